"""What a selection returns. Everything frozen; the trace is the proof."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from gongmo.domain.findings import Finding
from gongmo.methods.selection.problem import SelectionProblem
from gongmo.methods.selection.rules import Bar, Rule
from gongmo.methods.selection.standing import Phase


class Outcome(StrEnum):
    """`RECOMMENDED`, or why there is no recommendation; then `conflict` names the rules."""

    RECOMMENDED = "recommended"
    STOPPED = "stopped"
    """Too few eligible applications, and the call says stop."""
    INFEASIBLE = "infeasible"
    """Caps, maxima, prerequisites or exclusions leave a minimum out of reach."""
    UNPAYABLE = "unpayable"
    """The minimum cannot be paid even at the smallest viable amounts."""
    OVERRIDDEN = "overridden"
    """A stated amount of an override breaks a rule."""


class Act(StrEnum):
    """What a step of the walk does. The last four close a track for good."""

    SEATED = "seated"
    WAITS = "waits"
    """Nobody in the track can be seated now; a later seat elsewhere may change that."""
    MAXIMUM = "maximum"
    SHORTAGE = "shortage"
    """The money did not give every seat of phase A its full amount."""
    BUDGET = "budget"
    """The next application could not be given its full amount."""
    EXHAUSTED = "exhausted"
    """Nobody is left whom no rule bars."""


CLOSINGS = (Act.MAXIMUM, Act.SHORTAGE, Act.BUDGET, Act.EXHAUSTED)


@dataclass(frozen=True)
class Award:
    """`seat` from 1 in the order of seats; `lower` and `upper` are the bounds `l` and `u` of the amount.

    Below `u`, the amount is l + share · (u − l) rounded down to the step, and one step more if `extra_step`.
    """

    seat: int
    application: str
    track: str
    amount: int
    lower: int
    upper: int
    phase: Phase
    adds_count: bool
    share: Fraction = Fraction(1)
    extra_step: bool = False


@dataclass(frozen=True)
class Payment:
    """Phase A paid in part: each at l + min(share, own track's share) · (u − l), in steps.

    `share` is of the total budget, `shares` those of tracks with a budget of their own; 1 where it reaches.
    """

    share: Fraction
    shares: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True)
class Passed:
    """A better-ranked application that was barred when another was seated."""

    application: str
    rank: int | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Step:
    """One turn. Money left is what remains with every seat so far at what it `asks`; below zero, phase A is short."""

    number: int
    phase: Phase
    track: str
    act: Act
    application: str | None
    passed: tuple[Passed, ...]
    asks: int
    counted: int
    left: int
    left_in_track: int | None


@dataclass(frozen=True)
class Out:
    """No seat. The first of `bars` is the reason, `gap` the points to the last seat by rank.

    `bars` begin with those that held when another was first seated past it, in the published order; then follow those
    that held when it was passed over again, and at the end.
    """

    application: str
    track: str
    rank: int | None
    bars: tuple[Bar, ...]
    gap: Fraction | None


@dataclass(frozen=True)
class Reserve:
    """Next in line, in rank order; `only_if` holds the bars that would have to fall away first."""

    application: str
    track: str
    rank: int | None
    only_if: tuple[Bar, ...]


@dataclass(frozen=True)
class Left:
    """What a track could not use, how it closed, and its next application with the money it lacks for `u`."""

    track: str
    free: int
    closed: Act
    next: str | None
    lacks: int


@dataclass(frozen=True)
class Result:
    """`minimums` as they were after lowering to what exists, in the published order of tracks."""

    problem: SelectionProblem
    outcome: Outcome
    awards: tuple[Award, ...]
    trace: tuple[Step, ...]
    out: tuple[Out, ...]
    reserve: tuple[Reserve, ...]
    left: tuple[Left, ...]
    unspent: int
    minimums: tuple[tuple[str, int], ...]
    payment: Payment | None = None
    conflict: tuple[Rule, ...] = ()
    fallen: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def award(self, application: str) -> Award | None:
        return next((award for award in self.awards if award.application == application), None)
