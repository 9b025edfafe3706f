"""What the office adds by published formula: criteria scored by staff, bonuses and deductions."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from django.db import transaction

from gongmo.calls.queries import InForce
from gongmo.domain import scorecard
from gongmo.domain.events.review import StaffScored
from gongmo.domain.exact import exact_text
from gongmo.domain.scorecard import ScoreFault
from gongmo.domain.spec.track import Track
from gongmo.evidence.canonical import content_hash
from gongmo.ledger import actions as ledger
from gongmo.review.actions.holding import hold_case
from gongmo.review.models import Adjustment, StaffScore
from gongmo.review.queries import lock_of
from gongmo.screening.models import Case


class Refusal(StrEnum):
    LOCKED = "locked"
    UNKNOWN = "unknown"
    FAULTS = "faults"


class CannotScore(Exception):
    """Nothing was stored."""

    def __init__(self, refusal: Refusal, faults: Sequence[ScoreFault] = ()) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.faults = tuple(faults)


@transaction.atomic
def score_by_staff(
    *, call: InForce, case: Case, criterion: str, points: Decimal, reason: str, by: str, at: datetime
) -> StaffScore:
    """Points that count from now on; earlier ones stay on record. The same ones twice are one."""
    track = _open(call, case)
    faults = scorecard.staff_faults(track, criterion, points, reason)
    if faults:
        raise CannotScore(Refusal.FAULTS, faults)
    last = case.staff_scores.filter(criterion=criterion).order_by("-pk").first()
    if last is not None and (last.points, last.reason, last.by) == (points, reason.strip(), by):
        return last
    score = StaffScore.objects.create(
        case=case, criterion=criterion, points=points, reason=reason.strip(), at=at, by=by
    )
    _record(call, case, criterion, points, reason=score.reason, by=by, at=at)
    return score


@transaction.atomic
def adjust(
    *, call: InForce, case: Case, adjustment: str, granted: bool, reason: str, by: str, at: datetime
) -> Adjustment:
    """Grants a bonus or deduction that the call fixed in advance, or takes it back."""
    track = _open(call, case)
    known = scorecard.adjustment(track, adjustment)
    if known is None:
        raise CannotScore(Refusal.UNKNOWN)
    faults = scorecard.reason_faults(adjustment, reason)
    if faults:
        raise CannotScore(Refusal.FAULTS, faults)
    last = case.adjustments.filter(adjustment=adjustment).order_by("-pk").first()
    if last is not None and (last.granted, last.reason, last.by) == (granted, reason.strip(), by):
        return last
    row = Adjustment.objects.create(
        case=case, adjustment=adjustment, granted=granted, reason=reason.strip(), at=at, by=by
    )
    given = known[1] if granted else Decimal()
    _record(call, case, adjustment, given, reason=row.reason, by=by, at=at)
    return row


def _open(call: InForce, case: Case) -> Track:
    """The case's rules, the track held. Raises CannotScore once scores are locked."""
    closing = hold_case(case)
    if lock_of(closing.call_id, closing.track) is not None:
        raise CannotScore(Refusal.LOCKED)
    track = call.specification.track(closing.track)
    if track is None or closing.call_id != call.call_id:
        raise CannotScore(Refusal.UNKNOWN)
    return track


def _record(
    call: InForce, case: Case, criterion: str, points: Decimal, *, reason: str, by: str, at: datetime
) -> None:
    number = case.application.number
    event = StaffScored(
        by=by,
        call=call.slug,
        track=case.closing.track,
        application=number,
        criterion=criterion,
        points=exact_text(Fraction(points)),
        reason_hash=content_hash(reason),
    )
    ledger.record(event, at=at, subject=number)
