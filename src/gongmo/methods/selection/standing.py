"""Where the walk stands: who has a seat, what is counted, which caps are used, what money is promised."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from gongmo.domain.spec.track import CountBy
from gongmo.methods.selection.problem import Application, SelectionProblem, Track

Cell = tuple[int, str, str]
"""A cap by its number, the track it counts within (empty: the call) and the shared value."""


class Phase(StrEnum):
    KEPT = "kept"
    OVERRIDE = "override"
    MINIMUM = "A"
    TURNS = "B"


@dataclass(frozen=True)
class Seat:
    """`asks` is what is set aside for it: `u`, or the stated amount of an override or of an award that stays."""

    application: Application
    phase: Phase
    asks: int
    adds_count: bool


def cells(problem: SelectionProblem, application: Application) -> tuple[Cell, ...]:
    """The caps an award to this application would count towards."""
    return tuple(
        (number, application.track if cap.within == "track" else "", value)
        for number, cap in enumerate(problem.caps, start=1)
        if (value := application.value(cap.per))
    )


@dataclass
class Standing:
    problem: SelectionProblem
    seats: list[Seat] = field(default_factory=list)
    seated: set[str] = field(default_factory=set)
    used: Counter[Cell] = field(default_factory=Counter)
    awards: Counter[str] = field(default_factory=Counter)
    places: set[tuple[str, str]] = field(default_factory=set)
    promised: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, problem: SelectionProblem, seated: Iterable[Application]) -> Self:
        """The standing with these seats, for counting only: no money is promised."""
        standing = cls(problem)
        for application in seated:
            standing.seat(application, Phase.KEPT, 0)
        return standing

    def seat(self, application: Application, phase: Phase, asks: int) -> None:
        self.seats.append(Seat(application, phase, asks, self.adds_count(application)))
        self.seated.add(application.id)
        self.used.update(cells(self.problem, application))
        self.awards[application.track] += 1
        self.places.add((application.track, application.place))
        self.promised[application.track] += asks

    def counted(self, track: Track) -> int:
        if track.by is CountBy.AWARD:
            return self.awards[track.id]
        return sum(1 for owner, _ in self.places if owner == track.id)

    def adds_count(self, application: Application) -> bool:
        track = self.problem.track_of[application.track]
        return track.by is CountBy.AWARD or (track.id, application.place) not in self.places

    def pay(self, amounts: Mapping[str, int]) -> None:
        """Put the amounts paid in place of those asked for."""
        self.seats = [replace(s, asks=amounts.get(s.application.id, s.asks)) for s in self.seats]
        self.promised = Counter()
        for seat in self.seats:
            self.promised[seat.application.track] += seat.asks

    def left(self) -> int:
        return self.problem.budget - self.promised.total()

    def left_in(self, track: Track) -> int | None:
        return None if track.budget is None else track.budget - self.promised[track.id]

    def free(self, track: Track) -> int:
        """What an award in this track may still take, from its own budget and from the total."""
        own = self.left_in(track)
        return self.left() if own is None else min(own, self.left())

    def lacking(self, application: Application, amount: int) -> int:
        return max(0, amount - self.free(self.problem.track_of[application.track]))

    def sharing(self, cell: Cell) -> tuple[str, ...]:
        """Seats that count towards this cap, in the order of seats."""
        return tuple(s.application.id for s in self.seats if cell in cells(self.problem, s.application))

    def maxima_reached(self, track: Track) -> list[str]:
        """The track's id when its maximum is reached, and '' when the call's is."""
        own = [track.id] if track.most is not None and self.counted(track) >= track.most else []
        whole = [""] if self.problem.most is not None and len(self.seats) >= self.problem.most else []
        return own + whole
