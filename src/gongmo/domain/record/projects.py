"""The sheet of projects: what was funded, where, and which source says so. Gaps stay empty; nothing is guessed."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from gongmo.domain.answers.countries import COUNTRIES
from gongmo.domain.findings import Finding, Place, in_reading_order
from gongmo.domain.sheets.reader import Column, Reader
from gongmo.domain.sheets.table import Row, Table

MILLION = 1_000_000
YEARS = (1950, 2100)
ADDRESS = re.compile(r"https?://[^\s<>\"']+")
TRACK = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
COLUMNS = (
    Column("year", required=True),
    Column("track", required=True),
    Column("country_iso2", required=True),
    Column("country"),
    Column("city"),
    Column("latitude"),
    Column("longitude"),
    Column("title"),
    Column("sector"),
    Column("implementer"),
    Column("support_krw_million"),
    Column("source_url", required=True),
)
"""`country` is for those who read the sheet: names drift, so only the code is taken."""

Point = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project. `place` is as its source prints it, '' where no source names one; `support` is in won.

    `strand` is what a track was divided into: the sheet's `planning_city` is strand `city` of track `planning`.
    """

    year: int
    track: str
    strand: str
    country: str
    place: str
    point: Point | None
    title: str
    sector: str
    implementer: str
    support: int | None
    source: str
    at: Place = field(default=Place(), compare=False)

    @property
    def key(self) -> tuple[int, str, str, str]:
        """What makes it the same project in a later edition of the sheet, when gaps are filled."""
        return self.year, self.track, self.country, self.place


@dataclass(frozen=True)
class ProjectSheet:
    """`findings` are all errors: a record with any is not taken."""

    rows: tuple[ProjectRow, ...]
    findings: tuple[Finding, ...]


def read_projects(table: Table) -> ProjectSheet:
    reader = Reader(table, COLUMNS)
    if reader.missing:
        return ProjectSheet((), tuple(reader.findings))
    rows = tuple(record for row in table.rows if (record := _record(reader, row)))
    _check_doubles(reader, rows)
    _check_points(reader, rows)
    return ProjectSheet(rows, tuple(in_reading_order(reader.findings)))


def numbered(rows: Iterable[ProjectRow]) -> list[tuple[tuple[int, str, str, str, int], ProjectRow]]:
    """Each row under its key and its turn among the rows that share the key."""
    seen: Counter[tuple[int, str, str, str]] = Counter()
    found = []
    for row in rows:
        seen[row.key] += 1
        found.append(((*row.key, seen[row.key]), row))
    return found


def year_of(reader: Reader, row: Row) -> int | None:
    year = reader.count(row, "year")
    if year is None:
        reader.text(row, "year", needed=True)
    elif not YEARS[0] <= year <= YEARS[1]:
        _refuse_range(reader, row, "year", str(year), YEARS)
    return year


def country_of(reader: Reader, row: Row, column: str) -> str:
    country = reader.text(row, column, needed=True).upper()
    if country and country not in COUNTRIES:
        reader.refuse(row, column, "record-country", given=country)
    return country


def address_of(reader: Reader, row: Row, column: str, *, needed: bool) -> str:
    address = reader.text(row, column, needed=needed)
    if address and not ADDRESS.fullmatch(address):
        reader.refuse(row, column, "record-address", given=address)
    return address


def _record(reader: Reader, row: Row) -> ProjectRow | None:
    """The row's record; None when a finding was made on the way."""
    before = len(reader.findings)
    year, track = year_of(reader, row), reader.text(row, "track", needed=True)
    if track and not TRACK.fullmatch(track):
        reader.refuse(row, "track", "record-not-one-of", given=track, known=("planning", "demonstration"))
    head, _, strand = track.partition("_")
    record = ProjectRow(
        year or 0,
        head,
        strand,
        country_of(reader, row, "country_iso2"),
        reader.text(row, "city"),
        _point(reader, row),
        reader.text(row, "title"),
        reader.text(row, "sector"),
        reader.text(row, "implementer"),
        _support(reader, row),
        address_of(reader, row, "source_url", needed=True),
        reader.place(row, "year"),
    )
    return record if len(reader.findings) == before else None


def _point(reader: Reader, row: Row) -> Point | None:
    latitude, longitude = reader.number(row, "latitude"), reader.number(row, "longitude")
    for column, value, most in (("latitude", latitude, 90), ("longitude", longitude, 180)):
        if value is not None and abs(value) > most:
            _refuse_range(reader, row, column, str(value), (-most, most))
    if (latitude is None) != (longitude is None):
        reader.refuse(row, "latitude", "record-half-a-point")
    return None if latitude is None or longitude is None else (latitude, longitude)


def _refuse_range(reader: Reader, row: Row, column: str, given: str, limits: tuple[int, int]) -> None:
    low, high = (str(limit) for limit in limits)
    reader.refuse(row, column, "record-out-of-range", given=given, low=low, high=high)


def _support(reader: Reader, row: Row) -> int | None:
    millions = reader.number(row, "support_krw_million")
    if millions is None:
        return None
    won = millions * MILLION
    if won != int(won) or won <= 0:
        reader.refuse(row, "support_krw_million", "record-amount", given=str(millions))
    return int(won)


def _check_doubles(reader: Reader, rows: Iterable[ProjectRow]) -> None:
    first: dict[tuple[object, ...], Place] = {}
    for row in rows:
        same = (*row.key, row.title)
        if same in first:
            reader.add("record-double", row.at, first[same])
        first.setdefault(same, row.at)


def _check_points(reader: Reader, rows: Iterable[ProjectRow]) -> None:
    first: dict[tuple[str, str], ProjectRow] = {}
    for row in rows:
        if row.place and row.point:
            other = first.setdefault((row.country, row.place), row)
            if other.point != row.point:
                reader.add("record-place-moved", row.at, other.at, name=row.place)
