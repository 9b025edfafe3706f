"""Who follows, sees points, scores and locks, and until when."""

from typing import Any

import pytest
from tests.applications.test_applications import BY, person, site
from tests.review.made import (
    AFTER,
    LATER,
    LOCKING,
    finished,
    in_review,
    lock,
)

from gongmo.calls.actions import appoint
from gongmo.calls.models import Call
from gongmo.review.models import Assignment
from gongmo.review.policies import (
    may_follow_scoring,
    may_lock,
    may_manage_review,
    may_review,
    may_see_points,
)

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def appointed(role: str, name: str, on: str = "") -> int:
    someone = person(f"{name}@office.example.org")
    call = Call.objects.get()
    appoint(call=call, person=someone.pk, person_id=someone.public_id, role=role, track=on, by=BY, at=AFTER)
    return someone.pk


def test_who_follows_sees_points_and_locks() -> None:
    (assignment,) = in_review()
    finished(assignment)
    call = assignment.case.closing.call_id
    officer, auditor = appointed("officer", "officer"), appointed("auditor", "auditor")
    chair, other = appointed("chair", "chair", "planning"), appointed("chair", "other", "demonstration")
    everybody = (officer, auditor, chair, other, assignment.reviewer.person_id)

    def may(policy: Any) -> list[bool]:
        return [policy(who, call, "planning", LATER) for who in everybody]

    assert may(may_follow_scoring) == [True, True, True, False, False]
    assert may(may_lock) == [False, False, True, False, False]
    assert may(may_see_points) == [False, False, True, False, False]
    assert [may_manage_review(who, call, LATER) for who in everybody] == [True, False, False, False, False]
    lock()
    assert may_see_points(officer, call, "planning", LOCKING)
    assert may_see_points(auditor, call, "planning", LOCKING)
    assert not may_see_points(other, call, "planning", LOCKING)


def test_a_reviewer_reviews_from_the_opening_to_the_lock() -> None:
    (assignment,) = in_review()
    person_id = assignment.reviewer.person_id
    finished(assignment)

    def may(at: Any, who: int = person_id) -> bool:
        return may_review(who, Assignment.objects.get(), at)

    assert may(LATER)
    assert not may(assignment.assigned_at.replace(year=2022))
    assert not may(LATER, person().pk)
    lock()
    assert may(LATER)
    assert not may(LOCKING)
