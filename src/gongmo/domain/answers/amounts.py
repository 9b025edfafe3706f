"""Amounts of money as people type them: `4억 2,000만원`, `420,000,000`, `420 million won`, `420백만원`.

Every amount is read exactly or not at all. What can mean two amounts is refused with both: `420.000` (420, or
420,000 in many countries), and `4억 2천` (in speech 420,000,000; to the letter 400,002,000).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType

from gongmo.domain.answers.numerals import Numeral, plainly, read_numeral
from gongmo.domain.answers.values import LARGEST
from gongmo.domain.money import BILLION, CURRENCY_NAMES, EOK, MAN, MILLION

LONGEST = 80
JO = MAN * EOK
ALSO_NAMED = {"KRW": ("₩", "원정", "금")}
UNITS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("thousand", "ألف", "آلاف"), 1_000),
        **dict.fromkeys(("million", "millions", "mn", "مليون", "ملايين"), MILLION),
        **dict.fromkeys(("billion", "billions", "bn", "مليار", "مليارات"), BILLION),
        **dict.fromkeys(("trillion", "trillions", "تريليون"), 1_000 * BILLION),
    }
)
TERM = rf"(\d(?:[\d,.' ]*\d)?) ?({'|'.join(UNITS)})\b"
TERMS = re.compile(rf"{TERM}(?:,? ?(?:and |و ?)?{TERM})*")
SMALL = {"천": 1000, "백": 100, "십": 10}
PART = r"(?:[\d,. 천백십]*[\d천백십])"
KOREAN = re.compile(rf"(?:({PART}) ?조)? ?(?:({PART}) ?억)? ?(?:({PART}) ?만)? ?({PART})?")
ONE_SMALL = re.compile(r"(.*?) ?([천백십])")
SMALL_IN_ORDER = re.compile(r"(?:([1-9]?)천)? ?(?:([1-9]?)백)? ?(?:([1-9]?)십)?")


@dataclass(frozen=True)
class Unclear:
    """Two amounts the same text can mean, the one to the letter first."""

    one: int
    other: int


@dataclass(frozen=True)
class _Reading:
    """`other` is a second amount that may be meant."""

    value: Fraction
    other: Fraction | None = None

    def times(self, unit: int) -> "_Reading":
        return _Reading(self.value * unit, None if self.other is None else self.other * unit)


@dataclass(frozen=True)
class _Term:
    """`4억`: a reading already multiplied by its unit."""

    reading: _Reading
    unit: int


def read_amount(text: str, currency: str) -> int | Unclear | None:
    """Whole units of the currency, from 0 to 10**15; None for what is no such amount."""
    if len(text) > LONGEST:
        return None
    bare, named = _without_currency(plainly(text), currency)
    if numeral := read_numeral(bare):
        return _whole(_of(numeral))
    if TERMS.fullmatch(bare):
        return _whole(_sum([_term(number, UNITS[unit]) for number, unit in re.findall(TERM, bare)]))
    return _whole(_korean(bare, named=named))


def _without_currency(text: str, currency: str) -> tuple[str, bool]:
    """The text without the name or sign of the currency at its ends, and whether there was one."""
    bare = text
    for name in (currency, *ALSO_NAMED.get(currency, ()), *CURRENCY_NAMES.get(currency, {}).values()):
        bare = bare.removeprefix(name.casefold()).removesuffix(name.casefold()).strip()
    return bare, bare != text


def _whole(reading: _Reading | None) -> int | Unclear | None:
    """Of two readings one that is no whole amount cannot be meant."""
    if reading is None:
        return None
    values = {value: None for value in (reading.value, reading.other) if value is not None}
    amounts = [int(value) for value in values if value.denominator == 1 and value <= LARGEST]
    return Unclear(*amounts) if len(amounts) == 2 else next(iter(amounts), None)


def _of(numeral: Numeral) -> _Reading:
    return _Reading(numeral.value, numeral.grouped)


def _term(text: str, unit: int) -> _Term | None:
    reading = _small(text)
    return None if reading is None else _Term(reading.times(unit), unit)


def _sum(terms: list[_Term | None]) -> _Reading | None:
    """Together; only the last may have decimals, and each is less than one of the unit before it."""
    read = [term for term in terms if term is not None]
    if not read or len(read) < len(terms):
        return None
    if len(read) == 1:
        return read[0].reading
    for above, below in pairwise(read):
        if above.reading.value % above.unit or below.reading.value >= above.unit:
            return None
    if any(term.reading.other is not None for term in read):
        return None
    return _Reading(sum((term.reading.value for term in read), Fraction()))


def _korean(text: str, *, named: bool) -> _Reading | None:
    match = KOREAN.fullmatch(text)
    if match is None:
        return None
    parts = zip(match.groups(), (JO, EOK, MAN, 1), strict=True)
    terms = [_term(part, unit) for part, unit in parts if part]
    whole = _sum(terms)
    return whole if named or whole is None else _as_spoken(whole, [term for term in terms if term])


def _as_spoken(whole: _Reading, terms: list[_Term]) -> _Reading:
    """`4억 2천` leaves out the 만 in speech; `4만 2천` does not, and an amount that ends in 원 is complete."""
    *before, last = terms
    rest = last.reading.value
    if not before or last.unit > 1 or rest >= MAN or before[-1].unit == MAN:
        return whole
    return _Reading(whole.value, whole.value - rest + rest * (before[-1].unit // MAN))


def _small(text: str) -> _Reading | None:
    """`2,000`, `2천`, `420백`, `2천5백`: what stands before a unit."""
    if numeral := read_numeral(text):
        return _of(numeral)
    if (match := ONE_SMALL.fullmatch(text)) and (numeral := read_numeral(match[1] or "1")):
        return _of(numeral).times(SMALL[match[2]])
    if match := SMALL_IN_ORDER.fullmatch(text):
        digits = zip(match.groups(), SMALL.values(), strict=True)
        return _Reading(
            sum((Fraction(digit or 1) * unit for digit, unit in digits if digit is not None), Fraction())
        )
    return None
