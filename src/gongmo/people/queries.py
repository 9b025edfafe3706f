"""Persons and organisations, as the other stages look them up."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q, QuerySet

from gongmo.people.models import Account, InstallationRole, Membership, Organisation, Person


def standing_person(person: Person) -> Person:
    """The record that stands for this person after all merges."""
    while person.merged_into is not None:
        person = person.merged_into
    return person


def person_known_as(email: str) -> Person | None:
    """Whoever is known under the address, without regard to case."""
    person = Person.objects.filter(addresses__email__iexact=email.strip()).first()
    return standing_person(person) if person else None


def account_signing_in_as(email: str) -> Account | None:
    return Account.objects.filter(email__iexact=email.strip()).select_related("person").first()


def account_of(person: Person) -> Account | None:
    """How the person signs in, whichever of its records this is."""
    return Account.objects.filter(person=standing_person(person)).first()


def names_of(accounts: Collection[str]) -> dict[str, str]:
    """The person's name by the public id of the account, as `by` says who acted."""
    rows = Account.objects.filter(public_id__in=set(accounts))
    return dict(rows.values_list("public_id", "person__name"))


def organisations_of(person: int, at: datetime) -> QuerySet[Organisation]:
    """Those the person acts for at this time."""
    return Organisation.objects.filter(_holds(at, "memberships__"), memberships__person_id=person).distinct()


def memberships_within(person: int, since: datetime) -> QuerySet[Membership]:
    """Every membership that held at any time since then, for rules that look back at employment."""
    still = Q(until__isnull=True) | Q(until__gte=since)
    return Membership.objects.filter(still, person_id=person).select_related("organisation")


def holds_installation_role(person: int, role: str, at: datetime) -> bool:
    return InstallationRole.objects.filter(_holds(at), person_id=person, role=role).exists()


def _holds(at: datetime, prefix: str = "") -> Q:
    ended = Q(**{f"{prefix}until__isnull": True}) | Q(**{f"{prefix}until__gt": at})
    return Q(**{f"{prefix}since__lte": at}) & ended
