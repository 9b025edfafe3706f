"""Who scores, who watches, who locks; rights end with the phase. Conflicts beat every role."""

from datetime import datetime

from gongmo.calls.models import StaffRole
from gongmo.calls.queries import holds_role
from gongmo.review.models import Assignment
from gongmo.review.queries import assignments_of, lock_of, opening_of


def may_review(person: int, assignment: Assignment, at: datetime) -> bool:
    """The reviewer's own assignment, from the opening to the lock."""
    call, track = assignment.case.closing.call_id, assignment.case.closing.track
    opening, lock = opening_of(call, track), lock_of(call, track)
    is_open = opening is not None and opening.at <= at and (lock is None or at < lock.at)
    return is_open and assignments_of(person, at).filter(pk=assignment.pk).exists()


def may_manage_review(person: int, call: int, at: datetime) -> bool:
    """Inviting, recording conflicts, assigning, opening, scoring for the office: the call's officers."""
    return holds_role(person, call, {StaffRole.OFFICER}, at)


def may_follow_scoring(person: int, call: int, track: str, at: datetime) -> bool:
    """How far everybody is: the chair of the track, officers and auditors."""
    roles = {StaffRole.CHAIR, StaffRole.OFFICER, StaffRole.AUDITOR}
    return holds_role(person, call, roles, at, track)


def may_see_points(person: int, call: int, track: str, at: datetime) -> bool:
    """Single points: the chair of the track at any time, officers and auditors once they are locked."""
    if holds_role(person, call, {StaffRole.CHAIR}, at, track):
        return True
    lock = lock_of(call, track)
    return lock is not None and lock.at <= at and may_follow_scoring(person, call, track, at)


def may_lock(person: int, call: int, track: str, at: datetime) -> bool:
    """The chair of the track."""
    return holds_role(person, call, {StaffRole.CHAIR}, at, track)
