"""Facts of the decision: prepared by one person, approved by another, announced, archived."""

from dataclasses import dataclass

from gongmo.domain.events.fact import Fact


@dataclass(frozen=True, kw_only=True)
class DecisionPrepared(Fact):
    kind = "decision_prepared"

    call: str
    run: int
    outcomes_hash: str


@dataclass(frozen=True, kw_only=True)
class DecisionApproved(Fact):
    """By a second person, never the one who prepared it."""

    kind = "decision_approved"

    call: str
    outcomes_hash: str


@dataclass(frozen=True, kw_only=True)
class ResultsAnnounced(Fact):
    """`sheet_hash` is that of the public sheet, `full_sheet_hash` that of the auditor's."""

    kind = "results_announced"
    public = True

    call: str
    sheet_hash: str
    full_sheet_hash: str
    result_hash: str


@dataclass(frozen=True, kw_only=True)
class CallArchived(Fact):
    kind = "call_archived"
    public = True

    call: str
