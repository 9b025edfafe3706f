from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from tests.domain.expressions.questions import (
    NAMES,
    conditions,
    decimals,
    equalities,
    joined,
    possible_answers,
    relations,
)

from gongmo.domain.expressions.evaluate import holds
from gongmo.domain.expressions.kinds import Bool, Choice, Choices, Date, Kind, Money, Number, Text
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.reach import Verdict, verdict
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Arithmetic,
    Comparison,
    Expression,
    Membership,
    Name,
    Numeral,
    Operation,
    Quoted,
    Truth,
    compared_names,
    names_in,
)

NEVER, ALWAYS, ANY_ANSWER = Verdict

SMALL: Mapping[str, Kind] = {
    "plan": Choice(("a", "b", "c")),
    "second": Choice(("b", "c", "d")),
    "topics": Choices(("a", "b", "c", "d"), min=2, max=3),
    "agreed": Bool(),
    "cost": Money(2, 5),
    "months": Number(Fraction(0), Fraction(1)),
}
"""Few enough answers to try them all."""

EIGHTHS = [str(n / 8) for n in range(9)]
"""Enough of the numbers from 0 to 1, when nothing but quarters is compared."""

ANSWERS: Mapping[str, list[object]] = {
    "plan": ["a", "b", "c"],
    "second": ["b", "c", "d"],
    "topics": [list(chosen) for size in (2, 3) for chosen in combinations("abcd", size)],
    "agreed": [True],
    "cost": [2, 3, 4, 5],
    "months": list(EIGHTHS),
}


def every_answer(names: tuple[str, ...]) -> Iterator[dict[str, object]]:
    for chosen in product(*([None, *ANSWERS[name]] for name in names)):
        yield {name: answer for name, answer in zip(names, chosen, strict=True) if answer is not None}


def by_trying(condition: Expression) -> Verdict | None:
    outcomes = [
        (holds(condition, SMALL, answers), all(name in answers for name in needed(condition)))
        for answers in every_answer(names_in(condition))
    ]
    if not any(held for held, _ in outcomes):
        return NEVER
    if all(held for held, _ in outcomes):
        return ALWAYS
    return ANY_ANSWER if all(held for held, answered in outcomes if answered) else None


def needed(condition: Expression) -> set[str]:
    return set(compared_names(condition)) - {"agreed"}


def turning(name: str, least: int, most: int) -> SearchStrategy[Expression]:
    """`2 * name - 1 < 3`, `name in [1, 2]`: all about one number."""
    numeral = st.builds(Numeral, decimals(least, most).filter(lambda n: (n * 4).denominator == 1))
    factor = st.sampled_from([Fraction(1), Fraction(-1), Fraction(2), Fraction(-1, 2)]).map(Numeral)
    whole = st.integers(-1, 1).map(Fraction).map(Numeral)
    term = st.builds(lambda f: Arithmetic(f, ((Operation.TIMES, Name(name)),)), factor)
    total = st.builds(lambda t, n: Arithmetic(t, ((Operation.PLUS, n),)), term, whole)
    side = st.one_of(st.just(Name(name)), total if name == "cost" else st.just(Name(name)))
    return st.one_of(
        st.builds(Comparison, side, relations, numeral),
        st.builds(Comparison, numeral, relations, side),
        st.builds(Membership, side, st.lists(numeral, min_size=1, max_size=3).map(tuple)),
    )


choice_names = st.builds(Name, st.sampled_from(["plan", "second"]))
options = st.builds(Quoted, st.sampled_from("abcd"))
finite = st.one_of(
    st.builds(Answered, st.builds(Name, st.sampled_from(sorted(SMALL)))),
    st.just(Name("agreed")),
    st.builds(Comparison, st.just(Name("agreed")), equalities, st.builds(Truth, st.booleans())),
    st.builds(Comparison, choice_names, equalities, st.one_of(options, choice_names)),
    st.builds(Membership, choice_names, st.lists(options, min_size=1, max_size=3).map(tuple)),
    st.builds(Membership, st.one_of(options, choice_names), st.just(Name("topics"))),
    turning("cost", 0, 7),
    turning("months", -1, 2),
    st.builds(Comparison, st.just(Name("cost")), relations, st.just(Name("cost"))),
    st.builds(Truth, st.booleans()),
)


@settings(max_examples=300)
@given(joined(finite))
def test_the_verdict_on_finite_answers_is_that_of_trying_them_all(condition: Expression) -> None:
    assert verdict(condition, SMALL) is by_trying(condition)


@settings(max_examples=300)
@given(conditions, st.lists(possible_answers, max_size=8))
def test_no_verdict_is_ever_contradicted_by_answers(
    condition: Expression, several: list[dict[str, object]]
) -> None:
    found = verdict(condition, NAMES)
    compared = set(compared_names(condition)) - {"agreed"}
    for answers in [{}, *several]:
        held = holds(condition, NAMES, answers)
        assert not (found is NEVER and held)
        assert not (found is ALWAYS and not held)
        assert not (found is ANY_ANSWER and compared <= answers.keys() and not held)


VERDICTS: dict[str, Verdict | None] = {
    "requested > 500": NEVER,
    "requested >= 500": None,
    "requested > 499": None,
    "requested > 499.5 and requested < 500": NEVER,
    "share > 499.5 and share < 500": None,
    "requested > 400 and requested < 401": NEVER,
    "requested * 2 > 1000": NEVER,
    "-2 * requested < -1000": NEVER,
    "requested >= 300": ANY_ANSWER,
    "requested < 400 or requested >= 400": ANY_ANSWER,
    "requested == 400 and requested == 401": NEVER,
    "requested - requested == 0": ANY_ANSWER,
    "requested / 2 - requested / 2 > 0": NEVER,
    "viable > requested + 100": NEVER,
    "viable >= requested + 100": None,
    "viable + requested >= 400": ANY_ANSWER,
    "viable - requested > -401": ANY_ANSWER,
    "share > months": None,
    "share * share < 0": None,
    "requested / share > 1": None,
    "requested / 0 > 1": None,
    "months * requested > 1": None,
    "share < share": NEVER,
    "share < 0 and share > 0": NEVER,
    "begins < '0001-01-01'": NEVER,
    "begins > '2024-02-28' and begins < '2024-03-01' and begins != '2024-02-29'": NEVER,
    "begins <= ends or begins > ends": None,
    "begins > begins": NEVER,
    "note == 'a' and note == 'b'": NEVER,
    "note == ''": NEVER,
    "note != 'a' or note != 'b'": ANY_ANSWER,
    "note == remark": None,
    "note != note": NEVER,
    "note in ['a', 'b'] and note not in [' a ', 'b', 'c']": NEVER,
    "country == 'KR' and country == 'VN'": NEVER,
    "country == home or country != home": None,
    "output == 'master_plan' and output != 'master_plan'": NEVER,
    "output in ['master_plan', 'solution_plan', 'other']": ANY_ANSWER,
    "output in ['master_plan', 'solution_plan']": None,
    "'energy' not in topics and 'water' not in topics and 'traffic' not in topics": NEVER,
    "main-topic in topics": None,
    "main-topic in topics or main-topic not in topics": ANY_ANSWER,
    "agreed or not agreed": ALWAYS,
    "agreed == true and agreed != true": NEVER,
    "(output == 'other') == true and output == 'master_plan'": NEVER,
    "(output == 'other') != false": None,
    "answered(letter)": None,
    "answered(letter) or not answered(letter)": ALWAYS,
    "answered(note) and not answered(note)": NEVER,
    "not answered(note) and note == 'a'": NEVER,
    "not answered(note) or note == 'a'": None,
    "answered(agreed) and not agreed": NEVER,
    "true": ALWAYS,
    "false and note == 'a'": NEVER,
    "'a' == 'b'": NEVER,
    "3 > 2": ALWAYS,
    # what `check` would refuse is certain in nothing
    "unknown == 1": None,
    "letter == 'x'": None,
    "letter": None,
    "note < 'a'": None,
    "agreed < true": None,
    "topics == 'water'": None,
    "'water' in note": None,
    "1 in topics": None,
    "note and false": NEVER,
}


@pytest.mark.parametrize("text", VERDICTS)
def test_what_is_certain_of_a_condition(text: str) -> None:
    assert verdict(parse(text), NAMES) is VERDICTS[text]


def test_limits_that_leave_no_answer_leave_no_way_to_hold() -> None:
    names: dict[str, Kind] = {"cost": Money(5, 2), "plan": Choice(()), "topics": Choices(("a",), min=2)}
    assert verdict(parse("cost > 1"), names) is NEVER
    assert verdict(parse("plan == 'a'"), names) is NEVER
    assert verdict(parse("'a' in topics"), names) is NEVER


def test_two_conditions_that_exclude_each_other_cannot_hold_together() -> None:
    first, second = parse("output == 'master_plan'"), parse("output == 'solution_plan'")
    assert verdict(first, NAMES) is verdict(second, NAMES) is None
    assert verdict(And((first, second)), NAMES) is NEVER


def test_nothing_is_said_where_deciding_would_take_too_long() -> None:
    names = {f"q{n}": Text() for n in range(20)}
    impossible = " and ".join(f"q{n} == 'a' and q{n} == 'b'" for n in range(20))
    assert verdict(parse(impossible), names) is None
    assert verdict(parse("q1 == 'a' and q1 == 'b'"), names) is NEVER


def test_forty_options_at_once_are_not_all_tried() -> None:
    known = tuple(f"o{n}" for n in range(40))
    text = "and ".join(f"'{option}'in topics " for option in known)
    assert verdict(parse(text), {"topics": Choices(known)}) is None
    assert verdict(parse(text), {"topics": Choices(known, min=40)}) is ANY_ANSWER
    assert verdict(parse(text), {"topics": Choices(known, max=0)}) is NEVER


def test_a_number_without_limits_can_lie_anywhere() -> None:
    names: dict[str, Kind] = {"low": Number(max=Fraction(3)), "high": Number(min=Fraction(3)), "day": Date()}
    assert verdict(parse("low > high"), names) is NEVER
    assert verdict(parse("low == high"), names) is None
    assert verdict(parse("low < -1000000 or high > 1000000"), names) is None
    assert verdict(parse("0 * low == 0"), names) is ANY_ANSWER
    assert verdict(parse("low * 0 == 1"), names) is NEVER
