"""Addresses in letters. An invitation's is signed when it is sent, from ids, and is stored nowhere."""

from django.conf import settings
from django.core import signing

from gongmo.applications.models import Member
from gongmo.review.models import Reviewer

SALT = "gongmo.notices.invitation"
DAYS = 60
REVIEWER = "reviewer"
COLLEAGUE = "colleague"


def site(path: str) -> str:
    """The address of a page as a letter gives it."""
    return f"{settings.GONGMO_URL}{path}"


def invitation_link(kind: str, identifier: int) -> str:
    """The address that lets a reviewer or colleague answer. It names public ids: a counted key would tell how many
    there are. Raises Reviewer.DoesNotExist or Member.DoesNotExist.
    """
    names = _reviewer_names(identifier) if kind == REVIEWER else _colleague_names(identifier)
    return site(f"/invitation/{signing.dumps([kind, *names], salt=SALT)}/")


def read_invitation(token: str) -> tuple[str, int] | None:
    """Who is invited, as kind and key; None for what was not signed here, or more than sixty days ago."""
    try:
        kind, *names = signing.loads(token, salt=SALT, max_age=DAYS * 24 * 3600)
    except signing.BadSignature:
        return None
    found = _reviewer(*names) if kind == REVIEWER else _member(*names)
    return None if found is None else (kind, found)


def _reviewer_names(identifier: int) -> tuple[str, ...]:
    reviewer = Reviewer.objects.select_related("call", "person").get(pk=identifier)
    return reviewer.call.slug, reviewer.track, reviewer.person.public_id


def _colleague_names(identifier: int) -> tuple[str, ...]:
    member = Member.objects.select_related("application", "person").get(pk=identifier)
    return member.application.number, member.person.public_id


def _reviewer(call: str, track: str, person: str) -> int | None:
    rows = Reviewer.objects.filter(call__slug=call, track=track, person__public_id=person)
    return rows.values_list("pk", flat=True).first()


def _member(application: str, person: str) -> int | None:
    """The running membership: one that ended is no invitation any more."""
    rows = Member.objects.filter(
        application__number=application, person__public_id=person, until__isnull=True
    )
    return rows.values_list("pk", flat=True).first()
