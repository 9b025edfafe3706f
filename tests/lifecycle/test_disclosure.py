"""How much of a result is public, by the call's own rule of disclosure."""

from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, case_at, walked

from gongmo.decisions.queries import announced_awards
from gongmo.lifecycle.how import explanation_of, how
from gongmo.lifecycle.results import announced_results

pytestmark = pytest.mark.django_db
WITHHELD = journey.TEXT.replace("public_sheet: combined", "public_sheet: none")
SINGLE = journey.TEXT.replace("public_sheet: combined", "public_sheet: single_reviews").replace(
    "blindness: single", "blindness: open"
)


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_nothing_is_told_before_the_announcement() -> None:
    walk = walked(Stop.APPROVED, planning=4, demonstration=4, reviewers=1)
    assert announced_results(walk.in_force) is None
    assert how(walk.in_force, "en") is None
    assert explanation_of(walk.in_force, case_at(walk, PLANNING, 0).label, "en") is None
    assert not announced_awards().exists()


def test_a_call_that_publishes_no_sheet_keeps_the_hashes_only() -> None:
    walk = walked(planning=4, demonstration=4, reviewers=1, text=WITHHELD)
    page = how(walk.in_force, "en")
    assert page is not None
    assert (page.files, page.seats, page.steps, page.explanations) == ({}, (), (), {})
    assert not any(ranking.rows for ranking in page.rankings)
    assert page.hashes.sheet
    own = explanation_of(walk.in_force, case_at(walk, PLANNING, 0).label, "en")
    assert own is not None
    assert own.standing == "award"


def test_single_reviews_are_published_only_where_the_call_says_so() -> None:
    walk = walked(planning=4, demonstration=4, reviewers=2, text=SINGLE)
    assert walk.decision is not None
    lines = walk.decision.public_files["scores.csv"].splitlines()
    assert len(lines) == 1 + 4 * 2 * 3 + 4 * 2 * 2
    assert not any(number in walk.decision.scores_sheet for number in walk.applicants)
