"""To whom a letter goes: persons, each once, at the address they sign in with or are known under."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q, QuerySet

from gongmo.applications.models import Member
from gongmo.people.models import Account, Person
from gongmo.people.queries import standing_person


class Recipient(NamedTuple):
    """`language` is empty where the person has not chosen one."""

    person: int
    email: str
    language: str


def recipient(person: Person) -> Recipient | None:
    """The one record that stands for the person; None where no address is known, or the account was shut."""
    standing = standing_person(person)
    account: Account | None = getattr(standing, "account", None)
    if account is not None:
        return Recipient(standing.pk, account.email, account.language) if account.is_active else None
    known = standing.addresses.order_by("pk").first()
    return Recipient(standing.pk, known.email, "") if known else None


def at_address(to: Recipient, email: str) -> Recipient:
    """The same person at another of the person's addresses: the one an invitation was sent to."""
    return to._replace(email=email) if email else to


def recipients(persons: Iterable[Person]) -> list[Recipient]:
    """Each person once, however many records, roles or applications led here."""
    found = (recipient(person) for person in persons)
    return list({each.person: each for each in found if each is not None}.values())


def member_rows(*, since: datetime, still: datetime) -> QuerySet[Member]:
    """Memberships that held at `since` and hold `still`, with what addressing their persons needs.

    Whoever was invited by mail and has not joined is left out: the address may have been mistyped.
    """
    joined = Q(invited_as="") | Q(joined_at__isnull=False)
    held = Member.objects.filter(joined, Q(until__isnull=True) | Q(until__gt=still), since__lte=since)
    return held.select_related("person__account", "person__merged_into").order_by("pk")
