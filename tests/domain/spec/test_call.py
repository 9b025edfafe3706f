"""What a call answers about itself, and the small values it is made of."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.domain.spec.minimal import TWO_TRACKS, changed, rolling

from gongmo.domain.spec.call import Call
from gongmo.domain.spec.load import read
from gongmo.domain.spec.scalars import Coarse, read_coarse, read_day, read_duration, read_wall
from gongmo.domain.spec.track import Intake, Track


def call(*changes: tuple[str, str]) -> Call:
    done = read(changed(changes or (("budget: 1000", "budget: 1000"),)), "call.yaml").call
    assert done is not None
    return done


def track(*changes: tuple[str, str]) -> Track:
    return call(*changes).tracks[0]


def test_parts_are_found_by_their_id() -> None:
    towns = call().track("towns")
    assert towns is not None
    assert call().track("cities") is None
    why, plan = towns.question("why"), towns.criterion("plan")
    assert why is not None
    assert plan is not None
    assert (why.kind, plan.points) == ("text", 40)
    assert towns.question("how") is towns.criterion("price") is None
    assert [question.id for question in towns.questions()] == ["requested", "place", "why"]


def test_tracks_take_turns_as_published_else_as_written() -> None:
    assert call(TWO_TRACKS).turns() == ["towns", "villages"]
    assert call(TWO_TRACKS, ("[towns, villages]", "[villages, towns]")).turns() == ["villages", "towns"]
    assert call(TWO_TRACKS, (", turns: [towns, villages]", "")).turns() == ["towns", "villages"]


def test_a_window_is_two_instants_and_its_grace() -> None:
    window = track(("T18:00}", "T18:00, grace: 10min}")).window("Europe/Berlin")
    assert window.opens == datetime(2027, 2, 1, 8, 0, tzinfo=UTC)
    assert window.closes == datetime(2027, 3, 5, 17, 0, tzinfo=UTC)
    assert window.grace == timedelta(minutes=10)


def test_rolling_intake_lasts_until_the_last_cutoff_announced() -> None:
    towns = track(rolling("2027-04-05T18:00, 2027-07-05T18:00"))
    assert towns.window("Europe/Berlin").closes == datetime(2027, 7, 5, 16, 0, tzinfo=UTC)
    assert towns.closes() == datetime(2027, 7, 5, 18, 0)


def test_a_track_closes_with_its_window() -> None:
    assert track().closes() == datetime(2027, 3, 5, 18, 0)


def test_a_track_that_never_accepts_has_no_window() -> None:
    silent = track().model_copy(update={"intake": Intake()})
    assert silent.closes() is None
    with pytest.raises(ValueError, match="towns"):
        silent.window("Europe/Berlin")


@pytest.mark.parametrize(
    ("coarse", "last", "said"),
    [
        (Coarse(2023, 6), date(2023, 6, 30), "2023-06"),
        (Coarse(2023, 12), date(2023, 12, 31), "2023-12"),
        (Coarse(2024, 2), date(2024, 2, 29), "2024-02"),
        (Coarse(2100, 2), date(2100, 2, 28), "2100-02"),
        (Coarse(2023, 6, 1), date(2023, 6, 1), "2023-06-01"),
    ],
)
def test_a_planned_month_lasts_until_its_last_day(coarse: Coarse, last: date, said: str) -> None:
    assert (coarse.last_day, str(coarse)) == (last, said)
    assert read_coarse(said) == coarse


@pytest.mark.parametrize("value", ["2023-13", "2023-00", "2023-06-31", "2023-6", "2023", 2023, None])
def test_what_is_no_day_and_no_month_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="see wording"):
        read_coarse(value)


def test_values_that_are_read_already_stay_as_they_are() -> None:
    day, wall = date(2023, 5, 10), datetime(2023, 5, 10, 18, 0)
    assert read_day(day) is day
    assert read_wall(wall) is wall
    assert read_coarse(Coarse(2023, 6)) == Coarse(2023, 6)
    assert read_duration(timedelta(hours=1)) == timedelta(hours=1)


@pytest.mark.parametrize("value", [datetime(2023, 5, 10, 18, 0), "2023-5-10", "10 May 2023", 20230510, None])
def test_a_day_is_written_in_one_way(value: object) -> None:
    with pytest.raises(ValueError, match="see wording"):
        read_day(value)


@pytest.mark.parametrize(
    "value", ["2023-05-10T18:00:00.5", "2023-05-10T18:00+09:00", "2023-05-10T18:00Z", "2023-02-30T10:00", 5]
)
def test_a_wall_clock_time_has_no_zone_and_no_fractions(value: object) -> None:
    with pytest.raises(ValueError, match="see wording"):
        read_wall(value)
