"""What the database itself refuses of a decision, and who may do what."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, Walk
from tests.lifecycle.shared import shared

from gongmo.decisions.actions import files_hash
from gongmo.decisions.models import Decision, Outcome, OutcomeKind
from gongmo.decisions.policies import may_announce, may_approve, may_archive, may_prepare, may_read_decision
from gongmo.decisions.queries import announced_awards, archive_of, decision_of

once, db, walk = shared(Stop.PREPARED, planning=4, demonstration=4, reviewers=1)


def refused(change: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


def test_the_database_refuses_the_approval_of_who_prepared(walk: Walk) -> None:
    refused(lambda: Decision.objects.update(approved_at=journey.APPROVED, approved_by=walk.by))


def test_it_refuses_an_approval_by_nobody_and_an_announcement_without_approval(walk: Walk) -> None:
    refused(lambda: Decision.objects.update(approved_at=journey.APPROVED))
    refused(lambda: Decision.objects.update(approved_by="AAAA-BBBB-CCCC"))
    refused(lambda: Decision.objects.update(announced_at=journey.ANNOUNCED, announced_by=walk.by))


def test_it_refuses_a_second_approved_decision(walk: Walk) -> None:
    approved = journey.approve(walk, journey.APPROVED)
    approved.pk = None
    refused(approved.save)


def test_it_refuses_an_award_without_amount_and_a_spare_without_place(walk: Walk) -> None:
    refused(lambda: Outcome.objects.filter(kind=OutcomeKind.AWARDED).update(amount=None))
    refused(lambda: Outcome.objects.filter(kind=OutcomeKind.AWARDED).update(kind=OutcomeKind.NOT_SELECTED))
    refused(lambda: Outcome.objects.filter(kind=OutcomeKind.AWARDED).update(kind=OutcomeKind.RESERVE))


def test_one_case_has_one_outcome_in_a_decision(walk: Walk) -> None:
    outcome = Outcome.objects.earliest("pk")
    outcome.pk = None
    refused(outcome.save)


def test_a_chair_approves_unless_it_was_the_chair_who_prepared(walk: Walk) -> None:
    decision = decision_of(walk.call.pk)
    assert decision is not None
    planning, demonstration = walk.chairs[PLANNING], walk.chairs[DEMONSTRATION]
    for account, may in (
        (planning, True),
        (demonstration, True),
        (walk.officer, False),
        (walk.auditor, False),
    ):
        assert may_approve(account.person_id, decision, journey.APPROVED) is may
    decision.prepared_by = planning.public_id
    assert not may_approve(planning.person_id, decision, journey.APPROVED)
    assert may_approve(demonstration.person_id, decision, journey.APPROVED)


def test_officers_prepare_announce_and_archive_and_staff_reads(walk: Walk) -> None:
    call, at = walk.call.pk, journey.APPROVED
    for may in (may_prepare, may_announce, may_archive):
        assert may(walk.officer.person_id, call, at)
        assert not may(walk.auditor.person_id, call, at)
        assert not may(walk.chairs[PLANNING].person_id, call, at)
    for account in (walk.officer, walk.auditor, walk.chairs[PLANNING]):
        assert may_read_decision(account.person_id, call, at)
    assert not may_read_decision(walk.panel[PLANNING][0].person_id, call, at)


def test_awards_of_every_announced_call_stand_together(walk: Walk) -> None:
    journey.approve(walk, journey.APPROVED)
    assert not announced_awards().exists()
    journey.announce(walk, journey.ANNOUNCED)
    assert {award.kind for award in announced_awards()} == {OutcomeKind.AWARDED}
    assert archive_of(walk.call.pk) is None


def test_the_hash_of_a_sheet_can_be_computed_from_its_files() -> None:
    assert files_hash({"a.csv": "x\r\n"}) == files_hash({"a.csv": "x\r\n"})
    assert files_hash({"a.csv": "x\r\n"}) != files_hash({"a.csv": "x\n"})
    assert files_hash({"a.csv": "x"}) != files_hash({"b.csv": "x"})
    assert len(files_hash({})) == 64
