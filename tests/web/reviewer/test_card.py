"""The pieces of the scorecard's page that need no database."""

from decimal import Decimal

import pytest

from gongmo.domain.spec.track import Criterion
from gongmo.web.reviewer.card import usual_points
from gongmo.web.reviewer.pips import pips


@pytest.mark.parametrize(
    ("full", "step", "row"),
    [
        ("30", "1", "30 26 21 17 12"),
        ("40", "1", "40 34 28 22 16"),
        ("20", "1", "20 17 14 11 8"),
        ("10", "1", "10 9 8 7 6 5 4 3 2 1 0"),
        ("5", "0.5", "5 4.5 4 3.5 3 2.5 2 1.5 1 0.5 0"),
        ("2", "0.5", "2 1.5 1 0.5 0"),
        ("30", "10", "30 20 10 0"),
        ("20", "0.5", "20 17 14 11 8"),
        ("15", "2", "12 10 8 6"),
    ],
)
def test_the_row_holds_every_step_where_they_are_few_and_five_shares_where_not(
    full: str, step: str, row: str
) -> None:
    criterion = Criterion(id="a", title={"en": "A"}, points=Decimal(full))
    assert usual_points(criterion, Decimal(step)) == row.split()


def test_every_point_of_the_row_is_on_the_scale_and_the_step() -> None:
    for full in range(1, 101):
        for step in ("0.1", "0.25", "0.5", "1", "2", "5"):
            criterion = Criterion(id="a", title={"en": "A"}, points=Decimal(full))
            for points in usual_points(criterion, Decimal(step)):
                assert 0 <= Decimal(points) <= full
                assert Decimal(points) % Decimal(step) == 0


def test_marks_of_progress_are_as_many_as_there_are_cases_and_run_the_other_way_when_mirrored() -> None:
    marks = pips(2, 1, 5)
    assert [mark.kind for mark in marks] == ["a", "a", "b", "d", "d"]
    assert [mark.x for mark in marks] == ["0", "30", "60", "90", "120"]
    assert [mark.x for mark in pips(2, 1, 5, mirrored=True)] == ["120", "90", "60", "30", "0"]


def test_too_many_to_count_have_no_marks() -> None:
    assert pips(1, 0, 41) == ()
    assert pips(0, 0, 0) == ()
