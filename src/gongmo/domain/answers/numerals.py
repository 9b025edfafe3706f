"""Numbers as people type them: in any script's digits, with the separators of their country."""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from gongmo.domain.exact import MOST_DECIMALS, exact_text

MOST_DIGITS = 30
"""Before the point."""
SIGNS = str.maketrans({"٬": ",", "٫": ".", "’": "'", "‘": "'", "−": "-", "–": "-"})
PLAIN = re.compile(r"(?P<whole>\d+)(?:\.(?P<part>\d+))?")
GROUPED = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?:(?P<mark>[, '.])\d{3})(?:(?P=mark)\d{3})*)(?:\.(?P<part>\d+))?"
)
MARKS = re.compile(r"[, '.]")
WIDTHS = ("<wide>", "<narrow>")


@dataclass(frozen=True)
class Numeral:
    """A number without sign. `grouped` is the other number it may mean: 1.500 is one and a half, or 1,500."""

    value: Fraction
    grouped: Fraction | None = None


def plainly(text: str) -> str:
    """In digits 0 to 9, one width of letters, single spaces, without marks of direction, in small letters."""
    kept = (_plain_sign(character) for character in text if unicodedata.category(character) != "Cf")
    return " ".join("".join(kept).translate(SIGNS).casefold().split())


def read_numeral(text: str) -> Numeral | None:
    """A whole or decimal number in plain signs (`plainly`); None for anything else.

    Thousands are parted by commas, spaces, apostrophes or points, always in threes; decimals stand after a point.
    """
    if match := PLAIN.fullmatch(text):
        return _numeral(match["whole"], match["part"] or "")
    if (match := GROUPED.fullmatch(text)) and not (match["mark"] == "." and match["part"]):
        return _numeral(MARKS.sub("", match["whole"]), match["part"] or "", sure=True)
    return None


def _numeral(whole: str, part: str, *, sure: bool = False) -> Numeral | None:
    if len(whole) > MOST_DIGITS or len(part) > MOST_DECIMALS:
        return None
    value = Fraction(f"{whole}.{part or 0}")
    could_be_thousands = not sure and len(part) == 3 and len(whole) <= 3 and not whole.startswith("0")
    return Numeral(value, value * 1000 if could_be_thousands else None)


def read_number(text: str) -> str | None:
    """The exact decimal, written in one way: `-1234.5`. A point before three digits is a decimal point here."""
    plain = plainly(text)
    numeral = read_numeral(plain.removeprefix("-" if plain.startswith("-") else "+").lstrip())
    if numeral is None:
        return None
    return exact_text(-numeral.value if plain.startswith("-") else numeral.value)


def _plain_sign(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    width, _, code = unicodedata.decomposition(character).partition(" ")
    return chr(int(code, 16)) if width in WIDTHS else character
