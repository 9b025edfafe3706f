"""How many seats fit under limits, decided by flow where the limits nest, and bounded by flow where they do not.

Limits such as "one per place within the track" and "three per country in the call" are sets with a capacity. Sets of
which any two are nested or apart form a forest; two forests with the seats between them are a network, and a greatest
flow through it is exactly a greatest choice of seats (Edmonds 1970, intersection of two laminar matroids). Limits that
fit into neither forest are left out, which can only allow too much: `fill` is then a bound, and the caller branches.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from gongmo.methods.selection.flow import Network


@dataclass(frozen=True)
class Limit:
    """At most `room` seats from the kinds in `members`."""

    members: frozenset[int]
    room: int


Family = tuple[Limit, ...]
"""Limits of one rule; no two share a member."""


@dataclass(frozen=True)
class Filling:
    """How many of each kind are taken, and the limits the flow did not look at."""

    taken: tuple[int, ...]
    unheeded: Family


class Forest:
    def __init__(self, first: Family = ()) -> None:
        self.limits: list[Limit] = []
        self.around: dict[int, list[int]] = {}
        for limit in first:
            self.grow(limit)

    def takes(self, limit: Limit) -> bool:
        """Whether it lies within, around or apart from every limit already here."""
        touched = {number for member in limit.members for number in self.around.get(member, ())}
        others = (self.limits[number].members for number in touched)
        return all(limit.members <= other or limit.members >= other for other in others)

    def grow(self, limit: Limit) -> None:
        for member in limit.members:
            self.around.setdefault(member, []).append(len(self.limits))
        self.limits.append(limit)

    def chain(self, member: int) -> list[int]:
        """The limits around a kind, widest first."""
        return sorted(self.around.get(member, ()), key=lambda n: (-len(self.limits[n].members), n))


def fill(sizes: Sequence[int], needs: Family, families: Sequence[Family]) -> Filling | None:
    """Seats that meet every need (the limits of `needs`, filled to the brim), or None when no choice can.

    `sizes` says how many seats of each kind there are. While limits remain unheeded, each family is
    tried first in turn: a None from any order is final, and so is a filling that heeds all.
    """
    first: Filling | None = None
    for turn in range(max(1, len(families))):
        filling = _filled(sizes, needs, [*families[turn:], *families[:turn]])
        if filling is None or not filling.unheeded:
            return filling
        first = first or filling
    return first


def _filled(sizes: Sequence[int], needs: Family, families: Sequence[Family]) -> Filling | None:
    left, right = Forest(needs), Forest()
    unheeded: list[Limit] = []
    for limit in (limit for family in families for limit in family):
        forest = next((forest for forest in (left, right) if forest.takes(limit)), None)
        if forest:
            forest.grow(limit)
        else:
            unheeded.append(limit)
    network = Network()
    arcs = [_lay(network, left.chain(kind), right.chain(kind), size) for kind, size in enumerate(sizes)]
    _connect(network, left, right, len(sizes))
    if network.push("source", "sink") < sum(need.room for need in needs):
        return None
    taken = tuple(network.carried(arc) for arc in arcs)
    return Filling(taken, tuple(unheeded))


def _lay(network: Network, left: list[int], right: list[int], size: int) -> int:
    tail: Hashable = ("left", left[-1]) if left else "source"
    head: Hashable = ("right", right[-1]) if right else "sink"
    return network.arc(tail, head, size)


def _connect(network: Network, left: Forest, right: Forest, kinds: int) -> None:
    laid: set[tuple[str, int]] = set()
    for kind in range(kinds):
        for side, forest in (("left", left), ("right", right)):
            outer: Hashable = "source" if side == "left" else "sink"
            for number in forest.chain(kind):
                inner = (side, number)
                if inner not in laid:
                    laid.add(inner)
                    tail, head = (outer, inner) if side == "left" else (inner, outer)
                    network.arc(tail, head, forest.limits[number].room)
                outer = inner
