"""What sources state about the record, each value with its source and date. They may contradict one another."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gongmo.domain.findings import Finding, Place, in_reading_order
from gongmo.domain.record.projects import address_of, country_of, year_of
from gongmo.domain.sheets.reader import Column, Reader
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.texts import Text


class Scope(StrEnum):
    """What a statement is about: one year's selection, everything to the end of a year, or one project."""

    SELECTION = "selection"
    TOTAL = "total"
    PROJECT = "project"


class Measure(StrEnum):
    """Projects, places and countries are three counts; none follows from another."""

    PROJECTS = "projects"
    PLACES = "places"
    COUNTRIES = "countries"
    PLACE = "place"
    TITLE = "title"


COUNTS = (Measure.PROJECTS, Measure.PLACES, Measure.COUNTRIES)
TONGUES = ("", "_ko", "_ar")
COLUMNS = (
    Column("scope", required=True),
    Column("year", required=True),
    Column("country_iso2"),
    Column("city"),
    Column("measure", required=True),
    Column("value", required=True),
    *(
        Column(f"{name}{tongue}", required=not tongue and name == "source")
        for name in ("source", "note")
        for tongue in TONGUES
    ),
    Column("quote"),
    Column("source_url"),
    Column("stated_on"),
)

Subject = tuple[Scope, int, str, str, Measure]
"""What several sources can disagree about: scope, year, country, place, measure."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One value from one source. `quote` is the source's own wording where it matters; `note` is ours."""

    scope: Scope
    year: int
    country: str
    place: str
    measure: Measure
    value: str
    source: Text
    quote: str = ""
    note: Text = field(default_factory=dict)
    source_url: str = ""
    stated_on: date | None = None
    at: Place = field(default=Place(), compare=False)

    @property
    def subject(self) -> Subject:
        return self.scope, self.year, self.country, self.place, self.measure


@dataclass(frozen=True)
class StatementSheet:
    """`findings` are all errors: statements with any are not taken."""

    rows: tuple[StatementRow, ...]
    findings: tuple[Finding, ...]


def read_statements(table: Table) -> StatementSheet:
    reader = Reader(table, COLUMNS)
    if reader.missing:
        return StatementSheet((), tuple(reader.findings))
    rows = tuple(record for row in table.rows if (record := _record(reader, row)))
    _check_doubles(reader, rows)
    return StatementSheet(rows, tuple(in_reading_order(reader.findings)))


def _record(reader: Reader, row: Row) -> StatementRow | None:
    """The row's record; None when a finding was made on the way."""
    before = len(reader.findings)
    scope, measure = _scope(reader, row), _measure(reader, row)
    year, value = year_of(reader, row), reader.text(row, "value", needed=True)
    place, country = reader.text(row, "city"), reader.text(row, "country_iso2")
    if scope and (scope is Scope.PROJECT) != bool(place and country):
        reader.refuse(row, "city", "record-subject")
    if country:
        country = country_of(reader, row, "country_iso2")
    if measure in COUNTS:
        reader.count(row, "value")
    source, note = _text(reader, row, "source", needed=True), _text(reader, row, "note")
    address, stated_on = address_of(reader, row, "source_url", needed=False), _date(reader, row)
    quote = reader.text(row, "quote")
    if scope is None or measure is None or year is None or len(reader.findings) > before:
        return None
    at = reader.place(row, "value")
    return StatementRow(
        scope, year, country, place, measure, value, source, quote, note, address, stated_on, at
    )


def _scope(reader: Reader, row: Row) -> Scope | None:
    given = _one_of(reader, row, "scope", tuple(scope.value for scope in Scope))
    return Scope(given) if given else None


def _measure(reader: Reader, row: Row) -> Measure | None:
    of_project = reader.text(row, "scope") == Scope.PROJECT
    known = tuple(measure.value for measure in Measure if (measure in COUNTS) != of_project)
    given = _one_of(reader, row, "measure", known)
    return Measure(given) if given else None


def _one_of(reader: Reader, row: Row, column: str, known: tuple[str, ...]) -> str:
    given = reader.text(row, column, needed=True)
    if given and given not in known:
        reader.refuse(row, column, "record-not-one-of", given=given, known=known)
    return given if given in known else ""


def _text(reader: Reader, row: Row, name: str, *, needed: bool = False) -> Text:
    """A text in the languages it is there in; English is the plain column."""
    words = {tongue.removeprefix("_") or "en": reader.text(row, f"{name}{tongue}") for tongue in TONGUES}
    if needed:
        reader.text(row, name, needed=True)
    return {tongue: said for tongue, said in words.items() if said}


def _date(reader: Reader, row: Row) -> date | None:
    given = reader.text(row, "stated_on")
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        reader.refuse(row, "stated_on", "record-date", given=given)
        return None


def _check_doubles(reader: Reader, rows: Iterable[StatementRow]) -> None:
    first: dict[tuple[Subject, str, str], Place] = {}
    for row in rows:
        same = (row.subject, row.value, row.source["en"])
        if same in first:
            reader.add("record-double", row.at, first[same])
        first.setdefault(same, row.at)
