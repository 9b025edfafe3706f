from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.exact import as_decimal, exact_text, read_fraction, rounded, shown, spelled

VALUES = st.fractions(min_value=-1000, max_value=1000, max_denominator=5000)


@given(VALUES)
def test_exact_text_is_read_back_without_loss(value: Fraction) -> None:
    assert read_fraction(exact_text(value)) == value


@given(st.decimals(min_value=-1000, max_value=1000, places=5), st.integers(0, 4))
def test_rounding_is_half_away_from_zero(value: Decimal, decimals: int) -> None:
    expected = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    assert rounded(Fraction(value), decimals) == Fraction(expected)


@given(VALUES, st.integers(0, 6))
def test_a_decimal_has_the_digits_of_the_rounded_value(value: Fraction, decimals: int) -> None:
    text = as_decimal(value, decimals)
    assert Fraction(text) == rounded(value, decimals)
    assert len(text.partition(".")[2]) == decimals


@pytest.mark.parametrize(
    ("value", "exact", "to_people", "in_a_line"),
    [
        (Fraction(82), "82", "82.00", "82"),
        (Fraction(165, 2), "82.5", "82.50", "82.5"),
        (Fraction(247, 3), "247/3", "≈ 82.33", "247/3 ≈ 82.33"),
        (Fraction(-1, 3), "-1/3", "≈ -0.33", "-1/3 ≈ -0.33"),
        (Fraction(577, 8), "72.125", "≈ 72.13", "72.125"),
    ],
)
def test_what_is_shown_says_when_it_is_not_the_whole_truth(
    value: Fraction, exact: str, to_people: str, in_a_line: str
) -> None:
    assert (exact_text(value), shown(value), spelled(value)) == (exact, to_people, in_a_line)


@pytest.mark.parametrize(
    "text", ["", "1,5", "1/0", "1e3", "0x1", " 1", "1 ", "1/-2", "½", "٣", "nan", "1." + "0" * 40]
)
def test_nothing_else_is_a_number(text: str) -> None:
    assert read_fraction(text) is None
