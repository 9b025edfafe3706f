"""The published rules by name, as a conflict lists them, and the bars by which they keep an application out."""

from dataclasses import dataclass
from enum import StrEnum

from gongmo.methods.selection.problem import BarKind


class RuleKind(StrEnum):
    """In the order in which a conflict prefers to name them, when several smallest sets exist."""

    BUDGET = "budget"
    TRACK_BUDGET = "track-budget"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    CAP = "cap"
    REQUIRES = "requires"
    EXCLUDES = "excludes"
    RANGE = "range"
    VIABLE = "viable"
    REQUESTED = "requested"
    OVERRIDE = "override"
    STOP = "stop"


@dataclass(frozen=True)
class Rule:
    """One rule: of a track, or of the whole call when `track` is empty; caps by their place in the list, from 1."""

    kind: RuleKind
    track: str = ""
    cap: int = 0
    application: str = ""

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.kind, self.track, self.cap, self.application) if part)


@dataclass(frozen=True)
class Bar:
    """A rule that keeps one application out, with what it met.

    `applications`: the seats that fill a cap or exclude this one, the prerequisites without a seat, or the
    application at which the track closed. `rules`: what the look-ahead protects. `lacks`: money missing for `u`.
    """

    kind: BarKind
    cap: int = 0
    track: str = ""
    applications: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    lacks: int = 0


BAR_ORDER = {kind: number for number, kind in enumerate(BarKind)}


def in_published_order(bars: list[Bar]) -> tuple[Bar, ...]:
    """Each rule once; a later sighting replaces an earlier one of the same rule."""
    latest = {(BAR_ORDER[bar.kind], bar.cap, not bar.track, bar.track): bar for bar in bars}
    return tuple(latest[key] for key in sorted(latest))
