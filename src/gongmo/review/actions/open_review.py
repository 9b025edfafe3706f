"""Opening the review of a track: from now on reviewers see what they score."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from django.db import transaction
from django.db.models import Exists, OuterRef

from gongmo.calls.queries import InForce
from gongmo.domain.events.review import ReviewOpened
from gongmo.domain.scorecard import panel_criteria
from gongmo.domain.spec.track import Track
from gongmo.ledger import actions as ledger
from gongmo.review.actions.holding import hold
from gongmo.review.models import Assignment, Opening
from gongmo.review.queries import conflicted_assignments, opening_of
from gongmo.screening.queries import eligible_cases, undetermined


class Refusal(StrEnum):
    NOT_CLOSED = "not_closed"
    UNDETERMINED = "undetermined"
    NO_ELIGIBLE = "no_eligible"
    UNASSIGNED = "unassigned"
    DUE_PAST = "due_past"


class CannotOpenReview(Exception):
    """Nothing was stored. `labels` are the cases that stand in the way."""

    def __init__(self, refusal: Refusal, labels: tuple[str, ...] = ()) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.labels = labels


@transaction.atomic
def open_review(*, call: InForce, track: Track, due: datetime, by: str, at: datetime) -> Opening:
    """The opening, made once: a second press is answered with the first."""
    closing = hold(call.call_id, track.id)
    known = opening_of(call.call_id, track.id)
    if known is not None:
        return known
    if closing is None:
        raise CannotOpenReview(Refusal.NOT_CLOSED)
    if due <= at:
        raise CannotOpenReview(Refusal.DUE_PAST)
    for refusal, labels in _obstacles(call.call_id, track):
        raise CannotOpenReview(refusal, labels)
    opening = Opening.objects.create(call_id=call.call_id, track=track.id, due=due, at=at, by=by)
    ledger.record(ReviewOpened(by=by, call=call.slug, track=track.id, due=due), at=at, subject=call.slug)
    return opening


def _obstacles(call: int, track: Track) -> Iterator[tuple[Refusal, tuple[str, ...]]]:
    waiting = tuple(undetermined(call, track.id).values_list("label", flat=True))
    if waiting:
        yield Refusal.UNDETERMINED, waiting
    eligible = eligible_cases(call, track.id)
    if not eligible.exists():
        yield Refusal.NO_ELIGIBLE, ()
    barred = conflicted_assignments(call, track.id)
    running = Assignment.objects.filter(case=OuterRef("pk"), ended_at__isnull=True).exclude(pk__in=barred)
    alone = tuple(eligible.exclude(Exists(running)).values_list("label", flat=True))
    if alone and panel_criteria(track):
        yield Refusal.UNASSIGNED, alone
