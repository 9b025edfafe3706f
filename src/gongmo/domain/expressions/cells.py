"""The possible answers to a question, sorted into as few cells as an expression can tell apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations

from gongmo.domain.expressions.kinds import (
    Bool,
    Choice,
    Choices,
    Country,
    Date,
    File,
    Kind,
    Money,
    Number,
    Place,
    Text,
    Value,
    plain,
)
from gongmo.domain.expressions.linear import Interval, linear, pieces
from gongmo.domain.expressions.syntax import (
    Comparison,
    Expression,
    Membership,
    Name,
    Quoted,
    compared_names,
    names_in,
    walk,
)

Cell = Value | Interval | None
"""One value standing for itself or for all that are not mentioned, a range of numbers, or no answer."""

State = Mapping[str, Cell]

ANSWERED = True
NUMERIC = Number | Money | Date


def cells(expression: Expression, names: Mapping[str, Kind]) -> dict[str, Iterable[Cell]]:
    """Of every question the expression names. Whatever is answered, one choice of a cell for each says as much about
    the expression as the answers themselves; some choices may stand for no possible answers. There can be very many
    cells, so they come one by one.
    """
    compared = compared_names(expression)
    return {
        name: _cells(name, names, expression) if name in compared else _whether_answered(names[name])
        for name in names_in(expression)
    }


def _whether_answered(kind: Kind) -> list[Cell]:
    return [ANSWERED, False if isinstance(kind, Bool) else None]


def _cells(name: str, names: Mapping[str, Kind], expression: Expression) -> Iterator[Cell]:
    kind = names[name]
    if isinstance(kind, Bool):
        yield from (True, False)
        return
    yield None
    match kind:
        case Choice(options):
            told_apart = [o for o in options if o in _mentioned(name, names, expression)]
            yield from told_apart
            yield from [o for o in options if o not in told_apart][:1]
        case Choices():
            yield from _subsets(kind, _mentioned(name, names, expression))
        case Text() | Place() | Country():
            texts = sorted(_mentioned(name, names, expression) - {""})
            yield from texts
            yield "x" * (1 + max(map(len, texts), default=0))
        case File():
            yield ANSWERED
        case _:
            whole = not isinstance(kind, Number)
            yield from pieces(_domain(kind), _thresholds(name, names, expression), whole=whole)


def _subsets(kind: Choices, mentioned: set[str]) -> Iterator[frozenset[str]]:
    """The chosen ones among those mentioned; the others matter only for how many can be chosen."""
    told_apart = [option for option in kind.options if option in mentioned]
    others = len(kind.options) - len(told_apart)
    least = max(0, max(1, kind.min) - others)
    most = len(told_apart) if kind.max is None else min(kind.max, len(told_apart))
    for size in range(least, most + 1):
        yield from map(frozenset, combinations(told_apart, size))


def _domain(kind: NUMERIC) -> Interval:
    if isinstance(kind, Date):
        return Interval(Fraction(date.min.toordinal()), Fraction(date.max.toordinal()))
    low = kind.min if isinstance(kind, Number) else kind.min or 0
    return Interval(None if low is None else Fraction(low), None if kind.max is None else Fraction(kind.max))


def _mentioned(name: str, names: Mapping[str, Kind], expression: Expression) -> set[str]:
    """Every text that the name may be compared with."""
    mentioned: set[str] = set()
    for atom in _atoms(expression, name):
        mentioned.update(plain(node.text) for node in walk(atom) if isinstance(node, Quoted))
        for other in names_in(atom):
            kind = names[other]
            if other != name and isinstance(kind, Choice | Choices):
                mentioned.update(kind.options)
    return mentioned


def _thresholds(name: str, names: Mapping[str, Kind], expression: Expression) -> Iterator[Fraction]:
    """Every number at which a comparison of this answer alone turns."""
    for atom in _atoms(expression, name):
        for left, right in _pairs(atom):
            one, other = linear(left, names), linear(right, names)
            turn = one.plus(other, times=-1).threshold() if one and other else None
            if turn is not None:
                yield turn


def _atoms(expression: Expression, name: str) -> Iterator[Comparison | Membership]:
    for node in walk(expression):
        if isinstance(node, Comparison | Membership) and name in names_in(node):
            yield node


def _pairs(atom: Comparison | Membership) -> Sequence[tuple[Expression, Expression]]:
    if isinstance(atom, Comparison):
        return [(atom.left, atom.right)]
    return [] if isinstance(atom.among, Name) else [(atom.subject, item) for item in atom.among]
