"""When there is no run, or none that could be recommended."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, case_at, walked

from gongmo.ledger.actions import open_log
from gongmo.lifecycle.deliberate import (
    recommend,
    state_override,
)
from gongmo.lifecycle.run_selection import (
    CannotRun,
    Refusal,
    preview,
    run_selection,
)
from gongmo.methods.selection import Outcome
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
