"""The public checkpoint of the day."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from gongmo.ledger.actions import sign_public_checkpoint
from gongmo.ledger.models import Log
from gongmo.ledger.queries import public_checkpoints
from gongmo.notices import daily
from gongmo.notices.daily import sign_daily

pytestmark = pytest.mark.django_db
NOON = datetime(2023, 4, 21, 12, tzinfo=UTC)
MIDNIGHT = datetime(2023, 4, 22, tzinfo=UTC)


def test_it_is_signed_once_a_day_when_the_hour_has_struck() -> None:
    assert sign_daily(NOON)
    assert not sign_daily(MIDNIGHT - timedelta(microseconds=1))
    assert sign_daily(MIDNIGHT)
    assert not sign_daily(MIDNIGHT + timedelta(hours=23, minutes=59))
    assert {row.at for row in public_checkpoints()} == {NOON, MIDNIGHT}


def test_days_without_a_pass_are_not_made_up_for() -> None:
    sign_daily(NOON)
    assert sign_daily(NOON + timedelta(days=5))
    assert not sign_daily(NOON + timedelta(days=5))


def test_the_checkpoint_of_a_change_of_phase_is_that_day_s() -> None:
    sign_public_checkpoint(at=MIDNIGHT + timedelta(hours=9))
    assert not sign_daily(MIDNIGHT + timedelta(hours=10))


def test_the_day_begins_by_utc_wherever_the_reader_is() -> None:
    sign_daily(NOON)
    seoul = timezone(timedelta(hours=9))
    assert not sign_daily(datetime(2023, 4, 22, 8, 59, tzinfo=seoul))
    assert sign_daily(datetime(2023, 4, 22, 9, tzinfo=seoul))


def test_another_hour_is_kept_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(daily, "HOUR", 15)
    sign_daily(NOON)
    assert not sign_daily(NOON + timedelta(hours=2, minutes=59))
    assert sign_daily(NOON + timedelta(hours=3))


def test_nothing_is_signed_before_the_log_is_open() -> None:
    Log.objects.all().delete()
    assert not sign_daily(NOON)
