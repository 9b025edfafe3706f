"""Closed tracks and their cases, as the stages above ask for them."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from gongmo.applications.models import Submission, Withdrawal
from gongmo.screening.models import Case, Closing, Determination


def closing_of(call: int, track: str) -> Closing | None:
    return Closing.objects.filter(call_id=call, track=track).first()


def closings(call: int) -> QuerySet[Closing]:
    """In the order in which the tracks closed."""
    return Closing.objects.filter(call_id=call).order_by("closes", "track")


def cases_of(call: int, track: str | None = None) -> QuerySet[Case]:
    """The frozen list, by label; of every closed track when none is named."""
    cases = Case.objects.filter(closing__call_id=call)
    chosen = cases if track is None else cases.filter(closing__track=track)
    return chosen.select_related("application__organisation", "submission", "closing").order_by("label")


def case_with_label(call: int, label: str) -> Case | None:
    return cases_of(call).filter(label=label).first()


def case_of(application: int) -> Case | None:
    related = Case.objects.select_related("application__organisation", "submission", "closing")
    return related.filter(application_id=application).first()


def determinations(call: int) -> dict[int, Determination]:
    """The latest of each case, by the case's key."""
    rows = Determination.objects.filter(case__closing__call_id=call).order_by("pk")
    return {row.case_id: row for row in rows}


def determination_of(case: int) -> Determination | None:
    return Determination.objects.filter(case_id=case).order_by("-pk").first()


def undetermined(call: int, track: str) -> QuerySet[Case]:
    return cases_of(call, track).filter(determinations__isnull=True)


def eligible_cases(call: int, track: str) -> QuerySet[Case]:
    """Those whose latest determination says so."""
    return with_eligibility(cases_of(call, track)).filter(fit=True)


def with_eligibility(cases: QuerySet[Case]) -> "QuerySet[Any]":
    """With the latest determination as `fit`: None before the first."""
    latest = Determination.objects.filter(case=OuterRef("pk")).order_by("-pk").values("eligible")[:1]
    return cases.annotate(fit=Subquery(latest))


def standing_submissions(call: int, track: str) -> list[Submission]:
    """Of each application of the track its last submission, unless that was withdrawn; answers are left in place."""
    rows = Submission.objects.filter(application__call_id=call, application__track=track)
    last = {row.application_id: row for row in rows.defer("receipt", "content").order_by("number")}
    gone = Withdrawal.objects.filter(application__call_id=call, application__track=track)
    withdrawn = set(gone.values_list("application_id", "after"))
    return [row for row in last.values() if (row.application_id, row.number) not in withdrawn]


def left_out(closing: Closing) -> list[Submission]:
    """Submissions on time that were written only after the closing had looked: each has its receipt and must be in."""
    entered = dict(cases_of(closing.call_id, closing.track).values_list("application_id", "submission_id"))
    standing = standing_submissions(closing.call_id, closing.track)
    return [row for row in standing if row.at < closing.closes and entered.get(row.application_id) != row.pk]
