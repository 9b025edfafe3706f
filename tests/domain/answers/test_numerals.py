from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.answers.numerals import Numeral, plainly, read_number, read_numeral


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  4２0  ", "420"),
        ("٤٢٠", "420"),
        ("۴۲۰", "420"),
        ("४२०", "420"),
        ("١٬٢٣٤٫٥", "1,234.5"),
        ("1\u00a0234\u202f567", "1 234 567"),
        ("\u200e−5\u200f", "-5"),
        ("￦５００", "₩500"),
        ("420 Million WON", "420 million won"),
        ("1’234", "1'234"),
        ("5²", "5²"),
    ],
)
def test_signs_are_made_plain_without_changing_their_meaning(typed: str, plain: str) -> None:
    assert plainly(typed) == plain


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1234", "1234"),
        ("1,234", "1234"),
        ("1 234 567", "1234567"),
        ("1.234.567", "1234567"),
        ("1'234.5", "1234.5"),
        ("007.50", "7.5"),
        ("1.500", "1.5"),
        ("0.375", "0.375"),
        ("-12", "-12"),
        ("+12", "12"),
        ("− 12", "-12"),
        ("-0", "0"),
        ("٣٫٥", "3.5"),
        ("9" * 30 + "." + "1" * 12, "9" * 30 + "." + "1" * 12),
    ],
)
def test_a_number_is_read_exactly_and_written_in_one_way(typed: str, number: str) -> None:
    assert read_number(typed) == number


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "-",
        "+-5",
        "--5",
        "many",
        "1,5",
        "1,23,456",
        "12,34",
        "0,500",
        "1,234 567",
        "1.234.567.8",
        "1.",
        ".5",
        "5²",
        "1e3",
        "½",
        "1/2",
        "9" * 31,
        "0." + "1" * 13,
        "٣،٥",
    ],
)
def test_what_is_no_number_or_not_surely_one_is_not_read(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize(
    ("plain", "numeral"),
    [
        ("1.500", Numeral(Fraction(3, 2), Fraction(1500))),
        ("123.456", Numeral(Fraction("123.456"), Fraction(123_456))),
        ("1234.567", Numeral(Fraction("1234.567"))),
        ("0.500", Numeral(Fraction(1, 2))),
        ("1.50", Numeral(Fraction(3, 2))),
        ("1,500.125", Numeral(Fraction("1500.125"))),
        ("1.500.000", Numeral(Fraction(1_500_000))),
    ],
)
def test_a_point_before_three_digits_may_part_thousands(plain: str, numeral: Numeral) -> None:
    assert read_numeral(plain) == numeral


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
def test_every_decimal_is_read_back(number: object) -> None:
    read = read_number(f"{number:,f}")
    assert read is not None
    assert Fraction(read) == Fraction(str(number))
    assert read_number(read) == read


@given(st.text(max_size=50))
def test_whatever_is_typed_reading_it_never_fails(text: str) -> None:
    read = read_number(text)
    assert read is None or Fraction(read) is not None
