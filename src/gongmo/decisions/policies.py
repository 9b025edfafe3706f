"""Who prepares, approves, announces and archives. The one who prepared never approves."""

from datetime import datetime

from gongmo.calls.models import StaffRole
from gongmo.calls.queries import holds_role
from gongmo.decisions.models import Decision
from gongmo.people.models import Account


def may_prepare(person: int, call: int, at: datetime) -> bool:
    """Preparing a decision, and announcing it once somebody else approved it."""
    return holds_role(person, call, {StaffRole.OFFICER}, at)


def may_approve(person: int, decision: Decision, at: datetime) -> bool:
    """A chair of the call, unless it was this very person who prepared the decision."""
    if not holds_role(person, decision.call_id, {StaffRole.CHAIR}, at):
        return False
    return not Account.objects.filter(person_id=person, public_id=decision.prepared_by).exists()


def may_announce(person: int, call: int, at: datetime) -> bool:
    return holds_role(person, call, {StaffRole.OFFICER}, at)


def may_archive(person: int, call: int, at: datetime) -> bool:
    return holds_role(person, call, {StaffRole.OFFICER}, at)


def may_read_decision(person: int, call: int, at: datetime) -> bool:
    """Before the announcement only the staff of the call."""
    return holds_role(person, call, {StaffRole.OFFICER, StaffRole.AUDITOR, StaffRole.CHAIR}, at)
