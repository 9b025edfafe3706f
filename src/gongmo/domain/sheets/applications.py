"""The sheet of applications: who asks for what, in which track, and what is known about it before the scores."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

from gongmo.domain.findings import Finding, Place, in_reading_order
from gongmo.domain.sheets.reader import Column, Reader
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Track

AMOUNTS = ("requested", "recommended", "smallest_viable")
NAMES = ("applicant", "operator", "country", "place")
OTHERS = ("excludes", "requires")


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """One application. Amounts are whole units of the call's currency, None where the cell is empty.

    `bonus` is added to the combined total; deductions make it negative. `at` is where the row stands.
    """

    application: str
    track: str
    applicant: str = ""
    operator: str = ""
    country: str = ""
    place: str = ""
    requested: int | None = None
    recommended: int | None = None
    smallest_viable: int | None = None
    bonus: Decimal = Decimal()
    eligible: bool = True
    already_supported: bool = False
    excludes: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    at: Place = field(default=Place(), compare=False)


Record = TypeVar("Record")


@dataclass(frozen=True)
class Sheet(Generic[Record]):
    """Good rows, and every finding about the others. `seen` are all application numbers, those of bad rows too.

    `whole` is false when a column is missing: no row has been read then.
    """

    rows: tuple[Record, ...]
    findings: tuple[Finding, ...]
    seen: frozenset[str] = frozenset()
    whole: bool = True


def application_columns(call: Call) -> tuple[Column, ...]:
    """In the order in which they are written. `track` may be left out when the call has only one."""
    optional = (*NAMES, *AMOUNTS, "bonus", "eligible", "already_supported", *OTHERS)
    needed = Column("application", required=True), Column("track", required=len(call.tracks) > 1)
    return (*needed, *(Column(name) for name in optional))


def read_applications(table: Table, call: Call) -> Sheet[ApplicationRow]:
    reader = Reader(table, application_columns(call))
    if reader.missing:
        return Sheet((), tuple(reader.findings), whole=False)
    numbered = [(row, reader.application(row)) for row in table.rows]
    places = _each_once(reader, numbered)
    records = [_record(reader, row, number, call) for row, number in numbered]
    _check_references(reader, numbered, places)
    kept = {record.application: record for record in reversed(records) if record}
    rows = tuple(kept[number] for number in places if number in kept)
    return Sheet(rows, tuple(in_reading_order(reader.findings)), frozenset(places))


def _each_once(reader: Reader, numbered: Iterable[tuple[Row, str]]) -> dict[str, Place]:
    places: dict[str, Place] = {}
    for row, number in numbered:
        if number in places:
            reader.refuse(row, "application", "sheet-double-row", places[number], given=number)
        elif number:
            places[number] = reader.place(row, "application")
    return places


def _record(reader: Reader, row: Row, number: str, call: Call) -> ApplicationRow | None:
    """The row's record; None when a finding was made on the way."""
    before = len(reader.findings)
    track = _track(reader, row, call)
    record = ApplicationRow(
        application=number,
        track=track.id if track else "",
        applicant=reader.text(row, "applicant"),
        operator=reader.text(row, "operator"),
        country=reader.text(row, "country"),
        place=reader.text(row, "place"),
        requested=reader.amount(row, "requested"),
        recommended=reader.amount(row, "recommended"),
        smallest_viable=reader.amount(row, "smallest_viable"),
        bonus=_bonus(reader, row, track),
        eligible=_eligible(reader, row),
        already_supported=reader.yes(row, "already_supported", otherwise=False),
        excludes=reader.applications(row, "excludes"),
        requires=reader.applications(row, "requires"),
        at=reader.place(row, "application"),
    )
    return record if number and track and len(reader.findings) == before else None


def _track(reader: Reader, row: Row, call: Call) -> Track | None:
    if "track" not in reader.positions:
        return call.tracks[0]
    given = reader.text(row, "track", needed=True)
    track = call.track(given)
    if given and track is None:
        known = tuple(each.id for each in call.tracks)
        reader.refuse(row, "track", "sheet-track-unknown", given=given, known=known)
    return track


def _bonus(reader: Reader, row: Row, track: Track | None) -> Decimal:
    """Only what the call fixed in advance: any of its bonuses together, less any of its deductions."""
    bonus = reader.number(row, "bonus") or Decimal()
    if track and bonus not in (allowed := bonuses(track)):
        low, high = Fraction(min(allowed)), Fraction(max(allowed))
        reader.refuse(row, "bonus", "sheet-bonus-not-stated", given=Fraction(bonus), low=low, high=high)
    return bonus


def bonuses(track: Track) -> frozenset[Decimal]:
    """Every sum of bonuses and deductions that the track's rule can give."""
    sums = {Decimal()}
    points = [bonus.points for bonus in track.scoring.bonus]
    for step in (*points, *(-deduction.points for deduction in track.scoring.deductions)):
        sums |= {each + step for each in sums}
    return frozenset(sums)


def _eligible(reader: Reader, row: Row) -> bool:
    """All are eligible when the column is left out; where it stands, an empty cell is a question left open."""
    position = reader.positions.get("eligible")
    if position is not None and row.cells[position] is not None and not reader.text(row, "eligible"):
        reader.refuse(row, "eligible", "sheet-eligible-open")
    return reader.yes(row, "eligible", otherwise=True)


def _check_references(
    reader: Reader, numbered: Iterable[tuple[Row, str]], places: Mapping[str, Place]
) -> None:
    for row, number in numbered:
        for column in OTHERS:
            for other in reader.applications(row, column):
                if other == number:
                    reader.refuse(row, column, "sheet-application-itself", given=other)
                elif other not in places:
                    reader.refuse_application(row, column, other, places)
