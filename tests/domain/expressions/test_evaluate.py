from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.expressions.questions import NAMES, any_answers, conditions, trees, words

from gongmo.domain.expressions.evaluate import evaluate, holds
from gongmo.domain.expressions.kinds import Value, values_of
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.render import render
from gongmo.domain.expressions.syntax import Expression

ANSWERS = {
    "output": "master_plan",
    "main-topic": "water",
    "topics": ["energy", "water"],
    "agreed": True,
    "requested": 400,
    "months": "1.50",
    "begins": "2024-03-01",
    "country": "VN",
    "place": {"name": " Đà Nẵng ", "country": "VN"},
    "note": "  가능합니다 ",
    "letter": [{"name": "a.pdf", "size": 1, "sha256": "0"}],
}

OUTCOMES: dict[str, Value | None] = {
    "output == 'master_plan'": True,
    "output == ' master_plan '": True,
    "output != 'master_plan'": False,
    "output in ['other', 'master_plan']": True,
    "output in ['other']": False,
    "output not in ['other']": True,
    "'water' in topics": True,
    "main-topic in topics": True,
    "'traffic' in topics": False,
    "agreed": True,
    "agreed == true": True,
    "agreed != false": True,
    "requested == 400": True,
    "requested in [300, 400]": True,
    "months == 1.5": True,
    "months * requested / 3 == 200": True,
    "requested - months > 398.4": True,
    "1 / 3 * 3 == 1": True,
    "begins < '2024-12-01'": True,
    "begins >= '2024-03-01'": True,
    "country == 'VN'": True,
    "place == 'Đà Nẵng'": True,
    "note == '가능합니다'": True,
    "answered(letter)": True,
    "answered(agreed)": True,
    "answered(share)": False,
    "requested + months": Fraction(803, 2),
    "'x'": "x",
    "topics": frozenset({"energy", "water"}),
    "true": True,
    # an unanswered question has no value, nor has what is made of it
    "share": None,
    "share == 1": None,
    "share != 1": None,
    "share in [1]": None,
    "not share == 1": None,
    "share + 1": None,
    "remark == note": None,
    "remark in topics": None,
    # what is settled without it has one
    "share == 1 or agreed": True,
    "share == 1 and not agreed": False,
    "share == 1 and agreed": None,
    "share == 1 or not agreed": None,
    # nor has what cannot be compared or reckoned
    "requested / 0": None,
    "requested / (months - 1.5) > 1": None,
    "requested == 'x'": None,
    "agreed < true": None,
    "topics == topics": None,
    "'x' in output": None,
    "output + 1": None,
    "1 + output": None,
    "1 + output + 1": None,
    "not output": None,
    "output and agreed": None,
    "requested in ['x']": False,
    "unknown == 1": None,
    "answered(unknown)": False,
}


@pytest.mark.parametrize("text", OUTCOMES)
def test_an_expression_has_this_value_or_none(text: str) -> None:
    assert evaluate(parse(text), values_of(NAMES, ANSWERS)) == OUTCOMES[text]


@pytest.mark.parametrize(
    "text", [text for text, value in OUTCOMES.items() if not isinstance(value, Fraction)]
)
def test_a_condition_holds_only_if_its_value_is_true(text: str) -> None:
    assert holds(parse(text), NAMES, ANSWERS) is (OUTCOMES[text] is True)


def test_a_declaration_that_is_not_confirmed_is_false() -> None:
    assert holds(parse("not agreed"), NAMES, {})
    assert holds(parse("agreed == false"), NAMES, {"agreed": None})
    assert not holds(parse("answered(agreed)"), NAMES, {})


def test_nothing_answered_is_an_answer_of_nought() -> None:
    assert holds(parse("answered(months) and months == 0"), NAMES, {"months": "0"})
    assert not holds(parse("answered(months)"), NAMES, {"months": " "})


@given(conditions, any_answers)
def test_conditions_never_fail_whatever_was_answered(
    condition: Expression, answers: dict[str, object]
) -> None:
    outcome = evaluate(condition, values_of(NAMES, answers))
    assert outcome is None or isinstance(outcome, bool)


values = st.dictionaries(
    words, st.one_of(st.booleans(), st.fractions(), words, st.frozensets(words)), max_size=4
)


@settings(max_examples=50)
@given(trees, values)
def test_even_what_makes_no_sense_has_a_value_or_none(
    tree: Expression, given_values: Mapping[str, Value]
) -> None:
    outcome = evaluate(tree, given_values)
    assert outcome is None or isinstance(outcome, bool | Fraction | str | frozenset)


@given(conditions, any_answers)
def test_an_answer_more_never_unsettles_what_was_settled(
    condition: Expression, answers: dict[str, object]
) -> None:
    everything = values_of(NAMES, answers)
    for name in everything.keys() - {"agreed"}:
        fewer = {other: value for other, value in everything.items() if other != name}
        before, after = evaluate(condition, fewer), evaluate(condition, everything)
        assert before is None or before is after or f"answered({name})" in render(condition)
