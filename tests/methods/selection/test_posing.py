"""From the published call and its sheets to a problem: every rule arrives, every doubt is a finding."""

from pathlib import Path

import pytest
from tests.methods.selection.problems import app

from gongmo.domain.findings import Place, Severity
from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.domain.sheets.ranking import RankingRow
from gongmo.domain.sheets.table import Row, Table
from gongmo.domain.spec.call import Cap as PublishedCap
from gongmo.domain.spec.call import Order, Per
from gongmo.domain.spec.load import read
from gongmo.domain.wording.speak import severity, speak
from gongmo.methods.selection import (
    Bar,
    BarKind,
    Override,
    found_in_ranking,
    joined,
    of,
    places,
    read_overrides,
    select,
)

SHIPPED = Path(__file__).parents[3] / "examples" / "k-city-network-2023.yaml"
CALL = read(SHIPPED.read_bytes(), SHIPPED.name).call
MILLION = 10**6


def row(identifier="A", rank=1, track="planning", **facts):
    return app(identifier, rank, track, **{"requested": 400 * MILLION, "country": "KE", **facts})


def codes(posed):
    return [finding.code for finding in posed.findings]


def with_rules(**rules):
    return CALL.model_copy(update={"selection": CALL.selection.model_copy(update=rules)})


def test_the_published_rules_arrive_in_the_problem():
    posed = of(with_rules(max=9, already_supported="barred"), [row()])
    assert posed.findings == ()
    problem = posed.problem
    assert [(t.id, t.bottom, t.top, t.step, t.least, t.by) for t in problem.tracks] == [
        (name, 300 * MILLION, 500 * MILLION, 10 * MILLION, 4, "place")
        for name in ("planning", "demonstration")
    ]
    assert (problem.budget, problem.turns) == (4000 * MILLION, ("planning", "demonstration"))
    assert [(cap.per, cap.within, cap.max) for cap in problem.caps] == [("place", "track", 1)]
    assert (problem.most, problem.already_supported, problem.minimum_unreached) == (9, "barred", "continue")


def test_a_call_with_free_order_gets_a_clear_finding():
    posed = of(with_rules(order=Order.FREE), [row()])
    assert posed.problem is None
    assert codes(posed) == ["selection-free-unsupported"]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([row(track="piloting")], "selection-track-unknown"),
        ([row(), row()], "selection-application-twice"),
        ([row(rank=None)], "selection-rank-missing"),
        ([row("A"), row("B")], "selection-rank-tied"),
        ([row(requested=None)], "selection-amount-missing"),
        ([row(place="")], "selection-place-missing"),
    ],
)
def test_rows_that_cannot_be_selected_from_stop_the_run(rows, code):
    posed = of(CALL, rows)
    assert posed.problem is None
    assert codes(posed) == [code]


@pytest.mark.parametrize(
    ("facts", "code", "level"),
    [
        (
            {"recommended": 410 * MILLION},
            "selection-recommended-above-requested",
            Severity.NOTE,
        ),
        ({"requested": 520 * MILLION}, "selection-amount-above-range", Severity.NOTE),
        ({"requested": 405 * MILLION}, "selection-amount-off-step", Severity.NOTE),
        (
            {"recommended": 350 * MILLION, "smallest_viable": 360 * MILLION},
            "selection-amount-barred",
            Severity.WARNING,
        ),
        ({"excludes": ("Z",)}, "selection-other-unknown", Severity.WARNING),
        ({"requires": ("Z",)}, "selection-other-unknown", Severity.WARNING),
        ({"requires": ("A",)}, "selection-requires-itself", Severity.WARNING),
    ],
)
def test_what_is_worth_knowing_is_found_and_the_run_goes_on(facts, code, level):
    posed = of(CALL, [row(**facts)])
    assert codes(posed) == [code]
    assert severity(posed.findings[0]) is level
    assert posed.problem is not None


def test_an_amount_may_be_off_in_several_ways_at_once():
    posed = of(CALL, [row(requested=515 * MILLION, recommended=516 * MILLION, smallest_viable=501 * MILLION)])
    assert codes(posed) == [
        "selection-amount-above-range",
        "selection-amount-barred",
        "selection-recommended-above-requested",
    ]


def test_a_ring_of_prerequisites_is_found_for_each_in_it():
    rows = [row("A", 1, requires=("B",)), row("B", 2, requires=("A",)), row("C", 3)]
    assert codes(of(CALL, rows)) == ["selection-requires-itself"] * 2


def test_an_empty_value_under_a_cap_is_a_warning_once_for_each_kind():
    call = with_rules(
        caps=[PublishedCap(per=Per.COUNTRY, max=1), PublishedCap(per=Per.COUNTRY, within="track", max=1)]
    )
    posed = of(call, [row("A", 1, country=""), row("B", 2, country="")])
    assert codes(posed) == ["selection-capped-value-missing"]
    assert posed.findings[0].values["blank"] == ("A", "B")


def test_doubts_about_applications_out_of_the_ranking_are_left_alone():
    barred = row("B", None, bars=(Bar(BarKind.INELIGIBLE),), requested=None, place="")
    assert of(CALL, [row(), barred]).findings == ()


@pytest.mark.parametrize(
    ("overrides", "code"),
    [
        ([Override("A", None, "reason"), Override("A", 300 * MILLION, "reason")], "selection-override-twice"),
        ([Override("Z", None, "reason")], "selection-override-unknown"),
        ([Override("A", None, " ")], "selection-override-unreasoned"),
    ],
)
def test_an_override_needs_one_application_one_decision_and_a_reason(overrides, code):
    posed = of(CALL, [row()], overrides)
    assert posed.problem is None
    assert codes(posed) == [code]


def test_findings_stand_where_the_application_does():
    place = Place("applications.csv", 2, 1)
    posed = of(CALL, [row(requested=405 * MILLION)], places={"A": place})
    assert posed.findings[0].place == place


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_findings_speak_with_the_figures(language):
    posed = of(CALL, [row(requested=405 * MILLION)])
    spoken = speak(posed.findings[0], language)
    figure = {"en": "405 million won", "ko": "4억 500만원"}[language]
    assert figure in spoken.message
    assert spoken.mend


def test_sheets_join_by_application_number():
    rows = [ApplicationRow("A", "planning", place="x"), ApplicationRow("B", "planning", eligible=False)]
    ranked = [RankingRow("A", "planning", 1), RankingRow("B", "planning", None, bars=("threshold:total",))]
    one, other = joined(rows, ranked)
    assert (one.rank, one.place, one.bars) == (1, "x", ())
    assert [(bar.kind, bar.criterion) for bar in other.bars] == [("ineligible", ""), ("threshold", "total")]
    assert joined(rows[:1], [])[0].rank is None


def table(*lines):
    header, *rows = [Row(number, tuple(line.split(","))) for number, line in enumerate(lines, start=1)]
    return Table("overrides.csv", header, tuple(rows))


def test_overrides_are_read_with_an_empty_amount_for_out():
    sheet = read_overrides(
        table("application,amount,reason", "A,,Funded elsewhere", "B,300000000,First of its kind")
    )
    assert sheet.rows == (
        Override("A", None, "Funded elsewhere"),
        Override("B", 300 * MILLION, "First of its kind"),
    )
    assert sheet.findings == ()


def test_a_sheet_of_overrides_without_its_columns_is_not_read():
    sheet = read_overrides(table("application,amount", "A,"))
    assert (sheet.rows, sheet.whole) == ((), False)
    assert [finding.code for finding in sheet.findings] == ["sheet-column-missing"]


def test_the_place_of_each_row_is_known_by_application_number():
    at = Place("applications.csv", 2, 1)
    assert places([ApplicationRow("A", "planning", at=at)]) == {"A": at}


def test_only_bars_of_screening_and_ranking_can_come_from_a_sheet():
    with pytest.raises(ValueError, match="budget"):
        found_in_ranking("budget")


def test_the_shipped_call_selects_four_places_in_each_track_first():
    """Planning asks for 300 to 500 million; place p-1 comes twice and is capped within its track only."""
    planning = [
        row(f"P{n}", n, place=f"p-{max(n - 1, 1)}", requested=(250 + 50 * n) * MILLION) for n in range(1, 7)
    ]
    demonstration = [
        row(f"D{n}", n, "demonstration", place=f"p-{n}", requested=450 * MILLION) for n in range(1, 7)
    ]
    result = select(of(CALL, [*planning, *demonstration]).problem)
    assert [(a.application, a.amount // MILLION) for a in result.awards] == [
        ("P1", 300),
        ("D1", 450),
        ("P3", 400),
        ("D2", 450),
        ("P4", 450),
        ("D3", 450),
        ("P5", 500),
        ("D4", 450),
        ("P6", 500),
    ]
    assert result.unspent == 50 * MILLION
    assert [(left.track, left.closed, left.next, left.lacks) for left in result.left] == [
        ("planning", "exhausted", None, 0),
        ("demonstration", "budget", "D5", 400 * MILLION),
    ]
    assert [(r.application, len(r.only_if)) for r in result.reserve] == [("P2", 1), ("D5", 0), ("D6", 0)]
