import json
import sys
from pathlib import Path

from tests.cli.test_doctor import INSTALL, run

RECORD = Path(__file__).parents[2] / "examples" / "record"
LOAD = (
    "import sys, typer; from gongmo.cli.site.record import record; sys.argv[0] = 'record'; typer.run(record)"
)


def load(data: Path, *arguments: str) -> tuple[int, str]:
    done = run(data, sys.executable, "-c", LOAD, *arguments)
    return done.returncode, done.stdout


def test_the_shipped_record_is_loaded_once(tmp_path: Path) -> None:
    assert run(tmp_path, sys.executable, "-c", INSTALL).returncode == 0
    sheets = (
        str(RECORD / "k-city-network.csv"),
        "--statements",
        str(RECORD / "k-city-network-statements.csv"),
    )
    first = load(tmp_path, *sheets)
    assert first == (0, "k-city-network: 59 added, 0 changed, 0 removed, 0 as before; 22 statements.\n")
    code, printed = load(tmp_path, *sheets, "--json")
    assert (code, json.loads(printed)["unchanged"]) == (0, 59)


def test_a_sheet_with_findings_is_refused_with_all_of_them(tmp_path: Path) -> None:
    sheet = tmp_path / "record.csv"
    sheet.write_text(
        "year,track,country_iso2,source_url\n2023,planning,XX,https://a.example\n,planning,VN,\n", "utf-8"
    )
    code, printed = load(tmp_path, str(sheet))
    assert code == 1
    assert f"{sheet}:2:3 country_iso2: error [record-country] `XX` is no country's code." in printed
    assert printed.count("[sheet-cell-empty]") == 2
    code, printed = load(tmp_path, str(sheet), "--json")
    found = json.loads(printed)
    assert (code, {finding["code"] for finding in found}) == (1, {"record-country", "sheet-cell-empty"})
    assert found[0]["mend"]["ko"]
