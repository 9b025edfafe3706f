"""Amounts, overrides, runs and the recommendation, as the later stages ask for them."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTextTransform

from gongmo.selection.models import Amount, Override, Recommendation, Run


def amounts(call: int) -> dict[int, Amount]:
    """The amount that counts of each case, by the case's key."""
    return {row.case_id: row for row in all_amounts(call)}


def all_amounts(call: int) -> QuerySet[Amount]:
    """Every amount ever recommended, the latest of a case last."""
    return Amount.objects.filter(case__closing__call_id=call).order_by("pk")


def overrides(call: int) -> dict[int, Override]:
    """The overrides that stand, by the case's key; lifted ones are gone."""
    latest = {row.case_id: row for row in all_overrides(call)}
    return {case: row for case, row in latest.items() if not row.lifted}


def all_overrides(call: int) -> QuerySet[Override]:
    """Every override ever stated or lifted, the latest of a case last."""
    return Override.objects.filter(case__closing__call_id=call).order_by("pk")


def runs(call: int) -> QuerySet[Run]:
    """The newest first."""
    return Run.objects.filter(call_id=call).select_related("recommendation").order_by("-number")


def runs_in_brief(call: int) -> "QuerySet[Any]":
    """Without inputs and result, but for the result's `outcome`."""
    return runs(call).defer("inputs", "result").annotate(outcome=KeyTextTransform("outcome", "result"))


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
