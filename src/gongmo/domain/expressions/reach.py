"""Whether a condition can hold at all, and whether it can fail: claimed only where it is certain.

Every question's possible answers are sorted into cells (`cells`), and every choice of cells is tried, up to a stated
amount of work. This is exact for options, declarations, texts, and numbers that are compared one at a time; where
several answers meet in one comparison, or are multiplied, more is thought possible than may be, and less is claimed.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from fractions import Fraction
from itertools import islice, product
from math import prod

from gongmo.domain.expressions.cells import Cell, State, cells
from gongmo.domain.expressions.evaluate import compare
from gongmo.domain.expressions.kinds import Bool, Choice, Choices, Country, Kind, Place, Text, plain
from gongmo.domain.expressions.linear import Interval, Linear, linear
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Comparison,
    Expression,
    Membership,
    Name,
    Not,
    Or,
    Quoted,
    Relation,
    Truth,
    compared_names,
    names_in,
    plainly,
    walk,
)

Outcomes = frozenset[bool | None]
"""What a part of a condition can come to."""

Look = Callable[[State], Outcomes]

MOST_WORK = 50_000
"""Choices of cells times nodes of the expression: some tenth of a second."""

ANY: Outcomes = frozenset({True, False, None})
EITHER: Outcomes = frozenset({True, False})
NO_VALUE: Outcomes = frozenset({None})
TEXTS = Text | Place | Country | Choice


class Verdict(StrEnum):
    NEVER = "never"
    """Holds for no answers that the form accepts."""
    ALWAYS = "always"
    """Holds whether or not anything is answered."""
    ANY_ANSWER = "any-answer"
    """Holds whatever is answered to the questions whose answers it compares."""


def verdict(expression: Expression, names: Mapping[str, Kind]) -> Verdict | None:
    """None where nothing is certain, also when a name is unknown or deciding would take too long."""
    if not names.keys() >= set(names_in(expression)):
        return None
    domains = _within_reach(cells(expression, names), sum(1 for _ in walk(expression)))
    return None if domains is None else _explore(expression, names, domains)


def _within_reach(domains: Mapping[str, Iterable[Cell]], nodes: int) -> dict[str, list[Cell]] | None:
    most = MOST_WORK // nodes
    counted: dict[str, list[Cell]] = {}
    for name, domain in domains.items():
        counted[name] = list(islice(domain, most + 1))
        if prod(map(len, counted.values())) > most:
            return None
    return counted


def _explore(
    expression: Expression, names: Mapping[str, Kind], domains: Mapping[str, list[Cell]]
) -> Verdict | None:
    look = _look(expression, names)
    compared = compared_names(expression)
    never = always = whenever_answered = True
    for chosen in product(*domains.values()):
        state = dict(zip(domains, chosen, strict=True))
        outcomes = look(state)
        certain = outcomes == {True}
        never = never and True not in outcomes
        always = always and certain
        whenever_answered = whenever_answered and (certain or any(state[name] is None for name in compared))
        if not never and not whenever_answered:
            return None
    if never:
        return Verdict.NEVER
    return Verdict.ALWAYS if always else Verdict.ANY_ANSWER


def _look(expression: Expression, names: Mapping[str, Kind]) -> Look:
    """The expression made ready to be looked at in one state after the other."""
    match expression:
        case Truth(value):
            return lambda _: frozenset({value})
        case Name(name) if isinstance(names[name], Bool):
            return lambda state: frozenset({state[name] is True})
        case Answered(Name(name)):
            return lambda state: frozenset({state[name] is not None and state[name] is not False})
        case Not(operand):
            return _reverse(_look(operand, names))
        case And(operands):
            return _reverse(_either([_reverse(_look(operand, names)) for operand in operands]))
        case Or(operands):
            return _either([_look(operand, names) for operand in operands])
        case Comparison():
            return _look_comparison(expression, names)
        case Membership(subject, Name(name)):
            return _look_chosen(subject, name, names)
        case Membership(subject, tuple() as items):
            equal = (Comparison(subject, Relation.EQUAL, item) for item in items)
            return _either([_look_comparison(comparison, names) for comparison in equal])
    return lambda _: ANY


def _reverse(look: Look) -> Look:
    return lambda state: frozenset(None if outcome is None else not outcome for outcome in look(state))


def _either(looks: list[Look]) -> Look:
    def see(state: State) -> Outcomes:
        seen = [look(state) for look in looks]
        can = {
            True: any(True in outcomes for outcomes in seen),
            False: all(False in outcomes for outcomes in seen),
            None: any(None in outcomes for outcomes in seen) and all(outcomes != {True} for outcomes in seen),
        }
        return frozenset(outcome for outcome, possible in can.items() if possible)

    return see


def _look_comparison(comparison: Comparison, names: Mapping[str, Kind]) -> Look:
    left, relation, right = comparison.left, comparison.relation, comparison.right
    one, other = linear(left, names), linear(right, names)
    if one and other:
        return _look_difference(one.plus(other, times=-1), relation, names_in(comparison))
    if relation.orders:
        return lambda _: ANY
    plain_truth = plainly(comparison)
    if plain_truth is not comparison:
        return _look(plain_truth, names)
    return _look_texts(left, relation, right, names)


def _look_difference(difference: Linear, relation: Relation, needed: tuple[str, ...]) -> Look:
    holds = {sign: compare(Fraction(sign), relation, Fraction(0)) for sign in (-1, 0, 1)}

    def see(state: State) -> Outcomes:
        if any(state[name] is None for name in needed):
            return NO_VALUE
        ranges = {name: cell for name in needed if isinstance(cell := state[name], Interval)}
        return frozenset(holds[sign] for sign in difference.over(ranges).signs())

    return see


def _look_texts(left: Expression, relation: Relation, right: Expression, names: Mapping[str, Kind]) -> Look:
    sides = (left, right)
    if not all(_is_text(side, names) for side in sides):
        return lambda _: ANY
    apart = left != right and all(isinstance(s, Name) and not isinstance(names[s.id], Choice) for s in sides)

    def see(state: State) -> Outcomes:
        one, other = (_text_in(side, state) for side in sides)
        if one is None or other is None:
            return NO_VALUE
        return EITHER if apart else frozenset({(one == other) is (relation is Relation.EQUAL)})

    return see


def _look_chosen(subject: Expression, name: str, names: Mapping[str, Kind]) -> Look:
    if not isinstance(names[name], Choices) or not _is_text(subject, names):
        return lambda _: ANY

    def see(state: State) -> Outcomes:
        chosen, option = state[name], _text_in(subject, state)
        if option is None or not isinstance(chosen, frozenset):
            return NO_VALUE
        return frozenset({option in chosen})

    return see


def _is_text(side: Expression, names: Mapping[str, Kind]) -> bool:
    return isinstance(side, Quoted) or (isinstance(side, Name) and isinstance(names[side.id], TEXTS))


def _text_in(side: Expression, state: State) -> Cell:
    return (
        plain(side.text) if isinstance(side, Quoted) else state[side.id] if isinstance(side, Name) else None
    )
