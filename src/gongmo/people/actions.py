"""Recording persons, accounts and organisations."""

from collections.abc import Mapping
from datetime import datetime

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import F, Q

from gongmo.domain.numbers import random_number
from gongmo.people.models import Account, Address, InstallationRole, Membership, Organisation, Person
from gongmo.people.queries import account_signing_in_as, person_known_as, standing_person

ID_GROUPS = 3


class CannotOpenAccount(Exception):
    """Somebody signs in with this address already. Never told to whoever asked: only the address's owner learns it."""


class CannotMerge(Exception):
    """A person cannot be merged into itself, nor two persons who both sign in."""


@transaction.atomic
def record_person(*, name: str, email: str, at: datetime) -> Person:
    """The person known under the address, or a new one: the same address never makes two persons."""
    known = person_known_as(email)
    if known is not None:
        return known
    person = Person.objects.create(public_id=random_number(ID_GROUPS), name=name.strip(), recorded_at=at)
    Address.objects.create(person=person, email=email.strip())
    return person


@transaction.atomic
def open_account(*, name: str, email: str, password: str | None, language: str, at: datetime) -> Account:
    """An account for the person known under the address. Without a password it signs in by other means."""
    if account_signing_in_as(email) is not None:
        raise CannotOpenAccount
    person = record_person(name=name, email=email, at=at)
    if Account.objects.filter(person=person).exists():
        raise CannotOpenAccount
    return Account.objects.create(
        public_id=random_number(ID_GROUPS),
        email=email.strip(),
        person=person,
        password=make_password(password),
        language=language,
        opened_at=at,
    )


@transaction.atomic
def add_address(*, person: Person, email: str) -> Address:
    """One more address of the same person. An address of somebody else is refused by the database."""
    return Address.objects.create(person=standing_person(person), email=email.strip())


@transaction.atomic
def merge_persons(*, duplicate: Person, into: Person) -> Person:
    """Two records of one person become one: addresses, memberships and roles move, the duplicate leads there,
    and so does whatever was merged into it before: the way to the record that stands is one step.
    """
    duplicate, into = standing_person(duplicate), standing_person(into)
    if duplicate == into or Account.objects.filter(person__in=(duplicate, into)).count() > 1:
        raise CannotMerge
    employers = Membership.objects.filter(person=into, until=None).values("organisation")
    held = InstallationRole.objects.filter(person=into, until=None).values("role")
    twice = Membership.objects.filter(person=duplicate, until=None, organisation__in=employers)
    twice.update(until=F("since"))
    InstallationRole.objects.filter(person=duplicate, until=None, role__in=held).delete()
    for rows in (Address, Membership, InstallationRole, Account):
        rows._default_manager.filter(person=duplicate).update(person=into)  # noqa: SLF001 - Django's public name
    Person.objects.filter(Q(pk=duplicate.pk) | Q(merged_into=duplicate)).update(merged_into=into)
    return into


@transaction.atomic
def claim_address(*, account: Account, email: str, name: str = "") -> None:
    """The account's owner has shown that the address is theirs: whoever is known under it is this very person.

    Else one person under two addresses would pass every question about conflicts. `name` is what the owner goes by,
    whatever somebody who invited the address had called them. Raises CannotMerge where another account has it.
    """
    person, known = standing_person(account.person), person_known_as(email)
    if known is None:
        Address.objects.create(person=person, email=email.strip())
    elif known != person:
        merge_persons(duplicate=known, into=person)
    if name.strip():
        Person.objects.filter(pk=person.pk).update(name=name.strip())


def forget_unproven_password(*, email: str) -> None:
    """Of an account whose address nobody has confirmed: a stranger may have opened it, and must not come in by the
    password once the owner of the address does by a code.
    """
    confirmed = EmailAddress.objects.filter(email__iexact=email, verified=True).values("user")
    unproven = Account.objects.filter(email__iexact=email).exclude(pk__in=confirmed)
    unproven.update(password=make_password(None))


@transaction.atomic
def record_organisation(
    *,
    kind: str,
    country: str,
    name: Mapping[str, str],
    identifiers: Mapping[str, str],
    by: Person,
    at: datetime,
) -> Organisation:
    """A new organisation, and the person who records it as its first member."""
    organisation = Organisation.objects.create(
        public_id=random_number(ID_GROUPS),
        kind=kind,
        country=country,
        name=dict(name),
        identifiers=dict(identifiers),
        recorded_at=at,
    )
    add_member(organisation=organisation, person=by, at=at)
    return organisation


@transaction.atomic
def add_member(*, organisation: Organisation, person: Person, at: datetime, unit: str = "") -> Membership:
    """The running membership, which is made when there is none."""
    running, _ = Membership.objects.get_or_create(
        organisation=organisation, person=person, until=None, defaults={"since": at, "unit": unit}
    )
    return running


@transaction.atomic
def grant_installation_role(*, person: Person, role: str, at: datetime) -> InstallationRole:
    granted, _ = InstallationRole.objects.get_or_create(
        person=person, role=role, until=None, defaults={"since": at}
    )
    return granted


@transaction.atomic
def confirm_address(*, account: Account) -> None:
    """The account's address is known to be its owner's, who came by a link sent there: no code is asked for."""
    EmailAddress.objects.update_or_create(
        user=account, email=account.email.lower(), defaults={"verified": True, "primary": True}
    )


def prefer_language(*, by: str, language: str) -> None:
    """In which language letters go to the account with this public id."""
    Account.objects.filter(public_id=by).update(language=language)
