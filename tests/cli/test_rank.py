import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT, Command
from tests.domain import small_call

from gongmo.documents import sheet_limits
from gongmo.documents.sheets import read_sheet, write_sheet
from gongmo.domain.sheets.applications import application_columns, read_applications
from gongmo.domain.sheets.ranking import RANKING_COLUMNS, ranking_cells, read_ranking
from gongmo.domain.sheets.scores import SCORE_COLUMNS, read_scores
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.problem import RankingProblem
from gongmo.methods.ranking.published import as_rows

CALL = "examples/k-city-network-2023.yaml"
APPLICATIONS = "examples/k-city-network-2023/applications.csv"
SCORES = "examples/k-city-network-2023/scores.csv"
FILES = (CALL, "--applications", APPLICATIONS, "--scores", SCORES)
SEED = ("--seed", "gongmo demonstration 2023")
PAGE = (ROOT / "docs" / "sheets.md").read_text("utf-8")


def test_the_shipped_call_is_ranked(gongmo: Command) -> None:
    done = gongmo("rank", *FILES, *SEED)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Planning: 7 ranked of 13" in done.stdout
    assert re.search(r"^ +1 +PNXV-CYZ7 +≈ 87\.33 +3 +2 +0 *$", done.stdout, re.MULTILINE)
    assert re.search(r"^ +4HWP-7BD2 +0 +0 +0 +not eligible; no review counts *$", done.stdout, re.MULTILINE)
    assert "Draw of Overseas demonstration with the seed: gongmo demonstration 2023" in done.stdout
    assert done.stdout.endswith("≈ is rounded to be shown; totals are compared exactly.\n")


def test_a_warning_leaves_the_exit_code_alone(gongmo: Command) -> None:
    done = gongmo("rank", *FILES)
    assert done.returncode == 0
    assert f"{APPLICATIONS}:4:1 application: warning [rank-few-reviews]" in done.stdout
    assert "Draw of" not in done.stdout


def test_the_table_speaks_korean(gongmo: Command) -> None:
    done = gongmo("rank", *FILES, "--track", "demonstration", lang="ko_KR.UTF-8")
    assert "해외실증형: 신청 11건 가운데 7건 순위" in done.stdout
    assert "과락(총점 70점 미만)" in done.stdout
    assert "계획수립형" not in done.stdout


def test_a_rank_opens_into_how_it_came_about(gongmo: Command) -> None:
    done = gongmo("rank", *FILES, *SEED, "--explain", "47VS-7AED")
    assert done.returncode == 0
    assert "47VS-7AED: rank 6 of 7 in Planning\n" in done.stdout
    assert "    Panel: (74 + 76 + 79) ÷ 3 = 229/3 ≈ 76.33\n" in done.stdout
    korean = gongmo("rank", *FILES, *SEED, "--explain", "47VS-7AED", "--language", "ko")
    assert "    평가위원 평균: (74 + 76 + 79) ÷ 3 = 229/3 ≈ 76.33\n" in korean.stdout


def test_json_is_the_same_every_time_and_exact(gongmo: Command) -> None:
    first, second = (gongmo("rank", *FILES, *SEED, "--json").stdout for _ in range(2))
    assert first == second
    told = json.loads(first)
    assert [track["track"] for track in told["tracks"]] == ["planning", "demonstration"]
    best = told["tracks"][0]["applications"][0]
    assert (best["application"], best["rank"]) == ("PNXV-CYZ7", 1)
    assert best["total"] == {"exact": "262/3", "shown": "87.33", "rounded": True}
    assert [finding["code"] for finding in told["findings"]] == ["rank-few-reviews"]


def test_json_explains_too(gongmo: Command) -> None:
    told = json.loads(gongmo("rank", *FILES, *SEED, "--json", "--explain", "47VS-7AED").stdout)
    assert told["explained"]["sentence"]["en"] == "47VS-7AED: rank 6 of 7 in Planning"
    panel = told["explained"]["steps"][0]["steps"][0]
    assert panel["values"] == {"totals": ["74", "76", "79"], "count": 3, "mean": "229/3"}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_written_ranking_is_what_json_says(gongmo: Command, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"r{suffix}"
    done = gongmo("rank", *FILES, *SEED, "--out", str(out))
    assert (done.returncode, done.stderr) == (0, f"Written to {out}.\n")
    table = read_sheet(out.read_bytes(), "r").table
    assert table
    told = json.loads(gongmo("rank", *FILES, *SEED, "--json").stdout)
    expected = [row for track in told["tracks"] for row in track["applications"]]
    assert [(row.cells[0], row.cells[2]) for row in table.rows] == [
        (row["application"], str(row["rank"] or "")) for row in expected
    ]


def test_csv_on_the_screen_is_nothing_but_csv(gongmo: Command, tmp_path: Path) -> None:
    out = tmp_path / "r.csv"
    gongmo("rank", *FILES, *SEED, "--out", str(out))
    done = gongmo("rank", *FILES, *SEED, "--out", "-")
    assert done.stdout.splitlines() == out.read_text("utf-8").splitlines()
    assert "[rank-few-reviews]" in done.stderr


def test_excel_in_korea_gets_its_mark(gongmo: Command, tmp_path: Path) -> None:
    out = tmp_path / "r.csv"
    gongmo("rank", *FILES, *SEED, "--out", str(out), "--bom")
    assert out.read_bytes().startswith(b"\xef\xbb\xbfapplication,")


def test_xlsx_ranks_as_csv_does(gongmo: Command, tmp_path: Path) -> None:
    for name, source in (("a.xlsx", APPLICATIONS), ("s.xlsx", SCORES)):
        table = read_sheet((ROOT / source).read_bytes(), source).table
        assert table
        rows = [[cell or None for cell in row.cells] for row in table.rows]
        header = [cell or "" for cell in table.header.cells]
        (tmp_path / name).write_bytes(write_sheet(".xlsx", header, rows, title="sheet"))
    sheets = ("--applications", str(tmp_path / "a.xlsx"), "--scores", str(tmp_path / "s.xlsx"))
    assert (
        gongmo("rank", CALL, *sheets, *SEED, "--out", "-").stdout
        == gongmo("rank", *FILES, *SEED, "--out", "-").stdout
    )


def test_all_findings_of_both_sheets_come_at_once_and_nothing_is_ranked_or_written(
    gongmo: Command, tmp_path: Path
) -> None:
    applications, scores, out = tmp_path / "a.csv", tmp_path / "s.csv", tmp_path / "r.csv"
    applications.write_text("application,trak,track\nA-1,,planing\nB-1,,planning\n", "utf-8")
    scores.write_text(
        "application,reviewer,criterion,points\nB-1,P1,importance,31\nB-1,P1,capability,x\n", "utf-8"
    )
    done = gongmo("rank", CALL, "-a", str(applications), "-s", str(scores), "-o", str(out))
    assert done.returncode == 1
    assert re.findall(r"\[([a-z-]+)\]", done.stdout) == [
        "sheet-column-misspelt",
        "sheet-track-unknown",
        "sheet-not-reviewed",
        "sheet-points-off-scale",
        "sheet-number",
    ]
    assert "ranked of" not in done.stdout
    assert done.stderr == f"Nothing was written to {out}: there are errors.\n"
    assert not out.exists()
    told = json.loads(gongmo("rank", CALL, "-a", str(applications), "-s", str(scores), "--json").stdout)
    assert (told["tracks"], len(told["findings"])) == ([], 5)


def tied(tmp_path: Path) -> tuple[str, ...]:
    applications, scores = tmp_path / "a.csv", tmp_path / "s.csv"
    applications.write_text("application,track\nA-1,planning\nB-1,planning\n", "utf-8")
    lines = [
        f"{number},P{n},{criterion},25"
        for number in ("A-1", "B-1")
        for n in range(5)
        for criterion in ("importance", "capability", "feasibility")
    ]
    scores.write_text("\n".join(["application,reviewer,criterion,points", *lines]), "utf-8")
    return (CALL, "-a", str(applications), "-s", str(scores), "--track", "planning")


def test_a_tie_that_needs_the_draw_is_shown_and_fails_without_a_seed(gongmo: Command, tmp_path: Path) -> None:
    files = tied(tmp_path)
    done = gongmo("rank", *files)
    assert done.returncode == 1
    assert "[rank-tie-needs-seed]" in done.stdout
    assert len(re.findall(r"^ +1 +[AB]-1 .*tie not settled", done.stdout, re.MULTILINE)) == 2
    for seed in ("one", "planning=one"):
        settled = gongmo("rank", *files, "--seed", seed)
        assert settled.returncode == 0
        assert settled.stdout.count("tie settled by: the draw") == 2


def test_a_call_with_errors_ranks_nothing(gongmo: Command) -> None:
    faulty = "examples/faulty/k-city-network-2023-as-printed.yaml"
    done = gongmo("rank", faulty, "--applications", APPLICATIONS, "--scores", SCORES)
    assert done.returncode == 1
    assert f"{faulty}:" in done.stdout
    assert "ranked of" not in done.stdout


def test_a_call_of_the_wrong_shape_is_told_with_the_findings_of_the_files(
    gongmo: Command, tmp_path: Path
) -> None:
    call, scores = tmp_path / "call.yaml", tmp_path / "s.csv"
    call.write_text("gongmo: 1\n", "utf-8")
    scores.write_bytes("application\n가".encode("cp949"))
    done = gongmo(
        "rank", str(call), "--applications", APPLICATIONS, "--scores", str(scores), "--explain", "A-1"
    )
    assert done.returncode == 1
    assert "[spec-missing]" in done.stdout
    assert "[sheet-cp949]" in done.stdout


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--track", "nowhere"), "planning, demonstration"),
        (("--explain", "ZZZZ-9999"), "ZZZZ-9999"),
        (("--out", "ranking.pdf"), ".xlsx"),
        (("--out", "no/such/folder/r.csv"), "No such file"),
    ],
)
def test_wrong_use_is_told_and_has_its_own_exit_code(
    gongmo: Command, more: tuple[str, ...], said: str
) -> None:
    done = gongmo("rank", *FILES, *SEED, *more)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_sheet_is_wrong_use(gongmo: Command) -> None:
    assert gongmo("rank", CALL, "--applications", APPLICATIONS).returncode == 2
    assert gongmo("rank", CALL, "--applications", "none.csv", "--scores", SCORES).returncode == 2


def documented(heading: str) -> list[tuple[str, bool]]:
    section = PAGE.split(f"\n## {heading}\n", maxsplit=1)[1].split("\n## ", maxsplit=1)[0]
    rows = re.findall(r"^\| `(\w+)` \| (yes|) ?\|", section, re.MULTILINE)
    return [(name, needed == "yes") for name, needed in rows]


def test_the_page_lists_the_columns_of_the_code() -> None:
    call = small_call.call(small_call.track("towns"), small_call.track("firms"))
    declared = {
        "Applications": application_columns(call),
        "Scores": SCORE_COLUMNS,
        "Ranking": RANKING_COLUMNS,
    }
    for heading, columns in declared.items():
        assert documented(heading) == [(column.name, column.required) for column in columns]


def test_the_example_of_the_page_comes_out_as_it_says() -> None:
    entered, scored, ranked = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
    call = small_call.call(small_call.track(threshold={"total": 70}))
    tables = [read_sheet(text.encode(), "page").table for text in (entered, scored, ranked)]
    assert all(tables)
    applications = read_applications(tables[0], call)  # type: ignore[arg-type]
    scores = read_scores(tables[1], call, applications)  # type: ignore[arg-type]
    assert not (*applications.findings, *scores.findings)
    ranking = rank(RankingProblem.of(call, call.tracks[0], applications.rows, scores.rows))
    header, cells = ranking_cells(as_rows(ranking))
    assert write_sheet(".csv", header, cells, title="ranking").decode().splitlines() == ranked.splitlines()
    assert read_ranking(tables[2], call, applications).rows == as_rows(ranking)  # type: ignore[arg-type]


def test_the_page_tells_the_limits_of_the_code() -> None:
    for limit in (sheet_limits.MAX_ROWS, sheet_limits.MAX_COLUMNS):
        assert f"{limit:,}" in PAGE
    for limit in (sheet_limits.MAX_BYTES, sheet_limits.MAX_INFLATED):
        assert f"{limit // 10**6} MB" in PAGE


def test_ranking_csv_loads_neither_a_web_framework_nor_a_solver_nor_a_spreadsheet_library() -> None:
    script = "import sys, gongmo.cli.files.rank; sys.exit(bool({'django', 'numpy', 'openpyxl'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
