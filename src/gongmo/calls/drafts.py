"""A new call from last year's: the same text with its dates moved by whole weeks, so that every weekday stays.

What is moved stands in the timetable of the file; everything else, comments included, is kept to the letter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gongmo.domain.spec.document import Document, Path, read_document

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})((?:T\d{2}:\d{2}(?::\d{2})?)?)", re.ASCII)
MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
WEEK = timedelta(weeks=1)
TIMETABLE = {"dates", "intake"}
MIDDLE = 15


@dataclass(frozen=True)
class Moved:
    """One value of the file that is no longer what it was."""

    line: int
    path: str
    before: str
    after: str


@dataclass(frozen=True)
class Renewed:
    """The text of the new call and everything in which it differs from the old one, in reading order."""

    text: str
    moved: tuple[Moved, ...]


def renewed(text: str, *, slug: str, year: int) -> Renewed:
    """The call for `year` under the name `slug`. Raises ValueError for a text that states no opening or no name."""
    document = read_document(text.encode(), "")
    opening = _opening(document)
    weeks = round((_in_year(opening, year) - opening) / WEEK)
    lines, moved = list(document.lines), []

    def year_changed(path: Path, value: str) -> str:
        if path == ("call",):
            return slug
        if path[0] == "title":
            return value.replace(str(opening.year), str(year))
        return value if TIMETABLE.isdisjoint(path) else _later(value, weeks)

    for path in sorted(document.texts, key=lambda path: document.texts[path], reverse=True):
        line, column = document.texts[path]
        before = _written(document, path)
        after = year_changed(path, before)
        shown = lines[line - 1]
        at = shown.find(before, column - 1) if before else -1
        if after == before or at < 0:
            continue
        lines[line - 1] = shown[:at] + after + shown[at + len(before) :]
        moved.append(Moved(line, document.named(path), before, after))
    return Renewed("\n".join(lines), tuple(reversed(moved)))


def _written(document: Document, path: Path) -> str:
    value = document.at(path)
    return value if isinstance(value, str) else ""


def _later(value: str, weeks: int) -> str:
    if day := DAY.fullmatch(value):
        return f"{date.fromisoformat(day[1]) + weeks * WEEK}{day[2]}"
    if MONTH.fullmatch(value):
        middle = date.fromisoformat(f"{value}-{MIDDLE}") + weeks * WEEK
        return f"{middle:%Y-%m}"
    return value


def _opening(document: Document) -> date:
    """The first opening of the file."""
    days = sorted(_openings(document))
    if not days or not isinstance(document.data, dict) or "call" not in document.data:
        raise ValueError(document.file)
    return days[0]


def _openings(document: Document) -> Iterator[date]:
    for path in document.texts:
        if path[-1] == "opens" and (day := DAY.fullmatch(_written(document, path))):
            yield date.fromisoformat(day[1])


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)
