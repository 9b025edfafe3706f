"""Who checks what a track closed with."""

from datetime import datetime

from gongmo.calls.models import StaffRole
from gongmo.calls.queries import holds_role


def may_screen(person: int, call: int, at: datetime) -> bool:
    """The call's officers. That the track has closed is the action's to refuse; conflicts are subtracted by sight."""
    return holds_role(person, call, {StaffRole.OFFICER}, at)
