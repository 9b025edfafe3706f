"""Doctor finds what was changed behind the log's back after the scores."""

from collections.abc import Callable

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import Stop
from tests.lifecycle.shared import shared

from gongmo.decisions.models import Decision, Outcome, OutcomeKind
from gongmo.evidence.canonical import content_hash
from gongmo.ledger.models import Fact
from gongmo.lifecycle.health import Ill, symptoms
from gongmo.lifecycle.ranking_page import locked_problem
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.published import as_json
from gongmo.review.models import Lock
from gongmo.selection.models import Recommendation, Run

once, db, walk = shared(Stop.ANNOUNCED, planning=5, demonstration=4, reviewers=2)
pytestmark = pytest.mark.usefixtures("walk")


def ills() -> set[Ill]:
    return {symptom.ill for symptom in symptoms()}


def lock() -> Lock:
    return Lock.objects.get(track=journey.PLANNING)


def test_an_untouched_installation_is_sound() -> None:
    assert list(symptoms()) == []


def test_a_rewritten_score_is_found() -> None:
    changed = lock()
    changed.scores[0]["points"] = "1"
    changed.save()
    assert ills() == {Ill.LOCK}


def test_a_rewritten_score_with_every_hash_made_to_fit_is_found_by_the_log() -> None:
    changed = lock()
    for row in changed.scores:
        row["points"] = "30"
    changed.scores_hash = content_hash(changed.scores)
    problem = locked_problem(changed)
    assert problem is not None
    view = as_json(rank(problem))
    changed.ranking, changed.ranking_hash = view, content_hash(view)
    changed.save()
    assert Ill.LOCK in ills()


def test_a_rewritten_rank_is_found() -> None:
    changed = lock()
    changed.ranking["applications"][0]["rank"] = 2
    changed.save()
    assert Ill.LOCK in ills()


def test_a_bonus_slipped_in_is_found() -> None:
    changed = lock()
    changed.applications[0]["eligible"] = False
    changed.save()
    assert Ill.LOCK in ills()


def test_a_locked_ranking_names_its_call_and_track_in_the_symptom() -> None:
    Lock.objects.filter(track=journey.PLANNING).update(ranking_hash="0" * 64)
    (where,) = {symptom.where for symptom in symptoms() if symptom.ill is Ill.LOCK}
    assert where == f"{journey.SLUG}/planning"


def changed_inputs(run: Run) -> None:
    run.inputs["applications"][0]["requested"] = 300_000_000


def changed_result(run: Run) -> None:
    run.result["awards"][0]["amount"] = 300_000_000


def changed_both_with_their_hashes(run: Run) -> None:
    changed_inputs(run)
    run.inputs_hash = content_hash(run.inputs)


def changed_version(run: Run) -> None:
    run.inputs["version"] = 9
    run.inputs_hash = content_hash(run.inputs)


@pytest.mark.parametrize(
    "change", [changed_inputs, changed_result, changed_both_with_their_hashes, changed_version]
)
def test_a_rewritten_run_is_found(change: Callable[[Run], None]) -> None:
    run = Run.objects.get()
    change(run)
    run.save()
    assert Ill.RUN in ills()


def test_other_minutes_are_found() -> None:
    Recommendation.objects.update(minutes="The panel disagrees.")
    assert ills() == {Ill.DECISION}


def test_another_award_is_found() -> None:
    Outcome.objects.filter(kind=OutcomeKind.AWARDED).update(amount=500_000_000)
    assert ills() == {Ill.DECISION}


@pytest.mark.parametrize("column", ["sheet", "ranking_sheet", "full_applications", "full_scores"])
def test_a_rewritten_sheet_is_found(column: str) -> None:
    Decision.objects.update(**{column: "application,track\r\n"})
    assert ills() == {Ill.DECISION}


def test_another_second_person_is_found() -> None:
    Decision.objects.update(approved_by="AAAA-BBBB-CCCC")
    assert ills() == {Ill.DECISION}


def test_a_decision_whose_announcement_left_no_fact_is_found() -> None:
    Fact.objects.filter(kind="results_announced").update(salt=None, body=None)
    assert Ill.DECISION in ills()
