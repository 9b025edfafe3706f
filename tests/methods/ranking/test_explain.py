import inspect
import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.methods.ranking.made import (
    NEED,
    PLAN,
    SOUND,
    TRIM,
    candidate,
    problem,
    problems,
    review,
)

from gongmo.domain.draw import Draw
from gongmo.domain.wording.ranking import STEPS
from gongmo.methods.ranking.explain import bar_in_words, explain
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.outcome import Bar, Fate
from gongmo.methods.ranking.problem import Candidate, Criterion, RankingProblem, Rule
from gongmo.methods.ranking.steps import Step, as_json, lines, sentence


def told(posed: RankingProblem, number: str = "A", language: str = "en") -> list[str]:
    ranking = rank(posed)
    row = ranking.row(number)
    assert row
    return list(lines(explain(posed, ranking, row), language))


def test_a_mean_opens_into_its_reviews_and_they_into_their_points() -> None:
    assert told(problem(candidate("A", (50, 32), (51, 34), (49, 30)))) == [
        "A: rank 1 of 1 in Towns",
        "  Total: 82",
        "    Panel: (82 + 85 + 79) ÷ 3 = 82",
        "      P1: 50 + 32 = 82",
        "        Need: 50 of 60",
        "        Plan: 32 of 40",
        "      P2: 51 + 34 = 85",
        "        Need: 51 of 60",
        "        Plan: 34 of 40",
        "      P3: 49 + 30 = 79",
        "        Need: 49 of 60",
        "        Plan: 30 of 40",
        "  Criteria, over the reviews that remain",
        "    Need: (50 + 51 + 49) ÷ 3 = 50 of 60",
        "    Plan: (32 + 34 + 30) ÷ 3 = 32 of 40",
    ]


def test_the_same_in_korean() -> None:
    assert told(problem(candidate("A", (50, 32), (51, 34), (49, 30))), language="ko")[:5] == [
        "A: 도시 유형 1건 가운데 1위",
        "  총점: 82",
        "    평가위원 평균: (82 + 85 + 79) ÷ 3 = 82",
        "      P1: 50 + 32 = 82",
        "        필요성: 60점 가운데 50점",
    ]


def test_weights_staff_scores_bonus_rounding_and_thresholds_are_all_shown() -> None:
    need = Criterion("need", Fraction(5), Fraction(40), threshold=Fraction(4), title=NEED.title)
    rule = Rule(2, (), threshold=Fraction(90), decimals=1)
    entry = candidate("A", (4, 32), (3, 33), staff={"sound": Fraction("9.37")}, bonus=Fraction(-2))
    posed = problem(entry, criteria=(need, PLAN, SOUND), rule=rule)
    assert told(posed) == [
        "A: not ranked in Towns",
        "  Total: 60.5 + 18.74 − 2 = 77.24",
        "    Panel: (64 + 57) ÷ 2 = 60.5",
        "      P1: 32 + 32 = 64",
        "        Need: 4 ÷ 5 × 40 = 32",
        "        Plan: 32 of 40",
        "      P2: 24 + 33 = 57",
        "        Need: 3 ÷ 5 × 40 = 24",
        "        Plan: 33 of 40",
        "    Staff scores: 18.74",
        "      Soundness: 9.37 ÷ 10 × 20 = 18.74",
        "    Bonus and deductions: -2",
        "    Rounded by the call's rule: 77.24 → 77.2",
        "  Criteria, over the reviews that remain",
        "    Need: (4 + 3) ÷ 2 = 3.5 of 5",
        "    Plan: (32 + 33) ÷ 2 = 32.5 of 40",
        "    Soundness: 9.37 of 10",
        "  Thresholds",
        "    Total: 77.2 < 90, missed",
        "    Need: 3.5 < 4, missed",
    ]


def test_reviews_left_out_say_why_and_how_the_draw_chose() -> None:
    entry = candidate("A", (50, 40), (51, 39), (40, 30), (30, 20), (20, 10))
    reviews = (*entry.reviews, review("P6", 10), review("P7", recused=True))
    posed = problem(replace(entry, reviews=reviews), rule=TRIM, seed="s")
    draw = Draw("small-2023", "towns", "s")
    first, second = draw.order(["P1", "P2"])
    shown = told(posed)
    lots = ", ".join(f"{name} {draw.lot(name)[:16]}" for name in (first, second))
    assert (
        f"        First in the draw among reviews with the same total: {lots}; the first lot is how SHA-256 of "
        f"gongmo-draw-1|small-2023|towns|s|{first} begins"
    ) in shown
    points = {"P1": "50 + 40", "P2": "51 + 39"}[first]
    assert f"      {first}: {points} = 90, the highest, left out" in shown
    assert "      P5: 20 + 10 = 30, the lowest, left out" in shown
    assert "      P6: not counted, no points for Plan" in shown
    assert "      P7: recused, not counted" in shown
    assert "      5 reviews count; from 5 on, one highest and one lowest are left out" in shown
    assert (
        told(replace(posed, seed=None)).count(
            "        First by alias among P1, P2, which have the same total; the draw has no seed yet"
        )
        == 1
    )


def test_a_tie_shows_every_link_up_to_the_one_that_settled_it() -> None:
    """Those with the same total stand in their order of rank; who is left behind by a link is not named again."""
    entries = [
        candidate("A", *[(40, 30)] * 3),
        candidate("B", *[(39, 31)] * 3),
        candidate("C", *[(40, 30)] * 3),
    ]
    posed = problem(*entries, seed="s")
    draw = Draw("small-2023", "towns", "s")
    lot, other = draw.lot("A")[:16], draw.lot("C")[:16]
    hashed = "gongmo-draw-1|small-2023|towns|s|A"
    assert told(posed)[-4:] == [
        "  The same total as B, C; settled by the draw",
        "    Need: 40 here; C 40, B 39",
        "    Plan: 30 here; C 30",
        f"    Draw, the smallest first: {lot} here; C {other}; {lot} is how SHA-256 of {hashed} begins",
    ]
    assert told(posed, "B")[-2:] == [
        "  The same total as A, C; settled by Need",
        f"    Need: 39 here; {', '.join(f'{name} 40' for name in draw.order('AC'))}",
    ]
    assert told(replace(posed, seed=None))[-3:] == [
        "  The same total as B, C; not settled, for the draw has no seed",
        "    Need: 40 here; C 40, B 39",
        "    Plan: 30 here; C 30",
    ]


def test_what_is_missing_is_said() -> None:
    posed = problem(
        Candidate("A", (), eligible=False), candidate("B", (1, 1)), criteria=(NEED, PLAN, SOUND), rule=TRIM
    )
    assert told(posed) == [
        "A: not ranked in Towns",
        "  Not eligible",
        "  There is no total: something is missing",
        "    Panel: no review counts",
        "      0 reviews count; nothing is left out below 5",
        "    Staff scores: 0",
        "      Soundness: staff gave no score",
    ]
    assert told(posed, "B")[2] == "    Panel: one review, 2"


def test_a_track_that_only_staff_score_shows_no_panel() -> None:
    entry = candidate("A", staff={"sound": Fraction(5)})
    assert told(problem(entry, criteria=(SOUND,), rule=Rule(1, ()))) == [
        "A: rank 1 of 1 in Towns",
        "  Total: 10",
        "    Staff scores: 10",
        "      Soundness: 5 ÷ 10 × 20 = 10",
        "  Criteria, over the reviews that remain",
        "    Soundness: 5 of 10",
    ]


def flat(step: Step) -> list[Step]:
    return [step, *(inner for each in step.steps for inner in flat(each))]


EQUATION = re.compile(r"(?P<sum>[-\d./+− ()÷×]+) = (?P<result>-?[\d./]+)")


@settings(max_examples=60, deadline=None)
@given(problems(seeded=False))
def test_every_equation_is_true_and_every_sentence_complete_in_both_languages(posed: RankingProblem) -> None:
    ranking = rank(posed)
    for row in ranking.rows:
        for step in flat(explain(posed, ranking, row)):
            english, korean = sentence(step, "en"), sentence(step, "ko")
            assert "{" not in english + korean
            for equation in EQUATION.finditer(english.split(": ", 1)[-1]):
                assert value_of(equation["sum"]) == Fraction(equation["result"])


def test_the_reading_of_equations_is_not_empty() -> None:
    equation = EQUATION.search("(247/3 + 80 − 1.5) ÷ 3 = 965/18 ≈ 53.61")
    assert equation
    assert value_of(equation["sum"]) == Fraction(equation["result"]) == Fraction(965, 18)


def value_of(formula: str) -> Fraction:
    """The formula as a reader works it out: products and quotients of sums, from left to right."""
    spaced = re.sub(r"-?\d+(\.\d+|/\d+)?", lambda number: f"Fraction('{number[0]}')", formula)
    python = spaced.replace("÷", "/").replace("×", "*").replace("−", "-")
    return Fraction(eval(python, {"Fraction": Fraction}))  # noqa: S307 - digits and signs only


def test_every_sentence_is_used() -> None:
    source = Path(inspect.getfile(explain)).read_text("utf-8")
    assert {code for code in STEPS if f'"{code}"' not in source} == {fate.value for fate in Fate} - {
        "recused",
        "unfinished",
    }


@pytest.mark.parametrize(
    ("bar", "english", "korean"),
    [
        (Bar("ineligible"), "not eligible", "부적격"),
        (Bar("threshold", "total"), "Total below 70.5", "과락(총점 70.5점 미만)"),
        (Bar("threshold", "need"), "Need below 4", "과락(필요성 4점 미만)"),
        (Bar("no-review"), "no review counts", "인정되는 평가 없음"),
        (Bar("no-review", "sound"), "no staff score: Soundness", "담당 부서 점수 없음: 건전성"),
    ],
)
def test_a_bar_is_said_in_words(bar: Bar, english: str, korean: str) -> None:
    need = replace(NEED, threshold=Fraction(4))
    posed = problem(criteria=(need, PLAN, SOUND), rule=Rule(1, (), threshold=Fraction(141, 2)))
    assert (bar_in_words(posed, bar, "en"), bar_in_words(posed, bar, "ko")) == (english, korean)


def test_json_of_a_step_keeps_exact_values_and_both_languages() -> None:
    posed = problem(candidate("A", (50, 32), (50, 32), (50, 33)))
    ranking = rank(posed)
    told = as_json(explain(posed, ranking, ranking.rows[0]))
    panel = told["steps"][0]["steps"][0]
    assert told["values"] == {
        "application": "A",
        "track": {"en": "Towns", "ko": "도시"},
        "ranked": 1,
        "rank": 1,
    }
    assert panel["code"] == "panel"
    assert panel["values"] == {"totals": ["82", "82", "83"], "count": 3, "mean": "247/3"}
    assert panel["sentence"] == {
        "en": "Panel: (82 + 82 + 83) ÷ 3 = 247/3 ≈ 82.33",
        "ko": "평가위원 평균: (82 + 82 + 83) ÷ 3 = 247/3 ≈ 82.33",
    }
