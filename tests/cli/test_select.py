import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.cli.conftest import ROOT, Command

CALL = "examples/k-city-network-2023.yaml"
SHEETS = Path("examples/k-city-network-2023")
APPLICATIONS = ("--applications", str(SHEETS / "applications.csv"))
SCORES = ("--scores", str(SHEETS / "scores.csv"), "--seed", "gongmo demonstration 2023")
AWARDS = [
    ("PNXV-CYZ7", 420),
    ("K4SK-WEYT", 360),
    ("8KC2-N84B", 500),
    ("WV9W-WHT7", 500),
    ("G84B-H7J3", 460),
    ("VQEK-XV3B", 480),
    ("TM2V-KPMZ", 500),
    ("XG8T-GNSM", 500),
]


def selection(done):
    return json.loads(done.stdout)["selection"]


def overrides(folder, *lines):
    file = folder / "overrides.csv"
    file.write_text("application,amount,reason\n" + "\n".join(lines), encoding="utf-8")
    return "--overrides", str(file)


@pytest.fixture
def changed(tmp_path):
    """The shipped call with one passage replaced."""

    def change(old: str, new: str) -> str:
        text = (ROOT / CALL).read_text(encoding="utf-8")
        assert old in text
        file = tmp_path / "call.yaml"
        file.write_text(text.replace(old, new), encoding="utf-8")
        return str(file)

    return change


def test_the_shipped_call_selects_four_places_in_each_track(gongmo: Command) -> None:
    done = gongmo("select", CALL, *APPLICATIONS, *SCORES)
    assert done.returncode == 0
    for passage in (
        "Planning: 4 of 13 selected, 1.88 billion won",
        "● 420 million won",
        "◌ reserve 1 *",
        "8 awards, 3.72 billion won of 4 billion won; 280 million won stays unspent.",
        "Next is AWH6-BC4N, which lacks 90 million won.",
    ):
        assert passage in done.stdout


def test_it_speaks_korean(gongmo: Command) -> None:
    done = gongmo("select", CALL, *APPLICATIONS, *SCORES, lang="ko_KR.UTF-8")
    for passage in (
        "계획수립형: 신청 13건 가운데 4건 선정",
        "● 4억 2,000만원",
        "○ 예비 1",
        "2억 8,000만원이 남습니다.",
    ):
        assert passage in done.stdout


def test_scores_and_the_sheet_that_rank_wrote_give_the_same_selection(
    gongmo: Command, tmp_path: Path
) -> None:
    sheet = str(tmp_path / "ranking.xlsx")
    gongmo("rank", CALL, *APPLICATIONS, *SCORES, "--out", sheet)
    by_scores = selection(gongmo("select", CALL, *APPLICATIONS, *SCORES, "--json"))
    by_ranking = selection(gongmo("select", CALL, *APPLICATIONS, "--ranking", sheet, "--json"))
    assert by_scores == by_ranking
    assert [(a["application"], a["amount"] // 10**6) for a in by_scores["awards"]] == AWARDS


def test_rows_in_another_order_give_the_same_bytes(gongmo: Command, tmp_path: Path) -> None:
    header, *rows = (ROOT / SHEETS / "applications.csv").read_text(encoding="utf-8").splitlines()
    turned = tmp_path / "applications.csv"
    turned.write_text("\n".join([header, *reversed(rows)]), encoding="utf-8")
    once = gongmo("select", CALL, *APPLICATIONS, *SCORES, "--out", "-")
    again = gongmo("select", CALL, "--applications", str(turned), *SCORES, "--out", "-")
    assert once.stdout == again.stdout


def test_the_sheet_lists_everyone_with_status_and_reasons(gongmo: Command, tmp_path: Path) -> None:
    done = gongmo("select", CALL, *APPLICATIONS, *SCORES, "--out", "-")
    lines = {line["application"]: line for line in csv.DictReader(io.StringIO(done.stdout))}
    assert len(lines) == 24
    assert (lines["PNXV-CYZ7"]["status"], lines["PNXV-CYZ7"]["amount"], lines["PNXV-CYZ7"]["seat"]) == (
        "award",
        "420000000",
        "1",
    )
    assert (lines["2JY5-TK6V"]["status"], lines["2JY5-TK6V"]["only_if"]) == ("reserve", "cap:1")
    assert (lines["4HWP-7BD2"]["status"], lines["4HWP-7BD2"]["reasons"]) == ("out", "ineligible;no-review")
    assert "rank-few-reviews" in done.stderr
    file = tmp_path / "selection.xlsx"
    gongmo("select", CALL, *APPLICATIONS, *SCORES, "--out", str(file))
    assert [cell.value for cell in next(load_workbook(file).active.iter_rows())] == list(lines["PNXV-CYZ7"])


def test_one_application_is_explained_in_words(gongmo: Command) -> None:
    done = gongmo("select", CALL, *APPLICATIONS, *SCORES, "--explain", "2JY5-TK6V")
    assert done.returncode == 0
    assert (
        "2JY5-TK6V: Not selected, rank 5 in Overseas demonstration: at most 1 for each place" in done.stdout
    )
    assert "Only if K4SK-WEYT falls away" in done.stdout


def test_everyone_can_be_explained_at_once(gongmo: Command) -> None:
    done = gongmo("select", CALL, *APPLICATIONS, *SCORES, "--explain", "all", "--json")
    explained = json.loads(done.stdout)["explained"]
    assert len(explained) == 24
    assert explained["PNXV-CYZ7"]["sentence"].startswith("Selected: rank 1 in Planning")


def test_an_override_is_followed_and_shown(gongmo: Command, tmp_path: Path) -> None:
    decided = overrides(
        tmp_path, "TM2V-KPMZ,,Funded elsewhere.", 'AWH6-BC4N,"370,000,000",A first from the country.'
    )
    done = gongmo("select", CALL, *APPLICATIONS, *SCORES, *decided, "--json")
    found = selection(done)
    assert done.returncode == 0
    assert (found["awards"][0]["application"], found["awards"][0]["phase"]) == ("AWH6-BC4N", "override")
    assert next(out for out in found["out"] if out["application"] == "TM2V-KPMZ")["bars"] == [
        {"kind": "override"}
    ]


def test_rules_in_conflict_are_told_in_words_and_nothing_is_written(gongmo: Command, tmp_path: Path) -> None:
    file = tmp_path / "selection.csv"
    decided = overrides(tmp_path, "2JY5-TK6V,400000000,a", "K4SK-WEYT,360000000,b")
    done = gongmo("select", CALL, *APPLICATIONS, *SCORES, *decided, "--out", str(file))
    assert done.returncode == 1
    for passage in (
        "No recommendation: these rules cannot all be kept with the applications there are.",
        "At most 1 for each place within a track.",
        "Override: 2JY5-TK6V receives 400 million won.",
    ):
        assert passage in done.stdout
    assert "Nothing was written" in done.stderr
    assert not file.exists()


def test_a_minimum_beyond_the_money_names_the_smallest_conflict(gongmo: Command, changed) -> None:
    call = changed("budget: 4_000_000_000", "budget: 2_500_000_000")
    done = gongmo("select", call, *APPLICATIONS, *SCORES, "--json")
    assert done.returncode == 1
    assert selection(done)["outcome"] == "unpayable"
    assert selection(done)["conflict"][0] == "budget"


def test_a_free_call_gets_a_clear_finding(gongmo: Command, changed) -> None:
    done = gongmo("select", changed("order: strict", "order: free"), *APPLICATIONS, *SCORES)
    assert done.returncode == 1
    assert "[selection-free-unsupported]" in done.stdout


def test_bad_sheets_give_every_finding_and_no_selection(gongmo: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "applications.csv"
    sheet.write_text("application,track,requested\nA,planing,a lot\nB,planning,300000000\n", encoding="utf-8")
    done = gongmo(
        "select", CALL, "--applications", str(sheet), *SCORES, *overrides(tmp_path, "C,half,"), "--json"
    )
    codes = {finding["code"] for finding in json.loads(done.stdout)["findings"]}
    assert done.returncode == 1
    assert codes >= {"sheet-track-unknown", "sheet-amount"}
    assert json.loads(done.stdout)["selection"] is None


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--scores", str(SHEETS / "scores.csv"), "--ranking", str(SHEETS / "scores.csv")),
        (*SCORES, "--out", "selection.pdf"),
        (*SCORES, "--explain", "NOBODY"),
    ],
)
def test_wrong_use_is_told_apart(gongmo: Command, arguments: tuple[str, ...]) -> None:
    assert gongmo("select", CALL, *APPLICATIONS, *arguments).returncode == 2
