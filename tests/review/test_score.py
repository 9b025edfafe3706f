"""The scorecard: drafts keep everything, finishing needs everything, rights end with the lock."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from tests.applications.test_applications import BY, in_force, site
from tests.review.made import (
    AFTER,
    FULL,
    LATER,
    LOCKING,
    WHY,
    accepted,
    amended,
    assigned,
    cases,
    finished,
    in_review,
    opened,
    track,
)

from gongmo.domain.scorecard import Code
from gongmo.ledger.queries import body_of, facts_about
from gongmo.review.actions.assign import end_assignment
from gongmo.review.actions.invite import answer_invitation
from gongmo.review.actions.lock_scores import lock_scores
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.actions.score import (
    CannotFinish,
    CannotSave,
    Refusal,
    finish_review,
    reopen_review,
    save_review,
    written,
)
from gongmo.review.models import Assignment, Review
from gongmo.review.queries import combined_opinion, review_of, reviews_of_case, score_rows

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def save(
    assignment: Assignment,
    revision: int = 0,
    points: Mapping[str, Any] | None = None,
    reasons: Mapping[str, str] | None = None,
    comment: str | None = None,
) -> Review:
    return save_review(
        assignment=assignment,
        points=points or {},
        reasons=reasons or {},
        comment=comment,
        revision=revision,
        by=BY,
        at=LATER,
    )


def finish(assignment: Assignment, revision: int) -> Review:
    return finish_review(assignment=assignment, revision=revision, by=BY, at=LATER)


def unsaved(assignment: Assignment, **how: Any) -> CannotSave:
    with pytest.raises(CannotSave) as refused:
        save(assignment, **how)
    return refused.value


def held(assignment: Assignment) -> dict[str, Decimal | None]:
    review = review_of(assignment.pk)
    assert review is not None
    return written(review)[0]


def test_saving_changes_only_what_was_sent_and_none_takes_points_away() -> None:
    (assignment,) = in_review()
    save(assignment, points={"importance": Decimal(20), "capability": Decimal(30)}, comment=" Begun. ")
    save(assignment, 1, points={"capability": None}, reasons={"importance": WHY})
    review = save(assignment, 2, reasons={"capability": "To look at."})
    assert held(assignment) == {"capability": None, "importance": Decimal(20)}
    assert written(review)[1] == {"capability": "To look at.", "importance": WHY}
    assert (review.revision, review.comment) == (3, "Begun.")


def test_of_two_windows_the_second_is_told_and_both_versions_are_there() -> None:
    (assignment,) = in_review()
    save(assignment, points={"importance": Decimal(20)})
    refused = unsaved(assignment, points={"importance": Decimal(10)})
    assert refused.refusal is Refusal.CHANGED
    assert refused.theirs is not None
    assert written(refused.theirs)[0] == {"importance": Decimal(20)}
    assert held(assignment) == {"importance": Decimal(20)}
    assert unsaved(in_review_again(assignment), revision=7).refusal is Refusal.CHANGED


def in_review_again(assignment: Assignment) -> Assignment:
    """Another assignment of the same case, with nothing saved."""
    (other,) = assigned(assignment.case, accepted("Bo"))
    return other


def test_points_off_the_scale_are_not_even_kept() -> None:
    (assignment,) = in_review()
    refused = unsaved(assignment, points={"importance": Decimal(31), "capability": Decimal("1.5")})
    assert [(fault.criterion, fault.code) for fault in refused.faults] == [
        ("importance", Code.OFF_SCALE),
        ("capability", Code.OFF_STEP),
    ]
    assert not Review.objects.exists()


def test_a_review_is_finished_once_every_criterion_has_points_and_a_reason() -> None:
    (assignment,) = in_review()
    review = save(assignment, points={**FULL, "feasibility": None}, reasons={"importance": WHY})
    with pytest.raises(CannotFinish) as refused:
        finish(assignment, review.revision)
    assert [(fault.criterion, fault.code) for fault in refused.value.faults] == [
        ("capability", Code.REASON_MISSING),
        ("feasibility", Code.POINTS_MISSING),
        ("feasibility", Code.REASON_MISSING),
    ]
    assert refused.value.review == review
    review = save(assignment, 1, points=FULL, reasons=dict.fromkeys(FULL, WHY))
    assert finish(assignment, review.revision).finished_at == LATER


def test_what_was_typed_stays_when_it_cannot_be_finished() -> None:
    (assignment,) = in_review()
    with pytest.raises(CannotFinish):
        finished(assignment, points={"importance": Decimal(25)})
    assert held(assignment) == {"importance": Decimal(25)}
    with pytest.raises(CannotSave) as refused:
        finished(assignment)
    assert refused.value.refusal is Refusal.CHANGED


def test_zero_points_are_points() -> None:
    (assignment,) = in_review()
    assert finished(assignment, points=dict.fromkeys(FULL, Decimal(0))).finished_at == LATER


def test_finishing_twice_is_one_finished_review() -> None:
    (assignment,) = in_review()
    review = finished(assignment)
    assert finish(assignment, review.revision) == review
    facts = facts_about(assignment.case.application.number)
    assert [fact.kind for fact in facts].count("review_finished") == 1
    body = body_of(facts[-1])
    assert body is not None
    assert body["alias"] == assignment.alias
    assert WHY not in str(body)


def test_nothing_is_finished_that_was_never_saved_or_was_saved_since() -> None:
    (assignment,) = in_review()
    with pytest.raises(CannotFinish) as refused:
        finish(assignment, 0)
    assert refused.value.refusal is Refusal.NOTHING_SAVED
    with pytest.raises(CannotSave) as unsaved_yet:
        reopen_review(assignment=assignment, by=BY, at=LATER)
    assert unsaved_yet.value.refusal is Refusal.NOTHING_SAVED
    save(assignment, points=FULL)
    with pytest.raises(CannotFinish) as refused:
        finish(assignment, 0)
    assert refused.value.refusal is Refusal.CHANGED


def test_a_finished_review_is_changed_only_when_reopened_and_does_not_count_meanwhile() -> None:
    (assignment,) = in_review()
    review = finished(assignment)
    call = assignment.case.closing.call_id
    assert unsaved(assignment, revision=review.revision).refusal is Refusal.FINISHED
    assert all(row.points is not None for row in score_rows(call, "planning"))
    reopened = reopen_review(assignment=assignment, by=BY, at=LATER)
    assert [row.points for row in score_rows(call, "planning")] == [None, None, None]
    assert reopen_review(assignment=assignment, by=BY, at=LATER).revision == reopened.revision
    save(assignment, reopened.revision, points={"importance": Decimal(30)})
    assert finish(assignment, reopened.revision + 1).finished_at == LATER


def test_nobody_scores_before_the_opening_or_after_the_lock() -> None:
    (case,) = cases()
    (assignment,) = assigned(case, accepted("Ara"))
    assert unsaved(assignment).refusal is Refusal.NOT_OPEN
    opened()
    finished(assignment)
    lock_scores(call=in_force(), track=track(), by=BY, at=LOCKING)
    assert unsaved(assignment, revision=1).refusal is Refusal.LOCKED
    for late in (
        lambda: finish(assignment, 1),
        lambda: reopen_review(assignment=assignment, by=BY, at=LATER),
    ):
        with pytest.raises(CannotSave):
            late()


def test_nobody_scores_what_is_no_longer_theirs() -> None:
    ended, conflicted, declined = in_review(reviewers=3)
    end_assignment(assignment=ended, ground="office", by=BY, at=AFTER)
    person = conflicted.reviewer.person
    record_conflict(
        case=conflicted.case, person=person, kind="recusal", ground="family", reason="", by=BY, at=AFTER
    )
    answer_invitation(reviewer=declined.reviewer, accepted=False, reason="", by=BY, at=AFTER)
    for assignment in (ended, conflicted, declined):
        assert unsaved(assignment).refusal is Refusal.ENDED


def test_half_points_stay_exact_where_the_call_gives_them() -> None:
    amended(("      step: 1\n", "      step: 0.1\n"))
    (assignment,) = in_review()
    finished(assignment, points={**FULL, "importance": Decimal("24.7")})
    points = {row.criterion: row.points for row in score_rows(assignment.case.closing.call_id, "planning")}
    assert points["importance"] == Decimal("24.7")
    assert str(points["importance"]) == "24.7"


def test_the_combined_opinion_names_nobody_and_leaves_out_what_does_not_count() -> None:
    assignments = in_review(reviewers=4)
    first, second, draft, gone = assignments
    finished(first, comment="Strong.")
    finished(second, comment="")
    save(draft, comment="Not finished.")
    finished(gone, comment="A cousin's view.")
    record_conflict(
        case=gone.case,
        person=gone.reviewer.person,
        kind="recusal",
        ground="family",
        reason="",
        by=BY,
        at=LATER,
    )
    assert combined_opinion(first.case) == ["Strong."]
    assert len(reviews_of_case(first.case_id)) == 4


def test_the_order_of_opinions_is_always_the_same_and_not_that_of_the_aliases() -> None:
    assignments = in_review(cases_count=2, reviewers=5)
    orders = set()
    for assignment in assignments:
        finished(assignment, comment=assignment.alias)
    for case in {assignment.case for assignment in assignments}:
        opinion = combined_opinion(case)
        assert opinion == combined_opinion(case)
        assert sorted(opinion) == ["R1", "R2", "R3", "R4", "R5"]
        orders.add(tuple(opinion))
    assert len(orders) > 0
