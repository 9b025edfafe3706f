"""Working on an application: starting, saving, inviting, attaching. Nothing typed is ever lost to somebody else."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.files.base import File
from django.db import transaction

from gongmo.applications.models import Application, Attachment, Draft, Member, MemberRole
from gongmo.calls.queries import InForce
from gongmo.domain.events.applications import ApplicationStarted, ColleagueInvited
from gongmo.domain.numbers import random_number
from gongmo.domain.times import IntakeState
from gongmo.ledger import actions as ledger
from gongmo.people.models import Organisation, Person


class CannotStart(Exception):
    """The track does not accept applications now, or does not exist."""


class CannotSave(Exception):
    """Somebody changed the same answers in between: `theirs` is what the draft holds now, `questions` are those where
    both differ. Nothing was overwritten.
    """

    def __init__(self, theirs: Draft, questions: tuple[str, ...]) -> None:
        super().__init__(theirs.revision)
        self.theirs = theirs
        self.questions = questions


@transaction.atomic
def start_application(
    *, call: InForce, track: str, organisation: Organisation, person: Person, by: str, at: datetime
) -> Application:
    """A new application with an empty draft; whoever starts it leads it."""
    known = call.specification.track(track)
    if known is None or call.state(known, at) is not IntakeState.ACCEPTING:
        raise CannotStart(track)
    application = Application.objects.create(
        number=random_number(), call_id=call.call_id, track=track, organisation=organisation, started_at=at
    )
    Draft.objects.create(application=application, saved_at=at, saved_by=by)
    Member.objects.create(
        application=application, person=person, role=MemberRole.LEAD, since=at, joined_at=at
    )
    event = ApplicationStarted(by=by, application=application.number, call=call.slug, track=track)
    ledger.record(event, at=at, subject=application.number)
    return application


@transaction.atomic
def save_answers(
    *, application: Application, answers: Mapping[str, Any], revision: int, by: str, at: datetime
) -> Draft:
    """Puts these answers over those of the revision the writer last saw; None removes one. Drafts may be wrong or
    incomplete anywhere, and may be saved at any time: only submitting asks for the window.

    Raises CannotSave where an answer was changed to something else since that revision.
    """
    draft = Draft.objects.select_for_update().get(application=application)
    changed = {name: value for name, value in answers.items() if draft.answers.get(name) != value}
    met = tuple(name for name in changed if _changed_in(draft, name) > revision)
    if met:
        raise CannotSave(draft, met)
    draft.revision, draft.saved_at, draft.saved_by = draft.revision + 1, at, by
    mark = {"revision": draft.revision, "at": at.isoformat(), "by": by}
    draft.changes = {**draft.changes, **dict.fromkeys(changed, mark)}
    merged = {**draft.answers, **changed}
    draft.answers = {name: value for name, value in merged.items() if value is not None}
    draft.save()
    return draft


def _changed_in(draft: Draft, question: str) -> int:
    """The revision in which the answer last changed; 0 for one that never was."""
    return int(draft.changes.get(question, {}).get("revision", 0))


@transaction.atomic
def add_colleague(
    *, application: Application, person: Person, by: str, at: datetime, invited_as: str = ""
) -> Member:
    """The running membership, which is made when there is none; from the fact follows the letter that invites."""
    member, new = Member.objects.get_or_create(
        application=application,
        person=person,
        until=None,
        defaults={"role": MemberRole.COLLEAGUE, "since": at, "invited_as": invited_as},
    )
    if new:
        event = ColleagueInvited(by=by, application=application.number, person=person.public_id)
        ledger.record(event, at=at, subject=application.number)
    return member


def attach(
    *, application: Application, question: str, name: str, sha256: str, file: "File[bytes]", at: datetime
) -> Attachment:
    """Keeps a file whose content was looked into and hashed already. The row is written after the bytes are."""
    attachment = Attachment(
        public_id=random_number(),
        application=application,
        question=question,
        name=name,
        size=file.size,
        sha256=sha256,
        uploaded_at=at,
    )
    attachment.stored.save(attachment.public_id, file, save=False)
    attachment.save()
    return attachment


def detach(*, attachment: Attachment, at: datetime) -> None:
    """The draft no longer holds the file; submissions that do keep it."""
    Attachment.objects.filter(pk=attachment.pk, removed_at__isnull=True).update(removed_at=at)
