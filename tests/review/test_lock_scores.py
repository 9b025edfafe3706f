"""The lock: one ranking from one sheet, frozen with everything it came from."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.applications.test_applications import BY, LAST_INSTANT, in_force, press, ready, site
from tests.review.made import (
    FULL,
    LATER,
    LOCKING,
    adjusted,
    amended,
    by_staff,
    cases,
    finished,
    in_review,
    lock,
    opened,
    track,
    with_staff_points,
)

from gongmo.evidence.canonical import content_hash
from gongmo.ledger.queries import body_of, facts_about
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.problem import RankingProblem
from gongmo.methods.ranking.published import as_json
from gongmo.review.actions.lock_scores import CannotLock, Refusal
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.actions.score import reopen_review, save_review
from gongmo.review.models import Lock
from gongmo.review.queries import (
    bonus_of,
    lock_of,
    locked_applications,
    locked_scores,
    rows_to_rank,
    score_rows,
)
from gongmo.screening.actions.admit import admit_on_time
from gongmo.screening.actions.determine import determine

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def refused(**how: Any) -> CannotLock:
    with pytest.raises(CannotLock) as refusal:
        lock(**how)
    assert not Lock.objects.exists()
    return refusal.value


def totals(locked: Lock) -> dict[str, Fraction | None]:
    rows = locked.ranking["applications"]
    return {row["application"]: row["total"] and Fraction(row["total"]["exact"]) for row in rows}


def test_the_lock_holds_the_official_ranking_and_anyone_recomputes_it_from_what_it_holds() -> None:
    assignments = in_review(cases_count=3, reviewers=5)
    for n, assignment in enumerate(assignments):
        points = {"importance": Decimal(10 + n), "capability": Decimal(40), "feasibility": Decimal(30)}
        finished(assignment, points=points)
    locked = lock()
    problem = RankingProblem.of(
        in_force().specification, track(), locked_applications(locked), locked_scores(locked), locked.seed
    )
    assert as_json(rank(problem)) == locked.ranking
    assert locked.seed == assignments[0].case.closing.seed
    assert locked.version_id == in_force().version_id
    assert [row["rank"] for row in locked.ranking["applications"]] == [1, 2, 3]
    assert locked.scores_hash == content_hash(locked.scores)
    assert locked.ranking_hash == content_hash(locked.ranking)
    assert {row["reviewer"] for row in locked.scores} == {"R1", "R2", "R3", "R4", "R5"}
    names = {row["application"] for row in locked.scores}
    assert names == {assignment.case.application.number for assignment in assignments}


def test_the_fact_of_the_lock_holds_both_hashes() -> None:
    (assignment,) = in_review()
    finished(assignment)
    locked = lock()
    body = body_of(facts_about("k-city-network-2023")[-1])
    assert body == {
        "kind": "scores_locked",
        "by": BY,
        "call": "k-city-network-2023",
        "track": "planning",
        "scores_hash": locked.scores_hash,
        "ranking_hash": locked.ranking_hash,
    }


def test_a_second_press_is_answered_with_the_first_lock() -> None:
    (assignment,) = in_review()
    finished(assignment)
    first = lock()
    assert lock() == first == lock_of(first.call_id, "planning")
    assert [fact.kind for fact in facts_about("k-city-network-2023")].count("scores_locked") == 1


def test_nothing_is_locked_before_the_review_was_opened() -> None:
    assert refused().refusal is Refusal.NOT_OPEN


def test_unfinished_reviews_are_locked_out_only_on_purpose_and_never_as_zero() -> None:
    done, draft = in_review(reviewers=2)
    finished(done)
    save_review(assignment=draft, points=FULL, reasons={}, comment=None, revision=0, by=BY, at=LATER)
    number = done.case.application.number
    told = refused()
    assert (told.refusal, told.numbers) == (Refusal.UNFINISHED, (number,))
    locked = lock(despite_unfinished=True)
    assert totals(locked) == {number: Fraction(80)}
    fates = {each["reviewer"]: each["fate"] for each in locked.ranking["applications"][0]["reviews"]}
    assert fates == {done.alias: "counted", draft.alias: "unfinished"}


def test_an_application_that_nobody_scored_is_never_locked_out() -> None:
    first, second = in_review(cases_count=2)
    finished(first)
    told = refused(despite_unfinished=True)
    assert (told.refusal, told.numbers) == (Refusal.UNREVIEWED, (second.case.application.number,))
    record_conflict(
        case=second.case,
        person=second.reviewer.person,
        kind="recusal",
        ground="family",
        reason="",
        by=BY,
        at=LATER,
    )
    assert refused().refusal is Refusal.UNREVIEWED


def test_a_case_found_ineligible_during_the_review_is_barred_and_waits_for_nobody() -> None:
    first, second = in_review(cases_count=2)
    finished(first)
    determine(case=second.case, eligible=False, ground="late_documents", reason="Late.", by=BY, at=LATER)
    locked = lock()
    bars = {row["application"]: row["bars"] for row in locked.ranking["applications"]}
    assert bars[first.case.application.number] == []
    assert "ineligible" in bars[second.case.application.number]


def test_a_recused_opinion_is_seen_and_not_counted() -> None:
    first, second = in_review(reviewers=2)
    finished(first)
    finished(second, points=dict.fromkeys(FULL, Decimal(0)))
    record_conflict(
        case=second.case,
        person=second.reviewer.person,
        kind="challenge",
        ground="family",
        reason="A cousin.",
        by=BY,
        at=LATER,
    )
    locked = lock()
    assert totals(locked) == {first.case.application.number: Fraction(80)}
    fates = {each["reviewer"]: each["fate"] for each in locked.ranking["applications"][0]["reviews"]}
    assert fates == {first.alias: "counted", second.alias: "recused"}


def test_a_lock_is_not_moved_by_a_conflict_found_later() -> None:
    (assignment,) = in_review()
    finished(assignment)
    locked = lock()
    record_conflict(
        case=assignment.case,
        person=assignment.reviewer.person,
        kind="exclusion",
        ground="same_organisation",
        reason="",
        by=BY,
        at=LOCKING,
    )
    again = Lock.objects.get()
    assert (again.scores, again.ranking) == (locked.scores, locked.ranking)


def test_points_of_staff_and_bonuses_are_part_of_the_ranking() -> None:
    with_staff_points()
    (assignment,) = in_review()
    finished(assignment, points={**FULL, "feasibility": Decimal(15)})
    case, number = assignment.case, assignment.case.application.number
    by_staff(case, "5")
    by_staff(case)
    adjusted(case, "first_time")
    adjusted(case, "late_report")
    assert bonus_of(case.closing.call_id, "planning") == {number: Decimal("1.5")}
    assert totals(lock()) == {number: Fraction(70) + Fraction("9.37") + Fraction("1.5")}
    staff = [row for row in score_rows(case.closing.call_id, "planning") if row.reviewer == "staff"]
    assert [(row.criterion, str(row.points)) for row in staff] == [("record", "9.37")]
    (row,) = rows_to_rank(case.closing.call_id, "planning")
    assert (row.bonus, row.eligible) == (Decimal("1.5"), True)


def test_a_missing_score_of_staff_is_no_zero_and_keeps_the_track_open() -> None:
    with_staff_points()
    (assignment,) = in_review()
    finished(assignment, points={**FULL, "feasibility": Decimal(15)})
    told = refused()
    assert told.refusal is Refusal.FINDINGS
    assert [finding.code for finding in told.findings] == ["rank-staff-score-missing"]


def test_scores_that_change_under_the_ranking_are_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = in_review(reviewers=2)
    finished(first)
    finished(second)

    def meanwhile(problem: RankingProblem) -> Any:
        reopen_review(assignment=second, by=BY, at=LOCKING)
        return rank(problem)

    monkeypatch.setattr("gongmo.review.actions.lock_scores.rank", meanwhile)
    assert refused().refusal is Refusal.CHANGED


def test_an_application_let_in_late_has_to_be_determined_before_the_lock() -> None:
    (assignment,) = in_review()
    finished(assignment)
    slow = press(ready(), key="slow", at=LAST_INSTANT)
    admit_on_time(closing=assignment.case.closing)
    told = refused()
    assert (told.refusal, told.numbers) == (Refusal.UNDETERMINED, (slow.application.number,))


def test_a_track_that_only_staff_score_needs_no_reviewers() -> None:
    amended(*[(f"      - id: {name}\n", f"      - id: {name}\n        scored_by: staff\n") for name in FULL])
    (case,) = cases()
    opened()
    for criterion, points in FULL.items():
        by_staff(case, str(points), criterion)
    assert totals(lock()) == {case.application.number: Fraction(80)}


def test_whoever_gave_no_points_before_the_conflict_is_not_on_the_sheet() -> None:
    first, second = in_review(reviewers=2)
    finished(first)
    save_review(assignment=second, points={}, reasons={}, comment="Hm.", revision=0, by=BY, at=LATER)
    record_conflict(
        case=second.case,
        person=second.reviewer.person,
        kind="recusal",
        ground="family",
        reason="",
        by=BY,
        at=LATER,
    )
    assert {row["reviewer"] for row in lock().scores} == {first.alias}
