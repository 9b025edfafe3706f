"""What the office reads of the reviewers' progress tells nothing of a case in conflict with whoever reads."""

from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, case_at, walked

from gongmo.review.actions.record_conflict import record_conflict
from gongmo.web.auditor.sight import SEEN
from gongmo.web.frame.office.progress import _waiting
from gongmo.web.frame.visitor import Visitor

pytestmark = pytest.mark.django_db


def test_a_case_in_conflict_is_not_among_those_that_wait(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    walk = walked(Stop.OPENED, planning=2, demonstration=1, reviewers=1)
    hidden, shown = case_at(walk, PLANNING, 0), case_at(walk, PLANNING, 1)
    auditor = Visitor(journey.SCORED, "en", walk.auditor.person_id, walk.auditor.public_id)
    record_conflict(
        case=hidden,
        person=walk.auditor.person,
        kind="recusal",
        ground="family",
        reason="",
        by=walk.by,
        at=journey.OPENED,
    )
    desk = SEEN.track(auditor, walk.call.slug, PLANNING)
    assert desk is not None
    assert [row.label for row in _waiting(desk)] == [shown.label]
