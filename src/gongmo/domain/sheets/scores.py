"""The sheet of scores, one line for each application, reviewer and criterion."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from gongmo.domain.findings import Place, in_reading_order
from gongmo.domain.sheets.applications import ApplicationRow, Sheet
from gongmo.domain.sheets.reader import Column, Reader
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Criterion, Track

STAFF = "staff"
"""The reviewer of criteria that staff score by formula."""
SCORE_COLUMNS = (
    Column("application", required=True),
    Column("reviewer", required=True),
    Column("criterion", required=True),
    Column("points", required=True),
    Column("recused"),
)


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """Points of one reviewer on one criterion; None where the cell is empty, which is never a zero.

    A row that only tells a recusal may leave the criterion empty.
    """

    application: str
    reviewer: str
    criterion: str
    points: Decimal | None
    recused: bool = False
    at: Place = field(default=Place(), compare=False)


def read_scores(table: Table, call: Call, applications: Sheet[ApplicationRow]) -> Sheet[ScoreRow]:
    reader = Reader(table, SCORE_COLUMNS)
    if reader.missing:
        return Sheet((), tuple(reader.findings), whole=False)
    tracks = {row.application: track for row in applications.rows if (track := call.track(row.track))}
    records = [_record(reader, row, tracks, applications) for row in table.rows]
    rows = tuple(record for record in records if record)
    _check_doubles(reader, rows)
    _check_recusals(reader, rows)
    _check_reviewed(reader, rows, applications)
    seen = frozenset(row.application for row in rows)
    return Sheet(rows, tuple(in_reading_order(reader.findings)), seen)


def _record(
    reader: Reader, row: Row, tracks: Mapping[str, Track], applications: Sheet[ApplicationRow]
) -> ScoreRow | None:
    """The row's record; None when a finding was made on the way or its application's own row is bad."""
    before = len(reader.findings)
    number = reader.application(row)
    reviewer = reader.text(row, "reviewer", needed=True)
    recused = reader.yes(row, "recused", otherwise=False)
    points = reader.number(row, "points")
    track = tracks.get(number)
    if number and applications.whole and number not in applications.seen:
        reader.refuse_application(row, "application", number, applications.seen)
    criterion = _criterion(reader, row, track, recused=recused and points is None)
    if track and criterion:
        _check_scorer(reader, row, criterion, reviewer)
        if points is not None:
            _check_points(reader, row, track, criterion, points)
    if recused and reviewer == STAFF:
        reader.refuse(row, "recused", "sheet-staff-recused")
    if track is None or len(reader.findings) > before:
        return None
    name = criterion.id if criterion else ""
    return ScoreRow(number, reviewer, name, points, recused, reader.place(row, "points"))


def _criterion(reader: Reader, row: Row, track: Track | None, *, recused: bool) -> Criterion | None:
    given = reader.text(row, "criterion", needed=not recused)
    if track is None or not given:
        return None
    criterion = track.criterion(given)
    if criterion is None:
        known = tuple(each.id for each in track.criteria)
        reader.refuse(
            row, "criterion", "sheet-criterion-unknown", given=given, known=known, track=track.title
        )
    return criterion


def _check_scorer(reader: Reader, row: Row, criterion: Criterion, reviewer: str) -> None:
    by_staff = reviewer == STAFF
    if reviewer and by_staff != (criterion.scored_by == STAFF):
        code = "sheet-criterion-of-panel" if by_staff else "sheet-criterion-of-staff"
        reader.refuse(row, "reviewer", code, criterion=criterion.title, given=reviewer)


def _check_points(reader: Reader, row: Row, track: Track, criterion: Criterion, points: Decimal) -> None:
    """Reviewers keep to the step; what staff compute by formula need not."""
    given, step = Fraction(points), track.scoring.step
    if not 0 <= points <= criterion.points:
        full = Fraction(criterion.points)
        reader.refuse(
            row, "points", "sheet-points-off-scale", given=given, full=full, criterion=criterion.title
        )
    elif criterion.scored_by != STAFF and step > 0 and points % step:
        reader.refuse(row, "points", "sheet-points-off-step", given=given, step=Fraction(step))


def _check_doubles(reader: Reader, rows: tuple[ScoreRow, ...]) -> None:
    first: dict[tuple[str, str, str], Place] = {}
    for row in rows:
        key = (row.application, row.reviewer, row.criterion)
        if key in first:
            reader.add(
                "sheet-double-score", row.at, first[key], application=row.application, reviewer=row.reviewer
            )
        else:
            first[key] = row.at


def _check_recusals(reader: Reader, rows: tuple[ScoreRow, ...]) -> None:
    """A recusal holds for the whole application, whatever else the reviewer's rows say."""
    recused = {(row.application, row.reviewer): row.at for row in rows if row.recused}
    told: set[tuple[str, str]] = set()
    for row in rows:
        key = (row.application, row.reviewer)
        if row.points is not None and key in recused and key not in told:
            told.add(key)
            reader.add("sheet-score-after-recusal", row.at, recused[key], application=key[0], reviewer=key[1])


def _check_reviewed(reader: Reader, rows: tuple[ScoreRow, ...], applications: Sheet[ApplicationRow]) -> None:
    reviewed = {row.application for row in rows if row.reviewer != STAFF and row.points is not None}
    for application in applications.rows:
        if application.eligible and application.application not in reviewed:
            reader.add("sheet-not-reviewed", application.at, application=application.application)
