"""The smallest set of rules in conflict: what an office must read to see why there is no recommendation.

Rules are left out until the rest can be met together. The set found has the fewest rules of all that conflict, and
among those comes first in the given order, so that two implementations name the same one. Every conflict holds at least
one rule of each set whose leaving-out made things possible (Reiter 1987, hitting sets); this skips most candidates.
"""

from collections.abc import Callable, Sequence
from itertools import combinations

from gongmo.methods.selection.rules import Rule

Possible = Callable[[frozenset[Rule]], bool]


def smallest(rules: Sequence[Rule], possible: Possible) -> tuple[Rule, ...]:
    """Fewest rules that cannot be met together, the first such set in the order of `rules`; () when all can.

    `possible` must be monotone: what can be met can still be met with fewer rules.
    """
    if possible(frozenset(rules)):
        return ()
    remedies: list[frozenset[Rule]] = []
    for size in range(len(rules)):
        for chosen in combinations(rules, size):
            kept = frozenset(chosen)
            if any(kept.isdisjoint(remedy) for remedy in remedies):
                continue
            if not possible(kept):
                return chosen
            remedies.append(frozenset(rules) - _grown(kept, rules, possible))
    return tuple(rules)


def _grown(kept: frozenset[Rule], rules: Sequence[Rule], possible: Possible) -> frozenset[Rule]:
    """As many rules as can be met together with these."""
    for rule in rules:
        if rule not in kept and possible(kept | {rule}):
            kept |= {rule}
    return kept
