"""From sheets back to a result, or every finding that stands in the way."""

import pytest
from tests.domain.small_call import call

from gongmo.lifecycle.recompute import CannotRecompute, recomputed

APPLICATIONS = "application,track,requested\r\nA,towns,500\r\nB,towns,400\r\n"
RANKING = "application,track,rank,bars\r\nA,towns,1,\r\nB,towns,2,\r\n"
OVERRIDES = "application,amount,reason\r\nA,,Withdrawn.\r\n"


def given(**files: str) -> dict[str, str]:
    whole = {"applications": APPLICATIONS, "ranking": RANKING, **files}
    return {f"{name}.csv": text for name, text in whole.items()}


def codes(**files: str) -> set[str]:
    with pytest.raises(CannotRecompute) as refused:
        recomputed(call(), given(**files))
    return {finding.code for finding in refused.value.findings}


def test_sheets_give_the_awards_that_follow_from_them() -> None:
    result = recomputed(call(), given())
    assert [(award.application, award.amount) for award in result.awards] == [("A", 500), ("B", 400)]


def test_overrides_are_heeded_where_there_are_any() -> None:
    result = recomputed(call(), given(overrides=OVERRIDES))
    assert [award.application for award in result.awards] == ["B"]


def test_what_is_no_table_or_another_one_is_refused() -> None:
    assert codes(ranking="") == {"sheet-empty"}
    assert "sheet-column-missing" in codes(applications="nothing\r\n1\r\n")
    assert "sheet-ragged" in codes(applications=APPLICATIONS + "C\r\n")
    assert "sheet-column-missing" in codes(overrides="application\r\nA\r\n")


def test_what_poses_no_sound_problem_is_refused() -> None:
    assert codes(ranking=RANKING.replace(",2,", ",1,"))
    assert "selection-override-unknown" in codes(overrides=OVERRIDES.replace("A,", "Z,"))
