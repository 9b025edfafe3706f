from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.answers.dates import UnclearDay, read_day
from gongmo.domain.wording.speak import written

TENTH_OF_MAY = date(2023, 5, 10)


@pytest.mark.parametrize(
    "typed",
    [
        "2023-05-10",
        "2023-5-10",
        "2023/05/10",
        "2023. 5. 10.",
        "2023.5.10",
        "2023. 5. 10.(수)",
        "2023년 5월 10일 (수)",
        "20230510",
        "10 May 2023",
        "10. may 2023",
        "May 10, 2023",
        "MAY 10 2023",
        "10 مايو 2023",
        "١٠ مايو ٢٠٢٣",
        "２０２３－０５－１０",
        " \u200f2023-05-10 ",
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert read_day(typed) == TENTH_OF_MAY


@pytest.mark.parametrize("typed", ["25/05/2023", "05/25/2023", "25.05.2023", "25. 05. 2023", "25-05-2023"])
def test_day_and_month_may_change_places_when_only_one_can_be_meant(typed: str) -> None:
    assert read_day(typed) == date(2023, 5, 25)


def test_a_day_that_can_be_two_is_refused_with_both() -> None:
    assert read_day("10/05/2023") == UnclearDay(date(2023, 5, 10), date(2023, 10, 5))
    assert read_day("05/05/2023") == date(2023, 5, 5)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "tomorrow",
        "2023",
        "2023-05",
        "2023-02-29",
        "2023-13-01",
        "13/13/2023",
        "10/05-2023",
        "10 Floréal 2023",
        "0000-01-01",
        "2023-05-10 18:00",
        "230510",
    ],
)
def test_what_is_no_day_is_not_read(typed: str) -> None:
    assert read_day(typed) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["en", "ko", "ar"]))
def test_what_the_pages_write_is_read_back(day: date, language: str) -> None:
    assert read_day(written(day, language)) == day
    assert read_day(day.isoformat()) == day


@given(st.text(max_size=30))
def test_whatever_is_typed_reading_it_never_fails(text: str) -> None:
    assert isinstance(read_day(text), date | UnclearDay | None)
