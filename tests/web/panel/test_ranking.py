"""The locked ranking as the chair reads it."""

import io
from typing import Any

import openpyxl
import pytest
from tests.lifecycle.journey import PLANNING, Stop, Walk, case_at, walked
from tests.web.panel.desk import TRACK, chair, row_of, said, scored, set_apart

pytestmark = pytest.mark.django_db
RANKING = f"{TRACK}ranking/"


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def locked(**more: Any) -> Walk:
    return walked(Stop.LOCKED, **{"planning": 4, "demonstration": 1, "reviewers": 2, **more})


def test_there_is_none_before_the_lock() -> None:
    page = said(chair(scored()).get(RANKING))
    assert "There is no ranking before the scores are locked" in page
    assert "94.00" not in page


def test_ranks_totals_and_what_settled_them_stand_in_order() -> None:
    walk = locked(planning=12)
    page = said(chair(walk).get(RANKING))
    best = {case_at(walk, PLANNING, place).label for place in (0, 1)}
    rows = [row for row in page.split("<tr") if "<td" in row]
    assert {label for label in best for row in rows[:2] if label in row} == best
    assert all("94.00" in row and "the draw" in row for row in rows[:2])
    last = row_of(page, case_at(walk, PLANNING, 10).label)
    assert "Total below 70" in last


def test_one_line_opens_into_how_it_came_about_under_labels() -> None:
    walk = locked()
    case, other = case_at(walk, PLANNING, 0), case_at(walk, PLANNING, 1)
    page = said(chair(walk).get(f"{RANKING}?case={case.label}"))
    assert f"How {case.label} came about" in page
    assert "Panel: (94 + 94) ÷ 2 = 94" in page
    assert f"The same total as {other.label}; settled by the draw" in page
    assert other.application.number not in page


def test_a_label_that_is_not_there_opens_nothing() -> None:
    walk = locked()
    page = said(chair(walk).get(f"{RANKING}?case=P-99"))
    assert "came about" not in page


def test_a_hidden_case_is_last_with_its_label_alone_and_opens_nothing() -> None:
    walk = locked()
    hidden, beside = set_apart(walk, 0), case_at(walk, PLANNING, 1)
    client = chair(walk)
    page = said(client.get(RANKING))
    row = row_of(page, hidden)
    assert "94.00" not in row
    assert "Belmora 0" not in page
    assert "came about" not in said(client.get(f"{RANKING}?case={hidden}"))
    opened = said(client.get(f"{RANKING}?case={beside.label}"))
    assert "came about" in opened
    assert "The same total as" not in opened


def test_the_ranking_is_saved_as_a_spreadsheet_unless_something_is_hidden() -> None:
    walk = locked()
    answer = chair(walk).get(f"{RANKING}?as=xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    assert sheet.max_row == 5
    assert sheet.cell(1, 1).value == "label"
    set_apart(walk, 0)
    page = chair(walk).get(f"{RANKING}?as=xlsx")
    assert page["Content-Type"].startswith("text/html")
    assert "as=xlsx" not in said(page)
