from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.times import IntakeState, LocalTime, Window, days, instant, kind_of_local_time

SEOUL, BERLIN, NEW_YORK, LORD_HOWE = (
    ZoneInfo(name) for name in ("Asia/Seoul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
)
OPENS = datetime(2023, 4, 10, 0, 0, tzinfo=UTC)
CLOSES = datetime(2023, 5, 10, 9, 0, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("at", "state"),
    [
        (OPENS - INSTANT, IntakeState.ANNOUNCED),
        (OPENS, IntakeState.ACCEPTING),
        (CLOSES - INSTANT, IntakeState.ACCEPTING),
        (CLOSES, IntakeState.CLOSED),
    ],
)
def test_a_window_is_half_open(at: datetime, state: IntakeState) -> None:
    assert Window(OPENS, CLOSES).state(at) is state


def test_grace_moves_the_end_but_not_the_stated_closing() -> None:
    window = Window(OPENS, CLOSES, timedelta(minutes=10))
    assert window.closes == CLOSES
    assert window.state(CLOSES + timedelta(minutes=10) - INSTANT) is IntakeState.ACCEPTING
    assert window.state(window.ends) is IntakeState.CLOSED


def test_the_zone_of_the_clock_does_not_matter() -> None:
    in_seoul = datetime(2023, 5, 10, 18, 0, tzinfo=SEOUL)
    assert Window(OPENS, CLOSES).state(in_seoul) is IntakeState.CLOSED


@pytest.mark.parametrize(
    ("zone", "wall", "kind"),
    [
        (BERLIN, datetime(2027, 3, 28, 1, 59, 59), LocalTime.PLAIN),
        (BERLIN, datetime(2027, 3, 28, 2, 0), LocalTime.MISSING),
        (BERLIN, datetime(2027, 3, 28, 2, 59, 59), LocalTime.MISSING),
        (BERLIN, datetime(2027, 3, 28, 3, 0), LocalTime.PLAIN),
        (BERLIN, datetime(2027, 10, 31, 1, 59, 59), LocalTime.PLAIN),
        (BERLIN, datetime(2027, 10, 31, 2, 0), LocalTime.AMBIGUOUS),
        (BERLIN, datetime(2027, 10, 31, 2, 59, 59), LocalTime.AMBIGUOUS),
        (BERLIN, datetime(2027, 10, 31, 3, 0), LocalTime.PLAIN),
        (NEW_YORK, datetime(2023, 3, 12, 2, 30), LocalTime.MISSING),
        (LORD_HOWE, datetime(2023, 4, 2, 1, 45), LocalTime.AMBIGUOUS),
        (LORD_HOWE, datetime(2023, 10, 1, 2, 15), LocalTime.MISSING),
        (SEOUL, datetime(2023, 3, 26, 2, 30), LocalTime.PLAIN),
        (SEOUL, datetime(1988, 5, 8, 2, 30), LocalTime.MISSING),
        (SEOUL, datetime(2024, 2, 29, 18, 0), LocalTime.PLAIN),
    ],
)
def test_daylight_saving_skips_and_repeats_local_times(
    zone: ZoneInfo, wall: datetime, kind: LocalTime
) -> None:
    assert kind_of_local_time(wall, zone) is kind


def test_of_an_ambiguous_time_the_earlier_instant_counts() -> None:
    assert instant(datetime(2027, 10, 31, 2, 30), BERLIN) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@given(
    st.datetimes(datetime(1950, 1, 1), datetime(2199, 12, 31, 23, 59)),
    st.sampled_from([SEOUL, BERLIN, NEW_YORK, LORD_HOWE]),
)
def test_a_plain_local_time_survives_the_way_there_and_back(wall: datetime, zone: ZoneInfo) -> None:
    back = instant(wall, zone).astimezone(zone).replace(tzinfo=None)
    assert (back == wall) == (kind_of_local_time(wall, zone) is not LocalTime.MISSING)


def test_days_count_both_ends_and_leap_days() -> None:
    assert list(days(date(2024, 2, 28), date(2024, 3, 1))) == [
        date(2024, 2, 28),
        date(2024, 2, 29),
        date(2024, 3, 1),
    ]
    assert len(list(days(date(2023, 2, 28), date(2023, 3, 1)))) == 2
    assert list(days(date(2023, 3, 2), date(2023, 3, 1))) == []
