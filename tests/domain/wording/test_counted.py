"""Numbers with units: two forms in English, one in Korean, five in Arabic."""

from decimal import Decimal

import pytest

from gongmo.domain.wording.counted import UNITS, counted, figure
from gongmo.domain.wording.planned import planned

FORMS = {"en": 2, "ko": 1, "ar": 5}


def test_every_unit_has_all_forms_of_every_language() -> None:
    assert all({tag: len(forms) for tag, forms in unit.items()} == FORMS for unit in UNITS.values())


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 يوم"),
        (1, "يوم واحد"),
        (2, "يومين"),
        (3, "3 أيام"),
        (10, "10 أيام"),
        (11, "11 يومًا"),
        (99, "99 يومًا"),
        (100, "100 يوم"),
        (103, "103 أيام"),
        (Decimal("2.5"), "2.5 يوم"),
        (Decimal("3.5"), "3.5 يوم"),
    ],
)
def test_arabic_counts_in_its_forms(number: int | Decimal, said: str) -> None:
    assert counted(number, "day", "ar") == said


def test_english_has_one_and_many_and_korean_only_one_form() -> None:
    assert [counted(n, "day", "en") for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]
    assert [counted(n, "day", "ko") for n in (1, 1_000)] == ["1일", "1,000일"]


def test_another_language_counts_in_english() -> None:
    assert counted(2, "day", "fr") == "2 days"


@pytest.mark.parametrize(
    ("number", "said"),
    [(Decimal("2.50"), "2.5"), (Decimal(70), "70"), (1_250, "1,250"), (Decimal("0.1"), "0.1")],
)
def test_a_figure_has_every_digit_and_none_that_says_nothing(number: int | Decimal, said: str) -> None:
    assert figure(number) == said


@pytest.mark.parametrize(
    ("language", "month", "day"),
    [
        ("ko", "2023년 6월", "2023년 6월 23일"),
        ("en", "June 2023", "23 June 2023"),
        ("ar", "يونيو 2023", "23 يونيو 2023"),
    ],
)
def test_a_planned_date_is_as_coarse_as_announced(language: str, month: str, day: str) -> None:
    assert planned(2023, 6, 0, language) == month
    assert planned(2023, 6, 23, language) == day
