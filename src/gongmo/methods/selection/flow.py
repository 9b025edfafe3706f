"""Maximum flow by shortest augmenting paths (Edmonds and Karp 1972), in integers.

Time O(F · E) for a flow of F units over E arcs; here F is the number of awards still missing, a small number.
"""

from collections import deque
from collections.abc import Hashable


class Network:
    """Arcs are kept in pairs: arc `i` and its reverse `i ^ 1`."""

    def __init__(self) -> None:
        self.nodes: dict[Hashable, int] = {}
        self.leaving: list[list[int]] = []
        self.heads: list[int] = []
        self.room: list[int] = []

    def node(self, name: Hashable) -> int:
        if name not in self.nodes:
            self.nodes[name] = len(self.leaving)
            self.leaving.append([])
        return self.nodes[name]

    def arc(self, tail: Hashable, head: Hashable, capacity: int) -> int:
        number = len(self.heads)
        ends = self.node(tail), self.node(head)
        self.heads += [ends[1], ends[0]]
        self.room += [capacity, 0]
        self.leaving[ends[0]].append(number)
        self.leaving[ends[1]].append(number + 1)
        return number

    def carried(self, arc: int) -> int:
        return self.room[arc ^ 1]

    def push(self, source: Hashable, sink: Hashable) -> int:
        """The greatest flow from source to sink."""
        start, end, total = self.node(source), self.node(sink), 0
        while path := self._shortest(start, end):
            amount = min(self.room[arc] for arc in path)
            for arc in path:
                self.room[arc] -= amount
                self.room[arc ^ 1] += amount
            total += amount
        return total

    def _shortest(self, start: int, end: int) -> list[int]:
        reached: dict[int, int] = {start: -1}
        queue = deque([start])
        while queue and end not in reached:
            here = queue.popleft()
            for arc in self.leaving[here]:
                if self.room[arc] and self.heads[arc] not in reached:
                    reached[self.heads[arc]] = arc
                    queue.append(self.heads[arc])
        path: list[int] = []
        while end in reached and reached[end] >= 0:
            path.append(reached[end])
            end = self.heads[reached[end] ^ 1]
        return path
