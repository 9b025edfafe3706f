"""Closing what is over, once, without shutting anybody out who was on time."""

from datetime import timedelta

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import CLOSES, PLANNING, Stop

from gongmo.lifecycle.close_windows import close_windows
from gongmo.screening.queries import cases_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings: object, tmp_path: object) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def test_a_window_is_closed_once_and_not_before_its_end() -> None:
    journey.walked(Stop.APPLIED, planning=1, demonstration=1)
    assert close_windows(CLOSES[PLANNING] - timedelta(microseconds=1)) == []
    assert [closing.track for closing in close_windows(CLOSES[PLANNING])] == [PLANNING]
    assert close_windows(CLOSES[PLANNING] + timedelta(minutes=1)) == []


def test_a_submission_that_was_on_time_and_committed_late_becomes_a_case() -> None:
    walk = journey.walked(Stop.APPLIED, planning=1, demonstration=0)
    close_windows(CLOSES[PLANNING])
    last_instant = CLOSES[PLANNING] - timedelta(microseconds=1)
    waited = journey.apply(walk, PLANNING, 1, last_instant)
    assert cases_of(walk.call.pk).count() == 1
    close_windows(CLOSES[PLANNING] + timedelta(seconds=5))
    assert [case.application.number for case in cases_of(walk.call.pk)].count(waited.number) == 1
    assert cases_of(walk.call.pk).count() == 2
