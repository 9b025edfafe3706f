"""Applications as their members ask for them. Rights of staff come from later stages."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import TruncDate

from gongmo.applications.models import Application, Attachment, Submission, Withdrawal


class DayCount(NamedTuple):
    track: str
    day: date
    applications: int


def applications_of(person: int, at: datetime) -> QuerySet[Application]:
    """Those the person is a member of at this time."""
    member = Q(members__person_id=person, members__since__lte=at) & (
        Q(members__until__isnull=True) | Q(members__until__gt=at)
    )
    return Application.objects.filter(member).select_related("call", "organisation", "draft").distinct()


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
