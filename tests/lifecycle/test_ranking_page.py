"""The ranking page: from the lock, every number open down to the points."""

from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, case_at, walked

from gongmo.documents.sheets import read_sheet
from gongmo.lifecycle.ranking_page import ranking_for, ranking_of
from gongmo.methods.ranking.steps import lines
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.models import Lock

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_there_is_none_before_the_lock() -> None:
    walk = walked(Stop.SCORED, planning=1, demonstration=1, reviewers=1)
    assert ranking_of(walk.call.pk, PLANNING) is None


def test_it_is_the_locked_one_computed_again() -> None:
    walk = walked(Stop.LOCKED, planning=12, demonstration=1)
    view = ranking_of(walk.call.pk, PLANNING)
    assert view is not None
    assert view.holds
    assert [line.ranked.rank for line in view.lines] == [*range(1, 11), None, None]
    assert {view.lines[0].label, view.lines[1].label} == {case_at(walk, PLANNING, n).label for n in (0, 1)}
    (below,) = {tuple(view.bars(line, "en")) for line in view.lines[10:]}
    assert "70" in below[0]


def test_every_total_opens_into_its_reviews() -> None:
    walk = walked(Stop.LOCKED, planning=2, demonstration=1)
    view = ranking_of(walk.call.pk, PLANNING)
    assert view is not None
    said = "\n".join(lines(view.steps(view.lines[0]), "en"))
    assert "94" in said
    assert all(f"R{n}" in said for n in range(1, 6))


def test_a_lock_that_was_changed_does_not_hold() -> None:
    walk = walked(Stop.LOCKED, planning=2, demonstration=1)
    lock = Lock.objects.get(track=PLANNING)
    lock.scores[0]["points"] = "1"
    lock.scores[3]["points"] = "1"
    lock.scores[6]["points"] = "1"
    lock.save()
    view = ranking_of(walk.call.pk, PLANNING)
    assert view is not None
    assert not view.holds


def test_it_comes_as_a_spreadsheet_with_labels() -> None:
    walk = walked(Stop.LOCKED, planning=3, demonstration=1, reviewers=1)
    view = ranking_of(walk.call.pk, PLANNING)
    assert view is not None
    table = read_sheet(view.xlsx(), "ranking.xlsx").table
    assert table is not None
    assert table.header.cells[:3] == ("label", "application", "track")
    assert [row.cells[0] for row in table.rows] == [line.label for line in view.lines]


def test_a_track_of_another_name_has_none() -> None:
    walk = walked(Stop.PUBLISHED)
    assert ranking_of(walk.call.pk, "nothing") is None
    assert journey.TRACKS


def test_whoever_is_in_conflict_with_a_case_finds_it_in_no_ranking() -> None:
    walk = walked(Stop.LOCKED, planning=3, demonstration=1, reviewers=1)
    case, chair = case_at(walk, PLANNING, 0), walk.chairs[PLANNING]
    whole = ranking_for(chair.person_id, walk.call.pk, PLANNING, journey.RUN)
    record_conflict(
        case=case,
        person=chair.person,
        kind="recusal",
        ground="family",
        reason="A cousin.",
        by=chair.public_id,
        at=journey.RUN,
    )
    view = ranking_for(chair.person_id, walk.call.pk, PLANNING, journey.RUN)
    assert whole is not None
    assert view is not None
    assert {line.label for line in whole.lines} - {line.label for line in view.lines} == {case.label}
    table = read_sheet(view.xlsx(), "ranking.xlsx").table
    assert table is not None
    assert case.application.number not in {row.cells[1] for row in table.rows}
    assert len(table.rows) == 2
    stranger = walk.applicants[case.application.number]
    nothing = ranking_for(stranger.person_id, walk.call.pk, PLANNING, journey.RUN)
    assert nothing is not None
    assert nothing.lines == []
