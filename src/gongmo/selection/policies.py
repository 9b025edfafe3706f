"""Who works on the selection of a call, and who reads it."""

from datetime import datetime

from gongmo.calls.models import StaffRole
from gongmo.calls.queries import holds_role


def may_select(person: int, call: int, at: datetime) -> bool:
    """Recommending amounts, stating overrides, running the selection, writing down the recommendation."""
    return holds_role(person, call, {StaffRole.OFFICER}, at)


def may_read_selection(person: int, call: int, at: datetime) -> bool:
    """Everybody on the staff of the call; chairs read the whole of it, for tracks share one budget."""
    return holds_role(person, call, {StaffRole.OFFICER, StaffRole.AUDITOR, StaffRole.CHAIR}, at)
