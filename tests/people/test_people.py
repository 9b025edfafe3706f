from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from gongmo.domain.spec.track import ApplicantKind
from gongmo.people.actions import (
    CannotMerge,
    CannotOpenAccount,
    add_address,
    add_member,
    claim_address,
    grant_installation_role,
    merge_persons,
    open_account,
    record_organisation,
    record_person,
)
from gongmo.people.models import Account, InstallationRole, Membership, Organisation, OrganisationKind, Person
from gongmo.people.queries import (
    account_signing_in_as,
    holds_installation_role,
    memberships_within,
    organisations_of,
    person_known_as,
    standing_person,
)

AT = datetime(2027, 2, 1, 9, tzinfo=UTC)
YEAR = timedelta(days=365)

pytestmark = pytest.mark.django_db


def person(email: str = "mina@example.org") -> Person:
    return record_person(name="Mina Hanbit", email=email, at=AT)


def account(email: str = "mina@example.org") -> Account:
    return open_account(name="Mina Hanbit", email=email, password="a long pass phrase", language="ko", at=AT)


def town(by: Person) -> Organisation:
    return record_organisation(
        kind="local_government", country="KZ", name={"en": "City of Belmora"}, identifiers={}, by=by, at=AT
    )


def test_a_person_exists_without_an_account() -> None:
    known = person()
    assert person_known_as("Mina@Example.org") == known
    assert account_signing_in_as("mina@example.org") is None


def test_the_same_address_never_makes_two_persons() -> None:
    assert person("mina@example.org") == person("MINA@example.org ")
    assert Person.objects.count() == 1


def test_an_account_belongs_to_the_person_already_on_record() -> None:
    known = person()
    assert account("Mina@example.org").person == known


def test_an_address_signs_in_once() -> None:
    account()
    with pytest.raises(CannotOpenAccount):
        account("MINA@example.org")
    add_address(person=person(), email="mina@city.example.org")
    with pytest.raises(CannotOpenAccount):
        account("mina@city.example.org")


def test_signing_in_does_not_depend_on_capitals() -> None:
    account()
    assert Account.objects.get_by_natural_key("MINA@example.org").check_password("a long pass phrase")


def test_an_account_without_a_password_signs_in_by_other_means() -> None:
    opened = open_account(name="Teo", email="teo@example.org", password=None, language="en", at=AT)
    assert not opened.has_usable_password()


def test_an_address_of_somebody_else_is_refused() -> None:
    first, second = person(), person("teo@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        add_address(person=second, email="Mina@example.org")
    assert person_known_as("mina@example.org") == first


def test_two_records_of_one_person_become_one() -> None:
    kept, duplicate = person(), person("mina@city.example.org")
    organisation = town(duplicate)
    grant_installation_role(person=duplicate, role="programme_officer", at=AT)
    assert merge_persons(duplicate=duplicate, into=kept) == kept
    duplicate.refresh_from_db()
    assert standing_person(duplicate) == kept
    assert person_known_as("mina@city.example.org") == kept
    assert list(organisations_of(kept.pk, AT)) == [organisation]
    assert holds_installation_role(kept.pk, "programme_officer", AT)


def test_merges_lead_on_to_the_last_record() -> None:
    first, second, third = person("a@example.org"), person("b@example.org"), person("c@example.org")
    merge_persons(duplicate=first, into=second)
    merge_persons(duplicate=second, into=third)
    assert standing_person(Person.objects.get(pk=first.pk)) == third


def test_what_both_records_hold_stands_once_after_the_merge() -> None:
    one, other = person("a@example.org"), person("b@example.org")
    organisation = town(one)
    add_member(organisation=organisation, person=other, at=AT, unit="Roads")
    for each in (one, other):
        grant_installation_role(person=each, role="administrator", at=AT)
    merge_persons(duplicate=one, into=other)
    assert list(organisations_of(other.pk, AT)) == [organisation]
    assert holds_installation_role(other.pk, "administrator", AT)
    assert memberships_within(other.pk, AT).count() == 2


def test_a_confirmed_address_is_its_owners() -> None:
    mina, known = account(), person("second@example.org")
    claim_address(account=mina, email="Second@example.org", name=" ")
    claim_address(account=mina, email="third@example.org", name="Mina H.")
    assert standing_person(Person.objects.get(pk=known.pk)) == mina.person
    assert person_known_as("second@example.org") == person_known_as("third@example.org") == mina.person
    assert Person.objects.get(pk=mina.person_id).name == "Mina H."
    with pytest.raises(CannotMerge):
        claim_address(account=account("teo@example.org"), email="third@example.org")


def test_nobody_is_merged_into_themselves_nor_two_who_sign_in() -> None:
    one, other = account().person, account("teo@example.org").person
    for duplicate, into in ((one, one), (one, other)):
        with pytest.raises(CannotMerge):
            merge_persons(duplicate=duplicate, into=into)


def test_whoever_records_an_organisation_is_its_member() -> None:
    mina = person()
    organisation = town(mina)
    assert list(organisations_of(mina.pk, AT)) == [organisation]
    assert list(organisations_of(mina.pk, AT - YEAR)) == []
    assert add_member(organisation=organisation, person=mina, at=AT + YEAR).since == AT


def test_memberships_are_remembered_for_rules_that_look_back() -> None:
    mina = person()
    town(mina)
    Membership.objects.update(until=AT + YEAR)
    assert list(organisations_of(mina.pk, AT + YEAR)) == []
    assert memberships_within(mina.pk, AT + YEAR / 2).count() == 1
    assert memberships_within(mina.pk, AT + 2 * YEAR).count() == 0


def test_a_role_ends() -> None:
    mina = person()
    grant_installation_role(person=mina, role="administrator", at=AT)
    InstallationRole.objects.update(until=AT + YEAR)
    assert holds_installation_role(mina.pk, "administrator", AT)
    assert not holds_installation_role(mina.pk, "administrator", AT + YEAR)


def test_public_ids_tell_nothing() -> None:
    ids = {person(f"p{n}@example.org").public_id for n in range(20)}
    assert len(ids) == 20
    assert all(len(one) == 14 for one in ids)


def test_a_country_is_a_code() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        record_organisation(kind="company", country="kr", name={}, identifiers={}, by=person(), at=AT)


def test_every_kind_of_applicant_is_a_kind_of_organisation() -> None:
    jointly = {ApplicantKind.INTERNATIONAL_ORGANISATION_WITH_GOVERNMENT.value}
    assert {kind.value for kind in ApplicantKind} - jointly == set(OrganisationKind.values)
