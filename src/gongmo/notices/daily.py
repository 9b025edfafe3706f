"""The public checkpoint of the day: signed at a fixed hour, so that its size tells of no single act."""

from datetime import UTC, datetime, time, timedelta

from django.db import transaction

from gongmo.ledger.actions import sign_public_checkpoint
from gongmo.ledger.queries import latest_public_checkpoint
from gongmo.notices.follow import locked_cursor
from gongmo.notices.queries import log_size

HOUR = 0
"""In UTC."""


def sign_daily(at: datetime) -> bool:
    """Signs unless one was signed since the hour last struck, whoever signed it. One at a time, once a day."""
    if not log_size() or not _due(at):
        return False
    with transaction.atomic():
        locked_cursor()
        due = _due(at)
        if due:
            sign_public_checkpoint(at=at)
        return due


def _due(at: datetime) -> bool:
    last = latest_public_checkpoint()
    return last is None or last.at < _last_stroke(at)


def _last_stroke(at: datetime) -> datetime:
    today = datetime.combine(at.astimezone(UTC).date(), time(HOUR), UTC)
    return today if today <= at else today - timedelta(days=1)
