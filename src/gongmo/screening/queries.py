"""Closed tracks and their cases, as the stages above ask for them."""

from django.db.models import OuterRef, QuerySet, Subquery

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
    latest = Determination.objects.filter(case=OuterRef("pk")).order_by("-pk").values("eligible")[:1]
    return cases_of(call, track).annotate(fit=Subquery(latest)).filter(fit=True)
