"""Who may do what with a call."""

from datetime import datetime

from gongmo.calls.models import StaffRole
from gongmo.calls.queries import holds_role


def may_edit_call(person: int, call: int, at: datetime) -> bool:
    """Writing the draft, publishing it, appointing staff."""
    return holds_role(person, call, {StaffRole.OFFICER}, at)


def may_read_call_desk(person: int, call: int, at: datetime) -> bool:
    """An auditor reads everything about a call and changes nothing."""
    return holds_role(person, call, {StaffRole.OFFICER, StaffRole.AUDITOR}, at)


def may_audit_call(person: int, call: int, at: datetime) -> bool:
    return holds_role(person, call, {StaffRole.AUDITOR}, at)
