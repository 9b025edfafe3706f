import json
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from tests.domain import small_call
from tests.methods.ranking.made import MEAN, TRIM, candidate, problems, ranked, review

from gongmo.documents.sheets import read_sheet, write_sheet
from gongmo.domain.sheets.applications import ApplicationRow, Sheet
from gongmo.domain.sheets.ranking import RankingRow, ranking_cells, read_ranking
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.problem import RankingProblem
from gongmo.methods.ranking.published import as_json, as_rows


def test_a_row_carries_what_selection_needs() -> None:
    entry = candidate("A", (50, 40), (51, 39), (40, 30), (30, 20), (20, 10))
    reviews = (*entry.reviews, review("P6", 10), review("P7", recused=True))
    assert as_rows(ranked(replace(entry, reviews=reviews), candidate("B"), rule=TRIM, seed="s2")) == (
        RankingRow(
            "A",
            "towns",
            1,
            Fraction(70),
            counted=3,
            dropped=2,
            not_counted=2,
            criteria={"need": Fraction(121, 3), "plan": Fraction(89, 3)},
        ),
        RankingRow("B", "towns", bars=("no-review",)),
    )


@settings(max_examples=60, deadline=None)
@given(problems())
def test_a_written_ranking_is_read_back_by_selection(posed: RankingProblem) -> None:
    rows = as_rows(rank(posed))
    known = Sheet(
        tuple(ApplicationRow(row.application, "towns") for row in rows),
        (),
        frozenset(r.application for r in rows),
    )
    header, cells = ranking_cells(rows)
    table = read_sheet(write_sheet(".csv", header, cells, title="ranking", bom=True), "r.csv").table
    assert table
    sheet = read_ranking(table, small_call.call(), known)
    assert (sheet.rows, sheet.findings) == (rows, ())


def test_json_tells_exact_values_and_what_to_show() -> None:
    ranking = ranked(
        candidate("A", (40, 30), (40, 30), (40, 31)),
        candidate("B", (1, None), eligible=False),
        rule=MEAN,
        seed="s",
    )
    told = as_json(ranking)
    assert told["seed"] == "s"
    first, second = told["applications"]
    assert first["total"] == {"exact": "211/3", "shown": "70.33", "rounded": True}
    assert first["criteria"]["need"] == {"exact": "40", "shown": "40.00", "rounded": False}
    assert (second["rank"], second["total"], second["bars"]) == (None, None, ["ineligible", "no-review"])
    assert second["reviews"] == [
        {"reviewer": "P1", "fate": "unfinished", "total": None, "missing": ["plan"], "among": []}
    ]


@settings(max_examples=40, deadline=None)
@given(problems())
def test_json_holds_no_binary_fraction(posed: RankingProblem) -> None:
    def refuse(number: str) -> float:
        raise AssertionError(number)

    written = json.dumps(as_json(rank(posed)))
    assert json.loads(written, parse_float=refuse)["track"] == "towns"
