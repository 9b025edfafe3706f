"""The sheets of a call: the auditor's, from which `gongmo rank` recomputes, and the public one, for `gongmo select`.

The auditor's sheet has application numbers, which the draw hashes, and the points of single reviews. The public sheet
has labels and combined scores; values that name nobody awarded are random codes.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from gongmo.calls.queries import InForce
from gongmo.decisions.models import Decision
from gongmo.documents.sheets import write_sheet
from gongmo.domain.sheets.applications import ApplicationRow, application_columns
from gongmo.domain.sheets.ranking import RankingRow, ranking_cells
from gongmo.domain.sheets.scores import SCORE_COLUMNS, ScoreRow
from gongmo.domain.sheets.table import Cell
from gongmo.evidence.canonical import content_hash
from gongmo.lifecycle.case_rows import application_rows
from gongmo.lifecycle.codes import coded
from gongmo.lifecycle.locked import label_of, ranking_rows
from gongmo.methods.selection.problem import Override
from gongmo.methods.selection.rows import OVERRIDE_COLUMNS
from gongmo.review.queries import locked_scores, locks

SINGLE_REVIEWS = "single_reviews"
WITHHELD = "none"


@dataclass(frozen=True)
class FullSheets:
    """CSV texts under application numbers."""

    applications: str
    scores: str


@dataclass(frozen=True)
class PublicSheet:
    """CSV texts under labels; `overrides` and `scores` are empty where there is nothing to show."""

    applications: str
    ranking: str
    overrides: str = ""
    scores: str = ""


def full_sheets(call: InForce) -> FullSheets:
    """For auditors. With the seeds of the closings, `gongmo rank` gives the locked rankings from it."""
    scores = [row for lock in locks(call.call_id) for row in locked_scores(lock)]
    return FullSheets(
        applications=applications_csv(call, application_rows(call, labelled=False)),
        scores=scores_csv(scores),
    )


def public_sheet(
    call: InForce, *, awarded: Collection[str] = (), overrides: Iterable[Override] = ()
) -> PublicSheet:
    """What the public may have of a selection: names only of what is awarded, by label."""
    rows = coded(call.specification, application_rows(call, labelled=True), awarded)
    stated = sorted(overrides, key=lambda override: override.application)
    single = call.specification.disclosure.public_sheet == SINGLE_REVIEWS
    return PublicSheet(
        applications=applications_csv(call, rows),
        ranking=ranking_csv(ranking_rows(call)),
        overrides=overrides_csv(stated) if stated else "",
        scores=scores_csv(_labelled_scores(call)) if single else "",
    )


def published_files(decision: Decision, call: InForce) -> Mapping[str, str]:
    """The announced sheet by file name; nothing before the announcement, or where the call publishes none."""
    if decision.announced_at is None or call.specification.disclosure.public_sheet == WITHHELD:
        return {}
    return decision.public_files


def applications_csv(call: InForce, rows: Iterable[ApplicationRow]) -> str:
    header = [column.name for column in application_columns(call.specification)]
    return _csv(header, (_application(row) for row in rows))


def ranking_csv(rows: Iterable[RankingRow]) -> str:
    header, cells = ranking_cells(rows)
    return _csv(header, cells)


def scores_csv(rows: Iterable[ScoreRow]) -> str:
    header = [column.name for column in SCORE_COLUMNS]
    cells: Iterable[list[Cell]] = (
        [r.application, r.reviewer, r.criterion, r.points, _yes(r.recused)] for r in rows
    )
    return _csv(header, cells)


def overrides_csv(overrides: Iterable[Override]) -> str:
    """Of the reason its hash only, as the fact in the log has it: reasons may speak of persons."""
    header = [column.name for column in OVERRIDE_COLUMNS]
    return _csv(header, ([o.application, o.amount, f"sha256 {content_hash(o.reason)}"] for o in overrides))


def _labelled_scores(call: InForce) -> list[ScoreRow]:
    labels = label_of(call.call_id)
    rows = [row for lock in locks(call.call_id) for row in locked_scores(lock)]
    named = [ScoreRow(labels[r.application], r.reviewer, r.criterion, r.points, r.recused) for r in rows]
    return sorted(named, key=lambda row: row.application)


def _application(row: ApplicationRow) -> list[Cell]:
    return [
        row.application,
        row.track,
        row.applicant,
        row.operator,
        row.country,
        row.place,
        row.requested,
        row.recommended,
        row.smallest_viable,
        row.bonus,
        _yes(row.eligible),
        _yes(row.already_supported),
        ";".join(row.excludes),
        ";".join(row.requires),
    ]


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _csv(header: list[str], cells: Iterable[list[Cell]]) -> str:
    return write_sheet(".csv", header, cells, title="").decode()
