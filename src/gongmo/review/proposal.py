"""The proposal of assignments for a track: what stands stays, conflicts never meet, loads are even."""

from dataclasses import dataclass
from datetime import datetime

from gongmo.calls.queries import InForce
from gongmo.domain.findings import Finding
from gongmo.domain.spec.track import Track
from gongmo.methods.assignment import AssignmentProblem, Pair, assign, explain
from gongmo.methods.assignment import Reviewer as Taker
from gongmo.review.exclusions import barred_by_rule
from gongmo.review.models import Assignment, Conflict, Reviewer
from gongmo.review.queries import (
    assignments_in,
    conflicts,
    in_conflict,
    pool,
    standing_persons,
)
from gongmo.screening.models import Case
from gongmo.screening.queries import eligible_cases


@dataclass(frozen=True)
class Proposal:
    """`pairs` are new; `findings` tell what is short or uneven, by labels."""

    pairs: list[tuple[Case, Reviewer]]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Pool:
    """Places in the pool by person, each person once; `standing` leads from any record to the one that stands."""

    places: dict[int, Reviewer]
    standing: dict[int, int]

    def name(self, person: int) -> str:
        return str(self.standing[person])


@dataclass(frozen=True)
class Seats:
    """What a proposal starts from: eligible cases, assignments that run, and whoever has not declined."""

    cases: list[Case]
    running: list[Assignment]
    places: list[Reviewer]


def seats(call: int, track: str) -> Seats:
    """Three queries. Of each assignment, `barred` is whether its reviewer is in conflict with the case."""
    cases = eligible_cases(call, track).defer("submission__content", "submission__receipt")
    running = assignments_in(call, track).filter(ended_at__isnull=True).annotate(barred=in_conflict())
    places = pool(call, track).filter(declined_at__isnull=True, ended_at__isnull=True)
    return Seats(list(cases), list(running), list(places))


def proposal(call: InForce, track: Track, at: datetime, known_seats: Seats | None = None) -> Proposal:
    """For the eligible cases, among everybody who has not declined. Nothing is stored."""
    table = known_seats or seats(call.call_id, track.id)
    cases = {case.label: case for case in table.cases}
    running = [row for row in table.running if not row.barred]  # type: ignore[attr-defined]
    recorded = list(conflicts(call.call_id, track.id))
    known = _pool(table.places, running, recorded)
    fixed = {
        (row.case.label, known.name(row.reviewer.person_id)) for row in running if row.case.label in cases
    }
    takers = {known.name(person): place for person, place in known.places.items()}
    others = {name for _, name in fixed} - takers.keys()
    apart = {(row.case.label, known.name(row.person_id)) for row in recorded}
    apart |= _barred(call, table.cases, known, at)
    everybody = takers.keys() | others
    problem = AssignmentProblem(
        cases=tuple(cases),
        reviewers=(*(Taker(name) for name in takers), *(Taker(name, most=0) for name in sorted(others))),
        reviews=track.scoring.reviews,
        apart=frozenset(pair for pair in apart - fixed if pair[0] in cases and pair[1] in everybody),
        fixed=frozenset(fixed),
    )
    plan = assign(problem)
    return Proposal([(cases[label], takers[name]) for label, name in plan.new], explain(plan))


def _pool(places: list[Reviewer], running: list[Assignment], recorded: list[Conflict]) -> _Pool:
    assigned = (row.reviewer.person for row in running)
    standing = standing_persons((*(p.person for p in places), *assigned, *(row.person for row in recorded)))
    return _Pool({standing[place.person_id]: place for place in reversed(places)}, standing)


def _barred(call: InForce, cases: list[Case], known: _Pool, at: datetime) -> set[Pair]:
    """What a published rule certainly bars."""
    places = list(known.places.values())
    labels, persons = {case.pk: case.label for case in cases}, {place.pk: place.person_id for place in places}
    barred = barred_by_rule(rules=call.specification.conflicts, cases=cases, reviewers=places, at=at)
    return {
        (labels[case], known.name(persons[place]))
        for (case, place), found in barred.items()
        if any(exclusion.certain for exclusion in found)
    }
