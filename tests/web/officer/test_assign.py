"""Assigning by proposal, and opening the review."""

import re

import pytest
from django.db.models import Count
from tests.lifecycle.journey import DEMONSTRATION, INVITED, PLANNING, Stop, Walk, account, rules
from tests.web.officer.desk import Desk, desk_at

from gongmo.review.actions.invite import answer_invitation, invite
from gongmo.review.models import Assignment
from gongmo.review.queries import opening_of

pytestmark = pytest.mark.django_db


def invite_panel(walk: Walk, track: str, size: int) -> None:
    """Invited and willing, with nothing to score yet."""
    for place in range(size):
        who = account(f"reviewer-{place}@{track}.example.org", INVITED, f"Reviewer {place}")
        reviewer = invite(
            call=walk.in_force, track=rules(walk, track), person=who.person, by=walk.by, at=INVITED
        )
        answer_invitation(reviewer=reviewer, accepted=True, reason="", by=who.public_id, at=INVITED)


@pytest.fixture
def desk() -> Desk:
    desk = desk_at(Stop.SCREENED, planning=3, demonstration=1, ineligible=(2,))
    invite_panel(desk.walk, PLANNING, 6)
    desk.at = INVITED
    return desk


def shown_pairs(page: str) -> str:
    found = re.search(r'name="pairs" value="([0-9a-f]+)"', page)
    assert found
    return found[1]


def test_a_proposal_is_shown_and_nothing_is_stored(desk: Desk) -> None:
    page = desk.text("propose", track=PLANNING)
    assert "A proposal: nothing is stored yet." in page
    assert page.count("+ Reviewer") == 10
    assert not Assignment.objects.exists()


def test_what_was_shown_is_assigned_and_loads_are_even(desk: Desk) -> None:
    pairs = shown_pairs(desk.text("propose", track=PLANNING))
    answer = desk.post("apply", {"pairs": pairs}, track=PLANNING)
    assert answer.status_code == 303
    assert Assignment.objects.count() == 10
    loads = [row["n"] for row in desk_loads()]
    assert max(loads) - min(loads) <= 1


def desk_loads() -> list[dict[str, int]]:
    return list(Assignment.objects.values("reviewer").annotate(n=Count("pk")))


def test_another_proposal_than_the_one_shown_is_refused(desk: Desk) -> None:
    pairs = shown_pairs(desk.text("propose", track=PLANNING))
    desk.post("reviewers", {"name": "New", "email": "new@example.org"}, track=PLANNING)
    desk.post("apply", {"pairs": pairs}, track=PLANNING)
    assert not Assignment.objects.exists()
    assert "Something changed since" in desk.text("assignments", track=PLANNING)


def test_a_shortage_is_told(desk: Desk) -> None:
    invite_panel(desk.walk, DEMONSTRATION, 2)
    page = desk.text("propose", track=DEMONSTRATION)
    assert "note mt warn" in page


def test_the_review_opens_when_every_case_has_somebody(desk: Desk) -> None:
    given = {"due": "2023-06-20T18:00"}
    refused = desk.post("open", given, track=PLANNING)
    assert refused.status_code == 422
    assert "Some applications have no reviewer." in refused.content.decode()
    desk.post("apply", {"pairs": shown_pairs(desk.text("propose", track=PLANNING))}, track=PLANNING)
    assert desk.post("open", given, track=PLANNING).status_code == 303
    opening = opening_of(desk.walk.call.pk, PLANNING)
    assert opening is not None
    assert opening.due.isoformat() == "2023-06-20T09:00:00+00:00"


@pytest.mark.parametrize("due", ["", "tomorrow", "2023-05-01T18:00"])
def test_a_due_time_that_is_none_or_past_is_refused(desk: Desk, due: str) -> None:
    assert desk.post("open", {"due": due}, track=PLANNING).status_code == 422
    assert opening_of(desk.walk.call.pk, PLANNING) is None


def test_before_the_closing_there_is_nothing_to_assign() -> None:
    desk = desk_at(Stop.APPLIED, planning=1, demonstration=1)
    assert "Once the track has closed" in desk.text("assignments", track=PLANNING)
    refused = desk.post("open", {"due": "2023-06-20T18:00"}, track=PLANNING)
    assert "still accepts applications" in refused.content.decode()


def test_progress_counts_and_never_tells_points() -> None:
    desk = desk_at(Stop.SCORED, planning=2, demonstration=1)
    page = desk.text("progress", track=PLANNING)
    assert "2 / 2" in page
    assert "Here are counts only." in page
