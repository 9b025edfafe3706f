from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.expressions.parse import DEEPEST, LONGEST, parse
from gongmo.domain.expressions.problems import ExpressionError
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Arithmetic,
    Comparison,
    Membership,
    Name,
    Not,
    Numeral,
    Operation,
    Or,
    Quoted,
    Relation,
    Truth,
    names_in,
)

A, B, C = Name("a"), Name("b"), Name("c")
PLUS, MINUS, TIMES, OVER = Operation

READINGS = {
    "output == 'master_plan'": Comparison(Name("output"), Relation.EQUAL, Quoted("master_plan")),
    'a != "it\'s"': Comparison(A, Relation.UNEQUAL, Quoted("it's")),
    "a == 'it''s'": Comparison(A, Relation.EQUAL, Quoted("it's")),
    'a == "say ""so"""': Comparison(A, Relation.EQUAL, Quoted('say "so"')),
    "a == ''": Comparison(A, Relation.EQUAL, Quoted("")),
    "a < 300_000_000": Comparison(A, Relation.LESS, Numeral(Fraction(300_000_000))),
    "a <= 0.1": Comparison(A, Relation.AT_MOST, Numeral(Fraction(1, 10))),
    "a>-2.50": Comparison(A, Relation.MORE, Numeral(Fraction(-5, 2))),
    "a >= -  1": Comparison(A, Relation.AT_LEAST, Numeral(Fraction(-1))),
    "a == true": Comparison(A, Relation.EQUAL, Truth(True)),
    "false": Truth(False),
    "answered(a)": Answered(A),
    "answered ( a )": Answered(A),
    "answered": Name("answered"),
    "answered == 1": Comparison(Name("answered"), Relation.EQUAL, Numeral(Fraction(1))),
    "a in ['x']": Membership(A, (Quoted("x"),)),
    "a in [1, -2 ,'x']": Membership(A, (Numeral(Fraction(1)), Numeral(Fraction(-2)), Quoted("x"))),
    "a not in [1]": Not(Membership(A, (Numeral(Fraction(1)),))),
    "'x' in a": Membership(Quoted("x"), A),
    "a or b and c": Or((A, And((B, C)))),
    "(a or b) and c": And((Or((A, B)), C)),
    "a and b and c": And((A, B, C)),
    "a and (b and c)": And((A, And((B, C)))),
    "not a == b": Not(Comparison(A, Relation.EQUAL, B)),
    "not a and b": And((Not(A), B)),
    "not not a": Not(Not(A)),
    "a + b * c": Arithmetic(A, ((PLUS, Arithmetic(B, ((TIMES, C),))),)),
    "(a + b) / c": Arithmetic(Arithmetic(A, ((PLUS, B),)), ((OVER, C),)),
    "a - b + c": Arithmetic(A, ((MINUS, B), (PLUS, C))),
    "a-b": Name("a-b"),
    "a-1": Name("a-1"),
    "a -1": Arithmetic(A, ((MINUS, Numeral(Fraction(1))),)),
    "a - -1": Arithmetic(A, ((MINUS, Numeral(Fraction(-1))),)),
    "\n a\t": A,
    "((((a))))": A,
}


@pytest.mark.parametrize("text", READINGS)
def test_a_text_reads_as_its_tree(text: str) -> None:
    assert parse(text) == READINGS[text]


def test_every_part_knows_where_it_begins() -> None:
    tree = parse(" not a in ['x', -5] and (b + 1 > 2 or answered(c))")
    assert isinstance(tree, And)
    denied, either = tree.operands
    assert isinstance(denied, Not)
    within = denied.operand
    assert isinstance(within, Membership)
    assert isinstance(within.among, tuple)
    assert (tree.at, denied.at, within.at, [item.at for item in within.among]) == (1, 1, 5, [11, 16])
    assert isinstance(either, Or)
    compared, asked = either.operands
    assert (either.at, compared.at, asked.at) == (25, 25, 38)


def test_where_a_part_stands_makes_no_difference_to_what_it_says() -> None:
    assert parse("a  ==  1") == parse("a == 1.0")


REFUSALS: dict[str, tuple[str, int, dict[str, object]]] = {
    "": ("condition-empty", 0, {}),
    " \n": ("condition-empty", 0, {}),
    "a" * (LONGEST + 1): ("condition-too-long", LONGEST, {"length": LONGEST + 1, "limit": LONGEST}),
    "(" * 21 + "a" + ")" * 21: ("condition-too-deep", 20, {"at": 21, "limit": 20}),
    "not " * 21 + "a": ("condition-too-deep", 80, {"at": 81, "limit": 20}),
    "a ; b": ("condition-character", 2, {"at": 3, "character": ";"}),
    "a == 1.": ("condition-character", 6, {"at": 7, "character": "."}),
    "a__b": ("condition-name", 0, {"word": "a__b"}),
    "a = 1": ("condition-instead", 2, {"written": "=", "instead": "=="}),
    "a && b": ("condition-instead", 2, {"written": "&&", "instead": "and"}),
    "a || b": ("condition-instead", 2, {"written": "||", "instead": "or"}),
    "!a": ("condition-instead", 0, {"written": "!", "instead": "not"}),
    "a <> 1": ("condition-instead", 2, {"written": "<>", "instead": "!="}),
    "a => 1": ("condition-instead", 2, {"written": "=>", "instead": ">="}),
    "a ≤ 1": ("condition-instead", 2, {"written": "≤", "instead": "<="}),
    "a == ‘x’": ("condition-instead", 5, {"written": "‘", "instead": "'"}),
    "a AND b": ("condition-instead", 2, {"written": "AND", "instead": "and"}),
    "a == True": ("condition-instead", 5, {"written": "True", "instead": "true"}),
    "Output == 1": ("condition-name", 0, {"word": "Output"}),
    "a == 기본계획": ("condition-name", 5, {"word": "기본계획"}),
    "a" * 61: ("condition-name", 0, {"word": "a" * 61}),
    "a == 'x": ("condition-quote-open", 5, {"at": 6, "quote": "'"}),
    "a == \"x'": ("condition-quote-open", 5, {"at": 6, "quote": '"'}),
    "a b": ("condition-unexpected", 2, {"at": 3, "found": "b"}),
    "a == == b": ("condition-unexpected", 5, {"at": 6, "found": "=="}),
    "a 'x'": ("condition-unexpected", 2, {"at": 3, "found": "x"}),
    "a in 5": ("condition-unexpected", 5, {"at": 6, "found": "5"}),
    "a in [b]": ("condition-unexpected", 6, {"at": 7, "found": "b"}),
    "a in [1 2]": ("condition-unexpected", 8, {"at": 9, "found": "2"}),
    "a not b": ("condition-unexpected", 6, {"at": 7, "found": "b"}),
    "(a 1)": ("condition-unexpected", 3, {"at": 4, "found": "1"}),
    "-a": ("condition-unexpected", 1, {"at": 2, "found": "a"}),
    "answered('x')": ("condition-unexpected", 9, {"at": 10, "found": "x"}),
    "5 months > 1": ("condition-unexpected", 2, {"at": 3, "found": "months"}),
    "a ==": ("condition-ends-early", 4, {}),
    "a and": ("condition-ends-early", 5, {}),
    "answered(": ("condition-ends-early", 9, {}),
    "(a": ("condition-bracket-open", 0, {"at": 1, "bracket": "("}),
    "answered(a": ("condition-bracket-open", 8, {"at": 9, "bracket": "("}),
    "a in [1, 2": ("condition-bracket-open", 5, {"at": 6, "bracket": "["}),
    "a in []": ("condition-list-empty", 5, {"at": 6}),
    "1 < a < 5": ("condition-chained", 6, {"at": 7}),
    "a in [1] == true": ("condition-chained", 9, {"at": 10}),
    "a not in [1] in b": ("condition-chained", 13, {"at": 14}),
}


@pytest.mark.parametrize("text", REFUSALS)
def test_a_text_that_is_no_expression_is_refused_at_its_place(text: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    code, position, values = REFUSALS[text]
    problem = refused.value.problem
    assert (problem.code, problem.position, dict(problem.values)) == (code, position, values)
    assert str(refused.value) == f"{code} at {position}"


@pytest.mark.parametrize("text", ["a" * 60, "(" * DEEPEST + "a" + ")" * DEEPEST, "not " * DEEPEST + "a"])
def test_what_is_just_within_the_limits_is_read(text: str) -> None:
    assert names_in(parse(text)) == ("a" * text.count("a"),)


def test_the_longest_text_is_read() -> None:
    assert len(names_in(parse(" + ".join(f"a{n:03}" for n in range(143))))) == 143
    assert parse("a" + " " * (LONGEST - 1)) == A


FRAGMENTS = [
    "a",
    "b-c",
    "answered",
    "and",
    "or",
    "not",
    "in",
    "true",
    "false",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "=",
    "(",
    ")",
    "[",
    "]",
    ",",
    "+",
    "-",
    "*",
    "/",
    "'",
    '"',
    "'x'",
    "1",
    "2.5",
    "☃",
]
noise = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(FRAGMENTS), max_size=400).map(" ".join))


def refused_at(text: str) -> int | None:
    try:
        parse(text)
    except ExpressionError as error:
        return error.position
    return None


@given(noise)
def test_any_text_is_read_or_refused_within_itself(text: str) -> None:
    position = refused_at(text)
    assert position is None or 0 <= position <= len(text)


@given(st.sampled_from(["(", "not ", "a + (", "a in [", "(not "]), st.integers(1, 1_000))
def test_depth_never_exhausts_the_stack(opening: str, times: int) -> None:
    with pytest.raises(ExpressionError):
        parse(opening * times)
