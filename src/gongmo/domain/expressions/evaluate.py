"""The value of an expression for given answers.

An unanswered question has no value (None), and neither has whatever is compared or reckoned with it, or divided by
zero. `and`, `or` and `not` follow Kleene's strong three-valued logic (Introduction to Metamathematics, 1952, § 64):
what is settled by the values there are has a value, everything else has none. A condition without a value does not
hold.
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne
from types import MappingProxyType

from gongmo.domain.expressions.kinds import Kind, Value, plain, values_of
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
    Quoted,
    Relation,
    Truth,
)

Values = Mapping[str, Value]

COMPARE: Mapping[Relation, Callable[[Value, Value], bool]] = MappingProxyType(
    {
        Relation.EQUAL: eq,
        Relation.UNEQUAL: ne,
        Relation.LESS: lt,
        Relation.AT_MOST: le,
        Relation.MORE: gt,
        Relation.AT_LEAST: ge,
    }
)


def holds(expression: Expression, names: Mapping[str, Kind], answers: Mapping[str, object]) -> bool:
    """Whether a condition holds for the answers of a form, `names` saying what kind of question each name is."""
    return evaluate(expression, values_of(names, answers)) is True


def evaluate(expression: Expression, values: Values) -> Value | None:
    """None where there is no value. Raises nothing, and gives no value to what `check` would have refused."""
    match expression:
        case Truth(value) | Numeral(value):
            return value
        case Quoted(text):
            return plain(text)
        case Name(identifier):
            return values.get(identifier)
        case Answered(name):
            return values.get(name.id, False) is not False
        case Arithmetic():
            return _reckon(expression, values)
        case Comparison(left, relation, right):
            return compare(evaluate(left, values), relation, evaluate(right, values))
        case Membership():
            return _is_among(expression, values)
        case Not(operand):
            inside = evaluate(operand, values)
            return not inside if isinstance(inside, bool) else None
        case And(operands):
            return _settle((evaluate(operand, values) for operand in operands), settled=False)
    return _settle((evaluate(operand, values) for operand in expression.operands), settled=True)


def compare(left: Value | None, relation: Relation, right: Value | None) -> bool | None:
    """None unless both are values of one type, and of an ordered one where the relation asks for order."""
    for kind in (Fraction, str):
        if isinstance(left, kind) and isinstance(right, kind):
            return COMPARE[relation](left, right)
    if isinstance(left, bool) and isinstance(right, bool) and not relation.orders:
        return COMPARE[relation](left, right)
    return None


def _settle(operands: Iterable[Value | None], *, settled: bool) -> bool | None:
    """One False settles `and`, one True settles `or`."""
    outcome: bool | None = not settled
    for operand in operands:
        if operand is settled:
            return settled
        if not isinstance(operand, bool):
            outcome = None
    return outcome


def _is_among(membership: Membership, values: Values) -> bool | None:
    subject = evaluate(membership.subject, values)
    if isinstance(membership.among, Name):
        chosen = values.get(membership.among.id)
        return subject in chosen if isinstance(subject, str) and isinstance(chosen, frozenset) else None
    if subject is None:
        return None
    return any(compare(subject, Relation.EQUAL, evaluate(item, values)) is True for item in membership.among)


def _reckon(chain: Arithmetic, values: Values) -> Fraction | None:
    result, *operands = (evaluate(operand, values) for operand in chain.operands)
    for (operation, _), operand in zip(chain.rest, operands, strict=True):
        if not isinstance(result, Fraction) or not isinstance(operand, Fraction):
            return None
        result = _apply(operation, result, operand)
    return result if isinstance(result, Fraction) else None


def _apply(operation: Operation, left: Fraction, right: Fraction) -> Fraction | None:
    match operation:
        case Operation.PLUS:
            return left + right
        case Operation.MINUS:
            return left - right
        case Operation.TIMES:
            return left * right
    return left / right if right else None
