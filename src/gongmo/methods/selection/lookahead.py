"""The look-ahead of step 2: can every track still reach its minimum? Counts only, decided exactly.

A completion is a run of further seats, each in a track that still lacks its minimum and each within the rules at its
time, after which no track lacks. Prerequisites aside, a completion needs only seats that add a count, so it is a choice
under limits (`nested`): exact and polynomial while the limits nest in two families, as with any single cap across tracks
beside caps within a track. Otherwise a flow that heeds as many limits as fit bounds a depth-first search, which branches
on an application of the first limit, exclusion or prerequisite the flow broke: seated with all it requires, or it and its
like not at all. The search visits at most 2^k nodes for k distinct kinds of application in broken limits; each costs
O(F · E) with F awards missing and E arcs, one per kind and limit.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from gongmo.domain.spec.track import CountBy
from gongmo.methods.selection.chains import in_some_order, prerequisites
from gongmo.methods.selection.ground import Ground
from gongmo.methods.selection.kinds import Kind, families, lacking
from gongmo.methods.selection.nested import Filling, fill
from gongmo.methods.selection.problem import Application, Track
from gongmo.methods.selection.rules import Rule, RuleKind
from gongmo.methods.selection.standing import Cell, Standing, cells


def possible(ground: Ground, seated: Sequence[Application], rules: Collection[Rule]) -> bool:
    """Whether a completion exists from these seats under these rules; rules not named are not heeded."""
    return _Search(ground, seated, frozenset(rules)).succeeds()


@dataclass(frozen=True)
class _Node:
    """Applications the completion must hold, and those it must not."""

    fixed: frozenset[str] = frozenset()
    banned: frozenset[str] = frozenset()


class _Search:
    def __init__(self, ground: Ground, seated: Sequence[Application], rules: frozenset[Rule]) -> None:
        self.ground, self.problem, self.rules, self.seated = ground, ground.problem, rules, seated
        self.standing = Standing.of(self.problem, seated)
        self.excluded = ground.excluded if Rule(RuleKind.EXCLUDES) in rules else {}
        self.rooms = {track.id: self._room(track) for track in self.problem.tracks}
        self.demand = {t: n if Rule(RuleKind.MINIMUM, t) in rules else 0 for t, n in self.rooms.items()}
        opened = {a.id: a for a in ground.candidates if self._open(a)}
        self.chains = self._chains(opened)
        self.open = {key: opened[key] for key in self.chains}
        self.unlike = self._unlike()

    def _room(self, track: Track) -> int:
        goal = self.ground.minimums[track.id]
        if track.most is not None and Rule(RuleKind.MAXIMUM, track.id) in self.rules:
            goal = min(goal, track.most)
        return max(0, goal - self.standing.counted(track))

    def _open(self, application: Application) -> bool:
        return (
            application.id not in self.standing.seated
            and self.rooms[application.track] > 0
            and all(self._spare(self.standing, cell) > 0 for cell in self._cells(application))
            and not self._against(application, self.standing.seated)
        )

    def _cells(self, application: Application) -> tuple[Cell, ...]:
        return tuple(
            c for c in cells(self.problem, application) if Rule(RuleKind.CAP, cap=c[0]) in self.rules
        )

    def _spare(self, standing: Standing, cell: Cell) -> int:
        return self.problem.caps[cell[0] - 1].max - standing.used[cell]

    def _against(self, application: Application, others: Collection[str]) -> bool:
        return not self.excluded.get(application.id, frozenset()).isdisjoint(others)

    def _chains(self, opened: Mapping[str, Application]) -> dict[str, frozenset[str]]:
        """What each still waits for; without those that wait for what cannot be had."""
        if Rule(RuleKind.REQUIRES) not in self.rules:
            return dict.fromkeys(opened, frozenset())
        found = {key: prerequisites(a, self.standing.seated, opened) for key, a in opened.items()}
        return {key: chain for key, chain in found.items() if chain is not None}

    def _unlike(self) -> frozenset[str]:
        """Those whose seat bears on another's other than through limits."""
        waiting = {key for key, chain in self.chains.items() if chain}
        return frozenset(waiting.union(*self.chains.values()) | self.excluded.keys())

    def succeeds(self) -> bool:
        if self._minimum_above_maximum():
            return False
        stack = [_Node()]
        while stack:
            branches = self._branches(stack.pop())
            if branches is None:
                return True
            stack += branches
        return False

    def _minimum_above_maximum(self) -> bool:
        return any(
            {Rule(RuleKind.MINIMUM, t.id), Rule(RuleKind.MAXIMUM, t.id)} <= self.rules
            and t.most is not None
            and t.most < self.ground.minimums[t.id]
            for t in self.problem.tracks
        )

    def _branches(self, node: _Node) -> tuple[_Node, ...] | None:
        """Ways to go on, the likelier last; none when there is no completion here, None when there is one."""
        fixed = [self.open[key] for key in sorted(node.fixed)]
        held = Standing.of(self.problem, [*self.seated, *fixed])
        gains = {t.id: held.counted(t) - self.standing.counted(t) for t in self.problem.tracks}
        needs = {t: n - gains[t] for t, n in self.demand.items() if n > gains[t]}
        if not self._allowed(held, fixed, gains, sum(needs.values())):
            return ()
        kinds = self._kinds(node, held, needs)
        filling = fill(
            [len(alike) for alike in kinds.values()],
            lacking(kinds, needs),
            families(kinds, lambda cell: self._spare(held, cell), self.excluded),
        )
        if filling is None:
            return ()
        broken = self._broken(list(kinds.values()), filling, node)
        if broken is None:
            return None
        first = broken[0].id
        without = _Node(node.fixed, node.banned | {a.id for a in broken})
        return without, _Node(node.fixed | {first} | self.chains[first], node.banned)

    def _allowed(
        self, held: Standing, fixed: Sequence[Application], gains: Mapping[str, int], missing: int
    ) -> bool:
        most = self.problem.most if Rule(RuleKind.MAXIMUM) in self.rules else None
        return (
            (most is None or len(held.seats) + missing <= most)
            and all(gains[track] <= room for track, room in self.rooms.items())
            and all(self._spare(held, cell) >= 0 for a in fixed for cell in self._cells(a))
            and not any(self._against(a, {b.id for b in fixed}) for a in fixed)
            and in_some_order(self.standing, fixed, self.rooms)
        )

    def _kinds(self, node: _Node, held: Standing, needs: Mapping[str, int]) -> dict[Kind, list[Application]]:
        """The seats a flow may take, alike ones together."""
        kinds: dict[Kind, list[Application]] = {}
        for application in self.open.values():
            if self._takeable(application, node, held, needs):
                kinds.setdefault(self._kind(application), []).append(application)
        return kinds

    def _takeable(
        self, application: Application, node: _Node, held: Standing, needs: Mapping[str, int]
    ) -> bool:
        return (
            application.track in needs
            and application.id not in node.fixed
            and node.banned.isdisjoint({application.id, *self.chains[application.id]})
            and held.adds_count(application)
            and all(self._spare(held, cell) > 0 for cell in self._cells(application))
            and not self._against(application, node.fixed)
        )

    def _kind(self, application: Application) -> Kind:
        places = self.problem.track_of[application.track].by is CountBy.PLACE
        return Kind(
            application.track,
            application.place if places else None,
            self._cells(application),
            application.id if application.id in self.unlike else "",
        )

    def _broken(
        self, alike: Sequence[Sequence[Application]], filling: Filling, node: _Node
    ) -> Sequence[Application] | None:
        """Applications of the first kind whose choice breaks what the flow did not heed."""
        for limit in filling.unheeded:
            taken = [number for number in sorted(limit.members) if filling.taken[number]]
            if sum(filling.taken[number] for number in taken) > limit.room:
                return alike[taken[0]]
        chosen = [(kind, a) for kind, n in zip(alike, filling.taken, strict=True) for a in kind[:n]]
        there = node.fixed | {application.id for _, application in chosen}
        return next((kind for kind, a in chosen if not self.chains[a.id] <= there), None)
