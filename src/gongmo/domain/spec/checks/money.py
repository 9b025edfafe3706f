"""Money that cannot work: sums of bounds over a handful of rules, decided exactly in integers."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gongmo.domain.findings import Finding, Place
from gongmo.domain.money import Money
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.track import Support, Track

SLIPS = (1_000, 10_000, 1_000_000, 100_000_000)
"""How far units are commonly mistaken: million for billion, 만, million for one, 억."""
APART = 100


@dataclass(frozen=True)
class Floor:
    """The least a track must cost: its minimum count at the bottom of its range."""

    index: int
    track: Track

    @property
    def amount(self) -> int:
        return self.track.awards.min * viable_range(self.track.support)[0]

    def places(self, subject: Subject) -> tuple[Place, Place]:
        here = ("tracks", self.index)
        return subject.place(*here, "awards", "min"), subject.place(*here, "support", "min")


def viable_range(support: Support) -> tuple[int, int]:
    """The range in whole steps: the bottom rounded up, the top rounded down."""
    return -(-support.min // support.step) * support.step, support.max // support.step * support.step


def budgets(subject: Subject) -> Iterator[Finding]:
    floors = [Floor(index, track) for index, track in subject.tracks()]
    for floor in floors:
        budget = floor.track.budget
        if budget is not None and floor.amount > budget:
            path = ("tracks", floor.index, "budget")
            yield _too_dear(subject, [floor], "money-minimum-above-track-budget", path, budget)
    conflict = _smallest_conflict(floors, subject.call.budget)
    if conflict:
        yield _too_dear(subject, conflict, "money-minimum-above-budget", ("budget",), subject.call.budget)


def _smallest_conflict(floors: list[Floor], budget: int) -> list[Floor]:
    """The fewest tracks whose floors alone break the budget: dearest first. Empty when all fit."""
    conflict: list[Floor] = []
    for floor in sorted(floors, key=lambda f: (-f.amount, f.index)):
        conflict.append(floor)
        if sum(f.amount for f in conflict) > budget:
            return conflict
    return []


def _too_dear(
    subject: Subject, conflict: list[Floor], code: str, path: tuple[str | int, ...], budget: int
) -> Finding:
    needed = sum(floor.amount for floor in conflict)
    dearest = conflict[0]
    support = dearest.track.support
    slip = _slip(needed, dearest.amount, budget)
    return subject.finding(
        f"{code}-slip" if slip else code,
        *("tracks", dearest.index, "support", "min"),
        tracks=tuple(floor.track.title for floor in conflict),
        count=sum(floor.track.awards.min for floor in conflict),
        bottom=subject.money(support.min),
        needed=subject.money(needed),
        budget=subject.money(budget),
        factor=Fraction(needed, budget) if budget else 0,
        slip=slip,
        meant_bottom=subject.money(support.min // slip if slip else support.min),
        meant_top=subject.money(support.max // slip if slip else support.max),
    ).beside(subject.place(*path), *(place for floor in conflict for place in floor.places(subject)))


def _slip(needed: int, dearest: int, budget: int) -> int:
    """The slip that, taken back from the dearest track, lets everything fit; 0 when none is likely.

    A slip of 1,000 overshoots by hundreds, so an excess far smaller than the slip is something else.
    """
    likely = (slip for slip in SLIPS if needed * 10 >= budget * slip and dearest % slip == 0)
    return next((slip for slip in likely if needed - dearest + dearest // slip <= budget), 0)


def ranges(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        support, path = track.support, ("tracks", index, "support")
        amounts = {"bottom": subject.money(support.min), "top": subject.money(support.max)}
        bottom, top = viable_range(support)
        if support.min > support.max:
            yield subject.finding("money-range-inverted", *path, "min", **amounts)
        elif bottom > top:
            yield subject.finding(
                "money-step-skips-range", *path, "step", step=subject.money(support.step), **amounts
            )
        elif (bottom, top) != (support.min, support.max):
            off = subject.money(support.step)
            yield subject.finding("money-range-off-step", *path, "step", step=off, **amounts)
        if track.awards.min == 0 and bottom > subject.call.budget:
            yield subject.finding(
                "money-no-award", *path, "min", budget=subject.money(subject.call.budget), **amounts
            )


def track_budgets(subject: Subject) -> Iterator[Finding]:
    total = subject.money(subject.call.budget)
    for index, track in subject.tracks():
        if track.budget is not None and track.budget > subject.call.budget:
            given = subject.money(track.budget)
            yield subject.finding(
                "money-track-budget-above-call", "tracks", index, "budget", given=given, budget=total
            )


def tracks_apart(subject: Subject) -> Iterator[Finding]:
    """Two tracks of one call whose ranges lie a hundred times apart are seldom meant."""
    tracks = [(index, track) for index, track in subject.tracks() if track.support.max]
    if len(tracks) < 2:
        return
    _, low = min(tracks, key=lambda pair: pair[1].support.max)
    for index, track in tracks:
        if track.support.max >= APART * low.support.max:
            yield subject.finding(
                "money-tracks-apart",
                *("tracks", index, "support", "max"),
                track=track.title,
                other=low.title,
                top=subject.money(track.support.max),
                other_top=subject.money(low.support.max),
                factor=Fraction(track.support.max, low.support.max),
            )


def questions(subject: Subject) -> Iterator[Finding]:
    """A money question whose own limits exclude the range asks for what cannot be given."""
    for index, track in subject.tracks():
        for s, section in enumerate(track.form):
            for q, question in enumerate(section.questions):
                if question.kind != "money" or question.id != "requested":
                    continue
                path = ("tracks", index, "form", s, "questions", q)
                low, high = question.min, question.max
                limits: dict[str, Money] = {
                    "bottom": subject.money(track.support.min),
                    "top": subject.money(track.support.max),
                }
                if (high is not None and high < track.support.min) or (
                    low is not None and low > track.support.max
                ):
                    yield subject.finding("money-question-outside-range", *path, **limits)


CHECKS = (budgets, ranges, track_budgets, tracks_apart, questions)
