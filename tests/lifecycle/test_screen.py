"""The formal check ends with the lock."""

from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, case_at, walked

from gongmo.lifecycle.screen import ScoresAreLocked, determine
from gongmo.screening.queries import determination_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def barred(walk: journey.Walk, at: Any) -> None:
    case = case_at(walk, PLANNING, 0)
    determine(case=case, eligible=False, ground="other", reason="A late finding.", by=walk.by, at=at)


def test_a_determination_may_change_until_the_lock() -> None:
    walk = walked(Stop.SCORED, planning=2, demonstration=1, reviewers=1)
    barred(walk, journey.SCORED)
    latest = determination_of(case_at(walk, PLANNING, 0).pk)
    assert latest is not None
    assert not latest.eligible


def test_after_it_no_more() -> None:
    walk = walked(Stop.LOCKED, planning=1, demonstration=1, reviewers=1)
    with pytest.raises(ScoresAreLocked):
        barred(walk, journey.RUN)
