"""Keeping a person and a case apart."""

from datetime import datetime
from enum import StrEnum

from django.db import transaction

from gongmo.domain.conflicts import Ground
from gongmo.domain.events.review import ConflictRecorded
from gongmo.evidence.canonical import content_hash
from gongmo.ledger import actions as ledger
from gongmo.people.models import Person
from gongmo.people.queries import standing_person
from gongmo.review.actions.ending import end, record_ends
from gongmo.review.actions.holding import hold_case
from gongmo.review.models import Assignment, Conflict, ConflictKind, EndGround
from gongmo.review.queries import same_person
from gongmo.screening.models import Case


class Refusal(StrEnum):
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_GROUND = "unknown_ground"
    NO_REASON = "no_reason"


class CannotRecordConflict(Exception):
    """Nothing was stored."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@transaction.atomic
def record_conflict(
    *, case: Case, person: Person, kind: str, ground: str, reason: str, by: str, at: datetime
) -> Conflict:
    """From now on the person does not see the case, in whatever role; an assignment to it ends.

    What was scored stays on record and counts no more, unless scores are locked: a lock never changes.
    """
    reason = reason.strip()
    refusal = _refusal(kind, ground, reason)
    if refusal is not None:
        raise CannotRecordConflict(refusal)
    closing = hold_case(case)
    person = standing_person(Person.objects.get(pk=person.pk))
    conflict, new = Conflict.objects.get_or_create(
        case=case,
        person=person,
        kind=kind,
        ground=ground,
        defaults={"reason": reason, "at": at, "by": by},
    )
    theirs = Assignment.objects.filter(case=case, reviewer__person__in=same_person(person.pk))
    ended = end(theirs, EndGround.CONFLICT, at)
    number = case.application.number
    event = ConflictRecorded(
        by=by,
        call=closing.call.slug,
        track=closing.track,
        application=number,
        person=person.public_id,
        conflict=kind,
        ground=ground,
        reason_hash=content_hash(reason),
    )
    if new:
        ledger.record(event, at=at, subject=number)
    record_ends(ended, by=by, at=at)
    return conflict


def _refusal(kind: str, ground: str, reason: str) -> Refusal | None:
    """An objection, and a ground of no published kind, are nothing without words."""
    if kind not in ConflictKind.values:
        return Refusal.UNKNOWN_KIND
    if ground not in set(Ground):
        return Refusal.UNKNOWN_GROUND
    needs_words = kind == ConflictKind.CHALLENGE or ground == Ground.OTHER
    return Refusal.NO_REASON if needs_words and not reason else None
