"""Announcing: the sheets stand frozen since they were prepared; the fact names their hashes, and a checkpoint covers it."""

from datetime import datetime

from django.db import transaction

from gongmo.decisions import actions
from gongmo.decisions.models import Decision
from gongmo.ledger.actions import sign_public_checkpoint


@transaction.atomic
def announce_results(*, decision: Decision, by: str, at: datetime) -> Decision:
    """From this instant applicants read their outcome and the public the awards. Raises CannotDecide."""
    announced = actions.announce(decision=decision, by=by, at=at)
    sign_public_checkpoint(at=at)
    return announced
