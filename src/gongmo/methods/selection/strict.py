"""Strict selection: within a track nobody is passed over by a worse-ranked application unless a published rule bars it.

The procedure of a call with `order: strict`, as docs/selection.md gives it: bar for good, order, seat by turns (phase A
for the minimums with the look-ahead, phase B for the rest), pay, end. It is a walk; its proof is its trace.
"""

from collections.abc import Collection, Sequence

from gongmo.methods.selection import ending
from gongmo.methods.selection.bars import for_good
from gongmo.methods.selection.conflict import smallest
from gongmo.methods.selection.ending import Past
from gongmo.methods.selection.ground import Ground, survey
from gongmo.methods.selection.overrides import amounts_conflict, counts_conflict, stated, stated_seats
from gongmo.methods.selection.problem import SelectionProblem, Track, rounded_up
from gongmo.methods.selection.result import Award, Outcome, Result
from gongmo.methods.selection.rules import Bar, Rule, RuleKind
from gongmo.methods.selection.standing import Phase, Seat, Standing
from gongmo.methods.selection.walk import Walk

Lasting = dict[str, tuple[Bar, ...]]


def select(problem: SelectionProblem) -> Result:
    """The recommendation, or the smallest set of rules in conflict. Pure: the same problem gives the same result.

    `problem` must be sound, as `problem.of` makes it: ranks of a track differ, tracks and places are known.
    """
    seats = stated_seats(problem)
    lasting = _lasting(problem, {seat.id for seat in seats}, ())
    ground = survey(problem, seats, lasting, problem.track_of)
    walk = Walk(ground, Standing(problem), lasting, problem.tracks)
    if conflict := amounts_conflict(problem, seats):
        return ending.without(walk, Outcome.OVERRIDDEN, conflict)
    if conflict := _stop(ground):
        return ending.without(walk, Outcome.STOPPED, conflict)
    if conflict := counts_conflict(ground, seats):
        return ending.without(walk, Outcome.INFEASIBLE, conflict)
    for seat in seats:
        walk.seat_stated(seat, stated(problem, seat))
    return _walked(walk, Past())


def replace(result: Result, fallen: Collection[str]) -> Result:
    """After awards fell away: the others and their amounts stay, and the walk goes on in the tracks of the fallen.

    With what is free: at `u`, and down to `l` only for a track that fell below its minimum. The new steps follow
    the old ones in the trace. Raises KeyError for an application that has no award.
    """
    problem = result.problem
    tracks = {award.track for award in (_award(result, application) for application in fallen)}
    past = Past(
        kept=tuple(award for award in result.awards if award.application not in fallen),
        fallen=tuple(sorted({*result.fallen, *fallen})),
        seats=max((award.seat for award in result.awards), default=0),
    )
    standing = Standing(problem)
    for award in past.kept:
        standing.seat(problem.by_id[award.application], Phase.KEPT, award.amount)
    lasting = _lasting(problem, standing.seated, past.fallen)
    ground = survey(problem, [seat.application for seat in standing.seats], lasting, tracks)
    walk = Walk(ground, standing, lasting, [t for t in problem.tracks if t.id in tracks], result.trace)
    if conflict := walk.out_of_reach():
        return ending.without(walk, Outcome.INFEASIBLE, conflict, past)
    return _walked(walk, past)


def _award(result: Result, application: str) -> Award:
    award = result.award(application)
    if award is None:
        raise KeyError(application)
    return award


def _walked(walk: Walk, past: Past) -> Result:
    walk.seat_minimums()
    paid, payable = walk.pay_minimums()
    if not payable:
        return ending.without(walk, Outcome.UNPAYABLE, _unpayable(walk), past)
    walk.seat_turns()
    return ending.with_awards(walk, paid, past)


def _lasting(problem: SelectionProblem, seated: Collection[str], fallen: Collection[str]) -> Lasting:
    found = {a.id: for_good(problem, a, fallen) for a in problem.applications if a.id not in seated}
    return {application: bars for application, bars in found.items() if bars}


def _stop(ground: Ground) -> tuple[Rule, ...]:
    if ground.problem.minimum_unreached == "continue":
        return ()
    stop = Rule(RuleKind.STOP)
    minimums = [Rule(RuleKind.MINIMUM, track) for track in ground.lowered()]
    return smallest([*minimums, stop], lambda kept: stop not in kept or kept.isdisjoint(minimums))


def _unpayable(walk: Walk) -> tuple[Rule, ...]:
    """The smallest conflict among budgets, minimums, ranges, viable amounts of the seats, and overrides."""
    problem, seats = walk.problem, walk.standing.seats
    tracks = [
        t
        for t in problem.tracks
        if any(s.application.track == t.id and s.phase is Phase.MINIMUM for s in seats)
    ]
    rules = [Rule(RuleKind.BUDGET)]
    rules += [Rule(RuleKind.TRACK_BUDGET, track.id) for track in tracks if track.budget is not None]
    rules += [
        Rule(kind, t.id) for kind in (RuleKind.MINIMUM, RuleKind.RANGE, RuleKind.VIABLE) for t in tracks
    ]
    rules += [
        Rule(RuleKind.OVERRIDE, application=s.application.id) for s in seats if s.phase is Phase.OVERRIDE
    ]
    return smallest(rules, lambda kept: _payable(problem, seats, kept))


def _payable(problem: SelectionProblem, seats: Sequence[Seat], kept: Collection[Rule]) -> bool:
    def spent(*tracks: Track) -> int:
        mine = {track.id: track for track in tracks}
        return sum(_least(mine[s.application.track], s, kept) for s in seats if s.application.track in mine)

    return (Rule(RuleKind.BUDGET) not in kept or spent(*problem.tracks) <= problem.budget) and all(
        Rule(RuleKind.TRACK_BUDGET, track.id) not in kept or spent(track) <= (track.budget or 0)
        for track in problem.tracks
    )


def _least(track: Track, seat: Seat, kept: Collection[Rule]) -> int:
    """The smallest award these rules leave room for."""
    if seat.phase is Phase.KEPT:
        return seat.asks
    if seat.phase is Phase.OVERRIDE:
        return seat.asks if Rule(RuleKind.OVERRIDE, application=seat.application.id) in kept else 0
    if Rule(RuleKind.MINIMUM, track.id) not in kept:
        return 0
    bottom = track.bottom if Rule(RuleKind.RANGE, track.id) in kept else 0
    viable = (seat.application.smallest_viable or 0) if Rule(RuleKind.VIABLE, track.id) in kept else 0
    return rounded_up(max(bottom, viable), track.step)
