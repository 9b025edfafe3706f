"""The proposal of assignments for a track: what stands stays, conflicts never meet, loads are even."""

from dataclasses import dataclass
from datetime import datetime

from gongmo.calls.queries import InForce
from gongmo.domain.findings import Finding
from gongmo.domain.spec.track import Track
from gongmo.methods.assignment import AssignmentProblem, Pair, assign, explain
from gongmo.methods.assignment import Reviewer as Taker
from gongmo.review.exclusions import barred_by_rule
from gongmo.review.models import Assignment, Reviewer
from gongmo.review.queries import (
    assignments_in,
    conflicted_assignments,
    conflicts,
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


def proposal(call: InForce, track: Track, at: datetime) -> Proposal:
    """For the eligible cases, among everybody who has not declined. Nothing is stored."""
    cases = {case.label: case for case in eligible_cases(call.call_id, track.id)}
    running = _running(call.call_id, track.id)
    known = _pool(call.call_id, track.id, running)
    fixed = {
        (row.case.label, known.name(row.reviewer.person_id)) for row in running if row.case.label in cases
    }
    takers = {known.name(person): place for person, place in known.places.items()}
    others = {name for _, name in fixed} - takers.keys()
    apart = _apart(call, track, list(cases.values()), known, at)
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


def _running(call: int, track: str) -> list[Assignment]:
    barred = conflicted_assignments(call, track)
    return list(assignments_in(call, track).filter(ended_at__isnull=True).exclude(pk__in=barred))


def _pool(call: int, track: str, running: list[Assignment]) -> _Pool:
    places = list(pool(call, track).filter(declined_at__isnull=True, ended_at__isnull=True))
    in_conflict = conflicts(call, track).order_by().values_list("person_id", flat=True)
    persons = {
        *(place.person_id for place in places),
        *(row.reviewer.person_id for row in running),
        *in_conflict,
    }
    standing = standing_persons(persons)
    return _Pool({standing[place.person_id]: place for place in reversed(places)}, standing)


def _apart(call: InForce, track: Track, cases: list[Case], known: _Pool, at: datetime) -> set[Pair]:
    """Recorded conflicts, and what a published rule certainly bars."""
    recorded = {(row.case.label, known.name(row.person_id)) for row in conflicts(call.call_id, track.id)}
    places = list(known.places.values())
    labels, persons = {case.pk: case.label for case in cases}, {place.pk: place.person_id for place in places}
    barred = barred_by_rule(rules=call.specification.conflicts, cases=cases, reviewers=places, at=at)
    certain = {
        (labels[case], known.name(persons[place]))
        for (case, place), found in barred.items()
        if any(exclusion.certain for exclusion in found)
    }
    return recorded | certain
