"""Applications as their members ask for them. Rights of staff come from later stages."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import TruncDate

from gongmo.applications.models import (
    Application,
    Attachment,
    Member,
    MemberRole,
    Submission,
    Withdrawal,
)
from gongmo.people.models import Account


class DayCount(NamedTuple):
    track: str
    day: date
    applications: int


class Standing(NamedTuple):
    """An application's newest version, and whether it was taken back."""

    number: int
    at: datetime
    content_hash: str
    withdrawn: bool


def applications_of(person: int, at: datetime) -> QuerySet[Application]:
    """Those the person is a member of at this time. Whoever was invited by mail sees nothing before coming."""
    came = Q(members__invited_as="") | Q(members__joined_at__lte=at)
    stays = Q(members__until__isnull=True) | Q(members__until__gt=at)
    known_as = Q(members__person_id=person) | Q(members__person__merged_into_id=person)
    member = known_as & Q(members__since__lte=at) & came & stays
    return Application.objects.filter(member).select_related("call", "organisation", "draft").distinct()


def untouched_application(person: int, call: int, track: str, organisation: int) -> Application | None:
    """What the person began for this and nobody has written in or attached to yet."""
    begun = Application.objects.filter(
        call_id=call,
        track=track,
        organisation_id=organisation,
        draft__revision=1,
        attachments__isnull=True,
        submissions__isnull=True,
        members__person_id=person,
        members__role=MemberRole.LEAD,
    )
    return begun.first()


def members_of(application: int, at: datetime) -> QuerySet[Member]:
    """Who works on it now, whoever leads it first."""
    running = Member.objects.filter(application_id=application, since__lte=at).exclude(until__lte=at)
    return running.select_related("person").order_by("pk")


def worked_on() -> QuerySet[Member]:
    """Whoever works on an application, or ever did. One who was merely invited by mail has seen nothing of it: by an
    invitation alone nobody is kept from judging.
    """
    return Member.objects.filter(Q(invited_as="") | Q(joined_at__isnull=False))


def membership(member: int, at: datetime) -> Member | None:
    """A running membership by its key, as an invitation names it."""
    running = Member.objects.filter(pk=member, since__lte=at).exclude(until__lte=at)
    return running.select_related("person", "application__call", "application__organisation").first()


def attachments_of_all(applications: list[int]) -> list[Attachment]:
    """Files of these drafts as they stand, in order of arrival."""
    rows = Attachment.objects.filter(application_id__in=applications, removed_at__isnull=True)
    return list(rows.order_by("pk"))


def attachment_with(application: int, public_id: str) -> Attachment | None:
    """Also one that was removed: a submission may hold it."""
    return Attachment.objects.filter(application_id=application, public_id=public_id).first()


def attached_so_far(application: int) -> int:
    """Every file that ever arrived."""
    return Attachment.objects.filter(application_id=application).count()


def files_ever_attached(application: int) -> dict[str, str]:
    """The public id by SHA-256, of whatever was attached at any time."""
    rows = Attachment.objects.filter(application_id=application).order_by("pk")
    return dict(rows.values_list("sha256", "public_id"))


def submission_with_sender(application: int, number: int) -> tuple[Submission, str] | None:
    """One version, and the name of who sent it."""
    sender = Account.objects.filter(public_id=OuterRef("by")).values("person__name")[:1]
    rows = Submission.objects.filter(application_id=application, number=number)
    found = rows.annotate(sender=Subquery(sender)).first()
    return (found, found.sender or "") if found else None


def application_numbered(
    person: int, number: str, at: datetime
) -> tuple[Application, Standing | None] | None:
    """One of the person's own with its newest version, in one query."""
    newest, withdrawn = _newest(), _withdrawn()
    rows = applications_of(person, at).annotate(
        last=Subquery(newest.values("number")[:1]),
        last_at=Subquery(newest.values("at")[:1]),
        last_hash=Subquery(newest.values("content_hash")[:1]),
        back=Subquery(withdrawn.values("after")[:1]),
    )
    found = rows.filter(number=number).first()
    if found is None:
        return None
    standing = Standing(found.last, found.last_at, found.last_hash, found.back == found.last)
    return found, standing if found.last else None


def standings(applications: list[int]) -> dict[int, Standing]:
    """The newest version of each of these applications that has one, in one query."""
    newest, withdrawn = _newest(), _withdrawn()
    rows = Application.objects.filter(pk__in=applications).annotate(
        last=Subquery(newest.values("number")[:1]),
        last_at=Subquery(newest.values("at")[:1]),
        last_hash=Subquery(newest.values("content_hash")[:1]),
        back=Subquery(withdrawn.values("after")[:1]),
    )
    found = rows.filter(last__isnull=False).values_list("pk", "last", "last_at", "last_hash", "back")
    return {pk: Standing(last, at, content, back == last) for pk, last, at, content, back in found}


def _newest() -> QuerySet[Submission]:
    return Submission.objects.filter(application=OuterRef("pk")).order_by("-number")


def _withdrawn() -> QuerySet[Withdrawal]:
    return Withdrawal.objects.filter(application=OuterRef("pk")).order_by("-after")


def attachments_of(application: int) -> QuerySet[Attachment]:
    """Files of the draft as it stands, in order of arrival."""
    return Attachment.objects.filter(application_id=application, removed_at__isnull=True).order_by("pk")


def standing_submission(application: int) -> Submission | None:
    """The version that counts: the last one, unless it was withdrawn."""
    last = Submission.objects.filter(application_id=application).order_by("-number").first()
    if last is None or Withdrawal.objects.filter(application_id=application, after=last.number).exists():
        return None
    return last


def submitted_applications(call: int, track: str) -> QuerySet[Application]:
    """Those with a standing submission; `last` is its number."""
    newest = Submission.objects.filter(application=OuterRef("pk")).order_by("-number").values("number")[:1]
    withdrawn = Withdrawal.objects.filter(application=OuterRef("pk")).order_by("-after").values("after")[:1]
    return (
        Application.objects.filter(call_id=call, track=track)
        .annotate(last=Subquery(newest), withdrawn=Subquery(withdrawn))
        .filter(last__isnull=False)
        .exclude(withdrawn__gte=Subquery(newest))
    )


def intake_by_day(call: int, zone: str) -> list[DayCount]:
    """First submissions by track and day in the call's zone: all that staff may know before a track closes."""
    first = Submission.objects.filter(application__call_id=call, number=1)
    days = first.annotate(day=TruncDate("at", tzinfo=ZoneInfo(zone))).values("application__track", "day")
    counted = days.annotate(count=Count("pk")).order_by("application__track", "day")
    return [DayCount(row["application__track"], row["day"], row["count"]) for row in counted]


def submission_with_key(key: str) -> Submission | None:
    return Submission.objects.filter(key=key).first()


def all_submissions() -> Iterator[Submission]:
    """Every submission there is, for whoever checks the whole."""
    return Submission.objects.select_related("application").order_by("pk").iterator()
