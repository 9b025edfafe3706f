"""Amounts, overrides, runs and the recommendation: who says it, with which reason, and what the log keeps of it."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, Walk, case_at
from tests.lifecycle.shared import shared

from gongmo.evidence.canonical import content_hash
from gongmo.ledger.queries import body_of, facts_about
from gongmo.review.models import Lock
from gongmo.selection.actions import (
    CannotSelect,
    Refusal,
    lift_override,
    recommend,
    recommend_amount,
    state_override,
)
from gongmo.selection.models import Override, Recommendation
from gongmo.selection.policies import may_read_selection, may_select
from gongmo.selection.queries import amounts, overrides, recommendation_of, run_numbered, runs

once, db, walk = shared(Stop.LOCKED, planning=4, demonstration=4, reviewers=1)


def refused(action: Any, **how: Any) -> Refusal:
    with pytest.raises(CannotSelect) as refusal:
        action(**how)
    return refusal.value.refusal


def amount(walk: Walk, value: int, reason: str = "Without the vehicles.") -> None:
    case = case_at(walk, PLANNING, 0)
    recommend_amount(case=case, amount=value, reason=reason, by=walk.by, at=journey.RUN)


def test_the_latest_amount_counts_and_the_log_has_each(walk: Walk) -> None:
    case = case_at(walk, PLANNING, 0)
    amount(walk, 400_000_000)
    amount(walk, 450_000_000, "After all.")
    assert amounts(walk.call.pk)[case.pk].amount == 450_000_000
    facts = [f for f in facts_about(case.application.number) if f.kind == "amount_recommended"]
    bodies = [body_of(fact) for fact in facts]
    assert [body["amount"] for body in bodies if body] == [400_000_000, 450_000_000]
    assert bodies[1] is not None
    assert bodies[1]["reason_hash"] == content_hash("After all.")


def test_only_the_requested_amount_needs_no_reason(walk: Walk) -> None:
    amount(walk, 500_000_000, "")
    assert (
        refused(
            recommend_amount,
            case=case_at(walk, PLANNING, 0),
            amount=490_000_000,
            reason=" ",
            by=walk.by,
            at=journey.RUN,
        )
        is Refusal.NO_REASON
    )


def test_an_amount_is_more_than_nothing(walk: Walk) -> None:
    how: dict[str, Any] = {
        "case": case_at(walk, PLANNING, 0),
        "reason": "x",
        "by": walk.by,
        "at": journey.RUN,
    }
    assert refused(recommend_amount, amount=0, **how) is Refusal.NO_AMOUNT
    assert refused(state_override, amount=0, **how) is Refusal.NO_AMOUNT


def test_nothing_is_recommended_or_stated_before_the_lock(walk: Walk) -> None:
    how: dict[str, Any] = {
        "case": case_at(walk, PLANNING, 0),
        "reason": "x",
        "by": walk.by,
        "at": journey.RUN,
    }
    Lock.objects.all().delete()
    assert refused(recommend_amount, amount=400_000_000, **how) is Refusal.NOT_LOCKED
    assert refused(state_override, amount=None, **how) is Refusal.NOT_LOCKED
    assert refused(lift_override, **how) is Refusal.NOT_LOCKED


def test_an_override_needs_a_reason_stands_and_can_be_lifted_once(walk: Walk) -> None:
    case = case_at(walk, PLANNING, 0)
    how: dict[str, Any] = {"case": case, "by": walk.by, "at": journey.RUN}
    assert refused(state_override, amount=None, reason=" ", **how) is Refusal.NO_REASON
    assert refused(lift_override, reason="x", **how) is Refusal.NOTHING_TO_LIFT
    state_override(amount=None, reason="Withdrawn.", **how)
    assert overrides(walk.call.pk)[case.pk].reason == "Withdrawn."
    assert refused(lift_override, reason="", **how) is Refusal.NO_REASON
    lift_override(reason="Another town.", **how)
    assert overrides(walk.call.pk) == {}
    assert refused(lift_override, reason="x", **how) is Refusal.NOTHING_TO_LIFT
    kinds = [fact.kind for fact in facts_about(case.application.number)]
    assert kinds.count("override_stated") == 2


def test_the_database_keeps_no_override_without_a_reason(walk: Walk) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Override.objects.create(case=case_at(walk, PLANNING, 0), reason="", at=journey.RUN, by="x")


def test_the_panel_stands_by_the_newest_run_once_and_with_minutes(walk: Walk) -> None:
    first, second = journey.run(walk, journey.RUN), journey.run(walk, journey.RUN)
    how: dict[str, Any] = {"by": walk.by, "at": journey.RUN}
    assert refused(recommend, run=first, minutes="Yes.", **how) is Refusal.NOT_LATEST
    assert refused(recommend, run=second, minutes=" ", **how) is Refusal.NO_MINUTES
    made = recommend(run=second, minutes="Yes.", **how)
    assert refused(recommend, run=second, minutes="Yes again.", **how) is Refusal.ALREADY
    assert recommendation_of(walk.call.pk) == made
    assert [run.number for run in runs(walk.call.pk)] == [2, 1]
    assert run_numbered(walk.call.pk, 1) == first


def test_the_latest_recommendation_is_the_calls(walk: Walk) -> None:
    for _ in range(2):
        journey.run(walk, journey.RUN)
        journey.stand_by(walk, journey.RUN)
    latest = recommendation_of(walk.call.pk)
    assert latest is not None
    assert (latest.run.number, Recommendation.objects.count()) == (2, 2)


def test_officers_select_and_the_staff_of_the_call_reads(walk: Walk) -> None:
    call, at = walk.call.pk, journey.RUN
    chair = walk.chairs[PLANNING]
    outsider = journey.account("somebody@example.org", journey.DRAFTED)
    for account, selects, reads in (
        (walk.officer, True, True),
        (walk.auditor, False, True),
        (chair, False, True),
        (outsider, False, False),
        (walk.panel[PLANNING][0], False, False),
    ):
        assert may_select(account.person_id, call, at) is selects
        assert may_read_selection(account.person_id, call, at) is reads
