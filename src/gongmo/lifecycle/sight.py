"""What a person may see: the only source of lists, counts, searches, exports, pages and the API.

Members see their own applications. After the closing the office of the call sees every case of it, the chair those of
the own track, and reviewers what they score while it is in review. A conflict takes a case from whoever holds a role,
but never from the applicant: an application is no conflict of interest of those who wrote it, though no role of theirs
opens it. Administrators see no case by their role. What was never submitted stays with its members for ever.
"""

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from gongmo.applications.models import Application
from gongmo.applications.queries import applications_of, worked_on
from gongmo.calls.models import Staff, StaffRole
from gongmo.decisions.models import Decision
from gongmo.people.models import Person
from gongmo.review.models import Conflict, Opening
from gongmo.review.queries import assignments_of, records_of
from gongmo.screening.models import Case

Selves = QuerySet[Person, int]
"""Every record of one person."""


def applications(person: int, at: datetime) -> QuerySet[Application]:
    """Everything the person may see now, in one query; each application once."""
    own = applications_of(person, at).order_by().values("pk")
    by_role = visible_cases(person, at).order_by().values("application_id")
    seen = Application.objects.filter(Q(pk__in=own) | Q(pk__in=by_role))
    return seen.select_related("call", "organisation").order_by("pk")


def cases(person: int, call: int, at: datetime) -> QuerySet[Case]:
    """Cases of one call that the person's roles open, by label: what the desks list. Members have none by that."""
    related = visible_cases(person, at).filter(closing__call_id=call)
    return related.select_related("application__organisation", "submission", "closing").order_by("label")


def visible_cases(person: int, at: datetime) -> QuerySet[Case]:
    """Cases of all calls that the person's roles open, without those in conflict with the person and the person's own:
    nobody judges what one wrote.
    """
    selves = records_of(person)
    apart = Conflict.objects.filter(case=OuterRef("pk"), person__in=selves)
    opened = _of_office(selves, at) | _of_chair(selves, at) | _of_reviewer(person, at)
    own = worked_on().filter(application=OuterRef("application"), person__in=selves)
    return Case.objects.filter(opened, closing__at__lte=at).exclude(Exists(apart)).exclude(Exists(own))


def marked(rows: QuerySet[Case], person: int, at: datetime) -> "QuerySet[Any]":
    """The cases with whether each is `open` to the person: by a role, without a conflict."""
    return rows.annotate(open=Exists(visible_cases(person, at).filter(pk=OuterRef("pk"))))


def may_see(person: int, application: Application, at: datetime) -> bool:
    return applications(person, at).filter(pk=application.pk).exists()


def may_see_case(person: int, case: Case, at: datetime) -> bool:
    """By a role: what a desk asks before it opens a case."""
    return visible_cases(person, at).filter(pk=case.pk).exists()


def _of_office(selves: Selves, at: datetime) -> Q:
    """Officers and auditors of the call, for as long as they are."""
    roles = (StaffRole.OFFICER, StaffRole.AUDITOR)
    return Q(Exists(_staff(selves, at).filter(role__in=roles, call=OuterRef("closing__call"))))


def _of_chair(selves: Selves, at: datetime) -> Q:
    """The chair of the track, until the results are announced."""
    chairs = _staff(selves, at).filter(role=StaffRole.CHAIR, call=OuterRef("closing__call"))
    over = Decision.objects.filter(call=OuterRef("closing__call"), announced_at__lte=at)
    return Q(Exists(chairs.filter(track=OuterRef("closing__track")))) & ~Q(Exists(over))


def _of_reviewer(person: int, at: datetime) -> Q:
    """What the person scores, from the opening of the review until the decision is approved."""
    opened = Opening.objects.filter(
        call=OuterRef("closing__call"), track=OuterRef("closing__track"), at__lte=at
    )
    decided = Decision.objects.filter(call=OuterRef("closing__call"), approved_at__lte=at)
    assigned = assignments_of(person, at).order_by().values("case_id")
    return Q(pk__in=assigned) & Q(Exists(opened)) & ~Q(Exists(decided))


def _staff(selves: Selves, at: datetime) -> QuerySet[Staff]:
    return Staff.objects.filter(person__in=selves, since__lte=at).exclude(until__lte=at)
