from decimal import Decimal

import pytest
from tests.domain.record.sheets import SOURCE, projects, shipped_projects, table

from gongmo.domain.record.projects import numbered, read_projects
from gongmo.domain.wording.record import ENTRIES

UMAN = f"2023,planning,UA,Uman,48.75,30.22,Master plan,,{SOURCE}"


def codes(*lines: str) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.path) for finding in projects(*lines).findings]


def test_a_row_is_read_as_it_stands_and_gaps_stay_empty() -> None:
    (row,) = projects(UMAN).rows
    assert (row.year, row.track, row.strand, row.country, row.place) == (2023, "planning", "", "UA", "Uman")
    assert row.point == (Decimal("48.75"), Decimal("30.22"))
    assert (row.sector, row.implementer, row.support, row.source) == ("", "", None, SOURCE)


def test_a_track_may_name_its_strand() -> None:
    (row,) = projects(UMAN.replace("planning", "planning_solution")).rows
    assert (row.track, row.strand) == ("planning", "solution")


@pytest.mark.parametrize(("cell", "won"), [("700", 700_000_000), ("555.6", 555_600_000), ("", None)])
def test_support_is_in_won(cell: str, won: int | None) -> None:
    (row,) = projects(f"2026,planning,KZ,Alatau,,,,{cell},{SOURCE}").rows
    assert row.support == won


def test_no_source_names_a_place() -> None:
    (row,) = projects(f"2024,planning,VN,,,,,,{SOURCE}").rows
    assert (row.place, row.point) == ("", None)


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        (f",planning,UA,Uman,,,,,{SOURCE}", "sheet-cell-empty", "year"),
        (f"20233,planning,UA,Uman,,,,,{SOURCE}", "record-out-of-range", "year"),
        (f"2023,Planning!,UA,Uman,,,,,{SOURCE}", "record-not-one-of", "track"),
        (f"2023,planning,XX,Uman,,,,,{SOURCE}", "record-country", "country_iso2"),
        (f"2023,planning,UA,Uman,91,30,,,{SOURCE}", "record-out-of-range", "latitude"),
        (f"2023,planning,UA,Uman,48.75,-180.1,,,{SOURCE}", "record-out-of-range", "longitude"),
        (f"2023,planning,UA,Uman,48.75,,,,{SOURCE}", "record-half-a-point", "latitude"),
        (f"2023,planning,UA,Uman,,,,0.0000001,{SOURCE}", "record-amount", "support_krw_million"),
        (f"2023,planning,UA,Uman,,,,-3,{SOURCE}", "record-amount", "support_krw_million"),
        ("2023,planning,UA,Uman,,,,,", "sheet-cell-empty", "source_url"),
        ("2023,planning,UA,Uman,,,,,javascript:alert(1)", "record-address", "source_url"),
        ('2023,planning,UA,Uman,,,,,https://a.example/"onload=x', "record-address", "source_url"),
    ],
)
def test_what_cannot_be_is_a_finding_in_its_column(line: str, code: str, column: str) -> None:
    assert (code, column) in codes(line)
    assert projects(line).rows == ()


def test_a_row_that_stands_twice_is_found_with_the_first() -> None:
    (finding,) = projects(UMAN, UMAN).findings
    assert (finding.code, finding.place.line, finding.see[0].line) == ("record-double", 3, 2)


def test_two_projects_of_one_place_and_year_are_told_apart_by_title() -> None:
    sheet = projects(UMAN, UMAN.replace("Master plan", "Control centre"))
    assert sheet.findings == ()
    assert [key[-1] for key, _ in numbered(sheet.rows)] == [1, 2]


def test_a_place_does_not_move() -> None:
    assert codes(UMAN, UMAN.replace("2023", "2024").replace("48.75", "48.8")) == [
        ("record-place-moved", "year")
    ]


def test_a_sheet_without_its_columns_is_refused_whole() -> None:
    sheet = read_projects(table("year,city\n2023,Uman"))
    assert sheet.rows == ()
    assert {finding.code for finding in sheet.findings} == {"sheet-column-missing"}


def test_the_shipped_record_has_no_finding() -> None:
    sheet = shipped_projects()
    assert (len(sheet.rows), sheet.findings) == (59, ())
    assert {row.track for row in sheet.rows} == {"planning", "demonstration"}


def test_every_code_has_all_its_words_in_both_languages() -> None:
    for entry in ENTRIES.values():
        for text in (entry.message, entry.reason, entry.mend):
            assert text["en"]
            assert text["ko"]
