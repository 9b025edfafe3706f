from datetime import date

import pytest
from tests.domain.record.sheets import SOURCE, shipped_statements, statements

from gongmo.domain.record.statements import Measure, Scope

TOTAL = f"total,2022,,,countries,21,Ministry,국토교통부,2023-04-09,{SOURCE}"


def test_a_statement_keeps_its_value_its_source_and_its_date() -> None:
    (row,) = statements(TOTAL).rows
    assert row.subject == (Scope.TOTAL, 2022, "", "", Measure.COUNTRIES)
    assert (row.value, row.stated_on, row.source_url) == ("21", date(2023, 4, 9), SOURCE)
    assert row.source == {"en": "Ministry", "ko": "국토교통부"}


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        (TOTAL.replace("total", "sum"), "record-not-one-of", "scope"),
        (TOTAL.replace("countries", "title"), "record-not-one-of", "measure"),
        (TOTAL.replace(",21,", ",twenty-one,"), "sheet-count", "value"),
        (TOTAL.replace(",21,", ",,"), "sheet-cell-empty", "value"),
        (TOTAL.replace("Ministry", ""), "sheet-cell-empty", "source"),
        (TOTAL.replace("2023-04-09", "9 April"), "record-date", "stated_on"),
        (TOTAL.replace(SOURCE, "ftp://x"), "record-address", "source_url"),
        (TOTAL.replace("2022,,,", "2022,MY,Klang,"), "record-subject", "city"),
        ("project,2022,,,title,A plan,Ministry,,,", "record-subject", "city"),
        ("project,2022,QQ,Klang,title,A plan,Ministry,,,", "record-country", "country_iso2"),
        ("project,2022,MY,Klang,countries,1,Ministry,,,", "record-not-one-of", "measure"),
    ],
)
def test_what_cannot_be_is_a_finding_in_its_column(line: str, code: str, column: str) -> None:
    sheet = statements(line)
    assert (code, column) in [(finding.code, finding.place.path) for finding in sheet.findings]
    assert sheet.rows == ()


def test_one_source_says_a_thing_once() -> None:
    assert [finding.code for finding in statements(TOTAL, TOTAL).findings] == ["record-double"]
    assert statements(TOTAL, TOTAL.replace("Ministry", "Newspaper")).findings == ()


def test_the_shipped_statements_have_no_finding_and_speak_three_languages() -> None:
    sheet = shipped_statements()
    assert sheet.findings == ()
    assert all(set(row.source) == {"en", "ko", "ar"} for row in sheet.rows)
