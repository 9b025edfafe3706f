from decimal import Decimal

import pytest
from tests.domain.small_call import call, text, track

from gongmo.domain.sheets.applications import ApplicationRow, Sheet, read_applications
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.wording.speak import speak

TWO = call(track("towns"), track("firms", bonus=[{"id": "green", "title": text("Green"), "points": 3}]))
ONE = call()


def table(*lines: str, file: str = "a.csv") -> Table:
    rows = [Row(number, tuple(line.split("|"))) for number, line in enumerate(lines, start=1)]
    return Table(file, rows[0], tuple(rows[1:]))


def read(*lines: str, of: object = TWO) -> Sheet[ApplicationRow]:
    sheet = read_applications(table(*lines), of)  # type: ignore[arg-type]
    for finding in sheet.findings:
        for language in ("en", "ko"):
            spoken = speak(finding, language)
            assert spoken.message
            assert spoken.mend
    return sheet


def told(sheet: Sheet[ApplicationRow]) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.place)) for finding in sheet.findings]


def test_every_column_becomes_a_typed_value() -> None:
    sheet = read(
        "application|track|applicant|operator|country|place|requested|recommended|smallest_viable|bonus|eligible"
        "|already_supported|excludes|requires",
        "A-1|firms|Gaon|kaia|KR|Sejong|500,000,000|450000000|0|3|no|yes|A-2; A-3|A-4 A-2",
        *(f"A-{n}|towns|||||||||yes|||" for n in (2, 3, 4)),
    )
    assert not sheet.findings
    assert sheet.rows[0] == ApplicationRow(
        application="A-1",
        track="firms",
        applicant="Gaon",
        operator="kaia",
        country="KR",
        place="Sejong",
        requested=500_000_000,
        recommended=450_000_000,
        smallest_viable=0,
        bonus=Decimal(3),
        eligible=False,
        already_supported=True,
        excludes=("A-2", "A-3"),
        requires=("A-4", "A-2"),
    )
    assert sheet.rows[1] == ApplicationRow("A-2", "towns")
    assert str(sheet.rows[1].at) == "a.csv:3:1 application"


def test_only_number_and_track_are_required_and_columns_come_in_any_order() -> None:
    assert read("track|application", "towns|A-1").rows == (ApplicationRow("A-1", "towns"),)


def test_a_call_with_one_track_needs_no_track_column() -> None:
    assert read("application", "A-1", of=ONE).rows == (ApplicationRow("A-1", "towns"),)
    assert told(read("application", "A-1")) == [("sheet-column-missing", "a.csv:1 track")]


def test_a_sheet_without_a_required_column_is_not_read_further() -> None:
    sheet = read("track|requested", "nowhere|many")
    assert told(sheet) == [("sheet-column-missing", "a.csv:1 application")]
    assert (sheet.rows, sheet.whole) == ((), False)


def test_headings_may_differ_in_case_and_blanks() -> None:
    assert read(" Application |TRACK|Smallest viable", "A-1|towns|5").rows[0].smallest_viable == 5


def test_an_unknown_column_is_refused_with_the_nearest_name() -> None:
    sheet = read("application|track|aplicant|zzz|track||", "A-1|towns|||towns||")
    assert told(sheet) == [
        ("sheet-column-misspelt", "a.csv:1:3 aplicant"),
        ("sheet-column-unknown", "a.csv:1:4 zzz"),
        ("sheet-column-twice", "a.csv:1:5 track"),
    ]
    assert speak(sheet.findings[0], "en").mend == "Did you mean `applicant`?"
    assert "smallest_viable" in speak(sheet.findings[1], "ko").mend


def test_equal_names_are_equal_however_they_were_typed() -> None:
    composed, decomposed = "Derek\u00f6y Yeni", " Dereko\u0308y  Yeni\n"
    sheet = read("application|track|place", f"A-1|towns|{composed}", f"A-2|towns|{decomposed}")
    assert sheet.rows[0].place == sheet.rows[1].place == composed


def test_every_finding_comes_at_once_in_reading_order() -> None:
    sheet = read(
        "application|track|requested|bonus|eligible|already_supported|excludes|requires",
        "A-1|twons|5억|x|maybe||A-1|",
        "A 2|towns|1.5|1|yes|ja||B-9",
        "A-3|firms|-5|2||no|A-11|",
        "A-3|firms|500,00|3|yes|no||",
        "|towns|||yes|||",
        "A-5||||yes|||",
    )
    assert told(sheet) == [
        ("sheet-track-unknown", "a.csv:2:2 track"),
        ("sheet-amount", "a.csv:2:3 requested"),
        ("sheet-number", "a.csv:2:4 bonus"),
        ("sheet-yes-no", "a.csv:2:5 eligible"),
        ("sheet-application-itself", "a.csv:2:7 excludes"),
        ("sheet-application-number", "a.csv:3:1 application"),
        ("sheet-amount", "a.csv:3:3 requested"),
        ("sheet-bonus-not-stated", "a.csv:3:4 bonus"),
        ("sheet-yes-no", "a.csv:3:6 already_supported"),
        ("sheet-application-unknown", "a.csv:3:8 requires"),
        ("sheet-amount", "a.csv:4:3 requested"),
        ("sheet-bonus-not-stated", "a.csv:4:4 bonus"),
        ("sheet-eligible-open", "a.csv:4:5 eligible"),
        ("sheet-application-misspelt", "a.csv:4:7 excludes"),
        ("sheet-double-row", "a.csv:5:1 application"),
        ("sheet-amount", "a.csv:5:3 requested"),
        ("sheet-cell-empty", "a.csv:6:1 application"),
        ("sheet-cell-empty", "a.csv:7:2 track"),
    ]
    assert sheet.rows == ()
    assert sheet.seen == {"A-1", "A-3", "A-5"}
    assert [str(place) for place in sheet.findings[14].see] == ["a.csv:4:1 application"]


def test_rows_with_findings_leave_the_others_whole() -> None:
    sheet = read("application|track|requested", "A-1|towns|x", "A-2|towns|7")
    assert [row.application for row in sheet.rows] == ["A-2"]


@pytest.mark.parametrize("amount", ["1,000", "1000", "1,000,000", " 7 ", "0", "999999999999999"])
def test_amounts_are_digits_with_or_without_commas(amount: str) -> None:
    assert read("application|requested", f"A-1|{amount}", of=ONE).rows[0].requested == int(
        amount.replace(",", "")
    )


@pytest.mark.parametrize("amount", ["1.0", "1,00", "-1", "1e6", "3억", "٣", "1 000", "KRW 5", "1" * 16])
def test_other_amounts_are_refused(amount: str) -> None:
    assert told(read("application|requested", f"A-1|{amount}", of=ONE)) == [
        ("sheet-amount", "a.csv:2:2 requested")
    ]


@pytest.mark.parametrize(
    ("word", "value"), [("예", True), ("Y", True), ("1", True), ("아니요", False), ("False", False)]
)
def test_yes_and_no_in_both_languages(word: str, value: bool) -> None:
    assert read("application|eligible", f"A-1|{word}", of=ONE).rows[0].eligible is value


def test_bonus_is_any_sum_that_the_call_fixed_in_advance() -> None:
    adjusted = call(
        track(
            bonus=[
                {"id": "a", "title": text("A"), "points": 3},
                {"id": "b", "title": text("B"), "points": 5},
            ],
            deductions=[{"id": "c", "title": text("C"), "points": 2}],
        )
    )
    for bonus in (0, 3, 5, 8, -2, 1, 6):
        assert read("application|bonus", f"A-1|{bonus}", of=adjusted).rows[0].bonus == bonus
    refused = read("application|bonus", "A-1|4", of=adjusted)
    assert told(refused) == [("sheet-bonus-not-stated", "a.csv:2:2 bonus")]
    assert (
        speak(refused.findings[0], "en").reason
        == "They are fixed in advance; the least sum is -2, the greatest 8."
    )


def test_a_cell_that_could_not_be_read_is_not_reported_twice() -> None:
    header = Row(1, ("application", "track", "requested", "eligible"))
    unread = Table("a.csv", header, (Row(2, ("A-1", None, None, None)), Row(3, (None, "towns", "1", "yes"))))
    sheet = read_applications(unread, TWO)
    assert (sheet.findings, sheet.rows, sheet.seen) == ((), (), {"A-1"})


def test_hidden_characters_and_endless_text_are_refused() -> None:
    sheet = read("application|place", "A-1|Se\u200bjong", "A-2|" + "x" * 2_001, of=ONE)
    assert told(sheet) == [
        ("sheet-control-character", "a.csv:2:2 place"),
        ("sheet-cell-too-long", "a.csv:3:2 place"),
    ]
