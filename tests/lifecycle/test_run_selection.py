"""Runs: from what is locked and stated to a frozen result, and scenarios that leave no trace."""

from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, Walk, case_at
from tests.lifecycle.shared import shared

from gongmo.evidence.canonical import content_hash
from gongmo.lifecycle.deliberate import (
    AlreadyDecided,
    lift_override,
    recommend,
    recommend_amount,
    state_override,
)
from gongmo.lifecycle.run_selection import (
    Diverged,
    is_current,
    preview,
    result_of,
    run_selection,
)
from gongmo.methods.selection import Override
from gongmo.methods.selection.published import canonical
from gongmo.selection.models import Run

once, db, walk = shared(Stop.LOCKED, planning=6, demonstration=6, reviewers=1)


def test_a_run_freezes_inputs_and_result_and_repeats(walk: Walk) -> None:
    journey.run(walk, journey.RUN)
    assert walk.run is not None
    run = Run.objects.get()
    assert (content_hash(run.inputs), content_hash(run.result)) == (run.inputs_hash, run.result_hash)
    assert canonical(result_of(run)) == run.result
    assert run.inputs["version_hash"] == walk.in_force.version_hash
    assert run.software.startswith("gongmo ")


def test_inputs_that_were_changed_no_longer_give_the_result(walk: Walk) -> None:
    journey.run(walk, journey.RUN)
    run = Run.objects.get()
    for row in run.inputs["applications"]:
        row["smallest_viable"] = 500_000_000
    with pytest.raises(Diverged):
        result_of(run)


def test_runs_are_numbered_within_their_call(walk: Walk) -> None:
    journey.run(walk, journey.RUN)
    assert journey.run(walk, journey.RUN).number == 2


def test_the_recommended_amount_is_what_an_award_gets(walk: Walk) -> None:
    journey.run(walk, journey.RUN)
    label = case_at(walk, PLANNING, 0).label
    assert walk.run is not None
    (award,) = (award for award in walk.run.result["awards"] if award["application"] == label)
    assert award["amount"] == 470_000_000


def test_an_override_stands_until_it_is_lifted(walk: Walk) -> None:
    case = case_at(walk, PLANNING, 0)
    state_override(case=case, amount=None, reason="Withdrawn by letter.", by=walk.by, at=journey.RUN)
    without = journey.run(walk, journey.RUN).result
    assert case.label not in {award["application"] for award in without["awards"]}
    lift_override(case=case, reason="The letter was of another town.", by=walk.by, at=journey.RUN)
    again = journey.run(walk, journey.RUN).result
    assert case.label in {award["application"] for award in again["awards"]}


def test_a_run_is_current_until_something_it_rests_on_changes(walk: Walk) -> None:
    journey.run(walk, journey.RUN)
    assert walk.run is not None
    assert is_current(walk.run, walk.in_force)
    case = case_at(walk, PLANNING, 1)
    recommend_amount(case=case, amount=400_000_000, reason="Less.", by=walk.by, at=journey.RUN)
    assert not is_current(walk.run, walk.in_force)


def test_a_scenario_shows_what_would_come_of_it_and_leaves_no_trace(walk: Walk) -> None:
    journey.run(walk, journey.RUN)
    label = case_at(walk, PLANNING, 0).label
    assert walk.run is not None
    out = preview(walk.in_force, overrides={label: Override(label, None, "Suppose.")}).result
    less = preview(walk.in_force, amounts={label: 300_000_000}).result
    assert out is not None
    assert less is not None
    assert out.award(label) is None
    award = less.award(label)
    assert award is not None
    assert award.amount == 300_000_000
    same = preview(walk.in_force).result
    assert same is not None
    assert canonical(same) == walk.run.result
    assert Run.objects.count() == 1


def test_a_scenario_can_do_without_an_override_that_stands(walk: Walk) -> None:
    case = case_at(walk, PLANNING, 0)
    state_override(case=case, amount=None, reason="Withdrawn.", by=walk.by, at=journey.RUN)
    without = preview(walk.in_force, overrides={case.label: None}).result
    assert without is not None
    assert without.award(case.label) is not None


def test_once_a_decision_is_approved_nothing_it_rests_on_changes(walk: Walk) -> None:
    journey.run(walk, journey.RUN)
    journey.stand_by(walk, journey.RUN)
    journey.prepare(walk, journey.PREPARED)
    journey.approve(walk, journey.APPROVED)
    case = case_at(walk, PLANNING, 0)
    late: dict[str, Any] = {"by": walk.by, "at": journey.ANNOUNCED}
    assert walk.run is not None
    for change in (
        lambda: recommend_amount(case=case, amount=400_000_000, reason="Late.", **late),
        lambda: state_override(case=case, amount=None, reason="Late.", **late),
        lambda: lift_override(case=case, reason="Late.", **late),
        lambda: run_selection(call=walk.in_force, **late),
        lambda: recommend(run=walk.run, minutes="Late.", **late),  # type: ignore[arg-type]
    ):
        with pytest.raises(AlreadyDecided):
            change()
