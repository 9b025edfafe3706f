from decimal import Decimal

import pytest
from tests.domain.small_call import CRITERIA, call, criterion, track

from gongmo.domain.sheets.applications import ApplicationRow, Sheet
from gongmo.domain.sheets.scores import ScoreRow, read_scores
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.wording.speak import speak

CALL = call(
    track("towns", [*CRITERIA, criterion("sound", 10, scored_by="staff")]),
    track("firms", step=Decimal("0.5")),
)
APPLICATIONS = Sheet(
    (
        ApplicationRow("A-1", "towns"),
        ApplicationRow("B-1", "firms"),
        ApplicationRow("N-1", "firms", eligible=False),
    ),
    (),
    frozenset({"A-1", "B-1", "N-1", "BAD"}),
)
REVIEWED = ("A-1|P1|need|1|", "B-1|P1|need|1|")
HEADER = "application|reviewer|criterion|points|recused"


def read(
    *lines: str, header: str = HEADER, applications: Sheet[ApplicationRow] = APPLICATIONS
) -> Sheet[ScoreRow]:
    rows = [Row(number, tuple(line.split("|"))) for number, line in enumerate((header, *lines), start=1)]
    sheet = read_scores(Table("s.csv", rows[0], tuple(rows[1:])), CALL, applications)
    for finding in sheet.findings:
        for language in ("en", "ko"):
            spoken = speak(finding, language)
            assert spoken.message
            assert spoken.mend
    return sheet


def told(sheet: Sheet[ScoreRow]) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.place)) for finding in sheet.findings]


def test_each_line_is_one_reviewer_on_one_criterion() -> None:
    sheet = read(*REVIEWED, "A-1|P2|plan||no", "A-1|P3|||yes", "A-1|staff|sound|9.37|")
    assert not sheet.findings
    assert sheet.rows[2:] == (
        ScoreRow("A-1", "P2", "plan", None),
        ScoreRow("A-1", "P3", "", None, recused=True),
        ScoreRow("A-1", "staff", "sound", Decimal("9.37")),
    )


def test_an_empty_cell_is_missing_and_a_zero_is_a_zero() -> None:
    sheet = read("A-1|P1|need||", "A-1|P1|plan|0|", *REVIEWED[1:])
    assert [row.points for row in sheet.rows[:2]] == [None, Decimal(0)]


def test_the_column_of_recusals_may_be_left_out() -> None:
    sheet = read("A-1|P1|need|3", "B-1|P1|need|3", header="application|reviewer|criterion|points")
    assert [row.recused for row in sheet.rows] == [False, False]
    assert not sheet.findings


def test_every_finding_comes_at_once_in_reading_order() -> None:
    sheet = read(
        "A-9|P1|need|3|",
        "A1|P1|need|3|",
        "A-1||need|3|",
        "A-1|P1|ned|3|",
        "A-1|P1||3|",
        "A-1|P1|need|61|",
        "A-1|P1|need|-1|",
        "A-1|P1|need|2.5|",
        "A-1|P1|need|many|",
        "A-1|P1|need|3|perhaps",
        "A-1|P1|sound|3|",
        "A-1|staff|need|3|",
        "A-1|staff|sound||yes",
        "B-1|P1|need|2.25|",
        "B-1|P1|sound|2|",
        "zz|P1|need|2|",
        *REVIEWED,
    )
    assert told(sheet) == [
        ("sheet-application-misspelt", "s.csv:2:1 application"),
        ("sheet-application-misspelt", "s.csv:3:1 application"),
        ("sheet-cell-empty", "s.csv:4:2 reviewer"),
        ("sheet-criterion-unknown", "s.csv:5:3 criterion"),
        ("sheet-cell-empty", "s.csv:6:3 criterion"),
        ("sheet-points-off-scale", "s.csv:7:4 points"),
        ("sheet-points-off-scale", "s.csv:8:4 points"),
        ("sheet-points-off-step", "s.csv:9:4 points"),
        ("sheet-number", "s.csv:10:4 points"),
        ("sheet-yes-no", "s.csv:11:5 recused"),
        ("sheet-criterion-of-staff", "s.csv:12:2 reviewer"),
        ("sheet-criterion-of-panel", "s.csv:13:2 reviewer"),
        ("sheet-staff-recused", "s.csv:14:5 recused"),
        ("sheet-points-off-step", "s.csv:15:4 points"),
        ("sheet-criterion-unknown", "s.csv:16:3 criterion"),
        ("sheet-application-unknown", "s.csv:17:1 application"),
    ]
    assert len(sheet.rows) == 2


def test_a_double_row_is_a_finding_even_with_the_same_points() -> None:
    sheet = read(*REVIEWED, "A-1|P1|need|1|", "A-1|P1|plan|1|")
    assert told(sheet) == [("sheet-double-score", "s.csv:4:4 points")]
    assert [str(place) for place in sheet.findings[0].see] == ["s.csv:2:4 points"]


def test_points_beside_a_recusal_are_a_finding_once() -> None:
    sheet = read(*REVIEWED, "A-1|P2|need|30|", "A-1|P2|plan|20|yes", "B-1|P2|need|1|")
    assert told(sheet) == [("sheet-score-after-recusal", "s.csv:4:4 points")]
    assert [str(place) for place in sheet.findings[0].see] == ["s.csv:5:4 points"]


def test_an_eligible_application_nobody_reviewed_is_a_finding_in_its_own_sheet() -> None:
    sheet = read("A-1|staff|sound|3|", "A-1|P1|need||", "A-1|P2|||yes", "B-1|P1|need|0|")
    assert [(finding.code, finding.values["application"]) for finding in sheet.findings] == [
        ("sheet-not-reviewed", "A-1")
    ]


def test_scores_of_an_application_whose_own_row_is_bad_are_left_out_silently() -> None:
    sheet = read(*REVIEWED, "BAD|P1|anything|1000|")
    assert (len(sheet.rows), sheet.findings) == (2, ())


def test_without_readable_applications_only_the_cells_are_checked() -> None:
    unread: Sheet[ApplicationRow] = Sheet((), (), whole=False)
    sheet = read("A-1|P1|need|3|", "A-1|P1|need|many|", applications=unread)
    assert told(sheet) == [("sheet-number", "s.csv:3:4 points")]


@pytest.mark.parametrize("missing", ["application", "reviewer", "criterion", "points"])
def test_four_columns_are_required(missing: str) -> None:
    header = HEADER.replace(missing, "")
    sheet = read("A-1|P1|need|3|", header=header)
    assert told(sheet) == [("sheet-column-missing", f"s.csv:1 {missing}")]
    assert not sheet.whole


def test_the_nearest_number_is_looked_for_only_so_often() -> None:
    sheet = read(*REVIEWED, *("A-2|P1|need|1|" for _ in range(60)))
    assert [code for code, _ in told(sheet)].count("sheet-application-misspelt") == 50
    assert len(sheet.findings) == 60
