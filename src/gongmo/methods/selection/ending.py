"""Step 4: awards, reasons, the reserve list, and what is left, read off the finished walk."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from gongmo.domain.findings import Finding, Place
from gongmo.domain.wording.selection_terms import COUNTED
from gongmo.methods.selection.bars import PASSING, now
from gongmo.methods.selection.ground import Ground
from gongmo.methods.selection.pay import WHOLE, Paid
from gongmo.methods.selection.problem import Application, Track
from gongmo.methods.selection.result import Act, Award, Left, Out, Outcome, Payment, Reserve, Result
from gongmo.methods.selection.rules import Bar, BarKind, Rule, in_published_order
from gongmo.methods.selection.standing import Phase, Seat
from gongmo.methods.selection.walk import Walk

LIFTABLE = (BarKind.CAP, BarKind.REQUIRES, BarKind.EXCLUDES)
"""Bars that fall away when another award does, or when another is made."""


@dataclass(frozen=True)
class Past:
    """What an earlier result leaves behind when awards fell away; `seats` is the last number given."""

    kept: tuple[Award, ...] = ()
    fallen: tuple[str, ...] = ()
    seats: int = 0


def with_awards(walk: Walk, paid: Paid | None, past: Past) -> Result:
    problem, standing = walk.problem, walk.standing
    new = [seat for seat in standing.seats if seat.phase is not Phase.KEPT]
    reserve = _reserve(walk)
    return Result(
        problem=problem,
        outcome=Outcome.RECOMMENDED,
        awards=past.kept + _awards(walk, new, past.seats, paid),
        trace=tuple(walk.trace),
        out=_out(walk),
        reserve=reserve,
        left=tuple(_left(walk, track, reserve) for track in problem.tracks),
        unspent=standing.left(),
        minimums=_minimums(walk.ground),
        payment=Payment(paid.share, tuple(paid.shares.items())) if paid else None,
        fallen=past.fallen,
        findings=_lowered(walk.ground),
    )


def without(walk: Walk, outcome: Outcome, conflict: tuple[Rule, ...], past: Past = Past()) -> Result:
    """No recommendation beyond the awards that stay: the conflict, the steps so far, and what is barred for good."""
    kept = tuple(award.application for award in past.kept)
    return Result(
        problem=walk.problem,
        outcome=outcome,
        awards=past.kept,
        trace=tuple(walk.trace),
        out=tuple(
            Out(a.id, a.track, a.rank, walk.lasting[a.id], None)
            for a in _everyone(walk)
            if a.id in walk.lasting and a.id not in kept
        ),
        reserve=(),
        left=(),
        unspent=walk.problem.budget - sum(award.amount for award in past.kept),
        minimums=_minimums(walk.ground),
        conflict=conflict,
        fallen=past.fallen,
        findings=_lowered(walk.ground),
    )


def _everyone(walk: Walk) -> list[Application]:
    return [a for track in walk.problem.tracks for a in walk.problem.ordered[track.id]]


def _awards(walk: Walk, seats: Sequence[Seat], past: int, paid: Paid | None) -> tuple[Award, ...]:
    return tuple(_award(walk, seat, number, paid) for number, seat in enumerate(seats, start=past + 1))


def _award(walk: Walk, seat: Seat, number: int, paid: Paid | None) -> Award:
    application, part = seat.application, paid if seat.phase is Phase.MINIMUM else None
    lower, upper = walk.problem.bounds(application)
    return Award(
        seat=number,
        application=application.id,
        track=application.track,
        amount=seat.asks,
        lower=lower,
        upper=upper,
        phase=seat.phase,
        adds_count=seat.adds_count,
        share=part.share_of(application.track) if part else WHOLE,
        extra_step=part is not None and application.id in part.extra,
    )


def _out(walk: Walk) -> tuple[Out, ...]:
    sighted: dict[str, list[Bar]] = {}
    for passed in (passed for step in walk.trace if step.act is Act.SEATED for passed in step.passed):
        sighted.setdefault(passed.application, []).extend(passed.bars)
    return tuple(
        Out(a.id, a.track, a.rank, _bars(walk, a, sighted.get(a.id, [])), _gap(walk, a))
        for a in _everyone(walk)
        if a.id not in walk.standing.seated
    )


def _bars(walk: Walk, application: Application, sighted: list[Bar]) -> tuple[Bar, ...]:
    """Those that let another pass first, as they came; then those that hold at the end."""
    if application.id in walk.lasting:
        return walk.lasting[application.id]
    at_the_end = {bar.name: bar for bar in (*_now(walk, application), *_by_closing(walk, application))}
    lifted = {bar.name: bar for bar in reversed(sighted) if bar.kind in PASSING}
    names = dict.fromkeys(bar.name for bar in sighted if bar.name in at_the_end or bar.name in lifted)
    return tuple((lifted | at_the_end)[name] for name in (names | at_the_end))


def _by_closing(walk: Walk, application: Application) -> list[Bar]:
    """How the end of the track's money keeps it out; a track that closed otherwise has only barred ones left."""
    step = walk.closings[application.track]
    if step.act in {Act.MAXIMUM, Act.EXHAUSTED}:
        return []
    upper = walk.problem.bounds(application)[1]
    if step.act is Act.SHORTAGE:
        return [Bar(BarKind.SHORTAGE, lacks=walk.standing.lacking(application, upper))]
    last = walk.problem.by_id[step.application or ""]
    if application.id == last.id:
        return [Bar(BarKind.BUDGET, lacks=upper - _then_free(step.left, step.left_in_track))]
    behind = (application.rank or 0) > (last.rank or 0)
    return [Bar(BarKind.CLOSED, applications=(last.id,))] if behind else []


def _then_free(left: int, left_in_track: int | None) -> int:
    return left if left_in_track is None else min(left, left_in_track)


def _gap(walk: Walk, application: Application) -> Fraction | None:
    """Points by which the worst-ranked seat of the track stands above it."""
    seats = [s.application for s in walk.standing.seats if s.application.track == application.track]
    ranked = [a for a in seats if a.rank is not None]
    last = max(ranked, key=lambda a: a.rank or 0, default=None)
    if last is None or last.total is None or application.total is None or application.rank is None:
        return None
    return last.total - application.total if application.rank > (last.rank or 0) else None


def _reserve(walk: Walk) -> tuple[Reserve, ...]:
    return tuple(
        Reserve(a.id, a.track, a.rank, tuple(bar for bar in _now(walk, a) if bar.kind in LIFTABLE))
        for a in _everyone(walk)
        if a.id not in walk.standing.seated and a.id not in walk.lasting
    )


def _now(walk: Walk, application: Application) -> tuple[Bar, ...]:
    return in_published_order(now(walk.standing, application, walk.ground.excluded))


def _left(walk: Walk, track: Track, reserve: Sequence[Reserve]) -> Left:
    ready = (r.application for r in reserve if r.track == track.id and not r.only_if)
    following = next(ready, None)
    upper = walk.problem.bounds(walk.problem.by_id[following])[1] if following else 0
    free = walk.standing.free(track)
    closed = walk.closings[track.id].act
    lacks = max(0, upper - free) if following else 0
    return Left(track.id, free, closed, following, lacks)


def _minimums(ground: Ground) -> tuple[tuple[str, int], ...]:
    return tuple((track.id, ground.minimums[track.id]) for track in ground.problem.tracks)


def _lowered(ground: Ground) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            "selection-minimum-lowered",
            Place(path=f"tracks.{track.id}.awards.min"),
            {
                "track": track.title or track.id,
                "least": track.least,
                "there": ground.minimums[track.id],
                "unit": COUNTED[track.by],
            },
        )
        for track in ground.problem.tracks
        if ground.minimums[track.id] < track.least
    )
