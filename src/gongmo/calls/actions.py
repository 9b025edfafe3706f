"""Writing, publishing and staffing a call."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from django.db import transaction

from gongmo.calls.amending import changes_promises
from gongmo.calls.models import Call, Draft, Extension, Programme, Staff, StaffRole, Version
from gongmo.calls.queries import closed_tracks, published_call
from gongmo.domain.events.calls import CallAmended, CallPublished, StaffAppointed, WindowExtended
from gongmo.domain.findings import Finding
from gongmo.domain.spec.call import Call as Specification
from gongmo.domain.spec.check import check
from gongmo.domain.texts import Text
from gongmo.evidence.canonical import content_hash
from gongmo.ledger import actions as ledger

DaysOff = Mapping[date, Text]


class Refusal(StrEnum):
    """Why a draft is not published."""

    FINDINGS = "findings"
    OTHER_CALL = "other_call"
    NOTHING_NEW = "nothing_new"
    NO_REASON = "no_reason"
    FROZEN = "frozen"
    """It would change by what rules applications are judged that were handed in under others."""


class CannotPublish(Exception):
    """Nothing was stored. `findings` are all of the draft's when these are the reason."""

    def __init__(self, refusal: Refusal, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.findings = findings


class CannotSaveDraft(Exception):
    """Somebody saved the draft in between: `theirs` is what it holds now. Nothing was overwritten."""

    def __init__(self, theirs: Draft) -> None:
        super().__init__(theirs.revision)
        self.theirs = theirs


class CannotStart(Exception):
    """A call of this name exists already. Nothing was stored."""


class CannotExtend(Exception):
    """No such track, it is closed for good, or the new closing is not later than the one in force."""


@transaction.atomic
def start_call(*, slug: str, programme: str, title: Text, text: str, by: str, at: datetime) -> Call:
    """A call nobody but its staff knows of, with the text to begin from. Raises CannotStart."""
    if Call.objects.filter(slug=slug).exists():
        raise CannotStart(slug)
    row, _ = Programme.objects.get_or_create(slug=programme, defaults={"title": dict(title)})
    call = Call.objects.create(slug=slug, programme=row)
    Draft.objects.create(call=call, text=text, saved_at=at, saved_by=by)
    return call


@transaction.atomic
def begin_call(
    *, slug: str, programme: str, text: str, officer: int, officer_id: str, by: str, at: datetime
) -> Call:
    """A call with whoever begins it as its officer. Raises CannotStart."""
    call = start_call(slug=slug, programme=programme, title={"en": programme}, text=text, by=by, at=at)
    appoint(call=call, person=officer, person_id=officer_id, role=StaffRole.OFFICER, by=by, at=at)
    return call


@transaction.atomic
def save_draft(*, call: Call, text: str, revision: int, by: str, at: datetime) -> Draft:
    """Saves over the revision the editor last saw; anything newer is kept and shown instead."""
    draft = Draft.objects.select_for_update().get(call=call)
    if draft.revision != revision:
        raise CannotSaveDraft(draft)
    draft.text, draft.revision, draft.saved_by, draft.saved_at = text, revision + 1, by, at
    draft.save()
    return draft


@transaction.atomic
def publish(*, call: Call, by: str, at: datetime, days_off: DaysOff, reason: str = "") -> Version:
    """The draft becomes the version in force; after the first, this is an amendment and needs a reason.

    What applications that are in were promised stays: see `gongmo.calls.amending`.
    """
    Call.objects.select_for_update().get(pk=call.pk)
    draft = Draft.objects.select_for_update().get(call=call)
    specification = _publishable(draft.text, call, days_off)
    last = call.versions.order_by("-number").first()
    canonical = specification.canonical()
    version_hash = content_hash(canonical)
    if last is not None and version_hash == last.hash:
        raise CannotPublish(Refusal.NOTHING_NEW)
    if last is not None and not reason:
        raise CannotPublish(Refusal.NO_REASON)
    if last is not None and changes_promises(call.slug, last.canonical, canonical):
        raise CannotPublish(Refusal.FROZEN)
    version = Version.objects.create(
        call=call,
        number=last.number + 1 if last else 1,
        text=draft.text,
        canonical=canonical,
        hash=version_hash,
        published_at=at,
        published_by=by,
        reason=reason if last else "",
    )
    ledger.record(_published(version, by), at=at, subject=call.slug)
    return version


@transaction.atomic
def extend_window(
    *, call: Call, track: str, closes: datetime, reason: str, by: str, at: datetime
) -> Extension:
    """A later closing for everybody. A window that was moved never moves back, and none opens again once its track is
    closed for good: who submitted then would be in no list.
    """
    Call.objects.select_for_update().get(pk=call.pk)
    in_force = published_call(call.slug)
    known = in_force.specification.track(track) if in_force else None
    if in_force is None or known is None or closes <= in_force.window(known).closes:
        raise CannotExtend(track)
    if track in closed_tracks(call.slug):
        raise CannotExtend(track)
    extension = Extension.objects.create(
        call=call, track=track, closes=closes, reason=reason, granted_at=at, granted_by=by
    )
    event = WindowExtended(
        by=by, call=call.slug, track=track, closes=closes, reason_hash=content_hash(reason)
    )
    ledger.record(event, at=at, subject=call.slug)
    return extension


@transaction.atomic
def appoint(
    *, call: Call, person: int, person_id: str, role: str, by: str, at: datetime, track: str = ""
) -> Staff:
    """Makes the person officer, auditor, or chair of one track. `person_id` is the public id for the record."""
    staff, new = Staff.objects.get_or_create(
        call=call, person_id=person, role=role, track=track, until=None, defaults={"since": at}
    )
    if new:
        ledger.record(
            StaffAppointed(by=by, call=call.slug, person=person_id, role=role), at=at, subject=call.slug
        )
    return staff


def _publishable(text: str, call: Call, days_off: DaysOff) -> Specification:
    """Raises CannotPublish with every finding when one of them is an error, or the file is of another call."""
    checked = check(text.encode(), f"{call.slug}.yaml", days_off)
    if checked.call is None or checked.errors:
        raise CannotPublish(Refusal.FINDINGS, checked.findings)
    if checked.call.call != call.slug:
        raise CannotPublish(Refusal.OTHER_CALL)
    return checked.call


def _published(version: Version, by: str) -> CallPublished | CallAmended:
    call, number = version.call.slug, version.number
    if number == 1:
        return CallPublished(by=by, call=call, version=number, version_hash=version.hash)
    reason_hash = content_hash(version.reason)
    return CallAmended(by=by, call=call, version=number, version_hash=version.hash, reason_hash=reason_hash)
