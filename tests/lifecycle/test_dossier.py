"""One case across all stages."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, Walk, case_at, walked

from gongmo.lifecycle.deliberate import lift_override, state_override
from gongmo.lifecycle.dossier import Dossier, dossier

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def queries(walk: Walk, track: str) -> int:
    """How many it takes to read a dossier with every review, score and reviewer in it."""
    case = case_at(walk, track, 0)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        read(dossier(case))
    return len(captured)


def read(found: Dossier) -> str:
    assert found.submissions[0].number
    return str(
        [
            (a.alias, a.reviewer.person.name, a.review.comment, [s.points for s in a.review.scores.all()])
            for a in found.assignments
        ]
    )


def test_a_case_that_has_just_closed_has_a_submission_and_nothing_else() -> None:
    walk = walked(Stop.CLOSED, planning=1, demonstration=0)
    found = dossier(case_at(walk, PLANNING, 0))
    assert len(found.submissions) == 1
    assert (found.determination, found.opening, found.lock, found.ranked) == (None, None, None, None)
    assert (found.amount, found.override, found.outcome) == (None, None, None)
    assert not found.conflicts


def test_a_case_that_went_all_the_way_has_everything() -> None:
    walk = walked(planning=4, demonstration=4, reviewers=3)
    case = case_at(walk, PLANNING, 0)
    found = dossier(case)
    assert found.determination is not None
    assert found.determination.eligible
    assert found.opening is not None
    assert found.ranked is not None
    assert (found.ranked.application, found.ranked.total) == (case.label, 94)
    assert found.amount is not None
    assert found.amount.amount == 470_000_000
    assert found.outcome is not None
    assert found.outcome.amount == 470_000_000
    assert f"A word on {case.label} by 2." in read(found)


def test_a_lifted_override_stands_in_the_history_only() -> None:
    walk = walked(Stop.LOCKED, planning=4, demonstration=4, reviewers=1)
    case = case_at(walk, PLANNING, 0)
    state_override(case=case, amount=None, reason="Withdrawn.", by=walk.by, at=journey.RUN)
    stated = dossier(case).override
    assert stated is not None
    lift_override(case=case, reason="Another town.", by=walk.by, at=journey.RUN)
    found = dossier(case)
    assert found.override is None
    assert [override.reason for override in found.overrides] == ["Withdrawn.", "Another town."]


def test_it_takes_the_same_queries_for_ten_applications_as_for_a_hundred() -> None:
    walk = walked(Stop.RUN, planning=10, demonstration=100, reviewers=1)
    assert queries(walk, PLANNING) == queries(walk, DEMONSTRATION) <= 15
