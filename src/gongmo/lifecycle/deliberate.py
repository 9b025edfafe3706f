"""The panel's work on a selection, for as long as nothing is decided: amounts, overrides, the recommendation."""

from datetime import datetime

from django.db import transaction

from gongmo.calls.models import Call
from gongmo.decisions.queries import approved_decisions
from gongmo.screening.models import Case
from gongmo.selection import actions
from gongmo.selection.models import Amount, Override, Recommendation, Run


class AlreadyDecided(Exception):
    """A decision of the call is approved: what it rests on changes no more."""


@transaction.atomic
def recommend_amount(*, case: Case, amount: int, reason: str, by: str, at: datetime) -> Amount:
    hold_undecided(case.application.call_id)
    return actions.recommend_amount(case=case, amount=amount, reason=reason, by=by, at=at)


@transaction.atomic
def state_override(*, case: Case, amount: int | None, reason: str, by: str, at: datetime) -> Override:
    hold_undecided(case.application.call_id)
    return actions.state_override(case=case, amount=amount, reason=reason, by=by, at=at)


@transaction.atomic
def lift_override(*, case: Case, reason: str, by: str, at: datetime) -> Override:
    hold_undecided(case.application.call_id)
    return actions.lift_override(case=case, reason=reason, by=by, at=at)


@transaction.atomic
def recommend(*, run: Run, minutes: str, by: str, at: datetime) -> Recommendation:
    hold_undecided(run.call_id)
    return actions.recommend(run=run, minutes=minutes, by=by, at=at)


def hold_undecided(call: int) -> None:
    """The call, held until the transaction ends, so that nobody approves in between. Raises AlreadyDecided."""
    Call.objects.select_for_update().get(pk=call)
    refuse_when_decided(call)


def refuse_when_decided(call: int) -> None:
    """Raises AlreadyDecided."""
    if approved_decisions([call]):
        raise AlreadyDecided(call)
