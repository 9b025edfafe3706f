"""A list of reviewers as a sheet: every finding by row, and what inviting them would do, before anything is done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gongmo.documents.sheets import read_sheet
from gongmo.domain.findings import Finding, Severity
from gongmo.domain.sheets.reader import Column, Reader
from gongmo.domain.sheets.table import Row
from gongmo.domain.wording.speak import severity, speak
from gongmo.people.queries import person_known_as
from gongmo.review.queries import pool, same_person

if TYPE_CHECKING:
    from gongmo.review.models import Reviewer

COLUMNS = (Column("name", required=True), Column("email", required=True), Column("organisation"))
MOST_ROWS = 500


@dataclass(frozen=True)
class Fault:
    """`row` counts as a spreadsheet does; 0 is the file itself."""

    row: int
    message: str | Promise
    error: bool = True


@dataclass(frozen=True)
class Wanted:
    """One row to invite. `comes` says what inviting would do: `new`, `known`, `again` or `already`."""

    row: int
    name: str
    email: str
    organisation: str
    comes: str = "new"
    known_as: str = ""


@dataclass(frozen=True)
class PoolSheet:
    rows: Sequence[Wanted]
    faults: Sequence[Fault]

    @property
    def sound(self) -> bool:
        return bool(self.rows) and not any(fault.error for fault in self.faults)

    @property
    def fresh(self) -> Sequence[Wanted]:
        """Those who would be asked: whoever is in the pool already is left alone."""
        return [row for row in self.rows if row.comes != "already"]


def read_pool(data: bytes, file: str, call: int, track: str, language: str) -> PoolSheet:
    """Never raises for bad input."""
    reading = read_sheet(data, file)
    if reading.table is None:
        return PoolSheet((), [_said(finding, language) for finding in reading.findings])
    reader = Reader(reading.table, COLUMNS)
    rows = [] if reader.missing else [_read(reader, row) for row in reading.table.rows[:MOST_ROWS]]
    found = [_said(finding, language) for finding in (*reading.findings, *reader.findings)]
    faults = sorted([*found, *_own_faults(rows, len(reading.table.rows))], key=lambda fault: fault.row)
    places = _places(call, track)
    return PoolSheet([_with_consequence(row, places) for row in rows], faults)


def as_csv(rows: Sequence[Wanted]) -> str:
    """The rows as they were read, for the page that applies exactly what it showed."""
    return "\n".join(f"{row.name}\t{row.email}\t{row.organisation}" for row in rows)


def from_csv(text: str) -> list[tuple[str, str, str]]:
    parts = [line.split("\t") for line in text.splitlines()[:MOST_ROWS]]
    return [(one[0], one[1], one[2]) for one in parts if len(one) == len(COLUMNS)]


def _read(reader: Reader, row: Row) -> Wanted:
    return Wanted(
        row=row.number,
        name=reader.text(row, "name", needed=True),
        email=reader.text(row, "email", needed=True),
        organisation=reader.text(row, "organisation"),
    )


def _own_faults(rows: Sequence[Wanted], total: int) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for row in rows:
        if row.email and not _is_address(row.email):
            yield Fault(row.row, _("This is no e-mail address."))
        first = seen.setdefault(row.email.casefold(), row.row)
        if row.email and first != row.row:
            yield Fault(row.row, _("The same address stands twice in the list."))
    if total > MOST_ROWS:
        yield Fault(0, _("The list has more than 500 rows."))
    elif not total:
        yield Fault(0, _("The list has no rows."))


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _said(finding: Finding, language: str) -> Fault:
    spoken = speak(finding, language)
    return Fault(finding.place.line, spoken.message, severity(finding) is Severity.ERROR)


def _places(call: int, track: str) -> "Mapping[int, Reviewer]":
    return {row.person_id: row for row in pool(call, track)}


def _with_consequence(row: Wanted, places: "Mapping[int, Reviewer]") -> Wanted:
    person = person_known_as(row.email) if row.email else None
    if person is None:
        return row
    place = next((places[key] for key in same_person(person.pk) if key in places), None)
    running = place is not None and place.declined_at is None and place.ended_at is None
    comes = "already" if running else "again" if place else "known"
    return Wanted(row.row, row.name, row.email, row.organisation, comes, person.name)
