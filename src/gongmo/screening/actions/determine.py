"""Stating whether a case is eligible."""

from datetime import datetime
from enum import StrEnum

from django.db import transaction

from gongmo.domain.events.screening import EligibilityDetermined
from gongmo.domain.screening import Ground
from gongmo.evidence.canonical import content_hash
from gongmo.ledger import actions as ledger
from gongmo.screening.models import Case, Closing, Determination
from gongmo.screening.queries import determination_of


class Refusal(StrEnum):
    """Why nothing was determined."""

    NO_GROUND = "no_ground"
    UNKNOWN_GROUND = "unknown_ground"
    NO_REASON = "no_reason"
    GROUND_OF_ELIGIBLE = "ground_of_eligible"


class CannotDetermine(Exception):
    """Nothing was stored."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@transaction.atomic
def determine(
    *, case: Case, eligible: bool, ground: str, reason: str, by: str, at: datetime
) -> Determination:
    """A new determination, which counts from now on; the earlier ones stay. The same one twice is one.

    Whether a determination may still change is for the stages above to refuse.
    """
    reason = reason.strip()
    refusal = _refusal(ground, reason, eligible=eligible)
    if refusal is not None:
        raise CannotDetermine(refusal)
    closing = Closing.objects.select_for_update().select_related("call").get(pk=case.closing_id)
    latest = determination_of(case.pk)
    if latest and (latest.eligible, latest.ground, latest.reason, latest.by) == (
        eligible,
        ground,
        reason,
        by,
    ):
        return latest
    determination = Determination.objects.create(
        case=case, eligible=eligible, ground=ground, reason=reason, at=at, by=by
    )
    number = case.application.number
    event = EligibilityDetermined(
        by=by,
        call=closing.call.slug,
        track=closing.track,
        application=number,
        eligible=eligible,
        ground=ground,
        reason_hash=content_hash(reason),
    )
    ledger.record(event, at=at, subject=number)
    return determination


def _refusal(ground: str, reason: str, *, eligible: bool) -> Refusal | None:
    if eligible:
        return Refusal.GROUND_OF_ELIGIBLE if ground else None
    if not ground:
        return Refusal.NO_GROUND
    if ground not in set(Ground):
        return Refusal.UNKNOWN_GROUND
    return None if reason else Refusal.NO_REASON
