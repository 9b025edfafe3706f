"""Amounts, overrides, runs and the recommendation, as the later stages ask for them."""

from collections.abc import Iterator

from django.db.models import QuerySet

from gongmo.selection.models import Amount, Override, Recommendation, Run


def amounts(call: int) -> dict[int, Amount]:
    """The amount that counts of each case, by the case's key."""
    rows = Amount.objects.filter(case__closing__call_id=call).order_by("pk")
    return {row.case_id: row for row in rows}


def overrides(call: int) -> dict[int, Override]:
    """The overrides that stand, by the case's key; lifted ones are gone."""
    rows = Override.objects.filter(case__closing__call_id=call).order_by("pk")
    latest = {row.case_id: row for row in rows}
    return {case: row for case, row in latest.items() if not row.lifted}


def runs(call: int) -> QuerySet[Run]:
    """The newest first."""
    return Run.objects.filter(call_id=call).select_related("recommendation").order_by("-number")


def run_numbered(call: int, number: int) -> Run | None:
    return runs(call).filter(number=number).first()


def recommendation_of(call: int) -> Recommendation | None:
    """The latest one."""
    made = Recommendation.objects.filter(run__call_id=call).select_related("run__call")
    return made.order_by("-pk").first()


def amounts_of_case(case: int) -> list[Amount]:
    """Every amount ever recommended, the latest last."""
    return list(Amount.objects.filter(case_id=case).order_by("pk"))


def overrides_of_case(case: int) -> list[Override]:
    """Every override ever stated or lifted, the latest last."""
    return list(Override.objects.filter(case_id=case).order_by("pk"))


def all_runs() -> Iterator[Run]:
    """Every run there is, for whoever checks the whole."""
    return Run.objects.select_related("call").order_by("pk").iterator()
