"""People's decisions inside the run: seats stated in advance, and the rules they must keep."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, combinations

from gongmo.methods.selection.bars import exclusions
from gongmo.methods.selection.conflict import smallest
from gongmo.methods.selection.ground import Ground, counting_rules
from gongmo.methods.selection.lookahead import possible
from gongmo.methods.selection.problem import Application, SelectionProblem, Track
from gongmo.methods.selection.rules import Rule, RuleKind
from gongmo.methods.selection.standing import Standing, cells


def stated_seats(problem: SelectionProblem) -> tuple[Application, ...]:
    """Applications an override seats: tracks in the order of turns, within a track by rank."""
    return tuple(
        application
        for track in problem.turns
        for application in problem.ordered[track]
        if application.id in problem.override_of and problem.override_of[application.id].amount is not None
    )


def stated(problem: SelectionProblem, application: Application) -> int:
    return problem.override_of[application.id].amount or 0


def amounts_conflict(problem: SelectionProblem, seats: Sequence[Application]) -> tuple[Rule, ...]:
    """The smallest set of rules the stated amounts break: budgets, range, viable or requested amounts."""
    rules = [Rule(RuleKind.BUDGET)]
    rules += [Rule(RuleKind.TRACK_BUDGET, track.id) for track in problem.tracks if track.budget is not None]
    rules += [
        Rule(kind, track.id)
        for kind in (RuleKind.RANGE, RuleKind.VIABLE, RuleKind.REQUESTED)
        for track in problem.tracks
    ]
    rules += [Rule(RuleKind.OVERRIDE, application=seat.id) for seat in seats]
    return smallest(rules, lambda kept: not any(_amounts_broken(problem, seats, kept)))


def _amounts_broken(
    problem: SelectionProblem, seats: Sequence[Application], kept: Collection[Rule]
) -> Iterator[bool]:
    stays = [seat for seat in seats if Rule(RuleKind.OVERRIDE, application=seat.id) in kept]
    if Rule(RuleKind.BUDGET) in kept:
        yield sum(stated(problem, seat) for seat in stays) > problem.budget
    for track in problem.tracks:
        mine = [(seat, stated(problem, seat)) for seat in stays if seat.track == track.id]
        if track.budget is not None and Rule(RuleKind.TRACK_BUDGET, track.id) in kept:
            yield sum(amount for _, amount in mine) > track.budget
        if Rule(RuleKind.RANGE, track.id) in kept:
            yield any(not track.bottom <= amount <= track.top or amount % track.step for _, amount in mine)
        if Rule(RuleKind.VIABLE, track.id) in kept:
            yield any(amount < (seat.smallest_viable or 0) for seat, amount in mine)
        if Rule(RuleKind.REQUESTED, track.id) in kept:
            yield any(seat.requested is not None and amount > seat.requested for seat, amount in mine)


def counts_conflict(ground: Ground, seats: Sequence[Application]) -> tuple[Rule, ...]:
    """The smallest set of rules on counts that cannot be met together, given the seats stated in advance.

    An override left out may still be followed: leaving out a rule never makes less possible.
    """
    rules = counting_rules(ground) + [Rule(RuleKind.OVERRIDE, application=seat.id) for seat in seats]
    return smallest(rules, lambda kept: any(_meets(ground, chosen, kept) for chosen in _choices(seats, kept)))


def _choices(seats: Sequence[Application], kept: Collection[Rule]) -> Iterable[list[Application]]:
    bound = [seat for seat in seats if Rule(RuleKind.OVERRIDE, application=seat.id) in kept]
    loose = [seat for seat in seats if seat not in bound]
    subsets = chain.from_iterable(combinations(loose, n) for n in range(len(loose), -1, -1))
    return (bound + list(subset) for subset in subsets)


def _meets(ground: Ground, seats: Sequence[Application], kept: Collection[Rule]) -> bool:
    standing = Standing.of(ground.problem, seats)
    return lawful(standing, kept) and possible(ground, seats, kept)


def lawful(standing: Standing, kept: Collection[Rule]) -> bool:
    """Whether the seats themselves keep these rules on counts."""
    problem, seats = standing.problem, [seat.application for seat in standing.seats]
    whole = problem.most if Rule(RuleKind.MAXIMUM) in kept else None
    excluded = exclusions(problem) if Rule(RuleKind.EXCLUDES) in kept else {}
    awaited = {r for a in seats for r in a.requires} if Rule(RuleKind.REQUIRES) in kept else set()
    capped = {c for a in seats for c in cells(problem, a) if Rule(RuleKind.CAP, cap=c[0]) in kept}
    return (
        (whole is None or len(seats) <= whole)
        and awaited <= standing.seated
        and all(_within_maximum(standing, track, kept) for track in problem.tracks)
        and all(standing.used[cell] <= problem.caps[cell[0] - 1].max for cell in capped)
        and not any(excluded.get(seat.id, frozenset()) & standing.seated for seat in seats)
    )


def _within_maximum(standing: Standing, track: Track, kept: Collection[Rule]) -> bool:
    heeded = track.most is not None and Rule(RuleKind.MAXIMUM, track.id) in kept
    return not heeded or standing.counted(track) <= (track.most or 0)
