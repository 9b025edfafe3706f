"""Exact numbers as text: fractions for machines, decimals for people."""

import re
from fractions import Fraction

WRITTEN = re.compile(r"-?\d{1,30}(\.\d{1,30}|/[1-9]\d{0,29})?")
MOST_DECIMALS = 12


def read_fraction(text: str) -> Fraction | None:
    """`82`, `82.5` or `247/3`; None for anything else."""
    return Fraction(text) if WRITTEN.fullmatch(text) and text.isascii() else None


def rounded(value: Fraction, decimals: int) -> Fraction:
    """Half away from zero: 72.125 becomes 72.13."""
    scale = 10**decimals
    numerator = abs(value.numerator) * scale
    whole = (2 * numerator + value.denominator) // (2 * value.denominator)
    return Fraction(whole if value >= 0 else -whole, scale)


def as_decimal(value: Fraction, decimals: int) -> str:
    """Exactly `decimals` digits after the point, rounded half away from zero."""
    near = rounded(value, decimals)
    whole, rest = divmod(abs(near.numerator) * 10**decimals // near.denominator, 10**decimals)
    sign = "-" if near < 0 else ""
    return f"{sign}{whole}.{rest:0{decimals}}" if decimals else f"{sign}{whole}"


def exact_text(value: Fraction) -> str:
    """Nothing lost: `82`, `82.5`, and `247/3` where no short decimal is the whole truth."""
    for decimals in range(MOST_DECIMALS + 1):
        if (value * 10**decimals).denominator == 1:
            return as_decimal(value, decimals)
    return str(value)


def shown(value: Fraction, decimals: int = 2) -> str:
    """For people: `82.00`, or `≈ 82.33` where the digits shown are not the whole truth."""
    text = as_decimal(value, decimals)
    return text if rounded(value, decimals) == value else f"≈ {text}"


def spelled(value: Fraction) -> str:
    """For a line of reckoning: `82`, `82.5`, or `247/3 ≈ 82.33`."""
    text = exact_text(value)
    return f"{text} ≈ {as_decimal(value, 2)}" if "/" in text else text
