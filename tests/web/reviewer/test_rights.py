"""Who reaches an application through the reviewer's desk, and until when. Everybody else meets the same nothing."""

import re
from typing import Any

import pytest
from django.test import Client
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, Walk, case_at, walked
from tests.web.reviewer.desk import (
    address,
    assignment,
    browser,
    card,
    opened,
    read,
    review_of,
    reviewer,
    said,
)

from gongmo.applications.models import Attachment
from gongmo.people.models import Account
from gongmo.review.actions.assign import assign, end_assignment
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.models import Assignment, Conflict, Review, Reviewer

pytestmark = pytest.mark.django_db
NOTHING = "This page does not exist or is not open to you now."


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def addresses(row: Assignment) -> list[str]:
    """Every address of the desk that leads to this case alone."""
    file = Attachment.objects.filter(application=row.case.application).first()
    assert file is not None
    return [address(row), address(row, "conflict/"), address(row, f"files/{file.public_id}/")]


def timeless(answer: Any) -> str:
    """The page without the time at which it was asked for."""
    return re.sub(r'data-now="[^"]*"', "", said(answer))


def sees_nothing(account: Account, row: Assignment) -> None:
    """The same bytes as for an assignment that never was, for every method, and no act."""
    client = browser(account)
    before = Review.objects.count()
    never = timeless(client.get("/reviews/999999/"))
    for place in addresses(row):
        for method in (client.get, client.post, client.put, client.delete):
            assert method(place).status_code == 404, place
        assert NOTHING in said(client.get(place))
    assert timeless(client.get(address(row))) == never
    assert client.post(address(row), card(act="finish")).status_code == 404
    assert Review.objects.count() == before
    assert row.case.label not in said(client.get("/reviews/"))


def test_the_reviewer_of_the_case_reaches_all_of_it() -> None:
    walk = opened()
    client = browser(reviewer(walk))
    for place in addresses(assignment(walk)):
        answer = client.get(place)
        read(answer)
        assert answer.status_code == 200


def test_the_anonymous_are_led_to_sign_in_whether_or_not_there_is_anything() -> None:
    walk = opened()
    for place in (*addresses(assignment(walk)), "/reviews/999999/"):
        answer = Client().get(place)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sign-in/?next=")
        assert answer.content == b""


def test_another_reviewer_of_the_same_case_has_an_address_of_its_own() -> None:
    walk = opened()
    client = browser(reviewer(walk, 1))
    assert client.get(address(assignment(walk))).status_code == 404
    assert client.get(address(assignment(walk, 1))).status_code == 200


@pytest.mark.parametrize("who", ["officer", "auditor", "chair", "applicant", "stranger"])
def test_no_other_role_comes_in_by_this_door(who: str) -> None:
    walk = opened()
    row = assignment(walk)
    people = {
        "officer": walk.officer,
        "auditor": walk.auditor,
        "chair": walk.chairs[PLANNING],
        "applicant": walk.applicants[row.case.application.number],
        "stranger": journey.account("stranger@example.org", journey.APPLIED),
    }
    sees_nothing(people[who], row)


def test_a_stated_conflict_takes_the_case_away_at_once_and_keeps_it_away() -> None:
    walk = opened()
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card())
    sent = {"what": "conflict", "ground": "helped_write", "reason": "I wrote chapter two."}
    answer = client.post(address(row, "conflict/"), sent)
    assert answer["Location"] == "/reviews/"
    assert f"{row.case.label} is no longer assigned to you." in said(client.get("/reviews/"))
    conflict = Conflict.objects.get()
    assert (conflict.kind, conflict.ground, conflict.reason) == (
        "recusal",
        "helped_write",
        "I wrote chapter two.",
    )
    assert review_of(row).comment == "A sound plan."
    sees_nothing(reviewer(walk), row)
    assert client.get(address(assignment(walk, case=1))).status_code == 200


def test_a_conflict_recorded_by_the_office_does_the_same() -> None:
    walk = opened()
    row = assignment(walk)
    record_conflict(
        case=row.case,
        person=reviewer(walk).person,
        kind="challenge",
        ground="family",
        reason="The applicant says so.",
        by=walk.by,
        at=journey.SCORED,
    )
    sees_nothing(reviewer(walk), row)


def test_declining_one_case_takes_it_away_without_a_conflict() -> None:
    walk = opened()
    row, client = assignment(walk), browser(reviewer(walk))
    answer = client.post(address(row, "conflict/"), {"what": "decline"})
    assert answer["Location"] == "/reviews/"
    row.refresh_from_db()
    assert row.ended_ground == "declined"
    assert not Conflict.objects.exists()
    sees_nothing(reviewer(walk), row)


def test_a_finished_review_is_not_declined_any_more() -> None:
    walk = opened()
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card(act="finish"))
    answer = client.post(address(row, "conflict/"), {"what": "decline"})
    assert answer.status_code == 422
    assert "only a conflict of interest can end it" in said(answer)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({}, "What is it?"),
        ({"what": "conflict"}, "Choose the ground of the conflict."),
        ({"what": "conflict", "ground": "other"}, "Say why in a sentence."),
        ({"what": "conflict", "ground": "same_unit", "reason": "x"}, "Select a valid choice."),
    ],
)
def test_stepping_back_needs_its_ground(sent: dict[str, str], told: str) -> None:
    walk = opened()
    row, client = assignment(walk), browser(reviewer(walk))
    answer = client.post(address(row, "conflict/"), sent or {"reason": ""})
    assert answer.status_code == 422
    assert told in said(answer)
    assert client.get(address(row)).status_code == 200


def test_a_past_reviewer_sees_nothing() -> None:
    walk = opened()
    row = assignment(walk)
    end_assignment(assignment=row, ground="office", by=walk.by, at=journey.SCORED)
    sees_nothing(reviewer(walk), row)


def test_whoever_left_the_pool_sees_nothing() -> None:
    walk = opened()
    row = assignment(walk)
    Reviewer.objects.filter(pk=row.reviewer_id).update(ended_at=journey.SCORED)
    sees_nothing(reviewer(walk), row)


def test_a_reviewer_who_never_accepted_or_declined_sees_nothing() -> None:
    walk = opened()
    row = assignment(walk)
    Reviewer.objects.filter(pk=row.reviewer_id).update(accepted_at=None)
    sees_nothing(reviewer(walk), row)
    Reviewer.objects.filter(pk=row.reviewer_id).update(declined_at=journey.SCORED)
    sees_nothing(reviewer(walk), row)


@pytest.mark.parametrize("stop", [Stop.APPROVED, Stop.ANNOUNCED, Stop.ARCHIVED])
def test_with_the_decision_the_rights_end(stop: Stop) -> None:
    walk = walked(stop, planning=5, demonstration=5, reviewers=2)
    sees_nothing(reviewer(walk), assignment(walk))
    assert browser(reviewer(walk)).get(f"/reviews/{walk.call.slug}/planning/download.zip").status_code == 404


def test_a_case_given_again_after_declining_is_a_new_assignment() -> None:
    walk: Walk = opened()
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row, "conflict/"), {"what": "decline"})
    again = assign(case=row.case, reviewer=row.reviewer, by=walk.by, at=journey.SCORED)
    assert client.get(address(row)).status_code == 404
    assert client.get(address(again)).status_code == 200


def test_the_other_track_is_open_to_its_own_reviewers_only() -> None:
    walk = opened()
    label = case_at(walk, DEMONSTRATION, 0).label
    assert label in said(browser(reviewer(walk, track=DEMONSTRATION)).get("/reviews/"))
    assert (
        browser(reviewer(walk)).get(f"/reviews/{walk.call.slug}/demonstration/download.zip").status_code
        == 404
    )
