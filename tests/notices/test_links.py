"""Signed links: whoever changes one, or keeps it too long, holds nothing."""

import base64

import pytest
from django.core import signing
from tests.notices.made import BY, OPEN, account, known, reviewer
from tests.notices.test_application_letters import invited

from gongmo.applications.actions.invite import end_membership
from gongmo.applications.models import Member
from gongmo.notices import links
from gongmo.notices.links import COLLEAGUE, DAYS, REVIEWER, invitation_link, read_invitation, site
from gongmo.people.actions import merge_persons
from gongmo.review.models import Reviewer

pytestmark = pytest.mark.django_db


def token(kind: str, identifier: int) -> str:
    link = invitation_link(kind, identifier)
    assert link.startswith("https://kcity.example.org/invitation/")
    assert link.endswith("/")
    return link.split("/")[4]


@pytest.fixture
def member(site: None) -> Member:
    return invited(account("mina@belmora.example.org"), "timur@belmora.example.org")


@pytest.fixture
def row(site: None) -> Reviewer:
    return reviewer(known("kim@panel.example.org"), accepted=False)


def test_a_link_leads_back_to_who_was_invited(member: Member, row: Reviewer) -> None:
    assert read_invitation(token(COLLEAGUE, member.pk)) == (COLLEAGUE, member.pk)
    assert read_invitation(token(REVIEWER, row.pk)) == (REVIEWER, row.pk)


def test_no_changed_character_passes(member: Member) -> None:
    genuine = token(COLLEAGUE, member.pk)
    for place, character in enumerate(genuine):
        other = "A" if character != "A" else "B"
        assert read_invitation(genuine[:place] + other + genuine[place + 1 :]) is None


@pytest.mark.parametrize("forged", ["", "x", "::", "a:b:c", "%00", "é:é:é", "A" * 5000])
def test_what_was_not_signed_here_is_nothing(forged: str) -> None:
    assert read_invitation(forged) is None


def test_one_kind_does_not_pass_for_the_other(member: Member, row: Reviewer) -> None:
    payload, *rest = token(COLLEAGUE, member.pk).split(":")
    said = signing.b64_decode(payload.encode()).decode().replace(COLLEAGUE, REVIEWER)
    swapped = base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")
    assert read_invitation(":".join([swapped, *rest])) is None
    assert read_invitation(signing.dumps([REVIEWER, "k-city-network-2023", "planning", "x"])) is None


def test_a_signature_for_another_purpose_is_none_here(member: Member) -> None:
    names = [COLLEAGUE, member.application.number, member.person.public_id]
    assert read_invitation(signing.dumps(names, salt=links.SALT)) == (COLLEAGUE, member.pk)
    assert read_invitation(signing.dumps(names, salt="sessions")) is None


def test_it_holds_for_sixty_days(member: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = token(COLLEAGUE, member.pk)
    now = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: now + DAYS * 24 * 3600 - 60)
    assert read_invitation(genuine) is not None
    monkeypatch.setattr(signing.time, "time", lambda: now + DAYS * 24 * 3600 + 60)
    assert read_invitation(genuine) is None


def test_it_tells_no_counted_key(member: Member) -> None:
    payload = signing.b64_decode(token(COLLEAGUE, member.pk).split(":")[0].encode()).decode()
    assert payload == f'["colleague","{member.application.number}","{member.person.public_id}"]'


def test_a_membership_that_ended_is_no_invitation_any_more(member: Member) -> None:
    genuine = token(COLLEAGUE, member.pk)
    end_membership(member=member, at=OPEN)
    assert read_invitation(genuine) is None


def test_a_link_outlives_the_merging_of_records(row: Reviewer) -> None:
    genuine = token(REVIEWER, row.pk)
    merge_persons(duplicate=row.person, into=account("kim@mail.example.org").person)
    assert read_invitation(genuine) == (REVIEWER, row.pk)


def test_nobody_is_invited_who_does_not_exist() -> None:
    with pytest.raises(Member.DoesNotExist):
        invitation_link(COLLEAGUE, 999)
    with pytest.raises(Reviewer.DoesNotExist):
        invitation_link(REVIEWER, 999)
    assert site("/calls/") == "https://kcity.example.org/calls/"
    assert BY
