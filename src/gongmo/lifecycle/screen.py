"""The formal check, for as long as no ranking rests on it."""

from datetime import datetime

from django.db import transaction

from gongmo.review.actions.holding import hold_case
from gongmo.review.queries import lock_of
from gongmo.screening.actions import determine as actions
from gongmo.screening.models import Case, Determination


class ScoresAreLocked(Exception):
    """The locked ranking rests on who was eligible: that changes no more."""


@transaction.atomic
def determine(
    *, case: Case, eligible: bool, ground: str = "", reason: str = "", by: str, at: datetime
) -> Determination:
    """Raises CannotDetermine, and ScoresAreLocked once the track's scores are."""
    closing = hold_case(case)
    if lock_of(closing.call_id, closing.track) is not None:
        raise ScoresAreLocked(case.label)
    return actions.determine(case=case, eligible=eligible, ground=ground, reason=reason, by=by, at=at)
