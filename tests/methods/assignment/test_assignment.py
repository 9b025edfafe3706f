"""Assignments by example, by law and against every plan there is."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.methods.assignment.oracle import every_plan, is_allowed, worth

from gongmo.domain.wording.assignment import ENTRIES
from gongmo.domain.wording.speak import speak
from gongmo.methods.assignment import AssignmentProblem, Pair, Reviewer, assign, explain


def problem(
    cases: int,
    reviewers: int,
    reviews: int,
    apart: set[Pair] | None = None,
    fixed: set[Pair] | None = None,
    most: int | None = None,
) -> AssignmentProblem:
    return AssignmentProblem(
        cases=tuple(f"P-{n:02}" for n in range(1, cases + 1)),
        reviewers=tuple(Reviewer(chr(ord("a") + n), most) for n in range(reviewers)),
        reviews=reviews,
        apart=frozenset(apart or ()),
        fixed=frozenset(fixed or ()),
    )


@st.composite
def small_problems(draw: st.DrawFn) -> AssignmentProblem:
    made = problem(draw(st.integers(1, 4)), draw(st.integers(1, 4)), draw(st.integers(1, 3)))
    pairs = [(case, reviewer.name) for case in made.cases for reviewer in made.reviewers]
    fate = [draw(st.sampled_from(["", "", "", "apart", "fixed"])) for _ in pairs]
    limits = st.sampled_from([None, None, 0, 1, 2, 3])
    return replace(
        made,
        reviewers=tuple(Reviewer(each.name, draw(limits)) for each in made.reviewers),
        apart=frozenset(pair for pair, what in zip(pairs, fate, strict=True) if what == "apart"),
        fixed=frozenset(pair for pair, what in zip(pairs, fate, strict=True) if what == "fixed"),
    )


@given(small_problems())
def test_no_plan_is_better(small: AssignmentProblem) -> None:
    plan = assign(small)
    assert is_allowed(plan)
    assert worth(plan) == min(worth(other) for other in every_plan(small))


@given(small_problems(), st.randoms())
def test_the_order_of_names_never_matters(small: AssignmentProblem, order: st.DataObject) -> None:
    cases, reviewers = list(small.cases), list(small.reviewers)
    order.shuffle(cases)  # type: ignore[attr-defined]
    order.shuffle(reviewers)  # type: ignore[attr-defined]
    shuffled = replace(small, cases=tuple(cases), reviewers=tuple(reviewers))
    assert assign(shuffled).pairs == assign(small).pairs


def test_every_case_gets_its_reviews_and_loads_differ_by_one_at_most() -> None:
    plan = assign(problem(cases=13, reviewers=7, reviews=5))
    assert plan.missing() == {}
    assert set(plan.loads().values()) == {9, 10}
    assert explain(plan) == ()


def test_conflicts_never_meet_and_loads_stay_even() -> None:
    apart = {("P-01", "a"), ("P-02", "a"), ("P-03", "a"), ("P-04", "b"), ("P-04", "c")}
    plan = assign(problem(cases=6, reviewers=4, reviews=2, apart=apart))
    assert not apart & set(plan.pairs)
    assert set(plan.loads().values()) == {3}


def test_somebody_may_have_to_hand_a_case_on() -> None:
    """Only `a` may take the last case, and has room for one."""
    made = problem(cases=2, reviewers=2, reviews=1, apart={("P-02", "b")}, most=1)
    assert assign(made).pairs == (("P-01", "b"), ("P-02", "a"))


def test_what_cannot_be_given_is_missing_and_spread_over_the_cases() -> None:
    plan = assign(problem(cases=4, reviewers=2, reviews=2, most=3))
    assert Counter(plan.missing().values()) == {1: 2}
    plan = assign(problem(cases=3, reviewers=1, reviews=1, most=2))
    assert len(plan.missing()) == 1


def test_standing_pairs_stay_and_the_rest_is_laid_around_them() -> None:
    fixed = {("P-01", "a"), ("P-02", "a"), ("P-03", "a")}
    plan = assign(problem(cases=6, reviewers=2, reviews=1, fixed=fixed))
    assert fixed <= set(plan.pairs)
    assert [name for _, name in plan.new] == ["b", "b", "b"]


def test_a_case_with_more_than_it_needs_keeps_them() -> None:
    plan = assign(problem(1, 3, 1, fixed={("P-01", "a"), ("P-01", "b")}))
    assert plan.new == ()
    assert plan.missing() == {}


def test_panels_are_mixed() -> None:
    """The same five are not put together time after time."""
    plan = assign(problem(cases=20, reviewers=10, reviews=5))
    assert len({plan.reviewers_of(case) for case in plan.problem.cases}) > 10


def test_a_call_of_a_thousand_cases_is_assigned_evenly() -> None:
    apart = {(f"P-{n:02}", chr(ord("a") + n % 26)) for n in range(1, 1001)}
    plan = assign(problem(cases=1000, reviewers=26, reviews=5, apart=apart))
    assert plan.missing() == {}
    assert set(plan.loads().values()) == {192, 193}


def test_shortage_is_explained_by_conflicts_and_limits() -> None:
    made = problem(
        cases=2, reviewers=3, reviews=3, apart={("P-01", "a"), ("P-01", "b"), ("P-01", "c")}, most=0
    )
    none, other = explain(assign(made))
    assert (none.code, none.values["barred"], none.values["full"]) == ("assignment-none", 3, 0)
    assert (other.code, other.values["barred"], other.values["full"]) == ("assignment-none", 0, 3)
    (short,) = explain(assign(problem(cases=1, reviewers=3, reviews=3, apart={("P-01", "a")})))
    assert speak(short, "en").message == "P-01 gets 2 of the 3 reviewers that the call promises."
    assert speak(short, "ko").reason.startswith("평가위원 3명 가운데 1명은")


def test_uneven_loads_are_told_with_both_ends() -> None:
    apart = {(f"P-0{n}", "b") for n in range(1, 4)}
    (uneven,) = explain(assign(problem(cases=3, reviewers=2, reviews=1, apart=apart)))
    assert (uneven.code, uneven.values["least"], uneven.values["most"]) == ("assignment-uneven", 0, 3)
    assert set(ENTRIES) == {"assignment-none", "assignment-short", "assignment-uneven"}


def test_who_reached_a_limit_of_their_own_makes_nothing_uneven() -> None:
    made = problem(cases=4, reviewers=2, reviews=1)
    limited = replace(made, reviewers=(Reviewer("a", 1), Reviewer("b")))
    assert explain(assign(limited)) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"cases": ("P-01", "P-01")},
        {"reviewers": (Reviewer("a"), Reviewer("a", 2))},
        {"apart": frozenset({("P-09", "a")})},
        {"fixed": frozenset({("P-01", "z")})},
        {"apart": frozenset({("P-01", "a")}), "fixed": frozenset({("P-01", "a")})},
    ],
)
def test_a_problem_that_contradicts_itself_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        replace(problem(1, 1, 1), **wrong)
