"""The decision: an outcome for every case, a second person, and nothing before its time."""

from dataclasses import replace
from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, Walk, case_at
from tests.lifecycle.shared import shared

from gongmo.calls.queries import InForce
from gongmo.decisions.actions import CannotDecide, Refusal
from gongmo.decisions.models import Decision, Outcome, OutcomeKind
from gongmo.decisions.queries import announced_decision, decision_of, outcome_for, outcomes
from gongmo.ledger.queries import facts_about
from gongmo.lifecycle import decide
from gongmo.lifecycle.announce_results import announce_results
from gongmo.lifecycle.approve_decision import approve_decision
from gongmo.lifecycle.archive_call import archive_call
from gongmo.lifecycle.decide import CannotPrepare, prepare_decision
from gongmo.lifecycle.decide import Refusal as Why
from gongmo.lifecycle.deliberate import recommend_amount, state_override
from gongmo.lifecycle.sheets import FullSheets, PublicSheet, full_sheets, public_sheet
from gongmo.selection.models import Recommendation, Run

once, db, walk = shared(Stop.RECOMMENDED, planning=12, demonstration=4, reviewers=1, ineligible=[5])


def refused(action: Any, **how: Any) -> Refusal:
    with pytest.raises(CannotDecide) as refusal:
        action(**how)
    return refusal.value.refusal


def test_every_case_has_its_outcome(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    assert walk.decision is not None
    found = {outcome.case.label: outcome for outcome in outcomes(walk.decision)}
    assert len(found) == 16
    awarded = found[case_at(walk, PLANNING, 0).label]
    assert (awarded.kind, awarded.amount, awarded.reasons) == (OutcomeKind.AWARDED, 470_000_000, [])
    below = found[case_at(walk, PLANNING, 11).label]
    assert (below.kind, below.reasons[0]) == (OutcomeKind.NOT_SELECTED, "threshold:total")
    barred = found[case_at(walk, PLANNING, 5).label]
    assert (barred.kind, barred.reasons[0]) == (OutcomeKind.INELIGIBLE, "ineligible")
    same_place = found[case_at(walk, PLANNING, 3).label]
    assert same_place.kind == OutcomeKind.RESERVE
    assert "cap:1" in same_place.reasons
    spares = [o.reserve for o in found.values() if o.kind == OutcomeKind.RESERVE and o.case.label[0] == "P"]
    assert sorted(spares) == list(range(1, len(spares) + 1))


def test_the_offices_words_go_with_the_outcome(walk: Walk) -> None:
    label = case_at(walk, PLANNING, 0).label
    prepare_decision(call=walk.in_force, by=walk.by, at=journey.PREPARED, notes={label: " Well done. "})
    assert Outcome.objects.get(case__label=label).note == "Well done."


def test_without_a_recommendation_there_is_nothing_to_decide(walk: Walk) -> None:
    Recommendation.objects.all().delete()
    with pytest.raises(CannotPrepare) as refusal:
        journey.prepare(walk, journey.PREPARED)
    assert refusal.value.refusal is Why.NO_RECOMMENDATION


def test_what_changed_since_the_recommended_run_must_be_run_again(walk: Walk) -> None:
    case = case_at(walk, PLANNING, 1)
    recommend_amount(case=case, amount=400_000_000, reason="Less.", by=walk.by, at=journey.RUN)
    with pytest.raises(CannotPrepare) as refusal:
        journey.prepare(walk, journey.PREPARED)
    assert refusal.value.refusal is Why.OUTDATED


def test_a_run_that_was_tampered_with_is_never_decided_on(walk: Walk) -> None:
    Run.objects.update(result_hash="0" * 64)
    with pytest.raises(CannotPrepare) as refusal:
        journey.prepare(walk, journey.PREPARED)
    assert refusal.value.refusal is Why.NOT_REPEATABLE
    assert not Decision.objects.exists()


def test_who_prepared_never_approves(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    how: dict[str, Any] = {"decision": walk.decision, "by": walk.by, "at": journey.APPROVED}
    assert refused(approve_decision, **how) is Refusal.SAME_PERSON
    assert Decision.objects.get().approved_at is None


def test_nothing_is_announced_that_nobody_approved(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    with pytest.raises(CannotDecide) as refusal:
        journey.announce(walk, journey.ANNOUNCED)
    assert refusal.value.refusal is Refusal.NOT_APPROVED
    assert announced_decision(walk.call.pk) is None


def test_nothing_is_anybodys_outcome_before_the_announcement(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    journey.approve(walk, journey.APPROVED)
    application = case_at(walk, PLANNING, 0).application_id
    assert outcome_for(application) is None
    journey.announce(walk, journey.ANNOUNCED)
    told = outcome_for(application)
    assert told is not None
    assert told.kind == OutcomeKind.AWARDED


def test_preparing_again_replaces_what_nobody_approved(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    first = walk.decision
    second = journey.prepare(walk, journey.PREPARED)
    chair = walk.chairs[PLANNING].public_id
    assert refused(approve_decision, decision=first, by=chair, at=journey.APPROVED) is Refusal.NOT_LATEST
    assert decision_of(walk.call.pk) == second
    journey.approve(walk, journey.APPROVED)
    assert refused(approve_decision, decision=second, by=chair, at=journey.APPROVED) is Refusal.DECIDED
    with pytest.raises(CannotDecide, match="decided"):
        journey.prepare(walk, journey.APPROVED)


def test_results_are_announced_once_and_archived_after_that(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    journey.approve(walk, journey.APPROVED)
    late: dict[str, Any] = {"call": walk.in_force, "by": walk.by, "at": journey.ARCHIVED}
    assert refused(archive_call, **late) is Refusal.NOT_ANNOUNCED
    journey.announce(walk, journey.ANNOUNCED)
    with pytest.raises(CannotDecide, match="announced"):
        journey.announce(walk, journey.ANNOUNCED)
    archive_call(**late)
    assert refused(archive_call, **late) is Refusal.ARCHIVED
    assert [fact.kind for fact in facts_about(walk.call.slug)].count("results_announced") == 1


@pytest.mark.parametrize("column", ["sheet", "ranking_sheet", "full_scores"])
def test_a_sheet_that_changed_after_it_was_prepared_is_not_approved(walk: Walk, column: str) -> None:
    journey.prepare(walk, journey.PREPARED)
    Decision.objects.update(**{column: "application\r\n"})
    with pytest.raises(CannotDecide, match="not_whole"):
        journey.approve(walk, journey.APPROVED)


def test_an_outcome_that_changed_after_approval_is_not_announced(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    journey.approve(walk, journey.APPROVED)
    Outcome.objects.filter(kind=OutcomeKind.AWARDED).update(amount=500_000_000)
    with pytest.raises(CannotDecide, match="not_whole"):
        journey.announce(walk, journey.ANNOUNCED)


def test_what_changes_while_the_sheets_are_written_is_noticed(walk: Walk, monkeypatch: Any) -> None:
    def meanwhile(call: InForce) -> FullSheets:
        case = case_at(walk, PLANNING, 1)
        recommend_amount(case=case, amount=400_000_000, reason="Less.", by=walk.by, at=journey.RUN)
        return full_sheets(call)

    monkeypatch.setattr(decide, "full_sheets", meanwhile)
    with pytest.raises(CannotPrepare) as refusal:
        journey.prepare(walk, journey.PREPARED)
    assert refusal.value.refusal is Why.OUTDATED
    assert not Decision.objects.exists()


@pytest.mark.parametrize("spoilt", ["applications", "ranking"])
def test_a_sheet_that_cannot_be_read_back_is_never_stored(walk: Walk, monkeypatch: Any, spoilt: str) -> None:
    def broken(call: InForce, **how: Any) -> PublicSheet:
        return replace(public_sheet(call, **how), **{spoilt: "nothing\r\nthat,selects\r\n"})

    monkeypatch.setattr(decide, "public_sheet", broken)
    with pytest.raises(CannotPrepare) as refusal:
        journey.prepare(walk, journey.PREPARED)
    assert refusal.value.refusal is Why.NOT_REPEATABLE


def test_nor_is_one_from_which_something_else_follows(walk: Walk, monkeypatch: Any) -> None:
    def changed(call: InForce, **how: Any) -> PublicSheet:
        sheet = public_sheet(call, **how)
        return replace(sheet, applications=sheet.applications.replace("470000000", "460000000"))

    monkeypatch.setattr(decide, "public_sheet", changed)
    with pytest.raises(CannotPrepare) as refusal:
        journey.prepare(walk, journey.PREPARED)
    assert refusal.value.refusal is Why.NOT_REPEATABLE


def test_only_the_latest_decision_is_announced(walk: Walk) -> None:
    first = journey.prepare(walk, journey.PREPARED)
    journey.prepare(walk, journey.PREPARED)
    how: dict[str, Any] = {"decision": first, "by": walk.by, "at": journey.ANNOUNCED}
    assert refused(announce_results, **how) is Refusal.NOT_LATEST


def test_what_changed_since_it_was_prepared_is_not_approved(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    case = case_at(walk, PLANNING, 1)
    state_override(case=case, amount=None, reason="Out, after all.", by=walk.by, at=journey.PREPARED)
    with pytest.raises(CannotDecide, match="outdated"):
        journey.approve(walk, journey.APPROVED)
    assert decision_of(walk.call.pk).approved_at is None  # type: ignore[union-attr]


def test_a_newer_recommendation_needs_a_decision_of_its_own(walk: Walk) -> None:
    journey.prepare(walk, journey.PREPARED)
    journey.run(walk, journey.PREPARED)
    journey.stand_by(walk, journey.PREPARED)
    with pytest.raises(CannotDecide, match="outdated"):
        journey.approve(walk, journey.APPROVED)
    journey.prepare(walk, journey.PREPARED)
    journey.approve(walk, journey.APPROVED)
