"""Colleagues: inviting one by mail, joining, leaving."""

from datetime import datetime
from enum import StrEnum

from django.db import transaction

from gongmo.applications.actions.write import add_colleague
from gongmo.applications.models import Application, Member, MemberRole
from gongmo.applications.queries import members_of
from gongmo.calls.queries import InForce
from gongmo.domain.events.applications import ColleagueInvited
from gongmo.domain.times import IntakeState
from gongmo.ledger import actions as ledger
from gongmo.people.actions import record_person

MOST_MEMBERS = 20


class Refusal(StrEnum):
    CLOSED = "closed"
    FULL = "full"
    MEMBER = "member"


class CannotInvite(Exception):
    """Nobody was invited. Only somebody who joined is told to be a member: an address tells nothing of its owner."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@transaction.atomic
def invite_colleague(
    *, application: Application, call: InForce, name: str, email: str, by: str, at: datetime
) -> Member:
    """A letter goes to the address; inviting it again sends another, while nobody has joined by it."""
    Application.objects.select_for_update().get(pk=application.pk)
    track = call.specification.track(application.track)
    if track is None or call.state(track, at) is not IntakeState.ACCEPTING:
        raise CannotInvite(Refusal.CLOSED)
    members = list(members_of(application.pk, at))
    person = record_person(name=name, email=email, at=at)
    running = next((member for member in members if member.person_id == person.pk), None)
    if running is not None and running.joined_at is not None:
        raise CannotInvite(Refusal.MEMBER)
    if running is not None:
        _invite_again(running, application, by, at)
        return running
    if len(members) >= MOST_MEMBERS:
        raise CannotInvite(Refusal.FULL)
    return add_colleague(application=application, person=person, by=by, at=at, invited_as=email.strip())


def join(*, member: Member, at: datetime) -> None:
    """The invited person came: from now on the name is shown. Coming again changes nothing."""
    Member.objects.filter(pk=member.pk, joined_at__isnull=True).update(joined_at=at)


def end_membership(*, member: Member, at: datetime) -> None:
    """A colleague sees the application no longer. Whoever leads it stays."""
    Member.objects.filter(pk=member.pk, role=MemberRole.COLLEAGUE, until__isnull=True).update(until=at)


def _invite_again(member: Member, application: Application, by: str, at: datetime) -> None:
    event = ColleagueInvited(by=by, application=application.number, person=member.person.public_id)
    ledger.record(event, at=at, subject=application.number)
