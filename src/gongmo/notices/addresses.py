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


def recipients(persons: Iterable[Person]) -> list[Recipient]:
    """Each person once, however many records, roles or applications led here."""
    found = (recipient(person) for person in persons)
    return list({each.person: each for each in found if each is not None}.values())


def member_rows(*, since: datetime, still: datetime) -> QuerySet[Member]:
    """Memberships that held at `since` and hold `still`, with what addressing their persons needs."""
    held = Member.objects.filter(Q(until__isnull=True) | Q(until__gt=still), since__lte=since)
    return held.select_related("person__account", "person__merged_into").order_by("pk")
