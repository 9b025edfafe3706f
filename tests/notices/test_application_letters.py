"""Members of an application hear of everything that happens to it, in their language, and nobody else does."""

from datetime import timedelta

import pytest
from tests.notices.made import (
    BY,
    LANGUAGES,
    LATER,
    OPEN,
    account,
    assert_reads_well,
    in_force,
    known,
    recipients,
    submitted,
    written,
)

from gongmo.applications.actions.invite import end_membership, invite_colleague, join
from gongmo.applications.actions.submit import withdraw
from gongmo.applications.actions.write import add_colleague
from gongmo.applications.models import Member
from gongmo.ledger.models import Log
from gongmo.notices.compose import LINK_HERE
from gongmo.notices.follow import follow
from gongmo.notices.models import Cursor, Letter
from gongmo.people.actions import add_address, merge_persons
from gongmo.people.models import Account

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_submission_is_acknowledged_with_number_time_hash_and_receipt(language: str) -> None:
    submission = submitted(account("mina@belmora.example.org", language).person)
    number = submission.application.number
    (letter,) = written("application_submitted")
    assert_reads_well(letter, language)
    assert letter.recipient == "mina@belmora.example.org"
    assert letter.about == number
    assert number in letter.subject
    assert submission.content_hash in letter.body
    assert "10:00:00" in letter.body
    assert "(Asia/Seoul, UTC+09:00)" in letter.body
    assert f"https://kcity.example.org/applications/{number}/receipt/1/" in letter.body.splitlines()


def test_it_says_that_nothing_further_is_needed() -> None:
    submitted(account("mina@belmora.example.org", "en").person)
    (letter,) = written("application_submitted")
    assert letter.body.startswith("We have your application. Nothing further is needed.\n")


def test_a_person_without_a_language_is_written_to_in_the_first_the_call_requires() -> None:
    submitted(known("mina@belmora.example.org"))
    (letter,) = written("application_submitted")
    assert_reads_well(letter, "ko")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "not from an official site"),
        ("ko", "공식 누리집에서 보낸 것이 아닙니다"),
        ("ar", "ليست من موقع رسمي"),
    ],
)
def test_in_a_demonstration_every_letter_says_so(language: str, said: str) -> None:
    submitted(account("mina@belmora.example.org", language).person)
    follow(LATER)
    assert said not in Letter.objects.get().body
    Letter.objects.all().delete()
    Cursor.objects.all().delete()
    Log.objects.update(simulated=True)
    (letter,) = written("application_submitted")
    assert_reads_well(letter, language)
    assert said in letter.body.replace("\n", " ")


@pytest.mark.parametrize(("chosen", "spoken"), [("en-GB", "en"), ("fr", "en"), ("ar-EG", "ar")])
def test_a_language_without_letters_is_stood_in_for(chosen: str, spoken: str) -> None:
    submitted(account("mina@belmora.example.org", chosen).person)
    (letter,) = written("application_submitted")
    assert_reads_well(letter, spoken)


def test_every_member_hears_of_it_and_nobody_else() -> None:
    submission = submitted(account("mina@belmora.example.org").person)
    application = submission.application
    submitted(account("other@aldov.example.org").person)
    gone = known("gone@belmora.example.org")
    for colleague in (known("timur@belmora.example.org"), gone):
        add_colleague(application=application, person=colleague, by=BY, at=OPEN)
    add_colleague(application=application, person=known("late@belmora.example.org"), by=BY, at=LATER)
    Member.objects.filter(person=gone).update(until=LATER)
    letters = [row for row in written("application_submitted") if row.about == application.number]
    assert recipients(letters) == ["mina@belmora.example.org", "timur@belmora.example.org"]


def test_merged_records_get_one_letter_where_the_person_signs_in() -> None:
    mina = account("mina@belmora.example.org").person
    duplicate = known("m.k@mail.example.org")
    submission = submitted(mina)
    add_colleague(application=submission.application, person=duplicate, by=BY, at=OPEN)
    merge_persons(duplicate=duplicate, into=mina)
    assert recipients(written("application_submitted")) == ["mina@belmora.example.org"]


def test_a_member_whose_record_was_merged_is_reached_at_the_record_that_stands() -> None:
    duplicate = known("m.k@mail.example.org")
    submitted(duplicate)
    merge_persons(duplicate=duplicate, into=account("mina@belmora.example.org").person)
    assert recipients(written("application_submitted")) == ["mina@belmora.example.org"]


def test_an_account_that_was_shut_gets_no_letter() -> None:
    submitted(account("mina@belmora.example.org").person)
    Account.objects.update(is_active=False)
    assert written("application_submitted") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_withdrawal_is_confirmed(language: str) -> None:
    submission = submitted(account("mina@belmora.example.org", language).person)
    withdraw(application=submission.application, call=in_force(), by=BY, at=OPEN)
    (letter,) = written("application_withdrawn")
    assert_reads_well(letter, language)
    assert submission.application.number in letter.subject
    assert "10:00:00" in letter.body


def invited(lead: Account, email: str, town: str = "Belmora", name: str = "Timur") -> Member:
    application = submitted(lead.person, town=town).application
    return invite_colleague(
        application=application, call=in_force(), name=name, email=email, by=lead.public_id, at=OPEN
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_colleague_is_invited_by_a_link_that_is_not_stored(language: str) -> None:
    account("timur@belmora.example.org", language)
    member = invited(account("mina@belmora.example.org"), "timur@belmora.example.org")
    (letter,) = written("colleague_invited")
    assert_reads_well(letter, language)
    assert letter.recipient == "timur@belmora.example.org"
    assert (letter.invitation, letter.invited) == ("colleague", member.pk)
    assert LINK_HERE in letter.body.splitlines()
    assert "invitation/" not in letter.body
    assert "mina@belmora.example.org" in letter.body


def test_the_invitation_goes_to_the_address_that_was_typed() -> None:
    timur = account("timur@belmora.example.org").person
    add_address(person=timur, email="t.bek@mail.example.org")
    invited(account("mina@belmora.example.org"), "t.bek@mail.example.org")
    assert recipients(written("colleague_invited")) == ["t.bek@mail.example.org"]


def test_inviting_again_sends_another_letter() -> None:
    lead = account("mina@belmora.example.org")
    member = invited(lead, "timur@belmora.example.org")
    invite_colleague(
        application=member.application,
        call=in_force(),
        name="",
        email="timur@belmora.example.org",
        by=lead.public_id,
        at=OPEN,
    )
    assert recipients(written("colleague_invited")) == ["timur@belmora.example.org"] * 2


def test_whoever_has_not_joined_gets_the_invitation_and_nothing_else() -> None:
    member = invited(account("mina@belmora.example.org"), "mistyped@belmora.example.org")
    withdraw(application=member.application, call=in_force(), by=BY, at=LATER)
    assert recipients(written("application_withdrawn")) == ["mina@belmora.example.org"]


def test_whoever_has_joined_gets_them_all() -> None:
    member = invited(account("mina@belmora.example.org"), "timur@belmora.example.org")
    join(member=member, at=OPEN)
    withdraw(application=member.application, call=in_force(), by=BY, at=LATER)
    assert recipients(written("application_withdrawn")) == [
        "mina@belmora.example.org",
        "timur@belmora.example.org",
    ]


def test_an_invitation_carries_no_name_that_somebody_chose() -> None:
    lead = account("mina@belmora.example.org", name="Click www.evil.example now")
    invited(lead, "timur@belmora.example.org", "WIN http://evil.example", "Or here http://evil.example")
    (letter,) = written("colleague_invited")
    assert "evil" not in letter.body + letter.subject


def test_whoever_left_before_the_letter_was_written_is_not_invited() -> None:
    member = invited(account("mina@belmora.example.org"), "timur@belmora.example.org")
    end_membership(member=member, at=OPEN + timedelta(seconds=1))
    assert written("colleague_invited") == []
