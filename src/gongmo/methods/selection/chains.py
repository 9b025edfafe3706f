"""Prerequisites: what an application waits for, and whether a set of seats can be taken one after another."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import product

from gongmo.domain.spec.track import CountBy
from gongmo.methods.selection.problem import Application
from gongmo.methods.selection.standing import Standing


def prerequisites(
    application: Application, there: Collection[str], within: Mapping[str, Application]
) -> frozenset[str] | None:
    """Everything it needs, directly or not, beyond those `there`; None when that can never be had."""
    graph: dict[str, list[str]] = {}
    waiting = [application]
    while waiting:
        current = waiting.pop()
        graph[current.id] = [other for other in current.requires if other not in there]
        if any(other not in within for other in graph[current.id]):
            return None
        waiting += [within[other] for other in graph[current.id] if other not in graph]
    return frozenset(graph) - {application.id} if _acyclic(graph) else None


def in_some_order(before: Standing, seats: Sequence[Application], rooms: Mapping[str, int]) -> bool:
    """Whether these can be seated one after another, each while its track still lacks its minimum.

    A track that counts places lacks until its last new place, so a second award at a place must come before that
    place, and so must all that it requires. `rooms`: counts still lacking; the seats add at most that.
    """
    graph = {seat.id: {other.id for other in seats if other.id in seat.requires} for seat in seats}
    crowded = [track for track in rooms if _fills_with_extras(before, seats, track, rooms[track])]
    finals = [_possible_finals(before, [s for s in seats if s.track == track]) for track in crowded]
    return any(_acyclic(_with_finals(graph, seats, choice)) for choice in product(*finals))


def _fills_with_extras(before: Standing, seats: Iterable[Application], track: str, room: int) -> bool:
    mine = [seat for seat in seats if seat.track == track]
    if before.problem.track_of[track].by is CountBy.AWARD:
        return False
    fresh = {seat.place for seat in mine if before.adds_count(seat)}
    return len(fresh) == room and len(mine) > room


def _possible_finals(before: Standing, mine: Sequence[Application]) -> list[Application]:
    places = [seat.place for seat in mine]
    return [seat for seat in mine if before.adds_count(seat) and places.count(seat.place) == 1]


def _with_finals(
    graph: Mapping[str, set[str]], seats: Sequence[Application], finals: Iterable[Application]
) -> Mapping[str, set[str]]:
    last = {final.track: final.id for final in finals}
    ahead = {
        final: {seat.id for seat in seats if seat.track == track and seat.id != final}
        for track, final in last.items()
    }
    return {seat: needed | ahead.get(seat, set()) for seat, needed in graph.items()}


def _acyclic(graph: Mapping[str, Iterable[str]]) -> bool:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return False
    return True
