"""Money that cannot work: sums of bounds over a handful of rules, decided exactly in integers."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gongmo.domain.findings import Finding, Place
from gongmo.domain.money import Money
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.track import Support, Track

SLIPS = (1_000, 10_000, 1_000_000, 100_000_000)
"""How far amounts are commonly mistaken: million for billion, 만 left out or written twice, 억 for won."""
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


@dataclass(frozen=True)
class Budget:
    """An amount that the floors of its tracks must not exceed, with the code of the finding when they do."""

    code: str
    path: tuple[str | int, ...]
    amount: int
    floors: list[Floor]


def viable_range(support: Support) -> tuple[int, int]:
    """The range in whole steps: the bottom rounded up, the top rounded down."""
    return -(-support.min // support.step) * support.step, support.max // support.step * support.step


def budgets(subject: Subject) -> Iterator[Finding]:
    floors = [Floor(index, track) for index, track in subject.tracks()]
    for floor in floors:
        budget = floor.track.budget
        if budget and floor.amount > budget:
            path = ("tracks", floor.index, "budget")
            yield _too_dear(
                subject, Budget("money-minimum-above-track-budget", path, budget, [floor]), [floor]
            )
    whole = Budget("money-minimum-above-budget", ("budget",), subject.call.budget, floors)
    conflict = smallest_conflict(floors, whole.amount) if whole.amount else []
    if conflict:
        yield _too_dear(subject, whole, conflict)


def smallest_conflict(floors: list[Floor], budget: int) -> list[Floor]:
    """The fewest tracks whose floors alone break the budget: dearest first. Empty when all fit."""
    conflict: list[Floor] = []
    for floor in sorted(floors, key=lambda f: (-f.amount, f.index)):
        conflict.append(floor)
        if sum(f.amount for f in conflict) > budget:
            return conflict
    return []


def _too_dear(subject: Subject, budget: Budget, conflict: list[Floor]) -> Finding:
    needed = sum(floor.amount for floor in conflict)
    dearest = conflict[0]
    support = dearest.track.support
    kind, slip = _slip(budget, dearest)
    return subject.finding(
        f"{budget.code}{kind}",
        *("tracks", dearest.index, "support", "min"),
        tracks=tuple(floor.track.title for floor in conflict),
        count=sum(floor.track.awards.min for floor in conflict),
        bottom=subject.money(support.min),
        needed=subject.money(needed),
        budget=subject.money(budget.amount),
        factor=Fraction(needed, budget.amount),
        slip=slip,
        meant_bottom=subject.money(support.min // slip),
        meant_top=subject.money(support.max // slip),
        write_bottom=f"{support.min // slip:_}",
        write_top=f"{support.max // slip:_}",
        meant_budget=subject.money(budget.amount * slip),
    ).beside(subject.place(*budget.path), *(place for floor in conflict for place in floor.places(subject)))


def _slip(budget: Budget, dearest: Floor) -> tuple[str, int]:
    """Whether one unit written too large (or the budget's too small) explains it all: the smallest slip that does.

    A slip of a thousand makes things at least a hundred times too dear, for the true minimum is some tenth of a
    budget or more. Below that there are simply too many awards, or too dear ones.
    """
    total = sum(floor.amount for floor in budget.floors)
    support = dearest.track.support
    for slip in SLIPS:
        if total * 10 < budget.amount * slip:
            continue
        whole = support.min % slip == support.max % slip == 0
        if whole and total - dearest.amount + dearest.amount // slip <= budget.amount:
            return "-slip", slip
        if len(budget.floors) > 1 and total <= budget.amount * slip:
            return "-slip-all", slip
    return "", 1


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
        most = min(subject.call.budget, track.budget or subject.call.budget)
        if track.awards.min == 0 and bottom > most > 0:
            yield subject.finding("money-no-award", *path, "min", budget=subject.money(most), **amounts)


def nothing_to_give(subject: Subject) -> Iterator[Finding]:
    """A budget, or the top of a range, of nothing."""
    if not subject.call.budget:
        yield subject.finding("money-nothing", "budget")
    for index, track in subject.tracks():
        if track.budget == 0:
            yield subject.finding("money-nothing", "tracks", index, "budget")
        if not track.support.max:
            yield subject.finding("money-nothing", "tracks", index, "support", "max")


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


CHECKS = (budgets, ranges, nothing_to_give, track_budgets, tracks_apart, questions)
