"""Sums of answers with constant factors, and where they can lie: what can be decided about numbers without search."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from gongmo.domain.expressions.kinds import Date, Kind, Money, Number, is_day, plain
from gongmo.domain.expressions.syntax import (
    Arithmetic,
    Expression,
    Name,
    Numeral,
    Operation,
    Quoted,
)

Sign = int
"""-1, 0 or 1."""


@dataclass(frozen=True)
class Interval:
    """From `low` to `high`, None being no end; both belong to it unless it is `open`."""

    low: Fraction | None
    high: Fraction | None
    open: bool = False

    def whole(self) -> "Interval | None":
        """The same for whole numbers: from the first to the last of them, if there is any."""
        low, high = self.low, self.high
        if low is not None:
            low = Fraction(floor(low) + 1 if self.open else ceil(low))
        if high is not None:
            high = Fraction(ceil(high) - 1 if self.open else floor(high))
        return Interval(low, high) if low is None or high is None or low <= high else None

    def signs(self) -> frozenset[Sign]:
        """The signs that its numbers can have."""
        low, high = self.low, self.high
        below, above = low is None or low < 0, high is None or high > 0
        reaches = (low is None or low <= 0) and (high is None or high >= 0)
        zero = (below and above) or (reaches and not self.open)
        return frozenset(sign for sign, can in ((-1, below), (0, zero), (1, above)) if can)


@dataclass(frozen=True)
class Linear:
    """`factors` are never zero."""

    constant: Fraction = Fraction(0)
    factors: Mapping[str, Fraction] = field(default_factory=dict)

    def plus(self, other: "Linear", times: int = 1) -> "Linear":
        names = dict.fromkeys([*self.factors, *other.factors])
        sums = {
            n: self.factors.get(n, Fraction(0)) + times * other.factors.get(n, Fraction(0)) for n in names
        }
        return Linear(self.constant + times * other.constant, {n: f for n, f in sums.items() if f})

    def times(self, factor: Fraction) -> "Linear":
        return Linear(self.constant * factor, {n: f * factor for n, f in self.factors.items() if factor})

    def threshold(self) -> Fraction | None:
        """Where it is zero, if it depends on one answer."""
        if len(self.factors) != 1:
            return None
        (factor,) = self.factors.values()
        return -self.constant / factor

    def over(self, ranges: Mapping[str, Interval]) -> Interval:
        """Where it can lie when each answer lies in its range, not looking at how answers depend on one another."""
        low: Fraction | None = self.constant
        high: Fraction | None = self.constant
        for name, factor in self.factors.items():
            ends = [None if end is None else end * factor for end in (ranges[name].low, ranges[name].high)]
            least, most = ends if factor > 0 else reversed(ends)
            low = None if low is None or least is None else low + least
            high = None if high is None or most is None else high + most
        return Interval(low, high, any(ranges[name].open for name in self.factors))


def linear(expression: Expression, names: Mapping[str, Kind]) -> Linear | None:
    """A number, amount or date (as its ordinal day) as a linear form; None for anything else."""
    match expression:
        case Numeral(value):
            return Linear(value)
        case Quoted(text) if is_day(plain(text)):
            return Linear(Fraction(date.fromisoformat(plain(text)).toordinal()))
        case Name(identifier) if isinstance(names[identifier], Number | Money | Date):
            return Linear(factors={identifier: Fraction(1)})
        case Arithmetic(first, rest):
            result = linear(first, names)
            for operation, operand in rest:
                other = linear(operand, names)
                result = None if result is None or other is None else _apply(operation, result, other)
            return result
    return None


def _apply(operation: Operation, left: Linear, right: Linear) -> Linear | None:
    match operation:
        case Operation.PLUS:
            return left.plus(right)
        case Operation.MINUS:
            return left.plus(right, times=-1)
        case Operation.TIMES if not right.factors:
            return left.times(right.constant)
        case Operation.TIMES if not left.factors:
            return right.times(left.constant)
        case Operation.OVER if not right.factors and right.constant:
            return left.times(1 / right.constant)
    return None


def pieces(domain: Interval, thresholds: Iterable[Fraction], *, whole: bool) -> list[Interval]:
    """The domain cut at the thresholds, each a piece of its own; none if the domain is empty."""
    low, high = domain.low, domain.high
    if low is not None and high is not None and low > high:
        return []
    inside = {t for t in thresholds if (low is None or t >= low) and (high is None or t <= high)}
    points = sorted(inside | {end for end in (low, high) if end is not None})
    ends = [*([None] if low is None else []), *points, *([None] if high is None else [])]
    between = [Interval(left, right, open=True) for left, right in pairwise(ends)]
    cut = [*(Interval(point, point) for point in points), *between]
    return [kept for piece in cut if (kept := piece.whole())] if whole else cut
