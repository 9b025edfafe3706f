"""The list of what one scores: own assignments only, by call and track, and what remains."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, case_at, walked
from tests.web.reviewer.desk import assignment, browser, opened, review_of, reviewer, said

from gongmo.review.actions.invite import invite

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_the_anonymous_sign_in_first() -> None:
    opened()
    assert Client().get("/reviews/")["Location"] == "/sign-in/?next=%2Freviews%2F"


def test_a_reviewer_sees_own_assignments_with_label_title_applicant_and_state() -> None:
    walk = opened()
    page = said(browser(reviewer(walk)).get("/reviews/"))
    for place in range(3):
        assert case_at(walk, PLANNING, place).label in page
    assert case_at(walk, DEMONSTRATION, 0).label not in page
    assert "A river city that moves" in page
    assert "City of Belmora 0" in page
    assert "0 of 3 finished" in page
    assert page.count("Not begun") == 3


def test_what_is_finished_and_begun_is_counted_and_the_first_unfinished_one_is_next() -> None:
    walk = opened()
    journey.score_one(walk, assignment(walk), journey.SCORED)
    journey.score_one(walk, assignment(walk, case=2), journey.SCORED)
    row = review_of(assignment(walk, case=2))
    row.finished_at = None
    row.save()
    page = said(browser(reviewer(walk)).get("/reviews/"))
    assert "1 of 3 finished, 1 begun" in page
    assert "Draft" in page
    unfinished = sorted(case_at(walk, PLANNING, place).label for place in (1, 2))
    assert f"Score {unfinished[0]}" in page


def test_the_title_of_a_demonstration_is_its_title_and_not_the_first_number_asked_for() -> None:
    walk = opened()
    page = said(browser(reviewer(walk, track=DEMONSTRATION)).get("/reviews/"))
    assert "Street lights that count" in page
    assert "000-00-00000" not in page


def test_before_the_opening_the_list_says_when_and_names_nothing() -> None:
    walk = walked(Stop.ASSIGNED, planning=2, demonstration=1, reviewers=1)
    page = said(browser(reviewer(walk)).get("/reviews/"))
    assert "2 applications are assigned to you. You see them once the office opens the review" in page
    assert case_at(walk, PLANNING, 0).label not in page
    assert "Belmora" not in page
    assert browser(reviewer(walk)).get(f"/reviews/{assignment(walk).pk}/").status_code == 404


def test_whoever_accepted_before_anything_is_assigned_reads_what_happens_next() -> None:
    walk = walked(Stop.PUBLISHED)
    journey.seat(walk, PLANNING, 0, journey.APPLIED)
    page = said(browser(reviewer(walk)).get("/reviews/"))
    assert "You accepted the invitation." in page
    assert "Planning" in page


def test_whoever_has_not_answered_is_told_to() -> None:
    walk = walked(Stop.PUBLISHED)
    account = journey.account("new@example.org", journey.APPLIED)
    rules = journey.rules(walk, PLANNING)
    invite(call=walk.in_force, track=rules, person=account.person, by=walk.by, at=journey.APPLIED)
    assert "You are invited to this panel." in said(browser(account).get("/reviews/"))


def test_a_stranger_reads_that_nothing_is_assigned() -> None:
    opened()
    account = journey.account("stranger@example.org", journey.APPLIED)
    assert "No application is assigned to you now." in said(browser(account).get("/reviews/"))


def test_after_the_decision_the_list_is_empty() -> None:
    walk = walked(Stop.APPROVED, planning=5, demonstration=5, reviewers=2)
    page = said(browser(reviewer(walk)).get("/reviews/"))
    assert "No application is assigned to you now." in page
    assert case_at(walk, PLANNING, 0).label not in page


def test_the_list_is_whole_in_korean() -> None:
    walk = opened()
    page = said(browser(reviewer(walk), "ko").get("/reviews/"))
    assert "3건 가운데 0건 마침" in page
    assert "내 평가" in page
    assert "이해관계·사양" in page


def test_an_empty_list_keeps_to_the_same_number_of_queries() -> None:
    walk = walked(Stop.PUBLISHED)
    journey.seat(walk, PLANNING, 0, journey.APPLIED)
    client = browser(reviewer(walk))
    client.get("/reviews/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/reviews/")
    assert len(queries) <= MOST_QUERIES


def test_a_hundred_assignments_cost_no_more_queries_than_one() -> None:
    walk = opened(planning=100, demonstration=0, reviewers=1)
    client, row = browser(reviewer(walk)), assignment(walk, case=50)
    for address in ("/reviews/", f"/reviews/{row.pk}/", f"/reviews/{row.pk}/conflict/"):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        assert len(queries) <= MOST_QUERIES, address
