"""Days as people type them: `2023-05-10`, `2023. 5. 10.(수)`, `2023년 5월 10일`, `10 May 2023`, `10 مايو 2023`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongmo.domain.answers.numerals import plainly
from gongmo.domain.wording.calendar_names import ARABIC_MONTHS, ENGLISH_MONTHS, KOREAN_WEEKDAYS

MONTHS = {
    **{name.casefold(): number for number, name in enumerate(ENGLISH_MONTHS, 1)},
    **{name[:3].casefold(): number for number, name in enumerate(ENGLISH_MONTHS, 1)},
    **{name: number for number, name in enumerate(ARABIC_MONTHS, 1)},
}
DAY, MONTH, YEAR = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2})", r"(?P<year>\d{4})"
NAMED = rf"(?P<name>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
WEEKDAY = rf"(?: ?\([{KOREAN_WEEKDAYS}]\))?"
FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{YEAR}-{MONTH}-{DAY}",
        rf"{YEAR}/{MONTH}/{DAY}",
        rf"{YEAR}\. ?{MONTH}\. ?{DAY}\.?{WEEKDAY}",
        rf"{YEAR}년 ?{MONTH}월 ?{DAY}일{WEEKDAY}",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        rf"{DAY}\.? {NAMED},? {YEAR}",
        rf"{NAMED} {DAY},? {YEAR}",
    )
)
EITHER_WAY = re.compile(r"(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})")
"""`10/05/2023`: 10 May or, in America, 5 October."""


@dataclass(frozen=True)
class UnclearDay:
    """Two days the same text can mean."""

    one: date
    other: date


def read_day(text: str) -> date | UnclearDay | None:
    """A day of the calendar; both days where the text can mean two; None for anything else."""
    plain = plainly(text)
    days = list(dict.fromkeys(_days(plain)))
    return UnclearDay(*days) if len(days) == 2 else next(iter(days), None)


def _days(text: str) -> Iterator[date]:
    for form in FORMS:
        if match := form.fullmatch(text):
            found = match.groupdict()
            month = MONTHS[found["name"]] if "name" in found else int(found["month"])
            yield from _day(int(found["year"]), month, int(found["day"]))
    if match := EITHER_WAY.fullmatch(text):
        first, _, second, year = match.groups()
        yield from _day(int(year), int(second), int(first))
        yield from _day(int(year), int(first), int(second))


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
