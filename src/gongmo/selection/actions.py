"""Recommending amounts, stating overrides, keeping runs, recommending one. Whether it is still time is lifecycle's."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction

from gongmo.calls.models import Call
from gongmo.domain.answers.values import shaped
from gongmo.domain.events.selection import AmountRecommended, OverrideStated, RecommendationMade, SelectionRun
from gongmo.evidence.canonical import content_hash
from gongmo.ledger import actions as ledger
from gongmo.review.queries import lock_of
from gongmo.screening.models import Case
from gongmo.selection.models import Amount, Override, Recommendation, Run
from gongmo.selection.queries import overrides

RECOMMENDED = "recommended"
"""The outcome of a run that has awards; every other one names rules in conflict instead."""


class Refusal(StrEnum):
    """Why something about a selection was not recorded."""

    NOT_LOCKED = "not_locked"
    NO_REASON = "no_reason"
    NO_AMOUNT = "no_amount"
    NOTHING_TO_LIFT = "nothing_to_lift"
    NO_RECOMMENDATION = "no_recommendation"
    """The run ended with rules in conflict: there is nothing to stand by."""
    NOT_LATEST = "not_latest"
    """A newer run exists; the panel stands by what it saw last."""
    NO_MINUTES = "no_minutes"
    ALREADY = "already"


class CannotSelect(Exception):
    """Nothing was recorded."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@transaction.atomic
def recommend_amount(*, case: Case, amount: int, reason: str, by: str, at: datetime) -> Amount:
    """Scores are locked by then; a reason is needed where the amount is not the requested one."""
    call = _locked(case)
    if amount <= 0:
        raise CannotSelect(Refusal.NO_AMOUNT)
    if not reason.strip() and amount != shaped("money", case.submission.content.get("requested")):
        raise CannotSelect(Refusal.NO_REASON)
    row = Amount.objects.create(case=case, amount=amount, reason=reason.strip(), at=at, by=by)
    number = case.application.number
    event = AmountRecommended(
        by=by, call=call.slug, application=number, amount=amount, reason_hash=content_hash(row.reason)
    )
    ledger.record(event, at=at, subject=number)
    return row


@transaction.atomic
def state_override(*, case: Case, amount: int | None, reason: str, by: str, at: datetime) -> Override:
    """In at `amount`, or out where that is None; always with a reason."""
    call = _locked(case)
    if amount is not None and amount <= 0:
        raise CannotSelect(Refusal.NO_AMOUNT)
    return _override(call, case, amount=amount, lifted=False, reason=reason, by=by, at=at)


@transaction.atomic
def lift_override(*, case: Case, reason: str, by: str, at: datetime) -> Override:
    call = _locked(case)
    if case.pk not in overrides(call.pk):
        raise CannotSelect(Refusal.NOTHING_TO_LIFT)
    return _override(call, case, amount=None, lifted=True, reason=reason, by=by, at=at)


@transaction.atomic
def record_run(
    *,
    call_id: int,
    slug: str,
    inputs: Mapping[str, Any],
    result: Mapping[str, Any],
    software: str,
    by: str,
    at: datetime,
) -> Run:
    """Freezes what went in and what came out, numbered within the call."""
    Call.objects.select_for_update().get(pk=call_id)
    last = Run.objects.filter(call_id=call_id).order_by("-number").first()
    run = Run.objects.create(
        call_id=call_id,
        number=last.number + 1 if last else 1,
        inputs=inputs,
        result=result,
        inputs_hash=content_hash(inputs),
        result_hash=content_hash(result),
        software=software,
        at=at,
        by=by,
    )
    event = SelectionRun(
        by=by, call=slug, number=run.number, inputs_hash=run.inputs_hash, result_hash=run.result_hash
    )
    ledger.record(event, at=at, subject=slug)
    return run


@transaction.atomic
def recommend(*, run: Run, minutes: str, by: str, at: datetime) -> Recommendation:
    """The panel stands by the newest run, for the reasons its minutes give."""
    call = Call.objects.select_for_update().get(pk=run.call_id)
    if run.result.get("outcome") != RECOMMENDED:
        raise CannotSelect(Refusal.NO_RECOMMENDATION)
    if Run.objects.filter(call=call, number__gt=run.number).exists():
        raise CannotSelect(Refusal.NOT_LATEST)
    if Recommendation.objects.filter(run=run).exists():
        raise CannotSelect(Refusal.ALREADY)
    if not minutes.strip():
        raise CannotSelect(Refusal.NO_MINUTES)
    made = Recommendation.objects.create(run=run, minutes=minutes, at=at, by=by)
    event = RecommendationMade(
        by=by,
        call=call.slug,
        run=run.number,
        result_hash=run.result_hash,
        minutes_hash=content_hash(minutes),
    )
    ledger.record(event, at=at, subject=call.slug)
    return made


def _locked(case: Case) -> Call:
    """The case's call, held until the transaction ends. Refuses before the track's scores are locked."""
    call = Call.objects.select_for_update().get(pk=case.application.call_id)
    if lock_of(call.pk, case.application.track) is None:
        raise CannotSelect(Refusal.NOT_LOCKED)
    return call


def _override(
    call: Call, case: Case, *, amount: int | None, lifted: bool, reason: str, by: str, at: datetime
) -> Override:
    if not reason.strip():
        raise CannotSelect(Refusal.NO_REASON)
    row = Override.objects.create(
        case=case, amount=amount, lifted=lifted, reason=reason.strip(), at=at, by=by
    )
    number = case.application.number
    event = OverrideStated(
        by=by,
        call=call.slug,
        application=number,
        amount=amount,
        lifted=lifted,
        reason_hash=content_hash(row.reason),
    )
    ledger.record(event, at=at, subject=number)
    return row
