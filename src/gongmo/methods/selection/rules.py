"""The published rules by name, as a conflict lists them, and the bars by which they keep an application out."""

from dataclasses import dataclass
from enum import StrEnum


class BarKind(StrEnum):
    """Why an application has no seat, in the published order: of several, the first is the reason given.

    Those up to `FALLEN` bar for good. `NEEDED` is the look-ahead; the last four tell how the money ended.
    """

    OVERRIDE = "override"
    INELIGIBLE = "ineligible"
    THRESHOLD = "threshold"
    NO_REVIEW = "no-review"
    ALREADY_SUPPORTED = "already-supported"
    EXCLUDED = "excluded"
    AMOUNT = "amount"
    FALLEN = "fallen"
    CAP = "cap"
    MAXIMUM = "maximum"
    REQUIRES = "requires"
    EXCLUDES = "excludes"
    NEEDED = "needed"
    SHORTAGE = "shortage"
    BUDGET = "budget"
    CLOSED = "closed"


BAR_ORDER = {kind: number for number, kind in enumerate(BarKind)}
FROM_RANKING = (BarKind.INELIGIBLE, BarKind.THRESHOLD, BarKind.NO_REVIEW, BarKind.EXCLUDED)
"""What screening and ranking may have found before."""


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
    `criterion`: whose threshold or score is meant, `total` for the total.
    """

    kind: BarKind
    cap: int = 0
    track: str = ""
    applications: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    lacks: int = 0
    criterion: str = ""

    @property
    def name(self) -> tuple[int, int, bool, str, str]:
        """Which rule it is, whatever it met; sorts in the published order."""
        return BAR_ORDER[self.kind], self.cap, not self.track, self.track, self.criterion

    def __str__(self) -> str:
        about = self.criterion or self.track or self.cap
        return f"{self.kind}:{about}" if about else str(self.kind)


def found_in_ranking(text: str) -> Bar:
    """A bar as ranking sheets write it: `ineligible`, `threshold:total`. Raises ValueError for any other."""
    name, _, criterion = text.partition(":")
    kind = BarKind(name)
    if kind not in FROM_RANKING:
        raise ValueError(text)
    return Bar(kind, criterion=criterion)


def in_published_order(bars: list[Bar]) -> tuple[Bar, ...]:
    return tuple(sorted(bars, key=lambda bar: bar.name))
