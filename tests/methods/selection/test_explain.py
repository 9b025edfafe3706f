"""Reasons a citizen understands, word for word."""

from dataclasses import replace as changed

import pytest
from tests.methods.selection.problems import app, per, problem, track

from gongmo.domain.spec.track import CountBy
from gongmo.methods.selection import Bar, BarKind, Override, replace, select
from gongmo.methods.selection.explain import explain, explain_outcome
from gongmo.methods.selection.published import canonical, selection_cells
from gongmo.methods.selection.sayings import Speaker

MILLION = 10**6
PLAN = {"en": "Planning", "ko": "계획수립형"}
SHOW = {"en": "Demonstration", "ko": "실증형"}


def won(posed):
    """The same problem in millions of won, with titled tracks."""
    tracks = tuple(
        changed(
            t,
            title=title,
            bottom=t.bottom * MILLION,
            top=t.top * MILLION,
            step=t.step * MILLION,
            budget=t.budget and t.budget * MILLION,
        )
        for t, title in zip(posed.tracks, (PLAN, SHOW), strict=False)
    )
    rows = tuple(
        changed(
            a,
            requested=a.requested * MILLION,
            recommended=a.recommended and a.recommended * MILLION,
            smallest_viable=a.smallest_viable and a.smallest_viable * MILLION,
        )
        for a in posed.applications
    )
    overrides = tuple(changed(o, amount=o.amount and o.amount * MILLION) for o in posed.overrides)
    return changed(
        posed, tracks=tracks, applications=rows, overrides=overrides, budget=posed.budget * MILLION
    )


def said(result, application, language):
    explanation = explain(result, application, language)
    return [explanation.sentence, *explanation.details]


def test_an_award_says_why_and_how_its_amount_came_about():
    result = select(won(problem(app("A", 1, requested=45), app("B", 2), tracks=[track(least=1, step=10)])))
    assert explain(result, "A", "en").standing == "award"
    assert said(result, "A", "en") == [
        "Selected: rank 1 in Planning, within the guaranteed minimum of 1 award.",
        (
            "40 million won is the full amount: the least of requested 45 million won, top of the range 50 million won, "
            "rounded down to steps of 10 million won."
        ),
    ]
    assert said(result, "B", "ko") == [
        "선정되었습니다. 계획수립형에서 2위이며, 최소 수를 채운 뒤 차례에 따라 전액으로 선정되었습니다.",
        "5,000만원은 전액입니다. 다음 가운데 가장 적은 금액입니다: 신청액 5,000만원, 지원 상한 5,000만원.",
    ]


def test_a_part_payment_says_its_share():
    rows = [app(name, rank) for rank, name in enumerate("ABC", 1)]
    result = select(won(problem(*rows, tracks=[track(least=3, step=5)], budget=115)))
    assert said(result, "C", "en")[1] == (
        "The money did not give every guaranteed award its full amount. Each received its smallest amount and 5/12 ≈ 0.42 "
        "of the way to its full one: from 30 million won towards 50 million won, rounded down to steps of 5 million won, "
        "35 million won."
    )
    assert said(result, "A", "ko")[1].endswith("500만원 단위로 내린 뒤 남은 한 단위를 더해 4,000만원입니다.")


def test_one_left_out_for_money_learns_what_was_missing_and_its_place_in_reserve():
    result = select(won(problem(app("A", 1), app("B", 2), app("C", 3), budget=90)))
    assert explain(result, "B", "en").standing == "reserve"
    assert said(result, "B", "en") == [
        (
            "Not selected, rank 2 in Planning: its turn came, but 10 million won of its 50 million won was missing. Nobody is "
            "paid in part, and nobody cheaper is taken past it: the track closed here."
        ),
        "The last selected application of the track has a total higher by 1.",
        "Number 1 on the reserve list of Planning.",
    ]
    assert said(result, "C", "ko") == [
        "선정되지 않았습니다. 계획수립형에서 3위입니다. 순위가 앞선 B에서 이 유형의 예산이 다하였습니다.",
        "이 유형의 마지막 선정 건보다 총점이 2점 낮습니다.",
        "계획수립형 예비 2번입니다.",
    ]


def test_a_cell_of_a_table_says_it_in_short():
    result = select(won(problem(app("A", 1), app("B", 2), app("C", 3), budget=90)))
    cells = [Speaker(result, "en").in_short(out.application, out.bars[0]) for out in result.out]
    assert cells == [
        "10 million won was missing; the track closed here.",
        "the money of the track ended at B, which is ranked better.",
    ]


def test_one_under_a_cap_learns_who_fills_it_and_what_would_have_to_change():
    rows = [app("A", 1, country="KE"), app("B", 2, country="KE"), app("C", 3, country="PE", excludes=("A",))]
    result = select(won(problem(*rows, caps=[per("country", 1)])))
    assert said(result, "B", "en") == [
        "Not selected, rank 2 in Planning: at most 1 for each country in the whole call; for “KE” this is reached by A.",
        "The last selected application of the track has a total higher by 1.",
        "Number 1 on the reserve list of Planning.",
        "Only if A falls away (at most 1 for each country in the whole call).",
    ]
    assert said(result, "C", "ko")[0] == (
        "선정되지 않았습니다. 계획수립형에서 3위입니다. A과(와) 함께 선정될 수 없는데, A이(가) 먼저 선정되었습니다."
    )
    assert said(result, "C", "en")[-1] == "Only if A falls away."


def test_one_passed_over_for_another_minimum_learns_which():
    tracks = [track("p", least=1), track("q", least=1)]
    rows = [app("P1", 1, "p", country="KE"), app("P2", 2, "p", country="PE"), app("Q1", 1, "q", country="KE")]
    result = select(won(problem(*rows, tracks=tracks, caps=[per("country", 1)], budget=500)))
    assert said(result, "P1", "en")[:2] == [
        (
            "Not selected, rank 1 in Planning: passed over while the minimums were filled: its room was needed for the "
            "minimum of Demonstration under “At most 1 for each country in the whole call”."
        ),
        "Also: at most 1 for each country in the whole call; for “KE” this is reached by Q1.",
    ]


@pytest.mark.parametrize(
    ("bar", "english"),
    [
        (Bar(BarKind.INELIGIBLE), "found ineligible in screening."),
        (Bar(BarKind.THRESHOLD, criterion="total"), "its combined total is below the published threshold."),
        (
            Bar(BarKind.THRESHOLD, criterion="capability"),
            "it is below the published threshold of the criterion `capability`.",
        ),
        (Bar(BarKind.NO_REVIEW), "no review of it counts, so it has no total."),
        (
            Bar(BarKind.NO_REVIEW, criterion="record"),
            "the criterion `record` has no score, so it has no total.",
        ),
        (Bar(BarKind.EXCLUDED), "excluded before the ranking."),
    ],
)
def test_one_out_of_the_ranking_learns_its_bar(bar, english):
    result = select(won(problem(app("A", None, bars=(bar,)))))
    assert said(result, "A", "en") == [f"Not selected: {english}"]
    assert said(result, "A", "ko")[0].startswith("선정되지 않았습니다. ")


def test_an_override_is_told_with_its_reason():
    overrides = (Override("A", None, "Funded elsewhere."), Override("B", 40, "Partner of the ministry."))
    result = select(won(problem(app("A", 1), app("B", 2), overrides=overrides)))
    assert said(result, "A", "en")[0] == (
        "Not selected, rank 1 in Planning: taken out by override, beside the computed recommendation. "
        "Reason given: Funded elsewhere."
    )
    assert said(result, "B", "en") == [
        "Selected by override, beside the computed recommendation. Reason given: Partner of the ministry.",
        "40 million won is the amount stated in the override.",
    ]


def test_a_second_award_at_a_place_is_told_as_such():
    rows = [app("A", 1, place="Kawelo"), app("B", 2, place="Kawelo")]
    result = select(won(problem(*rows, tracks=[track(by=CountBy.PLACE)])))
    assert said(result, "B", "en")[-1] == "A second award at Kawelo; it does not add to the number of places."


def test_the_outcome_tells_what_is_left_and_who_is_next():
    tracks = [track("p"), track("q", most=1)]
    rows = [app("P1", 1, "p"), app("P2", 2, "p"), app("Q1", 1, "q"), app("Q2", 2, "q", requested=30)]
    result = select(won(problem(*rows, tracks=tracks, budget=130)))
    assert explain_outcome(result, "en") == (
        "2 awards, 100 million won of 130 million won; 30 million won stays unspent.",
        (
            "Planning closed because the next application could not be paid in full; 30 million won could still have been "
            "spent there."
        ),
        "Next is P2, which lacks 20 million won.",
        "Demonstration closed because the greatest number was reached; 30 million won could still have been spent there.",
        "Next is Q2; its money is there, but the track is closed.",
    )
    assert (
        explain_outcome(result, "ko")[0] == "2건, 1억 3,000만원 가운데 1억원을 지원하며 3,000만원이 남습니다."
    )


def test_a_minimum_that_cannot_be_paid_is_told_with_every_figure():
    rows = [app("A", 1, smallest_viable=45), app("B", 2, smallest_viable=40)]
    result = select(won(problem(*rows, tracks=[track(least=2, budget=80)], budget=500)))
    assert explain_outcome(result, "en") == (
        "No recommendation: the minimum cannot be paid even at the smallest amounts. These rules conflict.",
        "Planning has a budget of its own of 80 million won.",
        "Planning: at least 2 awards.",
        "Planning: the seats need at least A 45 million won, B 40 million won.",
    )
    assert explain_outcome(result, "ko")[1:3] == (
        "계획수립형의 예산은 8,000만원입니다.",
        "계획수립형: 최소 2건.",
    )


def test_a_minimum_out_of_reach_is_told_with_cap_and_minimum():
    rows = [app(name, rank, country="KE") for rank, name in enumerate("ABC", 1)]
    result = select(won(problem(*rows, tracks=[track(least=3, most=3)], caps=[per("country", 2)], most=5)))
    assert explain_outcome(result, "en") == (
        "No recommendation: these rules cannot all be kept with the applications there are.",
        "Planning: at least 3 awards.",
        "At most 2 for each country in the whole call.",
    )


def test_where_nothing_is_recommended_only_those_barred_for_good_have_a_reason():
    rows = [app("A", 1), app("B", None, bars=(Bar(BarKind.INELIGIBLE),))]
    result = select(won(problem(*rows, tracks=[track(least=2)], minimum_unreached="stop")))
    assert explain_outcome(result, "en")[1:] == (
        "Planning: at least 2 awards.",
        "The call stops the selection when a minimum cannot be reached.",
    )
    assert explain(result, "B", "en").standing == "out"
    with pytest.raises(KeyError):
        explain(result, "A", "en")


def test_plain_values_hold_exact_fractions_and_no_empty_fields():
    rows = [app(name, rank) for rank, name in enumerate("ABC", 1)]
    result = select(problem(*rows, app("D", 4), tracks=[track(least=3, step=5)], budget=115, call="k-2023"))
    plain = canonical(result)
    assert (plain["format"], plain["call"], plain["outcome"]) == (
        "gongmo-selection-1",
        "k-2023",
        "recommended",
    )
    assert plain["payment"] == {"share": "5/12", "shares": {}}
    assert plain["awards"][0] == {
        "seat": 1,
        "application": "A",
        "track": "p",
        "amount": 40,
        "lower": 30,
        "upper": 50,
        "phase": "A",
        "adds_count": True,
        "share": "5/12",
        "extra_step": True,
    }
    assert plain["out"] == [
        {
            "application": "D",
            "track": "p",
            "rank": 4,
            "bars": [{"kind": "shortage", "lacks": 50}],
            "gap": "1",
        }
    ]
    assert canonical(replace(result, ["A"]))["fallen"] == ["A"]


def test_the_sheet_has_a_line_for_everyone_by_track_and_rank():
    rows = [
        app("B", 2, country="KE"),
        app("C", 3),
        app("A", 1, country="KE"),
        app("D", None, bars=(Bar(BarKind.THRESHOLD, criterion="total"),)),
    ]
    header, lines = selection_cells(select(problem(*rows, caps=[per("country", 1)], budget=60)))
    short = [dict(zip(header, line, strict=True)) for line in lines]
    assert [(line["application"], line["status"], line["amount"], line["reserve"]) for line in short] == [
        ("A", "award", 50, None),
        ("B", "reserve", None, 1),
        ("C", "reserve", None, 2),
        ("D", "out", None, None),
    ]
    assert [line["reasons"] for line in short] == ["", "cap:1", "budget", "threshold:total"]
    assert [line["only_if"] for line in short] == ["", "cap:1", "", ""]
    assert (short[0]["total"], short[0]["total_shown"], short[3]["total_shown"]) == (99, 99, None)
