"""The panel's work on a selection, for as long as nothing is decided: amounts, overrides, the recommendation."""

from datetime import datetime

from gongmo.decisions.queries import approved_decisions
from gongmo.screening.models import Case
from gongmo.selection import actions
from gongmo.selection.models import Amount, Override, Recommendation, Run


class AlreadyDecided(Exception):
    """A decision of the call is approved: what it rests on changes no more."""


def recommend_amount(*, case: Case, amount: int, reason: str, by: str, at: datetime) -> Amount:
    refuse_when_decided(case.application.call_id)
    return actions.recommend_amount(case=case, amount=amount, reason=reason, by=by, at=at)


def state_override(*, case: Case, amount: int | None, reason: str, by: str, at: datetime) -> Override:
    refuse_when_decided(case.application.call_id)
    return actions.state_override(case=case, amount=amount, reason=reason, by=by, at=at)


def lift_override(*, case: Case, reason: str, by: str, at: datetime) -> Override:
    refuse_when_decided(case.application.call_id)
    return actions.lift_override(case=case, reason=reason, by=by, at=at)


def recommend(*, run: Run, minutes: str, by: str, at: datetime) -> Recommendation:
    refuse_when_decided(run.call_id)
    return actions.recommend(run=run, minutes=minutes, by=by, at=at)


def refuse_when_decided(call: int) -> None:
    """Raises AlreadyDecided."""
    if approved_decisions([call]):
        raise AlreadyDecided(call)
