"""Giving cases to reviewers, and taking them back before anything was finished."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from django.db import transaction

from gongmo.domain.events.review import ReviewerAssigned
from gongmo.ledger import actions as ledger
from gongmo.review.actions.ending import end, record_ends
from gongmo.review.actions.holding import hold_assignment, hold_case
from gongmo.review.exclusions import is_barred
from gongmo.review.models import Assignment, EndGround, Reviewer
from gongmo.review.queries import is_conflicted, lock_of, rules_of, same_person, specification_in_force
from gongmo.screening.models import Case, Closing
from gongmo.screening.queries import determination_of


class Refusal(StrEnum):
    LOCKED = "locked"
    OTHER_TRACK = "other_track"
    INELIGIBLE = "ineligible"
    DECLINED = "declined"
    ENDED = "ended"
    CONFLICTED = "conflicted"
    EXCLUDED = "excluded"
    SAME_PERSON = "same_person"
    FINISHED = "finished"
    UNKNOWN_GROUND = "unknown_ground"


class CannotAssign(Exception):
    """Nothing was stored; `case` and `reviewer` are the pair it is about."""

    def __init__(self, refusal: Refusal, case: Case, reviewer: Reviewer) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.case = case
        self.reviewer = reviewer


class CannotEnd(Exception):
    """The assignment stays."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@transaction.atomic
def assign(*, case: Case, reviewer: Reviewer, by: str, at: datetime) -> Assignment:
    """The reviewer scores the case, under an alias of that case alone. Assigning again is the same assignment."""
    closing = hold_case(case)
    reviewer = Reviewer.objects.select_related("person").get(pk=reviewer.pk)
    running = case.assignments.filter(ended_at__isnull=True)
    known = running.filter(reviewer=reviewer).first()
    if known is not None:
        return known
    refusal = _refusal(closing, case, reviewer, at)
    if refusal is None and running.filter(reviewer__person__in=same_person(reviewer.person_id)).exists():
        refusal = Refusal.SAME_PERSON
    if refusal is not None:
        raise CannotAssign(refusal, case, reviewer)
    assignment = Assignment.objects.create(
        case=case, reviewer=reviewer, alias=_alias(closing, case), assigned_at=at, by=by
    )
    number = case.application.number
    event = ReviewerAssigned(
        by=by,
        call=closing.call.slug,
        track=closing.track,
        application=number,
        person=reviewer.person.public_id,
        alias=assignment.alias,
    )
    ledger.record(event, at=at, subject=number)
    return assignment


@transaction.atomic
def assign_all(*, pairs: Iterable[tuple[Case, Reviewer]], by: str, at: datetime) -> list[Assignment]:
    """All of these or, when one cannot be, none."""
    return [assign(case=case, reviewer=reviewer, by=by, at=at) for case, reviewer in pairs]


@transaction.atomic
def end_assignment(*, assignment: Assignment, ground: str, by: str, at: datetime) -> Assignment:
    """The office or the reviewer takes the case back. A finished opinion is ended by a conflict alone."""
    if ground not in {EndGround.DECLINED, EndGround.OFFICE}:
        raise CannotEnd(Refusal.UNKNOWN_GROUND)
    current = hold_assignment(assignment)
    if current.ended_at is not None:
        return current
    closing = current.case.closing
    if lock_of(closing.call_id, closing.track) is not None:
        raise CannotEnd(Refusal.LOCKED)
    review = getattr(current, "review", None)
    if review is not None and review.finished_at is not None:
        raise CannotEnd(Refusal.FINISHED)
    (ended,) = end(Assignment.objects.filter(pk=current.pk), EndGround(ground), at)
    record_ends([ended], by=by, at=at)
    return ended


def _refusal(closing: Closing, case: Case, reviewer: Reviewer, at: datetime) -> Refusal | None:
    if (reviewer.call_id, reviewer.track) != (closing.call_id, closing.track):
        return Refusal.OTHER_TRACK
    if lock_of(closing.call_id, closing.track) is not None:
        return Refusal.LOCKED
    if reviewer.ended_at is not None:
        return Refusal.ENDED
    if reviewer.declined_at is not None:
        return Refusal.DECLINED
    determined = determination_of(case.pk)
    if determined is not None and not determined.eligible:
        return Refusal.INELIGIBLE
    if is_conflicted(reviewer.person_id, case.pk):
        return Refusal.CONFLICTED
    specification = specification_in_force(closing.call_id)
    rules = specification.conflicts if specification else []
    return Refusal.EXCLUDED if is_barred(rules=rules, case=case, reviewer=reviewer, at=at) else None


def _alias(closing: Closing, case: Case) -> str:
    """A random one of those the case has not given out; once given, an alias is never given again."""
    rules = rules_of(closing.call_id, closing.track)
    given = set(case.assignments.values_list("alias", flat=True))
    promised = rules.scoring.reviews if rules else 0
    aliases = [f"R{number}" for number in range(1, max(promised, len(given) + 1) + 1)]
    return secrets.choice([alias for alias in aliases if alias not in given])
