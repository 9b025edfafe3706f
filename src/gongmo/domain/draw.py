"""The draw that settles what no rule of merit settles, and that anyone can repeat.

The order is that of SHA-256 over `gongmo-draw-1|call|track|seed|name` in UTF-8, smallest first. The name is an
application's number; where equal extremes are trimmed, the alias of the review. The seed becomes known only after the
track has closed and before any score exists, so nobody can choose a number or an alias that suits them.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

VERSION = "gongmo-draw-1"


@dataclass(frozen=True)
class Draw:
    """One track's draw. `call` and `track` are identifiers; `seed` is any text, used as it stands."""

    call: str
    track: str
    seed: str

    def lot(self, name: str) -> str:
        """The 64 hexadecimal digits by which `name` is placed; the smallest comes first."""
        return hashlib.sha256(self.drawn(name).encode()).hexdigest()

    def drawn(self, name: str) -> str:
        """What is hashed for `name`."""
        return f"{VERSION}|{self.call}|{self.track}|{self.seed}|{name}"

    def order(self, names: Iterable[str]) -> list[str]:
        return sorted(names, key=lambda name: (self.lot(name), name))


def seeds_by_track(given: Iterable[str], tracks: Iterable[str]) -> Mapping[str, str]:
    """The seed of each track. `planning=5f3a…` is for one track, anything else for all; the last one given holds.

    Tracks that close on different days have different seeds.
    """
    known, seeds = tuple(tracks), dict[str, str]()
    for text in given:
        track, _, seed = text.partition("=")
        if seed and track in known:
            seeds[track] = seed
        else:
            seeds |= dict.fromkeys(known, text)
    return seeds
