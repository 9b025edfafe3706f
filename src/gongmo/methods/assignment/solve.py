"""As many reviews as there can be, short cases as even as can be, then loads as even as can be.

Every case is raised to one review, then to two, and so on, by augmenting paths (Berge 1957), so that the total is
greatest and what is missing is spread. Then reviews move along cost-reducing paths from the busier to the less busy
until none is left, which makes the sum of squares of the loads least (Harvey, Ladner, Lovász and Tamir 2003,
*Semi-matchings for bipartite graphs and load balancing*). Equals are told apart by a hash of their names: the same
problem always has the same plan.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from gongmo.methods.assignment.problem import AssignmentProblem, Pair, lot


@dataclass(frozen=True)
class Plan:
    """`pairs` in order, the fixed ones among them."""

    problem: AssignmentProblem
    pairs: tuple[Pair, ...]

    @property
    def new(self) -> tuple[Pair, ...]:
        """What is proposed beside what stands already."""
        return tuple(pair for pair in self.pairs if pair not in self.problem.fixed)

    def reviewers_of(self, case: str) -> tuple[str, ...]:
        return tuple(reviewer for other, reviewer in self.pairs if other == case)

    def loads(self) -> Mapping[str, int]:
        """How many cases each reviewer has."""
        loads = dict.fromkeys((reviewer.name for reviewer in self.problem.reviewers), 0)
        for _, reviewer in self.pairs:
            loads[reviewer] += 1
        return loads

    def missing(self) -> Mapping[str, int]:
        """How many reviews each short case lacks."""
        given = dict.fromkeys(self.problem.cases, 0)
        for case, _ in self.pairs:
            given[case] += 1
        return {case: self.problem.reviews - n for case, n in given.items() if n < self.problem.reviews}


def assign(problem: AssignmentProblem) -> Plan:
    board = _Board(problem)
    board.fill()
    board.level()
    return Plan(problem, tuple(sorted((case, name) for case, names in board.has.items() for name in names)))


class _Board:
    """The pairs so far, and how they move: `has` the reviewers of each case, `of` the cases of each reviewer."""

    def __init__(self, problem: AssignmentProblem) -> None:
        self.problem = problem
        self.cases = sorted(problem.cases)
        self.free = {case: frozenset(problem.free(case)) for case in self.cases}
        self.most = {reviewer.name: reviewer.most for reviewer in problem.reviewers}
        self.lots = {(case, name): lot(case, name) for case, names in self.free.items() for name in names}
        self.has: dict[str, set[str]] = {case: set() for case in self.cases}
        self.of: dict[str, set[str]] = {name: set() for name in sorted(self.most)}
        for case, name in problem.fixed:
            self._give(case, name)

    def fill(self) -> None:
        """Case after case, one review at a time. A case that nothing can raise now is never raised later."""
        stuck: set[str] = set()
        for reviews in range(1, self.problem.reviews + 1):
            for case in self.cases:
                if case not in stuck and len(self.has[case]) < reviews and not self._raise(case):
                    stuck.add(case)

    def level(self) -> None:
        """Moves reviews from the busier to those with at least two fewer, as long as one can be moved."""
        while any(
            self._relieve(name) for name in sorted(self.of, key=lambda name: (-self._load(name), name))
        ):
            pass

    def _raise(self, case: str) -> bool:
        """One more review: from whoever has least to do, or from the full ones once they have handed a case on."""
        came: dict[str, Pair] = {}
        queue = self._reach(case, "", came)
        while queue:
            name = queue.popleft()
            if self._has_room(name):
                self._shift(came, name)
                return True
            for other in self._movable(name):
                queue.extend(self._reach(other, name, came))
        return False

    def _relieve(self, busy: str) -> bool:
        """Hands one case on, perhaps through others, to somebody with at least two fewer."""
        enough = self._load(busy) - 2
        if not any(self._load(name) <= enough and self._has_room(name) for name in self.of):
            return False
        came: dict[str, Pair] = {busy: ("", "")}
        queue = deque([busy])
        while queue:
            name = queue.popleft()
            if self._load(name) <= enough and self._has_room(name):
                self._shift(came, name)
                return True
            for case in self._movable(name):
                queue.extend(self._reach(case, name, came))
        return False

    def _reach(self, case: str, before: str, came: dict[str, Pair]) -> deque[str]:
        """Those who could newly take the case, in place of `before` if that is somebody; the least busy first."""
        fresh = self.free[case] - self.has[case] - came.keys()
        came.update(dict.fromkeys(fresh, (case, before)))
        return deque(sorted(fresh, key=lambda name: (self._load(name), self.lots[case, name])))

    def _shift(self, came: dict[str, Pair], end: str) -> None:
        """Moves one review along the path that led to `end`."""
        name = end
        while name and came[name][0]:
            case, before = came[name]
            self._give(case, name)
            if before:
                self._take(case, before)
            name = before

    def _movable(self, name: str) -> list[str]:
        return sorted(case for case in self.of[name] if (case, name) not in self.problem.fixed)

    def _has_room(self, name: str) -> bool:
        most = self.most[name]
        return most is None or self._load(name) < most

    def _load(self, name: str) -> int:
        return len(self.of[name])

    def _give(self, case: str, name: str) -> None:
        self.has[case].add(name)
        self.of[name].add(case)

    def _take(self, case: str, name: str) -> None:
        self.has[case].discard(name)
        self.of[name].discard(case)
