"""Applications that are alike to the look-ahead, and the limits on how many of each kind can be seated."""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from gongmo.methods.selection.bars import Exclusions
from gongmo.methods.selection.nested import Family, Limit
from gongmo.methods.selection.problem import Application
from gongmo.methods.selection.standing import Cell


class Kind(NamedTuple):
    """`place` where places count; `own` is the number of an application that no other is like."""

    track: str
    place: str | None
    cells: tuple[Cell, ...]
    own: str


Kinds = Mapping[Kind, Collection[Application]]


def lacking(kinds: Kinds, needs: Mapping[str, int]) -> Family:
    """For each track in need, exactly so many seats."""
    return tuple(
        Limit(frozenset(n for n, kind in enumerate(kinds) if kind.track == track), room)
        for track, room in needs.items()
    )


def families(kinds: Kinds, spare: Callable[[Cell], int], excluded: Exclusions) -> list[Family]:
    """Limits that can bind: one award for each new place, the caps in published order, exclusions."""
    sizes = [len(alike) for alike in kinds.values()]
    places: dict[tuple[str, str], set[int]] = {}
    capped: dict[int, dict[Cell, set[int]]] = {}
    for number, kind in enumerate(kinds):
        if kind.place is not None:
            places.setdefault((kind.track, kind.place), set()).add(number)
        for cell in kind.cells:
            capped.setdefault(cell[0], {}).setdefault(cell, set()).add(number)
    found = [tuple(Limit(frozenset(members), 1) for members in places.values())]
    found += [
        tuple(Limit(frozenset(members), spare(cell)) for cell, members in capped[number].items())
        for number in sorted(capped)
    ]
    binding = [
        tuple(limit for limit in family if sum(sizes[n] for n in limit.members) > limit.room)
        for family in found + _pairs(kinds, excluded)
    ]
    return [family for family in binding if family]


def _pairs(kinds: Kinds, excluded: Exclusions) -> list[Family]:
    """At most one of two that exclude each other; pairs that share nobody stand together in a family."""
    number = {kind.own: n for n, kind in enumerate(kinds) if kind.own}
    matchings: list[list[Limit]] = []
    pairs = {
        frozenset((one, other)) for one in number for other in excluded.get(one, frozenset()) & number.keys()
    }
    for pair in sorted(pairs, key=sorted):
        _match(matchings, Limit(frozenset(number[name] for name in pair), 1))
    return [tuple(matching) for matching in matchings]


def _match(matchings: list[list[Limit]], pair: Limit) -> None:
    for matching in matchings:
        if all(pair.members.isdisjoint(limit.members) for limit in matching):
            matching.append(pair)
            return
    matchings.append([pair])
