"""The pool as a sheet: every bad row at once, each with its place and its mend in both languages."""

import pytest
from tests.domain.small_call import call, track

from gongmo.domain.sheets.applications import Sheet
from gongmo.domain.sheets.reviewers import ReviewerRow, read_reviewers
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.wording.speak import speak

CALL = call(track("towns"), track("firms"))
HEADER = "name|email|track|organisation"
MINA = "Mina Han|mina@example.org|towns|Hanbit University"


def read(*lines: str, header: str = HEADER) -> Sheet[ReviewerRow]:
    rows = [Row(number, tuple(line.split("|"))) for number, line in enumerate((header, *lines), start=1)]
    sheet = read_reviewers(Table("pool.csv", rows[0], tuple(rows[1:])), CALL)
    for finding in sheet.findings:
        for language in ("en", "ko"):
            spoken = speak(finding, language)
            assert spoken.message
            assert spoken.mend
    return sheet


def told(sheet: Sheet[ReviewerRow]) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.place)) for finding in sheet.findings]


def test_each_row_is_one_invitation() -> None:
    sheet = read(MINA, "Joon Seo|joon@example.org|firms|")
    assert not sheet.findings
    assert sheet.rows == (
        ReviewerRow("Mina Han", "mina@example.org", "towns", "Hanbit University"),
        ReviewerRow("Joon Seo", "joon@example.org", "firms"),
    )


def test_the_organisation_may_be_left_out_and_the_track_where_there_is_one() -> None:
    rows = Row(1, ("name", "email")), Row(2, ("Mina Han", "mina@example.org"))
    sheet = read_reviewers(Table("pool.csv", rows[0], rows[1:]), call(track("towns")))
    assert sheet.rows == (ReviewerRow("Mina Han", "mina@example.org", "towns"),)


def test_without_a_needed_column_no_row_is_read() -> None:
    sheet = read("Mina Han|mina@example.org", header="name|email")
    assert not sheet.whole
    assert told(sheet) == [("sheet-column-missing", "pool.csv:1 track")]


def test_every_finding_comes_at_once_with_its_place() -> None:
    sheet = read(MINA, "|joon@example.org|firms|", "Dan|no address|towns|", "Eun|eun@example.org|cities|")
    assert told(sheet) == [
        ("sheet-cell-empty", "pool.csv:3:1 name"),
        ("sheet-email", "pool.csv:4:2 email"),
        ("sheet-track-unknown", "pool.csv:5:3 track"),
    ]
    assert [row.name for row in sheet.rows] == ["Mina Han"]


@pytest.mark.parametrize(
    "address", ["a@b", "a b@example.org", "a@example.org, b@example.org", "<a@example.org>", "@example.org"]
)
def test_what_is_no_single_address_is_refused(address: str) -> None:
    assert told(read(f"Mina|{address}|towns|")) == [("sheet-email", "pool.csv:2:2 email")]


def test_an_address_stands_once_in_a_track_whatever_its_case() -> None:
    sheet = read(MINA, "Mina Han|MINA@example.org|towns|", "Mina Han|mina@example.org|firms|")
    assert told(sheet) == [("sheet-double-reviewer", "pool.csv:3:2 email")]
    assert sheet.findings[0].see[0].line == 2
    assert [row.track for row in sheet.rows] == ["towns", "firms"]


def test_an_address_under_two_names_is_asked_about() -> None:
    sheet = read(MINA, "Joon Seo|mina@example.org|firms|")
    assert told(sheet) == [("sheet-address-of-two", "pool.csv:3:2 email")]


def test_a_name_longer_than_the_record_holds_is_refused() -> None:
    sheet = read(f"{'m' * 201}|mina@example.org|towns|", f"Mina|mina@example.org|towns|{'o' * 201}")
    assert [code for code, _ in told(sheet)] == ["sheet-cell-too-long", "sheet-cell-too-long"]


def test_an_empty_sheet_says_so() -> None:
    assert [code for code, _ in told(read())] == ["sheet-no-reviewers"]
