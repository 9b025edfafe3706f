"""The Merkle tree of RFC 6962, with proofs as in RFC 9162.

The tree is stored as the hashes of its complete subtrees: node (level, index) covers leaves `index·2**level` up to
`(index + 1)·2**level`. Appending completes at most log2(n) + 1 of them, and any root or proof is computed from
O(log n) look-ups.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce

Node = Callable[[int, int], bytes]
"""The stored hash of the complete subtree at (level, index)."""

EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(leaf: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def appended(leaf: bytes, size: int, node: Node) -> list[tuple[int, int, bytes]]:
    """The subtrees that the leaf at place `size` completes, as (level, index, hash), the leaf's own first."""
    level, index, value = 0, size, leaf_hash(leaf)
    completed = [(level, index, value)]
    while index % 2:
        value = node_hash(node(level, index - 1), value)
        level, index = level + 1, index // 2
        completed.append((level, index, value))
    return completed


def peaks(size: int) -> list[tuple[int, int]]:
    """The largest complete subtrees of `size` leaves, from the left, as (level, index). Nothing else that is stored
    is read to append at place `size`, nor for the newest leaf's path and root then: one query can fetch them all.
    """
    levels = [level for level in reversed(range(size.bit_length())) if size >> level & 1]
    return [(level, (size >> level) - 1) for level in levels]


def root(size: int, node: Node) -> bytes:
    """The root over the first `size` leaves."""
    return _range_root(0, size, node) if size else EMPTY_ROOT


def inclusion_path(n: int, size: int, node: Node) -> list[bytes]:
    """Hashes that lead from leaf `n` to the root over `size` leaves, the lowest first. Raises ValueError outside."""
    if not 0 <= n < size:
        raise ValueError(f"no leaf {n} among {size}")
    return [_range_root(start, end, node) for start, end in reversed(list(_siblings(n, 0, size)))]


def consistency_path(first: int, second: int, node: Node) -> list[bytes]:
    """Proof that the tree of `first` leaves is the beginning of that of `second`. Raises ValueError outside."""
    if not 0 < first <= second:
        raise ValueError(f"no tree of {first} leaves before one of {second}")
    return _subproof(first, 0, second, node, whole=True)


def included(leaf: bytes, n: int, size: int, path: Sequence[bytes], expected: bytes) -> bool:
    """Whether `path` leads from the leaf at place `n` to the `expected` root (RFC 9162, section 2.1.3.2)."""
    if not 0 <= n < size:
        return False
    place, last, value = n, size - 1, leaf_hash(leaf)
    for sibling in path:
        if last == 0:
            return False
        if place % 2 or place == last:
            value = node_hash(sibling, value)
            while place and not place % 2:
                place, last = place // 2, last // 2
        else:
            value = node_hash(value, sibling)
        place, last = place // 2, last // 2
    return last == 0 and value == expected


def consistent(first: int, second: int, path: Sequence[bytes], first_root: bytes, second_root: bytes) -> bool:
    """Whether `path` proves that the tree of `second` leaves begins with that of `first` (RFC 9162, section 2.1.4.2)."""
    if first == second:
        return not path and first_root == second_root
    if not 0 < first < second or not path:
        return False
    steps = [first_root, *path] if first & (first - 1) == 0 else list(path)
    place, last = first - 1, second - 1
    while place % 2:
        place, last = place // 2, last // 2
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place % 2 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while place and not place % 2:
                place, last = place // 2, last // 2
        else:
            new = node_hash(new, step)
        place, last = place // 2, last // 2
    return last == 0 and old == first_root and new == second_root


@dataclass
class Frontier:
    """The right edge of a growing tree: the roots of its largest complete subtrees, from the left. It is all that a
    reader who sees every leaf once needs to keep to know the root at each size.
    """

    size: int = 0
    peaks: list[bytes] = field(default_factory=list)

    def append(self, leaf: bytes) -> None:
        value, complete = leaf_hash(leaf), self.size
        while complete % 2:
            value, complete = node_hash(self.peaks.pop(), value), complete // 2
        self.peaks.append(value)
        self.size += 1

    def root(self) -> bytes:
        from_right = reversed(self.peaks)
        last = next(from_right, EMPTY_ROOT)
        return reduce(lambda right, left: node_hash(left, right), from_right, last)


def in_memory(leaves: Sequence[bytes]) -> Node:
    """A look-up over leaves held in memory."""
    nodes: dict[tuple[int, int], bytes] = {}

    def node(level: int, index: int) -> bytes:
        return nodes[level, index]

    for size, leaf in enumerate(leaves):
        nodes.update({(level, index): value for level, index, value in appended(leaf, size, node)})
    return node


def _split(start: int, end: int) -> int:
    """The largest power of two below the number of leaves, from `start`."""
    return start + (1 << (end - start - 1).bit_length() - 1)


def _range_root(start: int, end: int, node: Node) -> bytes:
    count = end - start
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return node(level, start >> level)
    middle = _split(start, end)
    return node_hash(_range_root(start, middle, node), _range_root(middle, end, node))


def _siblings(n: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges beside the way from the root down to leaf `n`."""
    while end - start > 1:
        middle = _split(start, end)
        if n < middle:
            yield middle, end
            end = middle
        else:
            yield start, middle
            start = middle


def _subproof(first: int, start: int, end: int, node: Node, *, whole: bool) -> list[bytes]:
    """RFC 6962, section 2.1.2; `whole` says that the range so far is the old tree itself."""
    if first == end:
        return [] if whole else [_range_root(start, end, node)]
    middle = _split(start, end)
    if first <= middle:
        return [*_subproof(first, start, middle, node, whole=whole), _range_root(middle, end, node)]
    return [*_subproof(first, middle, end, node, whole=False), _range_root(start, middle, node)]
