"""The second person's approval: of exactly what was prepared, and never by whoever prepared it."""

from datetime import datetime

from gongmo.decisions import actions
from gongmo.decisions.models import Decision


def approve_decision(*, decision: Decision, by: str, at: datetime) -> Decision:
    """Reviewers' rights end with it. Raises CannotDecide."""
    return actions.approve(decision=decision, by=by, at=at)
