"""Questions to the review: what they answer, and that they never ask more than a handful of others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.applications.test_applications import BY, site
from tests.review.made import AFTER, LATER, accepted, finished, in_review, invited, opened

from gongmo.people.actions import add_member
from gongmo.people.models import Membership
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.exclusions import barred_by_rule
from gongmo.review.models import Assignment
from gongmo.review.queries import (
    applications_assigned_to,
    assignment_with,
    assignments_of,
    assignments_of_case,
    bonus_of,
    conflicted_applications,
    conflicts,
    locks,
    openings,
    pool,
    progress,
    rows_to_rank,
    score_rows,
)

__all__ = ["opened", "site"]

pytestmark = pytest.mark.django_db


FEW = {
    "assignments_of": 1,
    "applications_assigned_to": 1,
    "score_rows": 5,
    "rows_to_rank": 4,
    "progress": 1,
    "barred_by_rule": 2,
}


def asked(cases: int) -> dict[str, int]:
    """How many queries each question takes with so many cases scored by three reviewers."""
    assignments = in_review(cases_count=cases, reviewers=3)
    for assignment in assignments:
        finished(assignment)
    call, ara = assignments[0].case.closing.call_id, assignments[0].reviewer.person_id
    questions = {
        "assignments_of": lambda: [
            (row.case.label, row.case.submission.number, row.case.application.organisation.name, row.review)
            for row in assignments_of(ara, LATER)
        ],
        "applications_assigned_to": lambda: list(applications_assigned_to(ara, LATER)),
        "score_rows": lambda: score_rows(call, "planning"),
        "rows_to_rank": lambda: rows_to_rank(call, "planning"),
        "progress": lambda: [row.reviewer.person.name for row in progress(call, "planning")],
        "barred_by_rule": lambda: barred_by_rule(
            rules=[],
            cases=[row.case for row in assignments],
            reviewers=[row.reviewer for row in assignments],
            at=LATER,
        ),
    }
    counts = {}
    for name, question in questions.items():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert question() is not None
        counts[name] = len(captured)
    return counts


def test_each_question_takes_a_handful_of_queries() -> None:
    assert asked(2) == FEW


def test_many_more_cases_take_no_more() -> None:
    assert asked(12) == FEW


def test_an_assignment_is_found_by_its_label_and_only_by_its_reviewer() -> None:
    first, second = in_review(reviewers=2)
    call, label = first.case.closing.call_id, first.case.label
    assert assignment_with(first.reviewer.person_id, label, call, LATER) == first
    assert assignment_with(second.reviewer.person_id, label, call, LATER) == second
    assert assignment_with(second.reviewer.person_id, "P-99", call, LATER) is None
    assert assignment_with(invited("Zoe").person_id, label, call, LATER) is None


def test_an_assignment_is_not_there_before_it_was_made() -> None:
    (assignment,) = in_review()
    before = AFTER.replace(year=2022)
    assert not assignments_of(assignment.reviewer.person_id, before).exists()


def test_a_track_tells_its_conflicts_its_opening_and_its_locks() -> None:
    first, second = in_review(reviewers=2)
    call = first.case.closing.call_id
    conflict = record_conflict(
        case=first.case,
        person=first.reviewer.person,
        kind="recusal",
        ground="family",
        reason="",
        by=BY,
        at=LATER,
    )
    assert list(conflicts(call, "planning")) == [conflict]
    assert list(conflicts(call, "demonstration")) == []
    assert conflicted_applications(first.reviewer.person_id) == {first.case.application_id}
    assert conflicted_applications(second.reviewer.person_id) == set()
    assert [row.track for row in openings(call)] == ["planning"]
    assert not locks(call).exists()
    assert [row.alias for row in assignments_of_case(first.case_id)] == sorted([first.alias, second.alias])


def test_a_call_that_is_not_there_has_no_bonus_and_no_rows() -> None:
    assert bonus_of(0, "planning") == {}
    assert score_rows(0, "planning") == []
    assert not pool(0, "planning").exists()


def test_units_are_compared_where_the_rule_asks_for_them() -> None:
    (assignment,) = in_review()
    case, ara, bo = assignment.case, assignment.reviewer, accepted("Bo")
    town = case.application.organisation
    Membership.objects.filter(organisation=town).update(unit="Planning")
    add_member(organisation=town, person=ara.person, at=AFTER, unit="planning")
    add_member(organisation=town, person=bo.person, at=AFTER, unit="Parks")
    found = barred_by_rule(rules=["same_unit"], cases=[case], reviewers=[ara, bo], at=LATER)
    assert {pair: [each.certain for each in told] for pair, told in found.items()} == {
        (case.pk, ara.pk): [True]
    }
    assert Assignment.objects.count() == 1
