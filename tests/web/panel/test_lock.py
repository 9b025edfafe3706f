"""Locking scores: told what becomes final, asked about what is not finished, once and for good."""

from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, Walk, case_at, walked
from tests.web.panel.desk import TRACK, chair, opened, said, scored, set_apart

from gongmo.ledger.models import Fact
from gongmo.review.models import Assignment, Lock

pytestmark = pytest.mark.django_db
LOCK = f"{TRACK}lock/"


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_the_confirmation_says_what_becomes_final() -> None:
    page = said(chair(scored()).get(LOCK))
    assert "6 finished reviews." in page
    assert "A lock is never taken back." in page
    assert "Every review is finished." in page
    assert 'name="despite"' not in page


def test_one_press_locks_and_leads_to_the_ranking() -> None:
    walk = scored()
    answer = chair(walk).post(LOCK)
    assert answer["Location"] == f"{TRACK}ranking/"
    lock = Lock.objects.get()
    assert (lock.track, lock.by) == (PLANNING, walk.chairs[PLANNING].public_id)
    page = said(chair(walk).get(f"{TRACK}ranking/"))
    assert "Official ranking" in page


def test_pressing_twice_is_locking_once() -> None:
    walk = scored()
    client = chair(walk)
    client.post(LOCK)
    facts = Fact.objects.count()
    assert client.post(LOCK)["Location"] == f"{TRACK}ranking/"
    assert client.get(LOCK)["Location"] == f"{TRACK}ranking/"
    assert Fact.objects.count() == facts
    assert Lock.objects.count() == 1


def test_unfinished_reviews_are_named_and_asked_about() -> None:
    walk = scored(without={(0, 1), (2, 1)})
    client = chair(walk)
    page = said(client.get(LOCK))
    assert "2 reviews are not finished" in page
    assert case_at(walk, PLANNING, 0).label in page
    assert walk.panel[PLANNING][1].person.name in page
    refused = client.post(LOCK, {"x": "1"})
    assert refused.status_code == 422
    assert "Confirm that the unfinished reviews are left out" in said(refused)
    assert not Lock.objects.exists()


def test_confirmed_in_so_many_words_it_locks_despite_them() -> None:
    walk = scored(without={(0, 1)})
    assert chair(walk).post(LOCK, {"despite": "on"}).status_code == 302
    assert Lock.objects.count() == 1


def test_a_case_that_nobody_scored_keeps_the_lock_open_whatever_is_confirmed() -> None:
    walk = scored(without={(0, 0), (0, 1)})
    answer = chair(walk).post(LOCK, {"despite": "on"})
    page = said(answer)
    assert answer.status_code == 409
    assert "Some applications have no finished review at all." in page
    assert case_at(walk, PLANNING, 0).label in page
    assert case_at(walk, PLANNING, 0).application.number not in page
    assert not Lock.objects.exists()


def test_an_ended_assignment_is_not_waited_for() -> None:
    walk: Walk = scored(without={(0, 1)})
    row = Assignment.objects.get(case=case_at(walk, PLANNING, 0), review__isnull=True)
    row.ended_at, row.ended_ground = journey.SCORED, "office"
    row.save()
    assert "Every review is finished." in said(chair(walk).get(LOCK))
    assert chair(walk).post(LOCK).status_code == 302


def test_the_other_chair_does_not_lock_this_track() -> None:
    walk = scored()
    assert chair(walk, DEMONSTRATION).post(LOCK).status_code == 404
    assert not Lock.objects.exists()


def test_an_unfinished_review_of_a_hidden_case_shows_its_label_alone() -> None:
    walk = scored(without={(0, 1)})
    label = set_apart(walk, 0)
    page = said(chair(walk).get(LOCK))
    assert label in page
    assert walk.panel[PLANNING][1].person.name not in page
    assert "Not shown: conflict of interest" in page


def test_before_the_opening_nobody_locks() -> None:
    walk = walked(Stop.ASSIGNED, planning=1, demonstration=1, reviewers=1)
    assert chair(walk).post(LOCK).status_code == 404


def test_reviewers_cannot_save_after_it() -> None:
    walk = opened(planning=1, reviewers=1)
    journey.score(walk, journey.SCORED)
    chair(walk).post(LOCK)
    row = Assignment.objects.filter(reviewer__track=PLANNING).get()
    client = chair(walk)
    client.force_login(walk.panel[PLANNING][0])
    assert client.post(f"/reviews/{row.pk}/", {"act": "reopen"}).status_code == 409
