from fractions import Fraction

import pytest
from hypothesis import given, settings
from tests.domain.expressions.questions import trees
from tests.domain.expressions.test_parse import noise

from gongmo.domain.expressions.parse import LONGEST, parse
from gongmo.domain.expressions.problems import ExpressionError
from gongmo.domain.expressions.render import decimal, quoted, render
from gongmo.domain.expressions.syntax import Expression

WRITTEN = {
    "a=='x'": None,
    "output  ==  'x'": "output == 'x'",
    "((a and (b)) and c)": "(a and b) and c",
    "(a or b) or (c and d)": "(a or b) or c and d",
    "not (a and b)": "not (a and b)",
    "not (a == 1)": "not a == 1",
    "not a in [1]": "a not in [1]",
    "(a == 1) == true": "(a == 1) == true",
    "a - (b - 1.50)": "a - (b - 1.5)",
    "a * (b / c) - 007": "a * (b / c) - 7",
    "(a + b) in [1_000]": "a + b in [1000]",
    '"x" in a': "'x' in a",
    "answered ( a )": "answered(a)",
}


@pytest.mark.parametrize("text", WRITTEN)
def test_only_the_needed_parentheses_are_written(text: str) -> None:
    assert render(parse(text)) == (WRITTEN[text] or "a == 'x'")


@settings(max_examples=50)
@given(trees)
def test_what_is_written_reads_back_as_the_same(tree: Expression) -> None:
    text = render(tree)
    if len(text) <= LONGEST:
        assert parse(text) == tree
        assert render(parse(text)) == text


def read(text: str) -> Expression | None:
    try:
        return parse(text)
    except ExpressionError:
        return None


@given(noise.map(read))
def test_writing_needs_no_deeper_nesting_than_what_was_read(tree: Expression | None) -> None:
    if tree is not None and len(render(tree)) <= LONGEST:
        assert parse(render(tree)) == tree


def test_quotes_are_those_that_need_less_doubling() -> None:
    assert quoted("plan") == "'plan'"
    assert quoted("it's") == '"it\'s"'
    assert quoted("it's 'so' \"far\"") == '"it\'s \'so\' ""far"""'
    assert quoted("'\"") == "'''\"'"


def test_numbers_are_written_to_the_last_digit() -> None:
    assert decimal(Fraction(-5, 2)) == "-2.5"
    assert decimal(Fraction(1, 2**30)) == "0." + f"{5**30:030}"
    assert decimal(Fraction(10**40)) == "1" + "0" * 40
    assert decimal(Fraction(1, 3)) == "1/3"
