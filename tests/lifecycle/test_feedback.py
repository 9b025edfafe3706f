"""What an applicant may read: the outcome, and of the review no more than the call discloses."""

from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, Walk, case_at
from tests.lifecycle.shared import shared

from gongmo.lifecycle.feedback import Feedback, feedback

once, db, walk = shared(Stop.ANNOUNCED, planning=12, demonstration=4, reviewers=3, ineligible=[6])


def told(walk: Walk, place: int = 0) -> Feedback:
    found = feedback(case_at(walk, PLANNING, place).application, journey.ANNOUNCED)
    assert found is not None
    return found


def test_an_award_comes_with_amount_combined_score_and_combined_opinion(walk: Walk) -> None:
    first = told(walk)
    assert (first.kind, first.amount, first.reserve) == ("awarded", 470_000_000, None)
    assert first.total == 94
    assert set(first.means) == {"importance", "capability", "feasibility"}
    label = case_at(walk, PLANNING, 0).label
    assert sorted(first.opinions) == [f"A word on {label} by {n}." for n in range(3)]


def test_rank_and_single_reviews_stay_closed_where_the_call_does_not_open_them(walk: Walk) -> None:
    first = told(walk)
    assert first.rank is None
    assert first.reviews == []


def test_the_panel_is_named_without_telling_who_scored_whom(walk: Walk) -> None:
    assert told(walk).panel == sorted(reviewer.person.name for reviewer in walk.panel[PLANNING])


def test_whoever_was_not_selected_reads_the_rule(walk: Walk) -> None:
    below, barred, spare = told(walk, 11), told(walk, 6), told(walk, 3)
    assert (below.kind, below.reasons[0], below.total) == ("not_selected", "threshold:total", 60)
    assert (barred.kind, barred.ground, barred.ground_reason) == (
        "ineligible",
        "incomplete",
        "The proposal is empty.",
    )
    assert (barred.total, barred.opinions) == (None, [])
    assert (spare.kind, spare.amount) == ("reserve", None)
    assert spare.reserve is not None
