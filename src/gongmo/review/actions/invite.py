"""Inviting into a track's pool, and the answer."""

from datetime import datetime
from enum import StrEnum

from django.db import transaction
from django.db.models import QuerySet

from gongmo.calls.models import Call
from gongmo.calls.queries import InForce
from gongmo.domain.events.review import InvitationAnswered, ReviewerInvited
from gongmo.domain.spec.track import Track
from gongmo.ledger import actions as ledger
from gongmo.people.models import Person
from gongmo.people.queries import standing_person
from gongmo.review.actions.ending import end, record_ends
from gongmo.review.actions.holding import hold
from gongmo.review.models import Assignment, EndGround, Reviewer
from gongmo.review.queries import lock_of, pool, same_person


class Refusal(StrEnum):
    UNKNOWN_TRACK = "unknown_track"
    LOCKED = "locked"
    ENDED = "ended"


class CannotInvite(Exception):
    """Nothing was stored."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class CannotAnswer(Exception):
    """Nothing was stored."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@transaction.atomic
def invite(
    *, call: InForce, track: Track, person: Person, by: str, at: datetime, organisation: str = ""
) -> Reviewer:
    """The person's place in the pool. Asking again renews an invitation that was declined or ended, and no other."""
    if call.specification.track(track.id) is None:
        raise CannotInvite(Refusal.UNKNOWN_TRACK)
    Call.objects.select_for_update().get(pk=call.call_id)
    if lock_of(call.call_id, track.id) is not None:
        raise CannotInvite(Refusal.LOCKED)
    person = standing_person(Person.objects.get(pk=person.pk))
    known = pool(call.call_id, track.id).filter(person__in=same_person(person.pk)).first()
    if known is not None and known.declined_at is None and known.ended_at is None:
        return known
    reviewer = known or Reviewer(call_id=call.call_id, track=track.id, person=person)
    reviewer.organisation = organisation.strip() or reviewer.organisation
    reviewer.invited_at, reviewer.invited_by = at, by
    reviewer.accepted_at = reviewer.declined_at = reviewer.ended_at = None
    reviewer.decline_reason = ""
    reviewer.save()
    event = ReviewerInvited(by=by, call=call.slug, track=track.id, person=person.public_id)
    ledger.record(event, at=at, subject=call.slug)
    return reviewer


@transaction.atomic
def answer_invitation(*, reviewer: Reviewer, accepted: bool, reason: str, by: str, at: datetime) -> Reviewer:
    """The invitation taken or declined; the same answer twice is one, and another one replaces it until the lock.

    Declining ends what was not finished; finished reviews stay.
    """
    hold(reviewer.call_id, reviewer.track)
    locked = Reviewer.objects.select_for_update(of=("self",)).select_related("call", "person")
    reviewer = locked.get(pk=reviewer.pk)
    if (reviewer.accepted_at if accepted else reviewer.declined_at) is not None:
        return reviewer
    if reviewer.ended_at is not None:
        raise CannotAnswer(Refusal.ENDED)
    if lock_of(reviewer.call_id, reviewer.track) is not None:
        raise CannotAnswer(Refusal.LOCKED)
    reviewer.accepted_at, reviewer.declined_at = (at, None) if accepted else (None, at)
    reviewer.decline_reason = "" if accepted else reason.strip()
    reviewer.save()
    ended = [] if accepted else end(_unfinished(reviewer), EndGround.DECLINED, at)
    event = InvitationAnswered(
        by=by,
        call=reviewer.call.slug,
        track=reviewer.track,
        person=reviewer.person.public_id,
        accepted=accepted,
    )
    ledger.record(event, at=at, subject=reviewer.call.slug)
    record_ends(ended, by=by, at=at)
    return reviewer


def _unfinished(reviewer: Reviewer) -> QuerySet[Assignment]:
    return Assignment.objects.filter(reviewer=reviewer).exclude(review__finished_at__isnull=False)
