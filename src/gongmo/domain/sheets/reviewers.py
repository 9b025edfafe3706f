"""The sheet of the reviewer pool: who is invited to which track."""

from dataclasses import dataclass, field

from gongmo.domain.answers.validate import EMAIL, MAX_EMAIL
from gongmo.domain.findings import Place, in_reading_order
from gongmo.domain.sheets.applications import Sheet
from gongmo.domain.sheets.reader import Column, Reader
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.spec.call import Call

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class ReviewerRow:
    """One invitation. `organisation` is only a name, '' where it was left out."""

    name: str
    email: str
    track: str
    organisation: str = ""
    at: Place = field(default=Place(), compare=False)


def reviewer_columns(call: Call) -> tuple[Column, ...]:
    """`track` may be left out when the call has only one."""
    track = Column("track", required=len(call.tracks) > 1)
    return Column("name", required=True), Column("email", required=True), track, Column("organisation")


def read_reviewers(table: Table, call: Call) -> Sheet[ReviewerRow]:
    """Good rows, and every finding about the others. One address may stand once for each track."""
    reader = Reader(table, reviewer_columns(call))
    if reader.missing:
        return Sheet((), tuple(reader.findings), whole=False)
    if not table.rows:
        reader.add("sheet-no-reviewers", reader.place(table.header))
    rows = tuple(record for row in table.rows if (record := _record(reader, row, call)))
    kept = _each_once(reader, rows)
    seen = frozenset(row.email.lower() for row in rows)
    return Sheet(kept, tuple(in_reading_order(reader.findings)), seen)


def _record(reader: Reader, row: Row, call: Call) -> ReviewerRow | None:
    """The row's record; None when a finding was made on the way."""
    before = len(reader.findings)
    record = ReviewerRow(
        name=_name(reader, row, "name", needed=True),
        email=_email(reader, row),
        track=_track(reader, row, call),
        organisation=_name(reader, row, "organisation"),
        at=reader.place(row, "email"),
    )
    return record if len(reader.findings) == before else None


def _name(reader: Reader, row: Row, column: str, *, needed: bool = False) -> str:
    value = reader.text(row, column, needed=needed)
    if len(value) > LONGEST_NAME:
        reader.refuse(row, column, "sheet-cell-too-long", limit=LONGEST_NAME)
    return value


def _email(reader: Reader, row: Row) -> str:
    value = reader.text(row, "email", needed=True)
    if value and not (len(value) <= MAX_EMAIL and EMAIL.fullmatch(value)):
        reader.refuse(row, "email", "sheet-email", given=value)
    return value


def _track(reader: Reader, row: Row, call: Call) -> str:
    if "track" not in reader.positions:
        return call.tracks[0].id
    given = reader.text(row, "track", needed=True)
    if given and call.track(given) is None:
        known = tuple(track.id for track in call.tracks)
        reader.refuse(row, "track", "sheet-track-unknown", given=given, known=known)
    return given


def _each_once(reader: Reader, rows: tuple[ReviewerRow, ...]) -> tuple[ReviewerRow, ...]:
    """Addresses are compared without regard to case. Two names under one address may be two persons."""
    kept: dict[tuple[str, str], ReviewerRow] = {}
    names: dict[str, ReviewerRow] = {}
    for row in rows:
        address = row.email.lower()
        first = kept.setdefault((address, row.track), row)
        if first is not row:
            reader.add("sheet-double-reviewer", row.at, first.at, given=row.email, track=row.track)
        named = names.setdefault(address, row)
        if named.name.casefold() != row.name.casefold():
            reader.add(
                "sheet-address-of-two", row.at, named.at, given=row.email, name=row.name, other=named.name
            )
    return tuple(kept.values())
