"""Runs: from what is locked and stated to a frozen result, and scenarios that leave no trace."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, case_at, walked

from gongmo.evidence.canonical import content_hash
from gongmo.ledger.actions import open_log
from gongmo.lifecycle.deliberate import (
    AlreadyDecided,
    lift_override,
    recommend,
    recommend_amount,
    state_override,
)
from gongmo.lifecycle.run_selection import (
    CannotRun,
    Diverged,
    Refusal,
    is_current,
    preview,
    result_of,
    run_selection,
)
from gongmo.methods.selection import Outcome, Override
from gongmo.methods.selection.published import canonical
from gongmo.selection.actions import CannotSelect
from gongmo.selection.models import Run

pytestmark = pytest.mark.django_db
FREE = journey.TEXT.replace("order: strict", "order: free")
POOR = journey.TEXT.replace("budget: 4_000_000_000", "budget: 2_400_000_000")


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_nothing_runs_before_every_track_is_locked() -> None:
    walk = walked(Stop.SCORED, planning=1, demonstration=1, reviewers=1)
    journey.lock_one(walk, PLANNING, journey.LOCKED)
    with pytest.raises(CannotRun) as refused:
        run_selection(call=walk.in_force, by=walk.by, at=journey.RUN)
    assert (refused.value.refusal, refused.value.tracks) == (Refusal.NOT_LOCKED, (DEMONSTRATION,))
    with pytest.raises(CannotRun):
        preview(walk.in_force)


def test_a_track_in_which_nobody_is_eligible_has_nothing_to_lock() -> None:
    walk = walked(Stop.CLOSED, planning=4, demonstration=0)
    journey.screen(walk, journey.SCREENED)
    journey.seat_panel(walk, 1, journey.INVITED)
    journey.open_tracks(walk, journey.OPENED)
    journey.score(walk, journey.SCORED)
    journey.lock(walk, journey.LOCKED)
    run = journey.run(walk, journey.RUN)
    assert {award["track"] for award in run.result["awards"]} == {PLANNING}


def test_a_run_freezes_inputs_and_result_and_repeats() -> None:
    walk = walked(Stop.RUN)
    assert walk.run is not None
    run = Run.objects.get()
    assert (content_hash(run.inputs), content_hash(run.result)) == (run.inputs_hash, run.result_hash)
    assert canonical(result_of(run)) == run.result
    assert run.inputs["version_hash"] == walk.in_force.version_hash
    assert run.software.startswith("gongmo ")


def test_inputs_that_were_changed_no_longer_give_the_result() -> None:
    walked(Stop.RUN)
    run = Run.objects.get()
    for row in run.inputs["applications"]:
        row["smallest_viable"] = 500_000_000
    with pytest.raises(Diverged):
        result_of(run)


def test_runs_are_numbered_within_their_call() -> None:
    walk = walked(Stop.RUN, planning=4, demonstration=4, reviewers=1)
    assert journey.run(walk, journey.RUN).number == 2


def test_the_recommended_amount_is_what_an_award_gets() -> None:
    walk = walked(Stop.RUN, planning=4, demonstration=4)
    label = case_at(walk, PLANNING, 0).label
    assert walk.run is not None
    (award,) = (award for award in walk.run.result["awards"] if award["application"] == label)
    assert award["amount"] == 470_000_000


def test_an_override_stands_until_it_is_lifted() -> None:
    walk = walked(Stop.LOCKED, planning=6, demonstration=4, reviewers=1)
    case = case_at(walk, PLANNING, 0)
    state_override(case=case, amount=None, reason="Withdrawn by letter.", by=walk.by, at=journey.RUN)
    without = journey.run(walk, journey.RUN).result
    assert case.label not in {award["application"] for award in without["awards"]}
    lift_override(case=case, reason="The letter was of another town.", by=walk.by, at=journey.RUN)
    again = journey.run(walk, journey.RUN).result
    assert case.label in {award["application"] for award in again["awards"]}


def test_a_run_is_current_until_something_it_rests_on_changes() -> None:
    walk = walked(Stop.RUN, planning=4, demonstration=4, reviewers=1)
    assert walk.run is not None
    assert is_current(walk.run, walk.in_force)
    case = case_at(walk, PLANNING, 1)
    recommend_amount(case=case, amount=400_000_000, reason="Less.", by=walk.by, at=journey.RUN)
    assert not is_current(walk.run, walk.in_force)


def test_a_scenario_shows_what_would_come_of_it_and_leaves_no_trace() -> None:
    walk = walked(Stop.RUN, planning=6, demonstration=6, reviewers=1)
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


def test_a_scenario_can_do_without_an_override_that_stands() -> None:
    walk = walked(Stop.LOCKED, planning=4, demonstration=4, reviewers=1)
    case = case_at(walk, PLANNING, 0)
    state_override(case=case, amount=None, reason="Withdrawn.", by=walk.by, at=journey.RUN)
    without = preview(walk.in_force, overrides={case.label: None}).result
    assert without is not None
    assert without.award(case.label) is not None


def test_a_call_that_says_free_gets_the_methods_finding_and_no_run() -> None:
    walk = walked(Stop.LOCKED, planning=1, demonstration=1, reviewers=1, text=FREE)
    with pytest.raises(CannotRun) as refused:
        run_selection(call=walk.in_force, by=walk.by, at=journey.RUN)
    assert refused.value.refusal is Refusal.FINDINGS
    assert "selection-free-unsupported" in {finding.code for finding in refused.value.findings}
    assert not Run.objects.exists()


def test_rules_in_conflict_are_kept_as_a_run_and_nobody_can_recommend_it() -> None:
    walk = walked(Stop.LOCKED, planning=4, demonstration=4, reviewers=1, text=POOR)
    for track in journey.TRACKS:
        case = case_at(walk, track, 0)
        state_override(
            case=case, amount=1_300_000_000, reason="More than there is.", by=walk.by, at=journey.RUN
        )
    run = journey.run(walk, journey.RUN)
    assert run.result["outcome"] == Outcome.OVERRIDDEN
    assert run.result["conflict"]
    with pytest.raises(CannotSelect, match="no_recommendation"):
        recommend(run=run, minutes="We would like to.", by=walk.by, at=journey.RUN)


def test_once_a_decision_is_approved_nothing_it_rests_on_changes() -> None:
    walk = walked(Stop.APPROVED, planning=4, demonstration=4, reviewers=1)
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


def test_a_run_takes_the_same_queries_however_many_applications() -> None:
    counted = []
    open_log(name="kcity.example.org/log", simulated=False, at=journey.DRAFTED)
    for slug, many in ((journey.SLUG, 4), ("another-call", 12)):
        walk = journey.call_in_draft(
            journey.DRAFTED, text=journey.TEXT.replace(journey.SLUG, slug), slug=slug
        )
        journey.walk_on(walk, Stop.LOCKED, planning=many, demonstration=many, reviewers=1)
        call = walk.in_force
        with CaptureQueriesContext(connection) as captured:
            preview(call)
        counted.append(len(captured))
    assert counted[0] == counted[1]
