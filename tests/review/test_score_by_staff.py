"""What the office adds: only what the call left to it, within the scale, with a reason, until the lock."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.applications.test_applications import BY, in_force, site
from tests.review.made import (
    FULL,
    LATER,
    adjusted,
    by_staff,
    finished,
    in_review,
    lock,
    with_staff_points,
)

from gongmo.ledger.queries import body_of, facts_about
from gongmo.review.actions.score_by_staff import CannotScore, score_by_staff
from gongmo.review.actions.score_by_staff import Refusal as StaffRefusal
from gongmo.review.models import Adjustment, StaffScore
from gongmo.review.queries import (
    bonus_of,
)

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def test_a_bonus_taken_back_counts_no_more_and_stays_on_record() -> None:
    with_staff_points()
    (assignment,) = in_review()
    adjusted(assignment.case, "first_time")
    adjusted(assignment.case, "first_time", granted=False, reason="A mistake.")
    assert bonus_of(assignment.case.closing.call_id, "planning") == {}
    assert Adjustment.objects.count() == 2
    facts = facts_about(assignment.case.application.number)[-2:]
    assert [(body_of(fact) or {})["points"] for fact in facts] == ["2.5", "0"]


@pytest.mark.parametrize(
    ("criterion", "points", "reason"),
    [
        ("record", "10.5", "Two."),
        ("record", "-1", "Two."),
        ("record", "NaN", "Two."),
        ("record", "1.0000001", "Two."),
        ("record", "5", " "),
        ("importance", "5", "Two."),
        ("nothing", "5", "Two."),
    ],
)
def test_staff_score_only_what_is_theirs_within_the_scale_and_with_a_reason(
    criterion: str, points: str, reason: str
) -> None:
    with_staff_points()
    (assignment,) = in_review()
    with pytest.raises(CannotScore) as told:
        by_staff(assignment.case, points, criterion, reason)
    assert told.value.refusal is StaffRefusal.FAULTS
    assert not StaffScore.objects.exists()


def test_a_bonus_is_one_the_call_fixed_and_has_its_reason() -> None:
    with_staff_points()
    (assignment,) = in_review()
    with pytest.raises(CannotScore) as told:
        adjusted(assignment.case, "second_time")
    assert told.value.refusal is StaffRefusal.UNKNOWN
    with pytest.raises(CannotScore) as told:
        adjusted(assignment.case, "first_time", reason="")
    assert told.value.refusal is StaffRefusal.FAULTS


def test_pressing_twice_scores_once() -> None:
    with_staff_points()
    (assignment,) = in_review()
    assert by_staff(assignment.case) == by_staff(assignment.case)
    assert adjusted(assignment.case, "late_report") == adjusted(assignment.case, "late_report")
    assert (StaffScore.objects.count(), Adjustment.objects.count()) == (1, 1)


def test_staff_score_nothing_once_scores_are_locked() -> None:
    with_staff_points()
    (assignment,) = in_review()
    finished(assignment, points={**FULL, "feasibility": Decimal(15)})
    by_staff(assignment.case)
    lock()
    for late in (lambda: by_staff(assignment.case, "1"), lambda: adjusted(assignment.case, "first_time")):
        with pytest.raises(CannotScore) as told:
            late()
        assert told.value.refusal is StaffRefusal.LOCKED


def test_rules_of_another_call_score_nothing() -> None:
    (assignment,) = in_review()
    other = replace(in_force(), call_id=0)
    with pytest.raises(CannotScore) as told:
        score_by_staff(
            call=other,
            case=assignment.case,
            criterion="record",
            points=Decimal(1),
            reason="Two.",
            by=BY,
            at=LATER,
        )
    assert told.value.refusal is StaffRefusal.UNKNOWN
