"""When an applicant may read at all, and what other rules of disclosure open or close."""

from datetime import timedelta
from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, Walk, case_at, walked

from gongmo.lifecycle.feedback import Feedback, feedback

pytestmark = pytest.mark.django_db
DISCLOSED = "applicant: [combined_score, combined_opinion]"
OPEN = journey.TEXT.replace("blindness: single", "blindness: open")
EVERYTHING = OPEN.replace(DISCLOSED, "applicant: [combined_score, combined_opinion, rank, single_reviews]")
NOTHING = journey.TEXT.replace(DISCLOSED, "applicant: []").replace("panel: names", "panel: none")


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def told(walk: Walk, place: int = 0) -> Feedback:
    found = feedback(case_at(walk, PLANNING, place).application, journey.ANNOUNCED)
    assert found is not None
    return found


def test_nothing_is_told_before_the_announcement() -> None:
    walk = walked(Stop.APPROVED, planning=4, demonstration=4, reviewers=1)
    application = case_at(walk, PLANNING, 0).application
    assert feedback(application, journey.APPROVED) is None
    journey.announce(walk, journey.ANNOUNCED)
    assert feedback(application, journey.ANNOUNCED - timedelta(microseconds=1)) is None
    assert feedback(application, journey.ANNOUNCED) is not None


def test_nothing_is_told_of_what_was_never_submitted() -> None:
    walk = walked(Stop.APPLIED, planning=1, demonstration=1)
    draft = journey.start(walk, PLANNING, 5, journey.APPLIED)
    assert feedback(draft, journey.ANNOUNCED) is None


def test_they_are_open_where_it_does() -> None:
    walk = walked(planning=4, demonstration=4, reviewers=2, text=EVERYTHING)
    first = told(walk)
    assert first.rank in {1, 2}
    assert [review.points["importance"] for review in first.reviews] == [28, 28]
    names = {reviewer.person.name for reviewer in walk.panel[PLANNING]}
    assert not any(name in str(first.reviews) for name in names)


def test_a_call_that_discloses_nothing_tells_the_outcome_alone() -> None:
    walk = walked(planning=4, demonstration=4, reviewers=1, text=NOTHING)
    first = told(walk)
    assert first.kind == "awarded"
    assert (first.total, first.means, first.rank) == (None, {}, None)
    assert (first.opinions, first.reviews, first.panel) == ([], [], [])
