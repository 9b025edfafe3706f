"""Preparing, approving, announcing, archiving. Nothing is announced that a second person has not approved."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction

from gongmo.calls.models import Call
from gongmo.decisions.models import Archive, Decision, Outcome
from gongmo.decisions.queries import announced_decision, archive_of, decision_of
from gongmo.domain.events.decisions import CallArchived, DecisionApproved, DecisionPrepared, ResultsAnnounced
from gongmo.evidence.canonical import content_hash
from gongmo.ledger import actions as ledger
from gongmo.selection.models import Recommendation


class Refusal(StrEnum):
    """Why a decision stays as it is."""

    DECIDED = "decided"
    """A decision of this call is approved already."""
    NOT_LATEST = "not_latest"
    """A newer one was prepared in between."""
    SAME_PERSON = "same_person"
    NOT_APPROVED = "not_approved"
    ANNOUNCED = "announced"
    NOT_ANNOUNCED = "not_announced"
    ARCHIVED = "archived"
    OUTDATED = "outdated"
    """Amounts, overrides, the recommendation or the call changed since it was prepared."""
    NOT_WHOLE = "not_whole"
    """What is stored is not what was prepared."""


class CannotDecide(Exception):
    """Nothing changed."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


@dataclass(frozen=True)
class Decided:
    """The outcome of one case, by the case's key and label."""

    case: int
    label: str
    kind: str
    amount: int | None = None
    reserve: int | None = None
    reasons: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Sheets:
    """CSV texts: the public sheet under labels, and the auditor's with numbers and single reviews."""

    applications: str
    ranking: str
    full_applications: str
    full_scores: str
    overrides: str = ""
    scores: str = ""


@dataclass(frozen=True)
class Hashes:
    """What the facts of a decision commit to."""

    sheet: str
    full_sheet: str
    outcomes: str
    result: str


@transaction.atomic
def prepare(
    *, recommendation: Recommendation, outcomes: Iterable[Decided], sheets: Sheets, by: str, at: datetime
) -> Decision:
    """Every outcome and every sheet as they would be announced. Preparing again replaces what nobody approved."""
    call = Call.objects.select_for_update().get(pk=recommendation.run.call_id)
    last = decision_of(call.pk)
    if last is not None and last.approved_at is not None:
        raise CannotDecide(Refusal.DECIDED)
    decision = Decision(
        call=call,
        recommendation=recommendation,
        prepared_at=at,
        prepared_by=by,
        sheet=sheets.applications,
        ranking_sheet=sheets.ranking,
        overrides_sheet=sheets.overrides,
        scores_sheet=sheets.scores,
        full_applications=sheets.full_applications,
        full_scores=sheets.full_scores,
    )
    rows = list(outcomes)
    hashes = hashes_of(decision, rows)
    decision.sheet_hash, decision.full_sheet_hash = hashes.sheet, hashes.full_sheet
    decision.outcomes_hash = hashes.outcomes
    decision.save()
    Outcome.objects.bulk_create(_row(decision, row) for row in rows)
    event = DecisionPrepared(
        by=by, call=call.slug, run=recommendation.run.number, outcomes_hash=decision.outcomes_hash
    )
    ledger.record(event, at=at, subject=call.slug)
    return decision


@transaction.atomic
def approve(*, decision: Decision, by: str, at: datetime) -> Decision:
    """By a second person, of the latest prepared decision and of nothing that changed since."""
    call = Call.objects.select_for_update().get(pk=decision.call_id)
    last = decision_of(call.pk)
    if last is None or last.pk != decision.pk:
        raise CannotDecide(Refusal.NOT_LATEST)
    if last.approved_at is not None:
        raise CannotDecide(Refusal.DECIDED)
    if last.prepared_by == by:
        raise CannotDecide(Refusal.SAME_PERSON)
    _whole(last)
    last.approved_at, last.approved_by = at, by
    last.save(update_fields=("approved_at", "approved_by"))
    event = DecisionApproved(by=by, call=call.slug, outcomes_hash=last.outcomes_hash)
    ledger.record(event, at=at, subject=call.slug)
    return last


@transaction.atomic
def announce(*, decision: Decision, by: str, at: datetime) -> Decision:
    call = Call.objects.select_for_update().get(pk=decision.call_id)
    last = decision_of(call.pk)
    if last is None or last.pk != decision.pk:
        raise CannotDecide(Refusal.NOT_LATEST)
    if last.approved_at is None:
        raise CannotDecide(Refusal.NOT_APPROVED)
    if last.announced_at is not None:
        raise CannotDecide(Refusal.ANNOUNCED)
    _whole(last)
    last.announced_at, last.announced_by = at, by
    last.save(update_fields=("announced_at", "announced_by"))
    event = ResultsAnnounced(
        by=by,
        call=call.slug,
        sheet_hash=last.sheet_hash,
        full_sheet_hash=last.full_sheet_hash,
        result_hash=last.recommendation.run.result_hash,
    )
    ledger.record(event, at=at, subject=call.slug)
    return last


@transaction.atomic
def archive(*, call_id: int, by: str, at: datetime) -> Archive:
    call = Call.objects.select_for_update().get(pk=call_id)
    if archive_of(call.pk) is not None:
        raise CannotDecide(Refusal.ARCHIVED)
    if announced_decision(call.pk) is None:
        raise CannotDecide(Refusal.NOT_ANNOUNCED)
    row = Archive.objects.create(call=call, at=at, by=by)
    ledger.record(CallArchived(by=by, call=call.slug), at=at, subject=call.slug)
    return row


def hashes_of(decision: Decision, rows: Iterable[Decided]) -> Hashes:
    """Computed from the texts and the outcomes, trusting no stored hash but that of the run."""
    sheet, full_sheet = files_hash(decision.public_files), files_hash(decision.full_files)
    result = decision.recommendation.run.result_hash
    covered = {
        "outcomes": [_plain(row) for row in sorted(rows, key=lambda row: row.label)],
        "sheet": sheet,
        "full_sheet": full_sheet,
        "result": result,
    }
    return Hashes(sheet, full_sheet, content_hash(covered), result)


def files_hash(files: Mapping[str, str]) -> str:
    """The hash of a map from file name to the file's SHA-256: anybody who has the files can compute it."""
    return content_hash({name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()})


def decided(outcome: Outcome) -> Decided:
    """The stored outcome as it was prepared."""
    return Decided(
        case=outcome.case_id,
        label=outcome.case.label,
        kind=outcome.kind,
        amount=outcome.amount,
        reserve=outcome.reserve,
        reasons=tuple(outcome.reasons),
        note=outcome.note,
    )


def _whole(decision: Decision) -> None:
    rows = [decided(row) for row in decision.outcomes.select_related("case")]
    hashes = hashes_of(decision, rows)
    stored = (decision.sheet_hash, decision.full_sheet_hash, decision.outcomes_hash)
    if (hashes.sheet, hashes.full_sheet, hashes.outcomes) != stored:
        raise CannotDecide(Refusal.NOT_WHOLE)


def _row(decision: Decision, row: Decided) -> Outcome:
    return Outcome(
        decision=decision,
        case_id=row.case,
        kind=row.kind,
        amount=row.amount,
        reserve=row.reserve,
        reasons=list(row.reasons),
        note=row.note,
    )


def _plain(row: Decided) -> dict[str, Any]:
    return {
        "label": row.label,
        "kind": row.kind,
        "amount": row.amount,
        "reserve": row.reserve,
        "reasons": list(row.reasons),
        "note": row.note,
    }
