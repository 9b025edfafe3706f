"""The sheet of a ranking, as `rank` writes it and `select` reads it back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from gongmo.domain.exact import exact_text, read_fraction, rounded
from gongmo.domain.findings import Place, in_reading_order
from gongmo.domain.sheets.applications import ApplicationRow, Sheet
from gongmo.domain.sheets.reader import Column, Reader
from gongmo.domain.sheets.table import Cell, Row, Table
from gongmo.domain.spec.call import Call

INELIGIBLE = "ineligible"
THRESHOLD = "threshold"
NO_REVIEW = "no-review"
BARS = (INELIGIBLE, THRESHOLD, NO_REVIEW)
TOTAL = "total"
RANKING_COLUMNS = (
    Column("application", required=True),
    Column("track", required=True),
    Column("rank", required=True),
    Column("total"),
    Column("total_shown"),
    Column("settled_by"),
    Column("bars", required=True),
    Column("counted"),
    Column("dropped"),
    Column("not_counted"),
    Column("criteria"),
)


@dataclass(frozen=True)
class RankingRow:
    """One application's standing; `rank` is None exactly when `bars` say why.

    `bars` are `ineligible`, `threshold:total`, `threshold:CRITERION`, `no-review`, or `no-review:CRITERION` where
    staff gave no score. `criteria` are the means, in points, of the reviews that remained.
    """

    application: str
    track: str
    rank: int | None = None
    total: Fraction | None = None
    settled_by: str = ""
    bars: tuple[str, ...] = ()
    counted: int = 0
    dropped: int = 0
    not_counted: int = 0
    criteria: Mapping[str, Fraction] = field(default_factory=dict)
    at: Place = field(default=Place(), compare=False)


def ranking_cells(rows: Iterable[RankingRow]) -> tuple[list[str], list[list[Cell]]]:
    """Header and cells, ready to be written."""
    return [column.name for column in RANKING_COLUMNS], [_cells(row) for row in rows]


def _cells(row: RankingRow) -> list[Cell]:
    return [
        row.application,
        row.track,
        row.rank,
        row.total,
        None if row.total is None else rounded(row.total, 2),
        row.settled_by,
        ";".join(row.bars),
        row.counted,
        row.dropped,
        row.not_counted,
        ";".join(f"{criterion}={exact_text(mean)}" for criterion, mean in row.criteria.items()),
    ]


def read_ranking(table: Table, call: Call, applications: Sheet[ApplicationRow]) -> Sheet[RankingRow]:
    """Every application of the other sheet has to stand here, in the same track, and no rank twice in a track."""
    reader = Reader(table, RANKING_COLUMNS)
    if reader.missing:
        return Sheet((), tuple(reader.findings), whole=False)
    tracks = dict.fromkeys(applications.seen, "") | {row.application: row.track for row in applications.rows}
    numbered = [(row, reader.application(row)) for row in table.rows]
    records = [
        _record(reader, row, number, call, tracks if applications.whole else None) for row, number in numbered
    ]
    rows = tuple(record for record in records if record)
    _check_doubles(reader, rows)
    seen = frozenset(number for _, number in numbered)
    for application in applications.rows:
        if application.application not in seen:
            reader.add("sheet-not-ranked", application.at, application=application.application)
    return Sheet(rows, tuple(in_reading_order(reader.findings)), seen)


def _record(
    reader: Reader, row: Row, number: str, call: Call, tracks: Mapping[str, str] | None
) -> RankingRow | None:
    """`tracks` tells where each application competes, '' where its own row is bad; None when nothing is known."""
    before = len(reader.findings)
    track = reader.text(row, "track", needed=True)
    if number and tracks is not None and number not in tracks:
        reader.refuse_application(row, "application", number, tracks)
    elif track and tracks and track != (other := tracks.get(number) or track):
        reader.refuse(row, "track", "sheet-track-differs", given=track, other=other)
    rank, bars = reader.count(row, "rank"), _bars(reader, row)
    if len(reader.findings) == before and (rank is None) == (not bars):
        reader.refuse(row, "rank", "sheet-rank-and-bars" if bars else "sheet-rank-missing")
    record = RankingRow(
        application=number,
        track=track,
        rank=rank,
        total=_fraction(reader, row, "total", reader.text(row, "total")),
        settled_by=reader.text(row, "settled_by"),
        bars=bars,
        counted=reader.count(row, "counted") or 0,
        dropped=reader.count(row, "dropped") or 0,
        not_counted=reader.count(row, "not_counted") or 0,
        criteria=_criteria(reader, row),
        at=reader.place(row, "rank"),
    )
    return record if number and call.track(track) and len(reader.findings) == before else None


def _bars(reader: Reader, row: Row) -> tuple[str, ...]:
    bars = tuple(part.strip() for part in reader.text(row, "bars").split(";") if part.strip())
    for bar in bars:
        if bar.partition(":")[0] not in BARS:
            reader.refuse(row, "bars", "sheet-bar-unknown", given=bar, known=BARS)
    return bars


def _fraction(reader: Reader, row: Row, column: str, text: str) -> Fraction | None:
    value = read_fraction(text)
    if text and value is None:
        reader.refuse(row, column, "sheet-fraction", given=text)
    return value


def _criteria(reader: Reader, row: Row) -> Mapping[str, Fraction]:
    means: dict[str, Fraction] = {}
    for part in filter(None, reader.text(row, "criteria").split(";")):
        criterion, _, text = part.partition("=")
        mean = _fraction(reader, row, "criteria", text.strip() or part)
        if mean is not None:
            means[criterion.strip()] = mean
    return means


def _check_doubles(reader: Reader, rows: tuple[RankingRow, ...]) -> None:
    numbers: dict[str, Place] = {}
    ranks: defaultdict[tuple[str, int], list[RankingRow]] = defaultdict(list)
    for row in rows:
        if row.application in numbers:
            reader.add("sheet-double-row", row.at, numbers[row.application], given=row.application)
        elif row.rank is not None:
            ranks[row.track, row.rank].append(row)
        numbers.setdefault(row.application, row.at)
    for (track, rank), sharing in ranks.items():
        if len(sharing) > 1:
            names = tuple(row.application for row in sharing)
            places = [row.at for row in sharing[1:]]
            reader.add(
                "sheet-rank-shared", sharing[0].at, *places, rank=rank, track=track, applications=names
            )
