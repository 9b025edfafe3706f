"""Closing the books of a call."""

from datetime import datetime

from django.db import transaction

from gongmo.calls.queries import InForce
from gongmo.decisions import actions
from gongmo.decisions.models import Archive
from gongmo.ledger.actions import sign_public_checkpoint


@transaction.atomic
def archive_call(*, call: InForce, by: str, at: datetime) -> Archive:
    """After the announcement only. Raises CannotDecide."""
    archived = actions.archive(call_id=call.call_id, by=by, at=at)
    sign_public_checkpoint(at=at)
    return archived
