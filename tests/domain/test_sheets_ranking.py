from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.small_call import call, track

from gongmo.domain.exact import exact_text
from gongmo.domain.sheets.applications import ApplicationRow, Sheet
from gongmo.domain.sheets.ranking import BARS, RankingRow, ranking_cells, read_ranking
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.wording.speak import speak

CALL = call(track("towns"), track("firms"))
HEADER = "application|track|rank|total|bars"


def applications(*numbers: str) -> Sheet[ApplicationRow]:
    rows = tuple(ApplicationRow(number, "towns" if number[0] == "T" else "firms") for number in numbers)
    return Sheet(rows, (), frozenset(numbers))


def read(*lines: str, known: Sheet[ApplicationRow], header: str = HEADER) -> Sheet[RankingRow]:
    rows = [Row(number, tuple(line.split("|"))) for number, line in enumerate((header, *lines), start=1)]
    sheet = read_ranking(Table("r.csv", rows[0], tuple(rows[1:])), CALL, known)
    for finding in sheet.findings:
        assert speak(finding, "en").mend
        assert speak(finding, "ko").message
    return sheet


def told(sheet: Sheet[RankingRow]) -> list[tuple[str, int]]:
    return [(finding.code, finding.place.line) for finding in sheet.findings]


means = st.dictionaries(
    st.sampled_from(["need", "plan"]), st.fractions(0, 60, max_denominator=30), max_size=2
)
rankings = st.builds(
    RankingRow,
    application=st.just("T-1"),
    track=st.just("towns"),
    rank=st.one_of(st.none(), st.integers(1, 500)),
    total=st.one_of(st.none(), st.fractions(-5, 110, max_denominator=60)),
    settled_by=st.sampled_from(["", "need", "draw"]),
    bars=st.lists(st.sampled_from([*BARS, "threshold:total", "no-review:sound"]), unique=True).map(tuple),
    counted=st.integers(0, 9),
    dropped=st.integers(0, 2),
    not_counted=st.integers(0, 9),
    criteria=means,
)


@given(rankings.filter(lambda row: (row.rank is None) == bool(row.bars)))
def test_what_is_written_is_read_back_without_loss(row: RankingRow) -> None:
    header, cells = ranking_cells([row])
    written = [
        "" if cell is None else exact_text(cell) if isinstance(cell, Fraction) else str(cell)
        for cell in cells[0]
    ]
    sheet = read("|".join(written), known=applications("T-1"), header="|".join(header))
    assert (sheet.rows, sheet.findings) == ((row,), ())


def test_number_track_rank_and_bars_are_enough() -> None:
    sheet = read(
        "T-1|towns|1|",
        "F-1|firms||ineligible; threshold:total",
        known=applications("T-1", "F-1"),
        header="application|track|rank|bars",
    )
    assert not sheet.findings
    assert sheet.rows == (
        RankingRow("T-1", "towns", rank=1),
        RankingRow("F-1", "firms", bars=("ineligible", "threshold:total")),
    )


def test_every_finding_comes_at_once_in_reading_order() -> None:
    sheet = read(
        "T-1|firms|1|80|",
        "T-2|towns|first|80|",
        "T-3|towns|1|8O|",
        "T-4|towns||80|",
        "T-5|towns|2|80|ineligible",
        "T-6|towns||80|unlucky",
        "T-9|towns|3|80|",
        "T-7|towns|4|80|",
        "T-7|towns|5|80|",
        "|towns|6|80|",
        known=applications("T-1", "T-2", "T-3", "T-4", "T-5", "T-6", "T-7"),
    )
    assert told(sheet) == [
        ("sheet-track-differs", 2),
        ("sheet-count", 3),
        ("sheet-fraction", 4),
        ("sheet-rank-missing", 5),
        ("sheet-rank-and-bars", 6),
        ("sheet-bar-unknown", 7),
        ("sheet-application-misspelt", 8),
        ("sheet-double-row", 10),
        ("sheet-cell-empty", 11),
    ]


def test_a_rank_held_twice_in_a_track_is_refused_and_in_two_tracks_is_not() -> None:
    known = applications("T-1", "T-2", "F-1")
    sheet = read("T-1|towns|1|80|", "T-2|towns|1|80|", "F-1|firms|1|80|", known=known)
    assert told(sheet) == [("sheet-rank-shared", 2)]
    assert [str(place) for place in sheet.findings[0].see] == ["r.csv:3:3 rank"]


def test_every_application_has_to_stand_in_the_ranking() -> None:
    sheet = read("T-1|towns|1|80|", known=applications("T-1", "T-2"))
    assert [(finding.code, finding.values["application"]) for finding in sheet.findings] == [
        ("sheet-not-ranked", "T-2")
    ]


def test_the_row_of_a_bad_application_is_not_reported_again() -> None:
    known = Sheet(applications("T-1").rows, (), frozenset({"T-1", "T-2"}))
    assert told(read("T-1|towns|1||", "T-2|towns|2||", known=known)) == []


def test_without_readable_applications_the_ranking_is_checked_by_itself() -> None:
    unread: Sheet[ApplicationRow] = Sheet((), (), whole=False)
    assert told(read("T-1|towns|1||", "T-2|towns|x||", known=unread)) == [("sheet-count", 3)]


def test_means_that_are_no_numbers_are_findings() -> None:
    header = "application|track|rank|bars|criteria"
    sheet = read("T-1|towns|1||need=5; plan=lots;odd", known=applications("T-1"), header=header)
    assert [(finding.code, finding.values["given"]) for finding in sheet.findings] == [
        ("sheet-fraction", "lots"),
        ("sheet-fraction", "odd"),
    ]


def test_a_ranking_without_its_columns_is_not_read_further() -> None:
    sheet = read("T-1|towns|x", known=applications("T-1"), header="application|track|rank")
    assert told(sheet) == [("sheet-column-missing", 1)]
