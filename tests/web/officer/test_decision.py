"""From the recommendation to the archive: two persons, every letter read before it is sent."""

import pytest
from tests.lifecycle.journey import Stop, case_at
from tests.web.officer.desk import desk_at, first_case

from gongmo.decisions.models import Archive, Decision
from gongmo.decisions.queries import announced_decision, decision_of

pytestmark = pytest.mark.django_db


def test_without_a_recommendation_nothing_is_prepared() -> None:
    desk = desk_at(Stop.RUN)
    desk.post("prepare")
    assert not Decision.objects.exists()
    assert "has not recommended a run yet" in desk.text("decision")


def test_preparing_writes_an_outcome_for_each_case_and_says_who_may_approve() -> None:
    desk = desk_at(Stop.RECOMMENDED)
    assert desk.post("prepare").status_code == 303
    page = desk.text("decision")
    assert page.count('name="note-') == 12
    assert "Chair Planning" in page
    assert "Announce the results" not in page


def test_a_recommendation_overtaken_by_a_change_is_not_prepared() -> None:
    desk = desk_at(Stop.RECOMMENDED)
    desk.post("override", {"kind": "out", "reason": "Withdrew."}, label=first_case(desk).label)
    desk.post("prepare")
    assert not Decision.objects.exists()


def test_notes_reach_the_letter_and_survive_preparing_again() -> None:
    desk = desk_at(Stop.PREPARED)
    case = case_at(desk.walk, "planning", 3)
    desk.post("prepare", {f"note-{case.label}": "Apply again next year."})
    desk.post("prepare", {"note-D-01": "Thank you."})
    assert "Apply again next year." in desk.text("decision")
    page = desk.text("decision", f"?letter={case.label}&in=en")
    assert "Apply again next year." in page.split('class="leaf"')[1]
    assert 'lang="ko"' in desk.text("decision", f"?letter={case.label}&in=ko").split('class="leaf"')[1][:40]


def test_nothing_is_announced_before_a_second_person_approved() -> None:
    desk = desk_at(Stop.PREPARED)
    answer = desk.post("announce", {"sure": "on"})
    assert answer.status_code == 422
    assert "Nobody has approved the decision yet." in answer.content.decode()
    assert announced_decision(desk.walk.call.pk) is None


def test_whoever_prepared_announces_once_another_approved_and_confirms_it() -> None:
    desk = desk_at(Stop.APPROVED)
    assert desk.post("announce").status_code == 422
    assert announced_decision(desk.walk.call.pk) is None
    assert desk.post("announce", {"sure": "on"}).status_code == 303
    assert announced_decision(desk.walk.call.pk) is not None
    assert desk.post("announce", {"sure": "on"}).status_code == 422


def test_after_the_approval_it_is_not_prepared_again() -> None:
    desk = desk_at(Stop.APPROVED)
    before = decision_of(desk.walk.call.pk)
    desk.post("prepare", {"note-P-01": "Too late."})
    after = decision_of(desk.walk.call.pk)
    assert before is not None
    assert after == before
    assert "<textarea" not in desk.text("decision")


def test_the_books_are_closed_after_the_announcement_alone() -> None:
    desk = desk_at(Stop.APPROVED)
    assert desk.post("archive", {"sure": "on"}).status_code == 422
    desk.post("announce", {"sure": "on"})
    assert desk.post("archive", {"sure": "on"}).status_code == 303
    assert Archive.objects.exists()
    assert "Archived" in desk.text("decision")
