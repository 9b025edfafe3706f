"""Presses that meet: real threads, real commits, on whichever database the tests run."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from tests.applications.test_applications import BY, CLOSES, in_force, press, ready, site
from tests.review.made import (
    AFTER,
    LATER,
    LOCKING,
    accepted,
    cases,
    finished,
    in_review,
    person,
    track,
)

from gongmo.ledger.queries import facts_about
from gongmo.review.actions.assign import CannotAssign, assign
from gongmo.review.actions.invite import invite
from gongmo.review.actions.lock_scores import CannotLock, lock_scores
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.actions.score import CannotSave, save_review
from gongmo.review.models import Assignment, Conflict, Lock, Review, Reviewer
from gongmo.review.queries import score_rows
from gongmo.screening.actions.close_track import close_track
from gongmo.screening.models import Case, Closing

__all__ = ["site"]

pytestmark = pytest.mark.django_db(transaction=True)

PRESSES = 6


def at_once(*presses: Callable[[], Any]) -> list[Any]:
    def pressed(press: Callable[[], Any]) -> Any:
        try:
            return press()
        except (CannotAssign, CannotLock, CannotSave) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(presses)) as threads:
        return list(threads.map(pressed, presses))


def test_a_track_closed_by_many_at_once_closes_once() -> None:
    press(ready())
    call, planning = in_force(), track()
    closings = at_once(*[lambda: close_track(call=call, track=planning, at=CLOSES)] * PRESSES)
    assert len(set(closings)) == 1
    assert (Closing.objects.count(), Case.objects.count()) == (1, 1)
    assert [fact.kind for fact in facts_about(call.slug)].count("track_closed") == 1


def test_a_person_invited_by_many_at_once_is_in_the_pool_once() -> None:
    call, planning, ara = in_force(), track(), person("Ara")
    at_once(*[lambda: invite(call=call, track=planning, person=ara, by=BY, at=AFTER)] * PRESSES)
    assert Reviewer.objects.count() == 1


def test_a_pair_assigned_by_many_at_once_is_one_assignment() -> None:
    (case,), ara = cases(), accepted("Ara")
    at_once(*[lambda: assign(case=case, reviewer=ara, by=BY, at=AFTER)] * PRESSES)
    assert Assignment.objects.count() == 1


def test_reviewers_assigned_at_once_have_different_aliases() -> None:
    (case,) = cases()
    panel = [accepted(name) for name in ("Ara", "Bo", "Chan", "Dana", "Eun")]
    at_once(*[lambda one=one: assign(case=case, reviewer=one, by=BY, at=AFTER) for one in panel])
    assert set(Assignment.objects.values_list("alias", flat=True)) == {"R1", "R2", "R3", "R4", "R5"}


def test_a_conflict_and_an_assignment_that_meet_never_both_stand() -> None:
    (case,), ara = cases(), accepted("Ara")
    at_once(
        lambda: assign(case=case, reviewer=ara, by=BY, at=AFTER),
        lambda: record_conflict(
            case=case, person=ara.person, kind="recusal", ground="family", reason="", by=BY, at=AFTER
        ),
    )
    assert Conflict.objects.count() == 1
    assert not Assignment.objects.filter(ended_at__isnull=True).exists()


def test_two_windows_that_save_at_once_make_one_draft() -> None:
    (assignment,) = in_review()

    def save(points: int) -> Callable[[], Any]:
        given = {"importance": Decimal(points)}
        return lambda: save_review(
            assignment=assignment, points=given, reasons={}, comment="", revision=0, by=BY, at=LATER
        )

    results = at_once(save(10), save(20))
    assert sorted(type(each).__name__ for each in results) == ["CannotSave", "Review"]
    assert Review.objects.get().revision == 1


def test_a_lock_and_a_save_that_meet_leave_the_lock_true() -> None:
    first, second = in_review(reviewers=2)
    finished(first)
    finished(second)
    call, planning = in_force(), track()
    late = {"importance": Decimal(1)}
    at_once(
        lambda: lock_scores(call=call, track=planning, by=BY, at=LOCKING),
        lambda: save_review(
            assignment=second, points=late, reasons={}, comment=None, revision=1, by=BY, at=LOCKING
        ),
        *[lambda: lock_scores(call=call, track=planning, by=BY, at=LOCKING)] * 3,
    )
    lock = Lock.objects.get()
    frozen = {(row["reviewer"], row["criterion"]): row["points"] for row in lock.scores}
    now = {(row.reviewer, row.criterion): str(row.points) for row in score_rows(call.call_id, "planning")}
    assert frozen == now
