from decimal import Decimal
from fractions import Fraction

import pytest
from tests.domain import small_call
from tests.methods.ranking.made import (
    MEAN,
    NEED,
    PLAN,
    SOUND,
    candidate,
    problem,
    ranked,
    ranks,
    review,
    told,
    totals,
)

from gongmo.domain.draw import Draw
from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.domain.sheets.scores import ScoreRow
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.outcome import Fate
from gongmo.methods.ranking.problem import Candidate, Criterion, RankingProblem, Rule


def test_a_total_is_the_mean_of_the_reviews_totals() -> None:
    ranking = ranked(candidate("A", (50, 32), (51, 34), (49, 30)))
    assert totals(ranking) == {"A": Fraction(82)}
    assert ranking.rows[0].combined.means == {"need": Fraction(50), "plan": Fraction(32)}


def test_a_mean_of_three_is_no_decimal_and_stays_exact() -> None:
    assert totals(ranked(candidate("A", (50, 32), (50, 32), (50, 33)))) == {"A": Fraction(247, 3)}


def test_points_weigh_as_their_share_of_full_points() -> None:
    need = Criterion("need", Fraction(5), Fraction(70))
    plan = Criterion("plan", Fraction(20), Fraction(30))
    ranking = ranked(candidate("A", (4, 15)), criteria=(need, plan))
    assert totals(ranking) == {"A": Fraction(4, 5) * 70 + Fraction(15, 20) * 30}


def test_means_that_only_rounding_makes_equal_are_no_tie() -> None:
    """200 ÷ 3 and 66.67 are the same to two decimals; B would win the tie by need, yet has the smaller total."""
    ahead = candidate("A", (40, Fraction("26.67")))
    behind = candidate("B", (41, 26), (41, 26), (40, 26))
    ranking = ranked(behind, ahead)
    assert totals(ranking) == {"A": Fraction("66.67"), "B": Fraction(200, 3)}
    assert {round(total or 0, 2) for total in totals(ranking).values()} == {Fraction("66.67")}
    assert ranks(ranking) == {"A": 1, "B": 2}
    assert all(not row.equals for row in ranking.rows)


def test_equal_means_from_panels_of_different_size_are_a_tie() -> None:
    ranking = ranked(
        candidate("A", *[(40, 27)] * 2, (40, 26)), candidate("B", *[(40, 27)] * 4, *[(40, 26)] * 2)
    )
    assert [row.equals for row in ranking.rows] == [("B",), ("A",)]


def test_an_unfinished_review_is_not_counted_and_never_a_zero() -> None:
    ranking = ranked(candidate("A", (50, 30), (50, None), (None, None), (40, 30)))
    row = ranking.rows[0]
    assert row.total == 75
    assert [(judged.fate, judged.missing) for judged in row.combined.reviews] == [
        (Fate.COUNTED, ()),
        (Fate.UNFINISHED, ("plan",)),
        (Fate.UNFINISHED, ("need", "plan")),
        (Fate.COUNTED, ()),
    ]


def test_a_recused_review_is_not_counted_whatever_its_points() -> None:
    reviews = (review("P1", 50, 30), review("P2", 60, 40, recused=True))
    row = ranked(Candidate("A", reviews)).rows[0]
    assert row.total == 80
    assert row.combined.reviews[1].fate is Fate.RECUSED


def test_without_a_review_that_counts_there_is_no_total_no_rank_and_a_reason() -> None:
    ranking = ranked(candidate("A", (50, None)), candidate("B"), candidate("C", (1, 1), (1, 1), (1, 1)))
    assert ranks(ranking) == {"C": 1, "A": None, "B": None}
    assert totals(ranking) == {"C": Fraction(2), "A": None, "B": None}
    assert [str(bar) for row in ranking.rows[1:] for bar in row.combined.bars] == ["no-review", "no-review"]
    assert told(ranking) == ["rank-no-review-counts"]


def test_fewer_reviews_than_the_call_says_is_a_finding() -> None:
    ranking = ranked(candidate("A", (50, 30), (50, 30)))
    assert told(ranking) == ["rank-few-reviews"]
    assert ranking.findings[0].values == {"application": "A", "counted": 2, "reviews": 3}


def test_nothing_is_said_about_the_reviews_of_an_ineligible_application() -> None:
    ranking = ranked(candidate("A", (50, None), eligible=False))
    assert (told(ranking), [str(bar) for bar in ranking.rows[0].combined.bars]) == (
        [],
        ["ineligible", "no-review"],
    )


def test_staff_scores_are_added_to_the_panels_mean_by_their_weight() -> None:
    need = Criterion("need", Fraction(50), Fraction(50))
    plan = Criterion("plan", Fraction(30), Fraction(30))
    entry = candidate("A", (40, 20), (41, 20), (42, 20), staff={"sound": Fraction("9.37")})
    row = ranked(entry, criteria=(need, plan, SOUND)).rows[0]
    assert (row.combined.panel, row.combined.staff) == (Fraction(61), Fraction("18.74"))
    assert row.total == Fraction("79.74")
    assert row.combined.means["sound"] == Fraction("9.37")


def test_a_missing_score_of_staff_leaves_no_total_and_is_an_error() -> None:
    ranking = ranked(candidate("A", *[(40, 20)] * 3), criteria=(NEED, PLAN, SOUND))
    assert totals(ranking) == {"A": None}
    assert [str(bar) for bar in ranking.rows[0].combined.bars] == ["no-review:sound"]
    assert told(ranking) == ["rank-staff-score-missing"]


def test_a_track_that_only_staff_score_needs_no_review() -> None:
    ranking = ranked(
        candidate("A", staff={"sound": Fraction(5)}), criteria=(SOUND,), rule=Rule(1, ("sound",))
    )
    assert (totals(ranking), told(ranking)) == ({"A": Fraction(10)}, [])


def test_bonus_and_deductions_change_the_combined_total() -> None:
    ranking = ranked(
        candidate("A", *[(40, 30)] * 3, bonus=Fraction(3)),
        candidate("B", *[(42, 30)] * 3, bonus=Fraction(-5, 2)),
    )
    assert totals(ranking) == {"A": Fraction(73), "B": Fraction(139, 2)}
    assert ranking.rows[0].combined.panel == 70


def test_the_total_is_rounded_only_when_the_rule_says_so_and_half_away_from_zero() -> None:
    entry = candidate("A", (40, 30), (40, 31), (40, 31), bonus=Fraction(-1, 6))
    assert totals(ranked(entry)) == {"A": Fraction(141, 2)}
    row = ranked(entry, rule=Rule(3, ("need",), decimals=0)).rows[0]
    assert (row.combined.unrounded, row.total) == (Fraction(141, 2), 71)


def test_rounding_makes_a_tie_when_the_call_wants_it() -> None:
    entries = candidate("A", (40, 30), (40, 30), (40, 31)), candidate("B", *[(41, 29)] * 3)
    assert ranks(ranked(*entries)) == {"A": 1, "B": 2}
    rounding = ranked(*entries, rule=Rule(3, ("need",), decimals=0))
    assert ranks(rounding) == {"B": 1, "A": 2}
    assert rounding.rows[0].settled_by == "need"


@pytest.mark.parametrize(("threshold", "bars"), [(70, []), (Fraction(701, 10), ["threshold:total"])])
def test_the_threshold_of_the_total_has_to_be_reached(threshold: Fraction, bars: list[str]) -> None:
    row = ranked(candidate("A", *[(40, 30)] * 3), rule=Rule(3, (), threshold=Fraction(threshold))).rows[0]
    assert [str(bar) for bar in row.combined.bars] == bars
    assert row.total == 70


def test_thresholds_of_criteria_are_in_points_and_hold_for_staff_too() -> None:
    need = Criterion("need", Fraction(60), Fraction(60), threshold=Fraction(40))
    sound = Criterion("sound", Fraction(10), Fraction(20), threshold=Fraction(6), by_staff=True)
    ranking = ranked(
        candidate("A", (39, 40), (41, 40), (40, 40), staff={"sound": Fraction(6)}),
        candidate("B", (39, 40), (41, 40), (39, 40), staff={"sound": Fraction(5)}),
        criteria=(need, PLAN, sound),
    )
    assert [[str(bar) for bar in row.combined.bars] for row in ranking.rows] == [
        [],
        ["threshold:need", "threshold:sound"],
    ]


def test_ranks_go_to_those_without_a_bar_only() -> None:
    ranking = ranked(
        candidate("A", *[(60, 40)] * 3, eligible=False),
        candidate("B", *[(1, 1)] * 3),
        candidate("C", *[(50, 30)] * 3),
    )
    assert ranks(ranking) == {"C": 1, "B": 2, "A": None}
    assert totals(ranking)["A"] == 100


def test_equal_totals_go_down_the_chain_and_each_says_what_settled_it() -> None:
    chain = Rule(3, ("plan", "need"))
    ranking = ranked(
        candidate("A", *[(40, 30)] * 3),
        candidate("B", *[(38, 32)] * 3),
        candidate("C", *[(39, 31)] * 3),
        candidate("D", *[(39, 31)] * 3),
        rule=chain,
        seed="s",
    )
    drawn = Draw("small-2023", "towns", "s").order(["C", "D"])
    assert [row.application for row in ranking.rows] == ["B", *drawn, "A"]
    assert [row.rank for row in ranking.rows] == [1, 2, 3, 4]
    assert [row.settled_by for row in ranking.rows] == ["plan", "draw", "draw", "plan"]
    assert ranking.rows[0].equals == ("A", "C", "D")


def test_a_tie_that_reaches_the_draw_without_a_seed_is_an_error_and_the_rank_is_shared() -> None:
    entries = [candidate(name, *[(40, 30)] * 3) for name in "ABC"]
    ranking = ranked(*entries, candidate("D", *[(1, 1)] * 3), candidate("E", *[(50, 30)] * 3))
    assert ranks(ranking) == {"E": 1, "A": 2, "B": 2, "C": 2, "D": 5}
    assert told(ranking) == ["rank-tie-needs-seed"]
    assert ranking.findings[0].values["applications"] == ("A", "B", "C")
    assert {row.settled_by for row in ranking.rows} == {None}


def test_the_draw_alone_settles_when_the_chain_has_nothing_before_it() -> None:
    ranking = ranked(
        candidate("A", *[(40, 30)] * 3), candidate("B", *[(30, 40)] * 3), rule=Rule(3, ()), seed="s"
    )
    assert [row.settled_by for row in ranking.rows] == ["draw", "draw"]


def test_a_row_is_found_by_its_number() -> None:
    ranking = ranked(candidate("A", *[(40, 30)] * 3))
    assert ranking.row("A") is ranking.rows[0]
    assert ranking.row("Z") is None


def test_a_problem_comes_from_the_call_and_the_sheets() -> None:
    made = small_call.track(
        criteria=[
            small_call.criterion("need", 50, threshold=20),
            small_call.criterion("plan", 30),
            small_call.criterion("sound", 10, weight=20, scored_by="staff"),
        ],
        aggregate="trimmed_mean",
        trim_from=5,
        threshold={"total": 70},
        round={"decimals": 1},
        ties=["plan", "need", "draw"],
    )
    call = small_call.call(made, small_call.track("firms"))
    applications = [
        ApplicationRow("B", "towns", bonus=Decimal("1.5")),
        ApplicationRow("A", "towns", eligible=False),
        ApplicationRow("F", "firms"),
    ]
    scores = [
        ScoreRow("B", "P2", "need", Decimal("40.5")),
        ScoreRow("B", "P2", "plan", None),
        ScoreRow("B", "P1", "", None, recused=True),
        ScoreRow("B", "staff", "sound", Decimal("9.37")),
        ScoreRow("F", "P1", "need", Decimal(1)),
    ]
    posed = RankingProblem.of(call, call.tracks[0], applications, scores, "seed")
    assert posed == RankingProblem(
        "small-2023",
        "towns",
        (
            Criterion("need", Fraction(50), Fraction(50), Fraction(20), title=small_call.text("Need")),
            Criterion("plan", Fraction(30), Fraction(30), title=small_call.text("Plan")),
            Criterion("sound", Fraction(10), Fraction(20), by_staff=True, title=small_call.text("Sound")),
        ),
        Rule(3, ("plan", "need"), 5, Fraction(70), 1),
        (
            Candidate("A", (), eligible=False),
            Candidate(
                "B",
                (review("P1", recused=True), review("P2", Fraction("40.5"))),
                {"sound": Fraction("9.37")},
                Fraction("1.5"),
            ),
        ),
        "seed",
        small_call.text("Towns"),
    )


def test_a_plain_mean_never_trims_even_when_the_call_names_a_number() -> None:
    call = small_call.call(small_call.track(aggregate="mean", trim_from=3))
    assert RankingProblem.of(call, call.tracks[0], [], []).rule.trim_from is None


def test_an_empty_track_has_an_empty_ranking() -> None:
    assert rank(problem(rule=MEAN)).rows == ()
