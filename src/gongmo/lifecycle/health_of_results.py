"""Whether locked rankings, selection runs and decisions are still those whose hashes the log holds.

Each is computed again from the rows it rests on, and compared with the stored hash and with the fact of its kind.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from gongmo.decisions.actions import decided, hashes_of
from gongmo.decisions.models import Decision
from gongmo.decisions.queries import all_decisions
from gongmo.domain.events.decisions import DecisionApproved, DecisionPrepared, ResultsAnnounced
from gongmo.domain.events.review import ScoresLocked
from gongmo.domain.events.selection import RecommendationMade, SelectionRun
from gongmo.evidence.canonical import content_hash
from gongmo.ledger.queries import body_of, facts_about
from gongmo.lifecycle.ranking_page import locked_problem
from gongmo.lifecycle.recompute import CannotRecompute, recomputed
from gongmo.lifecycle.run_selection import repeated
from gongmo.lifecycle.selection_inputs import specification_numbered
from gongmo.lifecycle.symptom import Ill, Symptom
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.published import as_json
from gongmo.methods.selection.published import canonical
from gongmo.review.models import Lock
from gongmo.selection.models import Recommendation, Run
from gongmo.selection.queries import all_runs

Bodies = list[Mapping[str, Any]]


def results() -> Iterator[Symptom]:
    """Reads the facts of each call once."""
    said = _Said()
    for lock in Lock.objects.select_related("call", "version").order_by("pk").iterator():
        if not _lock_holds(lock, said.of(lock.call.slug)):
            yield Symptom(Ill.LOCK, f"{lock.call.slug}/{lock.track}")
    for run in all_runs():
        if not _run_holds(run, said.of(run.call.slug)):
            yield Symptom(Ill.RUN, f"{run.call.slug}/{run.number}")
    for decision in all_decisions():
        if not _decision_holds(decision, said.of(decision.call.slug)):
            yield Symptom(Ill.DECISION, f"{decision.call.slug}/{decision.recommendation.run.number}")


class _Said:
    """What the log says about each call, opened once."""

    def __init__(self) -> None:
        self.bodies: dict[str, Bodies] = {}

    def of(self, call: str) -> Bodies:
        if call not in self.bodies:
            opened = (body_of(fact) for fact in facts_about(call))
            self.bodies[call] = [body for body in opened if body is not None]
        return self.bodies[call]


def _stands(bodies: Bodies, kind: str, **values: object) -> bool:
    """Whether some fact of the kind says exactly this."""
    return any(
        body["kind"] == kind and all(body.get(name) == value for name, value in values.items())
        for body in bodies
    )


def _lock_holds(lock: Lock, bodies: Bodies) -> bool:
    problem = locked_problem(lock)
    if problem is None or content_hash(as_json(rank(problem))) != lock.ranking_hash:
        return False
    return (
        content_hash(lock.ranking) == lock.ranking_hash
        and content_hash(lock.scores) == lock.scores_hash
        and _stands(
            bodies,
            ScoresLocked.kind,
            track=lock.track,
            scores_hash=lock.scores_hash,
            ranking_hash=lock.ranking_hash,
        )
    )


def _run_holds(run: Run, bodies: Bodies) -> bool:
    if content_hash(run.inputs) != run.inputs_hash or content_hash(run.result) != run.result_hash:
        return False
    return _repeats(run) and _stands(
        bodies,
        SelectionRun.kind,
        number=run.number,
        inputs_hash=run.inputs_hash,
        result_hash=run.result_hash,
    )


def _repeats(run: Run) -> bool:
    """Whether the stored inputs give the stored result today."""
    try:
        result = repeated(run)
    except LookupError:
        return False
    return result is not None and content_hash(canonical(result)) == run.result_hash


def _decision_holds(decision: Decision, bodies: Bodies) -> bool:
    hashes = hashes_of(decision, [decided(outcome) for outcome in decision.outcomes.all()])
    stored = (decision.sheet_hash, decision.full_sheet_hash, decision.outcomes_hash)
    if (hashes.sheet, hashes.full_sheet, hashes.outcomes) != stored:
        return False
    return (
        _recommended(decision.recommendation, bodies) and _sheet_gives(decision) and _said(decision, bodies)
    )


def _recommended(recommendation: Recommendation, bodies: Bodies) -> bool:
    return _stands(
        bodies,
        RecommendationMade.kind,
        run=recommendation.run.number,
        result_hash=recommendation.run.result_hash,
        minutes_hash=content_hash(recommendation.minutes),
    )


def _sheet_gives(decision: Decision) -> bool:
    """Whether the public sheet still leads to the recommended result."""
    run = decision.recommendation.run
    try:
        specification = specification_numbered(decision.call_id, run.inputs["version"])
        result = recomputed(specification, decision.public_files)
    except (CannotRecompute, LookupError):
        return False
    return content_hash(canonical(result)) == run.result_hash


def _said(decision: Decision, bodies: Bodies) -> bool:
    """Every step the row claims has its fact, by whoever the row says."""
    outcomes = decision.outcomes_hash
    steps = [_stands(bodies, DecisionPrepared.kind, by=decision.prepared_by, outcomes_hash=outcomes)]
    if decision.approved_at is not None:
        steps.append(_stands(bodies, DecisionApproved.kind, by=decision.approved_by, outcomes_hash=outcomes))
    if decision.announced_at is not None:
        steps.append(
            _stands(
                bodies,
                ResultsAnnounced.kind,
                by=decision.announced_by,
                sheet_hash=decision.sheet_hash,
                full_sheet_hash=decision.full_sheet_hash,
                result_hash=decision.recommendation.run.result_hash,
            )
        )
    return all(steps)
