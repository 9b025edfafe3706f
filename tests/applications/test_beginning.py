"""Beginning an application, inviting colleagues, and meeting them in the same answer."""

from datetime import timedelta
from typing import Any

import pytest
from tests.applications.test_applications import (
    BY,
    CLOSES,
    OPEN,
    change,
    in_force,
    person,
    press,
    ready,
    site,
    started,
)

from gongmo.applications.actions.begin import NewOrganisation, begin_application
from gongmo.applications.actions.invite import (
    MOST_MEMBERS,
    CannotInvite,
    Refusal,
    end_membership,
    invite_colleague,
    join,
)
from gongmo.applications.actions.submit import withdraw
from gongmo.applications.actions.write import CannotSave, CannotStart, add_colleague, save_answers
from gongmo.applications.models import Application, Draft, Member
from gongmo.applications.queries import applications_of, members_of, membership, standings
from gongmo.ledger.queries import body_of, facts_about
from gongmo.people.actions import open_account
from gongmo.people.models import Organisation
from gongmo.people.queries import account_of, names_of

__all__ = ["site"]

TOWN = NewOrganisation("local_government", "KZ", {"en": "City of Belmora"}, {"registration": "77"})

pytestmark = pytest.mark.django_db


def begun(organisation: Any = TOWN, **how: Any) -> Application:
    given = {"call": in_force(), "track": "planning", "person": person().pk, "by": BY, "at": OPEN, **how}
    return begin_application(organisation=organisation, **given)


def invited(application: Application, email: str = "ali@belmora.example.org", at: Any = OPEN) -> Member:
    return invite_colleague(application=application, call=in_force(), name="Ali", email=email, by=BY, at=at)


def refusal(*args: Any, **how: Any) -> Refusal:
    with pytest.raises(CannotInvite) as refused:
        invited(*args, **how)
    return refused.value.refusal


def test_beginning_records_the_organisation_and_starts_its_application() -> None:
    application = begun()
    town = Organisation.objects.get()
    assert (application.organisation, town.identifiers) == (town, {"registration": "77"})
    assert [fact.kind for fact in facts_about(application.number)] == ["application_started"]


def test_pressing_start_twice_begins_one() -> None:
    assert begun() == begun()
    assert Organisation.objects.count() == Application.objects.count() == 1


def test_once_something_is_written_starting_again_begins_another() -> None:
    first = begun()
    change(first, plan_title="A river city")
    assert begun() != first


def test_an_organisation_of_ones_own_is_chosen_and_nobody_elses() -> None:
    town = begun().organisation
    assert begun(town.public_id).organisation == town
    with pytest.raises(CannotStart):
        begun(town.public_id, person=person("stranger@example.org").pk)


def test_outside_the_window_neither_application_nor_organisation_is_recorded() -> None:
    with pytest.raises(CannotStart):
        begun(at=CLOSES)
    assert not Organisation.objects.exists()


def test_an_invitation_is_a_fact_from_which_the_letter_follows() -> None:
    application = started()
    member = invited(application)
    fact = facts_about(application.number)[-1]
    said = body_of(fact)
    assert said is not None
    assert (fact.kind, said["person"], said["by"]) == ("colleague_invited", member.person.public_id, BY)
    assert member.invited_as == "ali@belmora.example.org"


def test_inviting_again_sends_another_letter_until_the_colleague_came() -> None:
    application = started()
    member = invited(application)
    assert invited(application) == member
    kinds = [fact.kind for fact in facts_about(application.number)]
    assert kinds.count("colleague_invited") == 2
    join(member=member, at=OPEN)
    assert refusal(application) is Refusal.MEMBER


def test_nobody_is_invited_after_the_closing_or_beyond_the_most() -> None:
    application = started()
    assert refusal(application, at=CLOSES) is Refusal.CLOSED
    for n in range(MOST_MEMBERS - 1):
        invited(application, f"{n}@example.org")
    assert refusal(application, "one-more@example.org") is Refusal.FULL


def test_adding_a_member_who_is_one_already_records_nothing() -> None:
    application, mina = started(), person()
    before = len(facts_about(application.number))
    add_colleague(application=application, person=mina, by=BY, at=OPEN)
    assert len(facts_about(application.number)) == before


def test_whoever_left_sees_nothing_any_more_and_whoever_leads_cannot_be_put_out() -> None:
    application = started()
    member, later = invited(application), OPEN + timedelta(hours=1)
    join(member=member, at=OPEN)
    assert applications_of(member.person_id, later).exists()
    end_membership(member=member, at=later)
    assert not applications_of(member.person_id, later).exists()
    assert membership(member.pk, later) is None
    lead = members_of(application.pk, later)[0]
    end_membership(member=lead, at=later)
    assert list(members_of(application.pk, later)) == [lead]


def test_whoever_was_invited_by_mail_sees_nothing_before_coming() -> None:
    application = started()
    member = invited(application)
    assert not applications_of(member.person_id, OPEN).exists()
    join(member=member, at=OPEN)
    assert list(applications_of(member.person_id, OPEN)) == [application]


def test_joining_is_told_once() -> None:
    member = invited(started())
    join(member=member, at=OPEN)
    join(member=member, at=OPEN + timedelta(days=1))
    assert Member.objects.get(pk=member.pk).joined_at == OPEN


def test_colleagues_who_write_different_answers_never_meet() -> None:
    application = started()
    save_answers(application=application, answers={"plan_title": "A"}, revision=1, by="one", at=OPEN)
    save_answers(application=application, answers={"content": "B"}, revision=1, by="two", at=OPEN)
    draft = Draft.objects.get()
    assert draft.answers == {"plan_title": "A", "content": "B"}
    assert {name: mark["by"] for name, mark in draft.changes.items()} == {
        "plan_title": "one",
        "content": "two",
    }


def test_colleagues_who_write_the_same_answer_alike_do_not_meet_either() -> None:
    application = started()
    for by in ("one", "two"):
        save_answers(application=application, answers={"plan_title": "A"}, revision=1, by=by, at=OPEN)
    assert Draft.objects.get().changes["plan_title"]["by"] == "one"


def test_a_meeting_names_the_answers_that_differ_and_saves_none() -> None:
    application = started()
    theirs = {"plan_title": "theirs", "content": "same"}
    save_answers(application=application, answers=theirs, revision=1, by="one", at=OPEN)
    mine = {"plan_title": "mine", "content": "same", "background": "new"}
    with pytest.raises(CannotSave) as met:
        save_answers(application=application, answers=mine, revision=1, by="two", at=OPEN)
    assert met.value.questions == ("plan_title",)
    assert Draft.objects.get().answers == theirs


def test_an_answer_a_colleague_took_away_is_met_too() -> None:
    application = started()
    save_answers(application=application, answers={"plan_title": "A"}, revision=1, by="one", at=OPEN)
    save_answers(application=application, answers={"plan_title": None}, revision=2, by="one", at=OPEN)
    with pytest.raises(CannotSave):
        save_answers(application=application, answers={"plan_title": "B"}, revision=2, by="two", at=OPEN)


def test_standings_tell_the_newest_version_and_whether_it_was_taken_back() -> None:
    application, untouched = ready(), started()
    first = press(application)
    keys = [application.pk, untouched.pk]
    assert standings(keys) == {application.pk: (1, first.at, first.content_hash, False)}
    withdraw(application=application, call=in_force(), by=BY, at=OPEN)
    assert standings(keys)[application.pk].withdrawn
    press(application, key="again")
    assert (standings(keys)[application.pk].number, standings(keys)[application.pk].withdrawn) == (2, False)


def test_names_are_told_by_the_account_that_acted() -> None:
    account = open_account(name="Mina", email="m@example.org", password=None, language="en", at=OPEN)
    assert names_of([account.public_id, "nobody"]) == {account.public_id: "Mina"}
    assert account_of(account.person) == account
