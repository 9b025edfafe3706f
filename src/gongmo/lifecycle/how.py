"""How a result came about: rule, locked rankings, the walk seat by seat, and the hashes to check it all by.

Everything said here is computed again from the published sheet, so it can tell nothing that the sheet does not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from gongmo.calls.queries import InForce
from gongmo.decisions.models import Decision
from gongmo.decisions.queries import announced_decision
from gongmo.documents.sheets import read_sheet
from gongmo.domain.sheets.applications import read_applications
from gongmo.domain.sheets.ranking import RankingRow, read_ranking
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Track
from gongmo.lifecycle.recompute import recomputed
from gongmo.lifecycle.selection_inputs import specification_numbered
from gongmo.lifecycle.sheets import published_files
from gongmo.methods.selection import Result
from gongmo.methods.selection.explain import Explanation, explain, explain_outcome
from gongmo.methods.selection.result import Award, Step
from gongmo.review.queries import locks
from gongmo.screening.queries import closings


@dataclass(frozen=True)
class TrackRanking:
    """One track's rule and its locked ranking by label. The draw's `seed` is the root of the public checkpoint of that
    size; the hashes are those of the lock.
    """

    track: Track
    rows: Sequence[RankingRow]
    seed: str
    checkpoint_size: int
    ranking_hash: str
    scores_hash: str


@dataclass(frozen=True)
class Hashes:
    """What the announcement in the log commits to, and the rules it was computed by."""

    version: int
    version_hash: str
    inputs: str
    result: str
    sheet: str
    full_sheet: str
    software: str


@dataclass(frozen=True)
class How:
    """`seats` are the awards in the order of seats, `steps` every turn of the walk, `explanations` by label.

    All of these are empty where the call publishes no sheet; then only the hashes are left.
    """

    decision: Decision
    specification: Call
    rankings: Sequence[TrackRanking]
    seats: Sequence[Award]
    steps: Sequence[Step]
    explanations: Mapping[str, Explanation]
    outcome: Sequence[str]
    hashes: Hashes
    files: Mapping[str, str]


@dataclass(frozen=True)
class _Walked:
    """What the sheet says once it is walked through again."""

    result: Result
    ranking: Sequence[RankingRow]


def how(call: InForce, language: str) -> How | None:
    """None before the announcement."""
    decision = announced_decision(call.call_id)
    if decision is None:
        return None
    specification, files = _specification(decision), published_files(decision, call)
    walked = _walk(decision) if files else None
    result = walked.result if walked else None
    return How(
        decision=decision,
        specification=specification,
        rankings=_rankings(call.call_id, specification, walked.ranking if walked else ()),
        seats=result.awards if result else (),
        steps=result.trace if result else (),
        explanations=_explained(decision.pk, decision.sheet_hash, language) if result else {},
        outcome=explain_outcome(result, language) if result else (),
        hashes=_hashes(decision),
        files=files,
    )


def explanation_of(call: InForce, label: str, language: str) -> Explanation | None:
    """Why one case is in or out, for its applicant, whatever else the call publishes. None before the announcement."""
    decision = announced_decision(call.call_id)
    if decision is None:
        return None
    try:
        return explain(_walk(decision).result, label, language)
    except KeyError:
        return None


def _walk(decision: Decision) -> _Walked:
    return _walked(decision.pk, decision.sheet_hash)


@lru_cache(maxsize=8)
def _walked(decision: int, sheet_hash: str) -> _Walked:  # noqa: ARG001 - the hash keys the cache
    """Computed once per process: an announced sheet never changes, and doctor finds out if it did."""
    row = Decision.objects.select_related("recommendation__run").get(pk=decision)
    specification = _specification(row)
    applications, ranking = (
        read_sheet(row.public_files[name].encode(), name).table
        for name in ("applications.csv", "ranking.csv")
    )
    rows: tuple[RankingRow, ...] = ()
    if applications is not None and ranking is not None:
        rows = read_ranking(ranking, specification, read_applications(applications, specification)).rows
    return _Walked(recomputed(specification, row.public_files), rows)


@lru_cache(maxsize=24)
def _explained(decision: int, sheet_hash: str, language: str) -> Mapping[str, Explanation]:
    result = _walked(decision, sheet_hash).result
    return {a.id: explain(result, a.id, language) for a in result.problem.applications}


def _specification(decision: Decision) -> Call:
    """The rules the announced run was computed by."""
    return specification_numbered(decision.call_id, decision.recommendation.run.inputs["version"])


def _rankings(call: int, specification: Call, rows: Sequence[RankingRow]) -> list[TrackRanking]:
    closed = {closing.track: closing for closing in closings(call)}
    hashes = {track: pair for track, *pair in locks(call).values_list("track", "ranking_hash", "scores_hash")}
    return [
        TrackRanking(
            track=track,
            rows=[row for row in rows if row.track == track.id],
            seed=closed[track.id].seed if track.id in closed else "",
            checkpoint_size=closed[track.id].checkpoint_size if track.id in closed else 0,
            ranking_hash=hashes.get(track.id, ("", ""))[0],
            scores_hash=hashes.get(track.id, ("", ""))[1],
        )
        for track in specification.tracks
    ]


def _hashes(decision: Decision) -> Hashes:
    run = decision.recommendation.run
    return Hashes(
        version=run.inputs["version"],
        version_hash=run.inputs["version_hash"],
        inputs=run.inputs_hash,
        result=run.result_hash,
        sheet=decision.sheet_hash,
        full_sheet=decision.full_sheet_hash,
        software=run.software,
    )
