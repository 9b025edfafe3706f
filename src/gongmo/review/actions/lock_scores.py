"""Locking the scores of a track: the official ranking is computed once, frozen with what it came from, and recorded."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any

from django.db import transaction

from gongmo.calls.queries import InForce
from gongmo.domain.events.review import ScoresLocked
from gongmo.domain.exact import exact_text
from gongmo.domain.findings import Finding, Severity
from gongmo.domain.scorecard import panel_criteria
from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.domain.sheets.scores import STAFF, ScoreRow
from gongmo.domain.spec.track import Track
from gongmo.domain.wording.speak import severity
from gongmo.evidence.canonical import content_hash
from gongmo.ledger import actions as ledger
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.outcome import Ranking
from gongmo.methods.ranking.problem import RankingProblem
from gongmo.methods.ranking.published import as_json
from gongmo.review.actions.holding import hold
from gongmo.review.models import Lock
from gongmo.review.queries import lock_of, opening_of, rows_to_rank, score_rows
from gongmo.screening.models import Closing
from gongmo.screening.queries import closing_of, undetermined


class Refusal(StrEnum):
    NOT_OPEN = "not_open"
    UNDETERMINED = "undetermined"
    UNREVIEWED = "unreviewed"
    UNFINISHED = "unfinished"
    FINDINGS = "findings"
    CHANGED = "changed"


class CannotLock(Exception):
    """Nothing was stored. `numbers` are the applications in the way; `findings` those of the ranking that are errors."""

    def __init__(
        self, refusal: Refusal, *, numbers: tuple[str, ...] = (), findings: tuple[Finding, ...] = ()
    ) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.numbers = numbers
        self.findings = findings


@dataclass(frozen=True)
class _Sheets:
    """What the ranking is computed from."""

    applications: list[ApplicationRow]
    scores: list[ScoreRow]


@dataclass(frozen=True)
class _Frozen:
    """The sheets and the ranking as they are stored, with their hashes."""

    applications: list[dict[str, Any]]
    scores: list[dict[str, Any]]
    ranking: dict[str, Any]
    scores_hash: str
    ranking_hash: str


def lock_scores(
    *, call: InForce, track: Track, by: str, at: datetime, despite_unfinished: bool = False
) -> Lock:
    """The lock of the track, made once: a second press is answered with the first.

    The ranking is computed before the track is held; what it came from must still be the same then.
    """
    known, closing = lock_of(call.call_id, track.id), closing_of(call.call_id, track.id)
    if known is not None:
        return known
    if closing is None or opening_of(call.call_id, track.id) is None:
        raise CannotLock(Refusal.NOT_OPEN)
    sheets = _read(call.call_id, track.id)
    _check(call.call_id, track, sheets, despite_unfinished=despite_unfinished)
    rows = sheets.applications, sheets.scores
    ranking = rank(RankingProblem.of(call.specification, track, *rows, closing.seed))
    errors = tuple(found for found in ranking.findings if severity(found) is Severity.ERROR)
    if errors:
        raise CannotLock(Refusal.FINDINGS, findings=errors)
    return _store(call, closing, sheets, _frozen(sheets, ranking), by=by, at=at)


@transaction.atomic
def _store(
    call: InForce, closing: Closing, sheets: _Sheets, frozen: _Frozen, *, by: str, at: datetime
) -> Lock:
    hold(call.call_id, closing.track)
    known = lock_of(call.call_id, closing.track)
    if known is not None:
        return known
    if _read(call.call_id, closing.track) != sheets:
        raise CannotLock(Refusal.CHANGED)
    lock = Lock.objects.create(
        call_id=call.call_id,
        track=closing.track,
        at=at,
        by=by,
        version_id=call.version_id,
        seed=closing.seed,
        applications=frozen.applications,
        scores=frozen.scores,
        ranking=frozen.ranking,
        scores_hash=frozen.scores_hash,
        ranking_hash=frozen.ranking_hash,
    )
    event = ScoresLocked(
        by=by,
        call=call.slug,
        track=closing.track,
        scores_hash=lock.scores_hash,
        ranking_hash=lock.ranking_hash,
    )
    ledger.record(event, at=at, subject=call.slug)
    return lock


def _frozen(sheets: _Sheets, ranking: Ranking) -> _Frozen:
    scores, published = [_score(row) for row in sheets.scores], as_json(ranking)
    return _Frozen(
        applications=[_application(row) for row in sheets.applications],
        scores=scores,
        ranking=published,
        scores_hash=content_hash(scores),
        ranking_hash=content_hash(published),
    )


def _read(call: int, track: str) -> _Sheets:
    return _Sheets(rows_to_rank(call, track), score_rows(call, track))


def _check(call: int, track: Track, sheets: _Sheets, *, despite_unfinished: bool) -> None:
    """An application that nobody scored is never ranked out by a lock: somebody has to score it first."""
    waiting = tuple(undetermined(call, track.id).values_list("application__number", flat=True))
    if waiting:
        raise CannotLock(Refusal.UNDETERMINED, numbers=waiting)
    if not panel_criteria(track):
        return
    eligible = [row.application for row in sheets.applications if row.eligible]
    by_panel = [row for row in sheets.scores if row.reviewer != STAFF and not row.recused]
    finished = {row.application for row in by_panel if row.points is not None}
    unreviewed = tuple(number for number in eligible if number not in finished)
    if unreviewed:
        raise CannotLock(Refusal.UNREVIEWED, numbers=unreviewed)
    open_ones = {row.application for row in by_panel if row.points is None}
    unfinished = tuple(number for number in eligible if number in open_ones)
    if unfinished and not despite_unfinished:
        raise CannotLock(Refusal.UNFINISHED, numbers=unfinished)


def _application(row: ApplicationRow) -> dict[str, Any]:
    bonus = exact_text(Fraction(row.bonus))
    return {"application": row.application, "bonus": bonus, "eligible": row.eligible}


def _score(row: ScoreRow) -> dict[str, Any]:
    return {
        "application": row.application,
        "reviewer": row.reviewer,
        "criterion": row.criterion,
        "points": None if row.points is None else exact_text(Fraction(row.points)),
        "recused": row.recused,
    }
