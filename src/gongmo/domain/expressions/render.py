"""Tree into text: one way of writing for each tree, which reads back as the same tree."""

from fractions import Fraction
from itertools import count

from gongmo.domain.exact import as_decimal
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Arithmetic,
    Comparison,
    Expression,
    Membership,
    Name,
    Not,
    Numeral,
    Operation,
    Or,
    Quoted,
    Truth,
)

OR, AND, NOT, COMPARISON, SUM, PRODUCT, OPERAND = range(7)


def render(expression: Expression) -> str:  # noqa: C901 - a case for each node
    """With only the parentheses that the tree needs."""
    match expression:
        case Truth(value):
            return "true" if value else "false"
        case Numeral(value):
            return decimal(value)
        case Quoted(text):
            return quoted(text)
        case Name(identifier):
            return identifier
        case Answered(name):
            return f"answered({name.id})"
        case Arithmetic(first, rest):
            level = _level(expression) + 1
            links = (f" {operation} {_inside(operand, level)}" for operation, operand in rest)
            return "".join([_inside(first, level), *links])
        case Comparison(left, relation, right):
            return f"{_inside(left, SUM)} {relation} {_inside(right, SUM)}"
        case Membership():
            return _membership(expression, "in")
        case Not(Membership() as within):
            return _membership(within, "not in")
        case Not(operand):
            return f"not {_inside(operand, NOT)}"
        case And(operands):
            return " and ".join(_inside(operand, NOT) for operand in operands)
    return " or ".join(_inside(operand, AND) for operand in expression.operands)


def decimal(value: Fraction) -> str:
    """Every digit; a fraction that is no decimal as a division."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return str(value)
    digits = next(n for n in count() if 10**n % value.denominator == 0)
    return as_decimal(value, digits)


def quoted(text: str) -> str:
    """In the quotes of which fewer stand in the text, doubled there."""
    quote = '"' if text.count("'") > text.count('"') else "'"
    return quote + text.replace(quote, quote * 2) + quote


def _membership(membership: Membership, word: str) -> str:
    among = membership.among
    listed = among.id if isinstance(among, Name) else f"[{', '.join(render(item) for item in among)}]"
    return f"{_inside(membership.subject, SUM)} {word} {listed}"


def _inside(operand: Expression, loosest: int) -> str:
    text = render(operand)
    return text if _level(operand) >= loosest else f"({text})"


def _level(expression: Expression) -> int:
    match expression:
        case Or():
            return OR
        case And():
            return AND
        case Not():
            return NOT
        case Comparison() | Membership():
            return COMPARISON
        case Arithmetic(_, rest):
            return SUM if rest[0][0] in {Operation.PLUS, Operation.MINUS} else PRODUCT
    return OPERAND
