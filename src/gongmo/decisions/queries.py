"""Decisions and their outcomes. What is not announced is nobody's outcome yet."""

from collections.abc import Iterator

from django.db.models import QuerySet, Subquery

from gongmo.decisions.models import Archive, Decision, Outcome, OutcomeKind


def decision_of(call: int) -> Decision | None:
    """The latest one, whatever became of it; the approved one once there is one. With the call's archive."""
    prepared = Decision.objects.filter(call_id=call).select_related("call__archive", "recommendation__run")
    return prepared.order_by("-pk").first()


def announced_decision(call: int) -> Decision | None:
    announced = Decision.objects.filter(call_id=call, announced_at__isnull=False)
    return announced.select_related("call", "recommendation__run").first()


def outcomes(decision: Decision) -> QuerySet[Outcome]:
    """Every case's outcome with its application, by label."""
    cases = ("case__application__organisation", "case__submission", "case__closing")
    return decision.outcomes.select_related(*cases).order_by("case__label")


def announced_awards() -> QuerySet[Outcome]:
    """Awards of every announced decision, the latest announced first."""
    awards = Outcome.objects.filter(kind=OutcomeKind.AWARDED, decision__announced_at__isnull=False)
    related = awards.select_related("decision__call", "case__application__organisation", "case__submission")
    return related.order_by("-decision__announced_at", "case__label")


def outcome_for(application: int) -> Outcome | None:
    """The application's announced outcome."""
    announced = Outcome.objects.filter(case__application_id=application, decision__announced_at__isnull=False)
    return announced.select_related(
        "decision__call", "case__application__organisation", "case__closing", "case__submission"
    ).first()


def outcome_of_case(call: int, case: int) -> Outcome | None:
    """Of the call's latest decision, announced or not."""
    latest = Decision.objects.filter(call_id=call).order_by("-pk").values("pk")[:1]
    return Outcome.objects.filter(decision=Subquery(latest), case_id=case).first()


def archive_of(call: int) -> Archive | None:
    return Archive.objects.filter(call_id=call).first()


def approved_decisions(calls: list[int]) -> dict[int, Decision]:
    """The approved decision of each of these calls that has one."""
    rows = Decision.objects.filter(call_id__in=calls, approved_at__isnull=False)
    return {row.call_id: row for row in rows.only("call_id", "approved_at", "announced_at")}


def all_decisions() -> Iterator[Decision]:
    """Every decision there is, for whoever checks the whole."""
    related = Decision.objects.select_related("call", "recommendation__run")
    return related.prefetch_related("outcomes__case").order_by("pk").iterator(chunk_size=10)
