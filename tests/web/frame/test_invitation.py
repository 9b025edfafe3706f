"""Where the link of an invitation leads: colleagues join, reviewers answer, and nobody is signed in by a link twice."""

from datetime import timedelta

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING
from tests.web.applicant.desk import OPEN, Desk, address, begun, published, words

from gongmo.applications.actions.invite import end_membership, invite_colleague
from gongmo.applications.models import Application, Member
from gongmo.notices.links import COLLEAGUE, REVIEWER, invitation_link
from gongmo.people.actions import record_person
from gongmo.people.models import Account
from gongmo.review.actions.invite import invite
from gongmo.review.models import Reviewer

pytestmark = pytest.mark.django_db
EMAIL = "ali@belmora.example.org"


def path(kind: str, key: int) -> str:
    return "/" + invitation_link(kind, key).split("/", 3)[3]


def invited(email: str = EMAIL) -> tuple[Application, Member, str]:
    application, _ = begun(published())
    member = invite_colleague(
        application=application, call=journey.in_force(), name="Ali", email=email, by="system", at=OPEN
    )
    return application, member, path(COLLEAGUE, member.pk)


def asked(email: str = "reviewer@example.org") -> tuple[journey.Walk, Reviewer, str]:
    walk = published()
    person = record_person(name="Rhee", email=email, at=OPEN)
    track = walk.in_force.specification.track(PLANNING)
    assert track is not None
    reviewer = invite(call=walk.in_force, track=track, person=person, by=walk.by, at=OPEN)
    return walk, reviewer, path(REVIEWER, reviewer.pk)


def test_reading_an_invitation_changes_nothing() -> None:
    application, member, link = invited()
    page = words(Desk().get(link))
    assert application.number in page
    assert EMAIL in page
    assert not Account.objects.filter(email=EMAIL).exists()
    assert Member.objects.get(pk=member.pk).joined_at is None


def test_accepting_opens_an_account_without_password_signs_in_and_joins() -> None:
    application, member, link = invited()
    desk = Desk()
    desk.post(link, {"accept": "1"})
    assert desk.where == address(application)
    account = Account.objects.get(email=EMAIL)
    assert not account.has_usable_password()
    assert account.person == member.person
    assert Member.objects.get(pk=member.pk).joined_at == OPEN
    assert "Ali works along" in words(desk.get(address(application)))


def test_the_link_signs_in_once_and_then_asks_to_sign_in() -> None:
    _, _, link = invited()
    Desk().post(link, {"accept": "1"})
    again = Desk()
    assert "Sign in and go on" in words(again.get(link))
    again.post(link, {"accept": "1"})
    assert "_auth_user_id" not in again.client.session


def test_whoever_has_an_account_signs_in_and_then_joins_in_one_press() -> None:
    application, _, link = invited()
    account = journey.account(EMAIL, OPEN, "Ali")
    assert f"/sign-in/?next={link.replace('/', '%2F').replace(':', '%3A')}" in Desk().get(link)
    desk = Desk(account)
    desk.post(link, {"accept": "1"})
    assert desk.where == address(application)
    assert "You work on this application already." in words(desk.get(link))


def test_somebody_else_who_is_signed_in_is_asked_first() -> None:
    _, member, link = invited()
    other = Desk(journey.account("other@example.org", OPEN, "Other"))
    assert "You are signed in as Other." in words(other.get(link))
    other.post(link, {"accept": "1"})
    assert Member.objects.get(pk=member.pk).joined_at is None
    other.post(link, {"leave": "1"})
    assert other.where == link
    assert "Join the application" in words(other.get(link))


def test_an_invitation_ends_with_the_membership() -> None:
    _, member, link = invited()
    end_membership(member=member, at=OPEN)
    desk = Desk()
    desk.at = OPEN + timedelta(seconds=1)
    desk.get(link, 404)
    desk.post(link, {"accept": "1"}, 404)


@pytest.mark.parametrize("token", ["x", "WyJhIl0:1abc:def", "a" * 300])
def test_what_was_not_signed_here_is_nothing(token: str) -> None:
    published()
    Desk().get(f"/invitation/{token}/", 404)


def test_a_reviewer_accepts_in_one_press_and_comes_to_the_reviews() -> None:
    _, reviewer, link = asked()
    desk = Desk()
    assert "You are invited to score applications." in words(desk.get(link))
    desk.post(link, {"accept": "1"})
    assert desk.where == "/reviews/"
    desk.get("/reviews/")
    answered = Reviewer.objects.get(pk=reviewer.pk)
    assert (answered.accepted_at, answered.declined_at) == (OPEN, None)
    assert "You have accepted." in words(desk.get(link))


def test_a_reviewer_declines_with_a_reason_and_without_an_account() -> None:
    _, reviewer, link = asked()
    desk = Desk()
    page = desk.post(link, {"decline": "1", "reason": ""}, 422)
    assert "Say in a word why" in words(page)
    desk.post(link, {"decline": "1", "reason": "No time."})
    answered = Reviewer.objects.get(pk=reviewer.pk)
    assert (answered.declined_at, answered.decline_reason) == (OPEN, "No time.")
    assert not Account.objects.filter(email="reviewer@example.org").exists()
    assert "You can still change your mind here." in words(desk.get(link))


def test_a_colleague_has_nothing_to_decline() -> None:
    _, _, link = invited()
    desk = Desk()
    assert "Decline" not in words(desk.get(link))
    desk.post(link, {"decline": "1", "reason": "x"}, 200)


@pytest.mark.parametrize("language", ["ko", "en", "ar"])
def test_an_invitation_speaks_the_readers_language(language: str) -> None:
    _, _, link = invited()
    desk = Desk(language=language)
    assert f'lang="{language}"' in desk.get(link)
    assert desk.queries(link) <= 15
