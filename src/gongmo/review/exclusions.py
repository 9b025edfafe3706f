"""Who is barred from what by the published rules, as the record of persons and organisations shows it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models.functions import Coalesce

from gongmo.applications.queries import worked_on
from gongmo.domain.conflicts import Applicant, Employment, Exclusion, exclusions
from gongmo.domain.spec.call import Conflict
from gongmo.people.models import Membership, Organisation
from gongmo.review.models import Reviewer
from gongmo.review.queries import standing_persons
from gongmo.screening.models import Case

Barred = dict[tuple[int, int], list[Exclusion]]
"""By case and reviewer."""


@dataclass
class _Record:
    """What is known of the persons: employments, the units they work in, and the applications they belong to."""

    standing: dict[int, int]
    employments: defaultdict[int, list[Employment]] = field(default_factory=lambda: defaultdict(list))
    units: defaultdict[tuple[int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    members: set[tuple[int, int]] = field(default_factory=set)


def barred_by_rule(
    *, rules: Sequence[Conflict], cases: Sequence[Case], reviewers: Sequence[Reviewer], at: datetime
) -> Barred:
    """Every exclusion between these cases and reviewers: a handful of queries, however many there are."""
    record = _record(cases, reviewers)
    found: Barred = {}
    for case in cases:
        applicant = _applicant(case, record)
        for reviewer in reviewers:
            person = record.standing[reviewer.person_id]
            known = [*record.employments[person], *_stated(reviewer)]
            member = (case.application_id, person) in record.members
            if known or member:
                barred = exclusions(rules, known, applicant, at, member=member)
                found |= {(case.pk, reviewer.pk): barred} if barred else {}
    return found


def is_barred(*, rules: Sequence[Conflict], case: Case, reviewer: Reviewer, at: datetime) -> bool:
    """Whether a rule certainly bars the reviewer from the case."""
    found = barred_by_rule(rules=rules, cases=[case], reviewers=[reviewer], at=at)
    return any(exclusion.certain for each in found.values() for exclusion in each)


def _record(cases: Sequence[Case], reviewers: Sequence[Reviewer]) -> _Record:
    applications = {case.application_id for case in cases}
    rows = worked_on().filter(application__in=applications)
    members = rows.values_list("application", Coalesce("person__merged_into", "person"))
    record = _Record(standing_persons(reviewer.person for reviewer in reviewers), members=set(members))
    persons = {*record.standing.values(), *(person for _, person in record.members)}
    known = Membership.objects.filter(person__in=persons).order_by("pk")
    for membership in known.select_related("organisation"):
        record.employments[membership.person_id].append(_employment(membership))
        if membership.unit:
            record.units[membership.organisation_id, membership.person_id].add(membership.unit)
    return record


def _employment(membership: Membership) -> Employment:
    return Employment(
        organisation=membership.organisation.public_id,
        names=_names(membership.organisation),
        since=membership.since,
        until=membership.until,
        unit=membership.unit,
    )


def _stated(reviewer: Reviewer) -> list[Employment]:
    """What the invitation said of the reviewer's organisation, where it said anything."""
    return [Employment("", frozenset({reviewer.organisation}))] if reviewer.organisation else []


def _applicant(case: Case, record: _Record) -> Applicant:
    organisation = case.application.organisation
    people = [person for application, person in record.members if application == case.application_id]
    units = frozenset[str]().union(*(record.units[organisation.pk, person] for person in people))
    return Applicant(organisation.public_id, _names(organisation), units)


def _names(organisation: Organisation) -> frozenset[str]:
    return frozenset(name for name in organisation.name.values() if name)
