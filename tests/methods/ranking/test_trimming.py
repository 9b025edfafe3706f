from fractions import Fraction
from typing import Any

import pytest
from tests.methods.ranking.made import NEED, PLAN, TRIM, candidate, problem, ranked, ranks, told

from gongmo.domain.draw import Draw
from gongmo.methods.ranking.combine import combine
from gongmo.methods.ranking.outcome import Combined, Fate
from gongmo.methods.ranking.problem import Criterion, Rule

FIVE = [(10, 10), (20, 20), (25, 25), (30, 30), (60, 40)]


def combined(*points: tuple[Any, ...], rule: Rule = TRIM, seed: str | None = "s") -> Combined:
    entry = candidate("A", *points)
    return combine(problem(entry, rule=rule, seed=seed), entry)


def fates(result: Combined) -> dict[str, Fate]:
    return {judged.review.reviewer: judged.fate for judged in result.reviews}


def test_one_highest_and_one_lowest_review_go_as_a_whole() -> None:
    result = combined(*FIVE)
    assert [fates(result)[f"P{n}"] for n in (1, 5)] == [Fate.LOWEST, Fate.HIGHEST]
    assert result.total == 50
    assert result.means == {"need": Fraction(25), "plan": Fraction(25)}


def test_the_total_of_the_review_decides_not_its_points_on_a_criterion() -> None:
    result = combined((60, 0), (0, 40), (30, 25), (33, 26), (34, 27))
    assert (fates(result)["P2"], fates(result)["P5"]) == (Fate.LOWEST, Fate.HIGHEST)
    assert (fates(result)["P1"], fates(result)["P4"]) == (Fate.COUNTED, Fate.COUNTED)


def test_below_the_stated_number_of_counted_reviews_nothing_goes() -> None:
    result = combined(*FIVE[:4], (60, None))
    assert set(fates(result).values()) == {Fate.COUNTED, Fate.UNFINISHED}
    assert result.total == Fraction(170, 4)


@pytest.mark.parametrize("start", [1, 2, 3])
def test_trimming_never_leaves_an_application_without_a_review(start: int) -> None:
    rule = Rule(3, (), trim_from=start)
    assert combined((10, 10), (20, 20), rule=rule).total == 30
    assert combined((10, 10), (20, 20), (30, 30), rule=rule).total == 40


def test_of_several_that_share_an_extreme_only_one_goes_by_the_draw_of_its_alias() -> None:
    points = [(50, 40), (51, 39), (52, 38), (30, 30), (20, 20)]
    gone = set()
    for seed in ("a", "b", "c", "d", "e", "f"):
        result = combined(*points, seed=seed)
        first = Draw("small-2023", "towns", seed).order(["P1", "P2", "P3"])[0]
        highest = result.having(Fate.HIGHEST)[0]
        assert (highest.review.reviewer, highest.among) == (first, ("P1", "P2", "P3"))
        assert result.total == 80
        gone.add(first)
    assert len(gone) > 1


def test_when_all_totals_are_equal_the_first_two_of_the_draw_go() -> None:
    result = combined((50, 30), (49, 31), (48, 32), (47, 33), (46, 34))
    order = Draw("small-2023", "towns", "s").order([f"P{n}" for n in range(1, 6)])
    assert [fates(result)[name] for name in order[:3]] == [Fate.HIGHEST, Fate.LOWEST, Fate.COUNTED]


def test_equal_reviews_with_equal_points_need_no_draw() -> None:
    ranking = ranked(candidate("A", (50, 40), (50, 40), (30, 30), (25, 25), (20, 20)), rule=TRIM)
    assert told(ranking) == []
    assert ranking.rows[0].combined.having(Fate.HIGHEST)[0].among == ()


OPEN = [(50, 40), (51, 39), (40, 30), (30, 20), (20, 10)]
"""P1 and P2 share the highest total: need is 40 or 40 1/3, plan 30 or 29 2/3."""


def test_an_open_choice_that_changes_only_means_is_a_warning() -> None:
    assert told(ranked(candidate("A", *OPEN), rule=TRIM)) == ["rank-trim-open"]
    assert told(ranked(candidate("A", *OPEN), rule=TRIM, seed="s")) == []


def test_an_open_choice_on_which_a_tie_hangs_is_an_error() -> None:
    ranking = ranked(candidate("A", *OPEN), candidate("B", *[(40, 30)] * 5), rule=TRIM)
    assert told(ranking) == ["rank-trim-needs-seed"]
    assert ranking.findings[0].values == {"application": "A", "reviewers": ("P1", "P2")}


def test_an_open_choice_that_only_the_draw_compares_changes_nothing() -> None:
    rule = Rule(5, (), trim_from=5)
    ranking = ranked(candidate("A", *OPEN), candidate("B", *[(40, 30)] * 5), rule=rule)
    assert told(ranking) == ["rank-tie-needs-seed", "rank-trim-open"]


@pytest.mark.parametrize(
    ("threshold", "code"),
    [
        (Fraction(40), "rank-trim-open"),
        (Fraction(121, 3), "rank-trim-needs-seed"),
        (Fraction(41), "rank-trim-open"),
    ],
)
def test_an_open_choice_on_which_a_threshold_hangs_is_an_error(threshold: Fraction, code: str) -> None:
    need = Criterion("need", NEED.points, NEED.weight, threshold, title=NEED.title)
    ranking = ranked(candidate("A", *OPEN), rule=TRIM, criteria=(need, PLAN))
    assert told(ranking) == [code]


def test_an_open_choice_about_an_ineligible_application_is_no_matter() -> None:
    assert told(ranked(candidate("A", *OPEN, eligible=False), rule=TRIM)) == []


def test_without_a_seed_the_range_of_a_mean_covers_every_way_to_draw() -> None:
    points = [(50, 40), (52, 38), (40, 30), (10, 20), (12, 18)]
    loose = combined(*points, seed=None).loose
    assert loose["need"] == (Fraction(100, 3), Fraction(104, 3))
    drawn = [combined(*points, seed=str(n)).means for n in range(40)]
    for criterion, (low, high) in loose.items():
        assert (min(m[criterion] for m in drawn), max(m[criterion] for m in drawn)) == (low, high)


def test_the_range_is_right_when_all_totals_are_equal() -> None:
    points = [(50, 30), (49, 31), (48, 32), (47, 33), (46, 34)]
    loose = combined(*points, seed=None).loose
    drawn = [combined(*points, seed=str(n)).means for n in range(200)]
    for criterion, (low, high) in loose.items():
        assert (min(m[criterion] for m in drawn), max(m[criterion] for m in drawn)) == (low, high)


def test_without_a_seed_the_first_by_alias_goes_so_that_the_result_is_the_same_every_time() -> None:
    assert fates(combined(*OPEN, seed=None))["P1"] is Fate.HIGHEST


def test_trimming_is_told_by_the_ranking_too() -> None:
    ranking = ranked(candidate("A", *FIVE), candidate("B", *[(26, 25)] * 5), rule=TRIM, seed="s")
    assert ranks(ranking) == {"B": 1, "A": 2}
