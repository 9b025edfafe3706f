from fractions import Fraction
from unicodedata import normalize

import pytest
from hypothesis import given
from tests.domain.expressions.questions import NAMES, any_answers, possible_answers

from gongmo.domain.expressions.kinds import Choices, Kind, Value, values_of

WORTH: list[tuple[str, object, Value | None]] = [
    ("note", " text\n", "text"),
    ("note", normalize("NFD", "가"), "가"),
    ("note", "  ", None),
    ("note", 5, None),
    ("months", "1.50", Fraction(3, 2)),
    ("months", "99", Fraction(99)),
    ("months", "-1e2", Fraction(-100)),
    ("months", 1.5, None),
    ("months", "one", None),
    ("months", "NaN", None),
    ("months", "Infinity", None),
    ("months", "1e999999999", None),
    ("months", "1e-999999999", None),
    ("months", "0." + "1" * 300, None),
    ("requested", 400, Fraction(400)),
    ("requested", 0, Fraction(0)),
    ("requested", True, None),
    ("requested", "400", None),
    ("output", "other", "other"),
    ("output", "withdrawn_option", None),
    ("topics", ["water", "energy", "gone"], frozenset({"water", "energy"})),
    ("topics", ["gone"], None),
    ("topics", [], None),
    ("topics", [["water"]], None),
    ("topics", "water", None),
    ("agreed", True, True),
    ("agreed", 1, False),
    ("agreed", None, False),
    ("country", "VN", "VN"),
    ("country", "Viet Nam", None),
    ("place", {"name": " Hanoi ", "country": "VN"}, "Hanoi"),
    ("place", {"country": "VN"}, None),
    ("place", "Hanoi", None),
    ("begins", "2024-02-29", "2024-02-29"),
    ("begins", "2023-02-29", None),
    ("begins", "20240229", None),
    ("letter", [{"name": "a.pdf"}, {"name": "b.pdf"}], Fraction(2)),
    ("letter", [], None),
]


@pytest.mark.parametrize(("name", "answer", "value"), WORTH)
def test_an_answer_is_worth_what_its_kind_says(name: str, answer: object, value: Value | None) -> None:
    found = values_of({name: NAMES[name]}, {name: answer}).get(name)
    assert found == value
    assert type(found) is type(value)


@given(any_answers)
def test_whatever_was_answered_has_a_value_of_its_kind_or_none(answers: dict[str, object]) -> None:
    assert all(
        type(value) in {bool, Fraction, str, frozenset} for value in values_of(NAMES, answers).values()
    )


@given(possible_answers)
def test_what_the_form_accepts_has_a_value(answers: dict[str, object]) -> None:
    assert values_of(NAMES, answers).keys() == {*answers, "agreed"}


def test_answers_to_other_questions_are_left_out() -> None:
    names: dict[str, Kind] = {"topics": Choices(("a",))}
    assert values_of(names, {"topics": ["a"], "note": "x"}) == {"topics": frozenset({"a"})}
