"""Numbers, amounts and times as the public pages write them, in the reader's language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date
from django.utils.translation import gettext as _

from gongmo.domain.money import Money, in_words
from gongmo.domain.notice.sentence import Piece
from gongmo.domain.spec.scalars import Coarse
from gongmo.domain.wording.calendar_names import ARABIC_MONTHS, ENGLISH_MONTHS, KOREAN_WEEKDAYS
from gongmo.web.frame.templatetags.gongmo import language

NUMBER = re.compile(r"(\D*)([\d.,]+)\s*(.*)", re.DOTALL)
BETWEEN = {"ko": "~"}


@dataclass(frozen=True)
class Figure:
    """A number to be set large, with what stands small before and after it. `long` ones are words."""

    number: str
    unit: str = ""
    before: str = ""
    long: bool = False

    @property
    def gap(self) -> str:
        """Korean writes the unit right after the number."""
        return "" if language() == "ko" else " "


def figure_of(words: str) -> Figure:
    """`40` and `억원` of `40억원`."""
    match = NUMBER.fullmatch(words)
    return Figure(match[2], match[3].strip(), match[1].strip()) if match else Figure(words, long=True)


def money_figure(money: Money) -> Figure:
    return figure_of(in_words(money, language()))


def range_figure(bottom: Money, top: Money) -> Figure:
    """`3~5` and `억원`; in words where the two have not the same unit."""
    low, high = money_figure(bottom), money_figure(top)
    if bottom == top:
        return high
    if (low.unit, low.before) != (high.unit, high.before):
        return Figure(money_range(bottom, top), long=True)
    return Figure(f"{low.number}{BETWEEN.get(language(), '–')}{high.number}", high.unit, high.before)


def money_range(bottom: Money, top: Money) -> str:
    """`3억원 ~ 5억원`, `300–500 million won`, `من 300 إلى 500 مليون وون`."""
    low, high = (in_words(money, language()) for money in (bottom, top))
    if bottom == top:
        return high
    if language() == "ko":
        return f"{low} ~ {high}"
    parts, others = NUMBER.fullmatch(low), NUMBER.fullmatch(high)
    shared = parts and others and (parts[1], parts[3]) == (others[1], others[3])
    first = parts[2] if parts and shared and not parts[1] else low
    if language() == "ar":
        return f"من {first} إلى {high}"
    return f"{first}–{high}" if first != low else f"{low} – {high}"


def planned_figure(planned: Coarse, year: int) -> Figure:
    """`6` and `월`; the year where it is not the one of the announcement, and always in other languages."""
    if language() == "ko":
        before = "" if planned.year == year else f"{planned.year}년"
        return Figure(f"{planned.month}", "월" + (f" {planned.day}일" if planned.day else ""), before)
    name = _months()[planned.month - 1]
    return Figure(f"{planned.day} {name}" if planned.day else name, str(planned.year))


def day_figure(moment: datetime, zone: str, year: int) -> Figure:
    local = moment.astimezone(ZoneInfo(zone))
    return planned_figure(Coarse(local.year, local.month, local.day), year)


def short_day(value: date, year: int | None = None) -> str:
    """`5. 10.(수)`, `10 May`; with its year where that is another one."""
    if language() == "ko":
        before = "" if value.year == year else f"{value.year}. "
        return f"{before}{value.month}. {value.day}.({KOREAN_WEEKDAYS[value.weekday()]})"
    after = "" if value.year == year else f" {value.year}"
    return f"{value.day} {_months()[value.month - 1]}{after}"


def tick(value: date, year: int) -> str:
    """As short as can be, for an axis: `5. 1.`, `1 May`."""
    after = "" if value.year == year else f" {value.year}"
    if language() == "ko":
        return f"{value.month}. {value.day}." if not after else f"{value.year}. {value.month}."
    if language() == "ar":
        return f"{value.day} {ARABIC_MONTHS[value.month - 1]}{after}"
    return f"{value.day} {format_date(value, 'MMM', locale='en')}{after}"


def moment(value: datetime, zone: str, year: int, *, ours: bool = False) -> list[Piece]:
    """The day, and the hour apart, for an announcement gives days and the office sets hours."""
    local = value.astimezone(ZoneInfo(zone))
    comma = {"ko": " ", "ar": "، "}.get(language(), ", ")
    return [Piece(short_day(local, year) + comma), Piece(f"{local:%H:%M}", ours)]


def text_of(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def at_least_at_most(least: str, most: str) -> str:
    """For counts with their units; empty where nothing is fixed."""
    if least and most and least != most:
        return _("at least %(least)s, at most %(most)s") % {"least": least, "most": most}
    if least and most:
        return most
    if least:
        return _("at least %(least)s") % {"least": least}
    return _("at most %(most)s") % {"most": most} if most else ""


def _months() -> tuple[str, ...]:
    return ARABIC_MONTHS if language() == "ar" else ENGLISH_MONTHS
