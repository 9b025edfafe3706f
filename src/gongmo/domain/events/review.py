"""Facts of the review: who was asked, who was barred, who scored what, and when scores were locked."""

from dataclasses import dataclass
from datetime import datetime

from gongmo.domain.events.fact import Fact


@dataclass(frozen=True, kw_only=True)
class ReviewerInvited(Fact):
    kind = "reviewer_invited"

    call: str
    track: str
    person: str


@dataclass(frozen=True, kw_only=True)
class InvitationAnswered(Fact):
    kind = "invitation_answered"

    call: str
    track: str
    person: str
    accepted: bool


@dataclass(frozen=True, kw_only=True)
class ConflictRecorded(Fact):
    """`conflict` is `exclusion`, `challenge` or `recusal`; `ground` names the published rule."""

    kind = "conflict_recorded"

    call: str
    track: str
    application: str
    person: str
    conflict: str
    ground: str
    reason_hash: str


@dataclass(frozen=True, kw_only=True)
class ReviewerAssigned(Fact):
    """`alias` is the name under which this review appears on sheets; it differs from application to application."""

    kind = "reviewer_assigned"

    call: str
    track: str
    application: str
    person: str
    alias: str


@dataclass(frozen=True, kw_only=True)
class AssignmentEnded(Fact):
    """`ground` is `conflict`, `declined` or `office`."""

    kind = "assignment_ended"

    call: str
    track: str
    application: str
    person: str
    ground: str


@dataclass(frozen=True, kw_only=True)
class ReviewOpened(Fact):
    """Scoring began; reviews are due at `due`."""

    kind = "review_opened"

    call: str
    track: str
    due: datetime


@dataclass(frozen=True, kw_only=True)
class ReviewFinished(Fact):
    """`review_hash` covers points and reasons as the reviewer finished them."""

    kind = "review_finished"

    call: str
    track: str
    application: str
    alias: str
    review_hash: str


@dataclass(frozen=True, kw_only=True)
class StaffScored(Fact):
    """Points by formula for a criterion the call gives to staff, or a bonus or deduction; exact, as text."""

    kind = "staff_scored"

    call: str
    track: str
    application: str
    criterion: str
    points: str
    reason_hash: str


@dataclass(frozen=True, kw_only=True)
class ScoresLocked(Fact):
    """No review of the track changes any more. `scores_hash` covers the sheet, `ranking_hash` the official ranking."""

    kind = "scores_locked"

    call: str
    track: str
    scores_hash: str
    ranking_hash: str
