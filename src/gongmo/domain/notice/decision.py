"""How a call decides, in plain sentences: every rule that bears on an outcome, and nothing the call does not say."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gongmo.domain.money import Money
from gongmo.domain.notice.sentence import Count, Sentence, Series, per_track, tell
from gongmo.domain.spec.call import Call, Cap, Order
from gongmo.domain.spec.track import Adjustment, Aggregate, CountBy, Criterion, Stage, Track
from gongmo.domain.texts import Text
from gongmo.domain.wording.call_sentences import PHRASES
from gongmo.domain.wording.kinds import BLINDNESS, STAGE

DRAW = "draw"
FEWEST_TO_TRIM = 3
"""Two reviews trimmed at both ends would leave none."""
STAFF = "staff"

Rule = tuple[Sentence, ...]


def how_decided(call: Call) -> list[Rule]:
    """One rule after another, in the order in which they apply; each of one or more sentences."""
    rules = (
        _steps(call),
        _review(call),
        _combined(call),
        _thresholds(call),
        _ties(call),
        _order(call),
        _counts(call),
        _amounts(call),
        _after(call),
    )
    return [found for rule in rules if (found := tuple(rule))]


def _steps(call: Call) -> Iterator[Sentence]:
    yield from per_track(
        call,
        lambda t: tell(
            call,
            "steps",
            stages=(Series(tuple(STAGE[s] for s in t.stages), ordered=True), ("tracks", t.id, "stages")),
        ),
    )
    yield from per_track(call, lambda t: tell(call, "eligible") if Stage.COMPLETENESS in t.stages else None)
    if call.clarification:
        path = ("clarification", "days")
        yield tell(call, "clarification", days=(Count(call.clarification.days, "day"), path))


def _review(call: Call) -> Iterator[Sentence]:
    yield from per_track(call, lambda t: _reviewers(call, t))
    yield from per_track(call, lambda t: _by_staff(call, t))
    yield from per_track(call, lambda t: _step(call, t))
    yield from per_track(call, lambda t: _weights(call, t))
    yield tell(call, "blindness", blindness=(BLINDNESS[call.blindness], ("blindness",)))


def _reviewers(call: Call, track: Track) -> Sentence | None:
    panel, everything = _panel(track), len(_panel(track)) == len(track.criteria)
    reviews = (Count(track.scoring.reviews, "reviewer"), ("tracks", track.id, "scoring", "reviews"))
    if not panel:
        return None
    if everything:
        return tell(call, "review", reviews=reviews)
    return tell(call, "review.some", reviews=reviews, criteria=(_titles(panel), ()))


def _by_staff(call: Call, track: Track) -> Sentence | None:
    staff = [criterion for criterion in track.criteria if criterion.scored_by == STAFF]
    path = ("tracks", track.id, "criteria", staff[0].id, "scored_by") if staff else ()
    return tell(call, "review.staff", criteria=(_titles(staff), path)) if staff else None


def _step(call: Call, track: Track) -> Sentence | None:
    """Whole points need no mention."""
    step = (Count(track.scoring.step, "point"), ("tracks", track.id, "scoring", "step"))
    return None if track.scoring.step == 1 else tell(call, "points.step", step=step)


def _weights(call: Call, track: Track) -> Sentence | None:
    weighted = any(criterion.weighs != criterion.points for criterion in track.criteria)
    return tell(call, "points.weighted") if weighted else None


def _combined(call: Call) -> Iterator[Sentence]:
    yield from per_track(call, lambda t: _mean(call, t))
    yield from per_track(call, lambda t: _added_by_staff(call, t))
    for track in call.tracks:
        yield from _adjustments(call, track)
    yield from per_track(call, lambda t: _rounding(call, t))


def _mean(call: Call, track: Track) -> Sentence:
    scoring, path = track.scoring, ("tracks", track.id, "scoring")
    if not _panel(track):
        return tell(call, "mean.none")
    if scoring.aggregate is not Aggregate.TRIMMED_MEAN or scoring.trim_from is None:
        return tell(call, "mean")
    start = max(scoring.trim_from, FEWEST_TO_TRIM)
    return tell(
        call,
        "mean.trimmed",
        start=(Count(start, "review"), (*path, "trim_from")),
        extremes=(PHRASES["extremes"], (*path, "aggregate")),
    )


def _added_by_staff(call: Call, track: Track) -> Sentence | None:
    mixed = 0 < len(_panel(track)) < len(track.criteria)
    return tell(call, "mean.staff") if mixed else None


def _adjustments(call: Call, track: Track) -> Iterator[Sentence]:
    """These have names of their own in each track, so they are told track by track."""
    about = (track.title,) if len(call.tracks) > 1 else ()
    for kind, adjustments in (("bonus", track.scoring.bonus), ("deductions", track.scoring.deductions)):
        for item in adjustments:
            told = _adjustment(call, "bonus" if kind == "bonus" else "deduction", kind, track, item)
            yield Sentence(told.key, told.places, about)


def _adjustment(call: Call, key: str, kind: str, track: Track, item: Adjustment) -> Sentence:
    path = ("tracks", track.id, "scoring", kind, item.id)
    return tell(
        call,
        key,
        points=(Count(item.points, "point"), (*path, "points")),
        title=(item.title, ()),
    )


def _rounding(call: Call, track: Track) -> Sentence:
    path = ("tracks", track.id, "scoring", "round", "decimals")
    if track.scoring.round is None:
        return tell(call, "rounded.not")
    if not track.scoring.round.decimals:
        return tell(call, "rounded.whole", whole=(PHRASES["whole"], path))
    return tell(call, "rounded", decimals=(Count(track.scoring.round.decimals, "decimal"), path))


def _thresholds(call: Call) -> Iterator[Sentence]:
    yield from per_track(call, lambda t: _threshold(call, t))
    for track in call.tracks:
        yield from _of_criteria(call, track)


def _threshold(call: Call, track: Track) -> Sentence | None:
    path = ("tracks", track.id, "scoring", "threshold", "total")
    if track.scoring.threshold:
        return tell(call, "threshold", total=(_points(track.scoring.threshold.total), path))
    bare = all(criterion.threshold is None for criterion in track.criteria)
    return tell(call, "threshold.none") if bare else None


def _of_criteria(call: Call, track: Track) -> Iterator[Sentence]:
    about = (track.title,) if len(call.tracks) > 1 else ()
    for criterion in track.criteria:
        if criterion.threshold is None:
            continue
        path = ("tracks", track.id, "criteria", criterion.id)
        told = tell(
            call,
            "threshold.criterion",
            threshold=(criterion.threshold, (*path, "threshold")),
            points=(_points(criterion.points), (*path, "points")),
            criterion=(criterion.title, ()),
        )
        yield Sentence(told.key, told.places, about)


def _ties(call: Call) -> Iterator[Sentence]:
    yield from per_track(call, lambda t: _chain(call, t))
    if any(DRAW in track.scoring.ties for track in call.tracks):
        yield tell(call, "draw")


def _chain(call: Call, track: Track) -> Sentence:
    links = [PHRASES["draw"] if link == DRAW else _title(track, link) for link in track.scoring.ties]
    path = ("tracks", track.id, "scoring", "ties")
    return tell(call, "ties", ties=(Series(tuple(links), ordered=True), path))


def _order(call: Call) -> Iterator[Sentence]:
    rules, several = call.selection, len(call.tracks) > 1
    path = ("selection", "order")
    if rules.order is Order.FREE:
        yield tell(call, "order.free", order=(PHRASES["order.free"], path))
    else:
        key = "order.strict.tracks" if several else "order.strict"
        yield tell(call, key, order=(PHRASES["order.strict"], path))
    if several:
        answer = "yes" if rules.comparable_across_tracks else "no"
        phrase = PHRASES[f"comparable.{answer}"]
        yield tell(call, "comparable", comparable=(phrase, ("selection", "comparable_across_tracks")))
    if several and rules.order is Order.STRICT:
        yield _turns(call)


def _turns(call: Call) -> Sentence:
    titles = {track.id: track.title for track in call.tracks}
    turns = Series(tuple(titles[turn] for turn in call.turns() if turn in titles), ordered=True)
    key = "turns.minimum" if _has_minimum(call) else "turns"
    return tell(call, key, turns=(turns, ("selection", "turns")))


def _counts(call: Call) -> Iterator[Sentence]:
    yield tell(call, "budget", budget=(Money(call.budget, call.currency), ("budget",)))
    yield from per_track(call, lambda t: _track_budget(call, t))
    yield from per_track(call, lambda t: _count(call, t, "least", "min", t.awards.min))
    yield from per_track(call, lambda t: _count(call, t, "most", "max", t.awards.max))
    if call.selection.max is not None:
        most = (Count(call.selection.max, "award"), ("selection", "max"))
        yield tell(call, "most.call", most=most)
    for position, cap in enumerate(call.selection.caps):
        yield _cap(call, cap, position)
    if call.selection.already_supported == "barred":
        phrase = PHRASES["supported.barred"]
        yield tell(call, "supported.barred", supported=(phrase, ("selection", "already_supported")))
    if _has_minimum(call):
        phrase = PHRASES[f"unreached.{call.selection.minimum_unreached}"]
        yield tell(call, "unreached.continue", unreached=(phrase, ("selection", "minimum_unreached")))


def _track_budget(call: Call, track: Track) -> Sentence | None:
    if track.budget is None:
        return None
    path = ("tracks", track.id, "budget")
    return tell(call, "budget.track", budget=(Money(track.budget, call.currency), path))


def _count(call: Call, track: Track, name: str, key: str, number: int | None) -> Sentence | None:
    if not number:
        return None
    unit = "place" if track.awards.count_by is CountBy.PLACE else "award"
    return tell(call, name, **{name: (Count(number, unit), ("tracks", track.id, "awards", key))})


def _cap(call: Call, cap: Cap, position: int) -> Sentence:
    """In a call of one track, within the track and within the call are the same."""
    within = cap.within if len(call.tracks) > 1 else "call"
    path = ("selection", "caps", str(position), "max")
    return tell(call, f"cap.{cap.per}.{within}", most=(Count(cap.max, "award"), path))


def _amounts(call: Call) -> Iterator[Sentence]:
    yield from per_track(call, lambda t: _range(call, t))
    phrase = PHRASES[f"amount.{call.selection.amount}"]
    yield tell(call, "amount", amount=(phrase, ("selection", "amount")))
    if call.selection.order is Order.STRICT:
        if _has_minimum(call):
            yield tell(call, "shortage")
        yield tell(call, "closing.tracks" if len(call.tracks) > 1 else "closing")


def _range(call: Call, track: Track) -> Sentence:
    support, path = track.support, ("tracks", track.id, "support")
    bottom, top, step = (Money(n, call.currency) for n in (support.min, support.max, support.step))
    if bottom == top:
        return tell(call, "range.fixed", top=(top, (*path, "max")))
    ends = {"bottom": (bottom, (*path, "min")), "top": (top, (*path, "max"))}
    if support.step == 1:
        return tell(call, "range", **ends)
    return tell(call, "range.step", **ends, step=(step, (*path, "step")))


def _after(call: Call) -> Iterator[Sentence]:
    yield tell(call, "reserve.tracks" if len(call.tracks) > 1 else "reserve")
    yield tell(call, "override")
    if call.disclosure.public_sheet != "none":
        yield tell(call, "recompute")


def _panel(track: Track) -> list[Criterion]:
    return [criterion for criterion in track.criteria if criterion.scored_by != STAFF]


def _title(track: Track, identifier: str) -> Text:
    criterion = track.criterion(identifier)
    return criterion.title if criterion else {"en": identifier}


def _titles(criteria: Iterable[Criterion]) -> Series:
    return Series(tuple(criterion.title for criterion in criteria))


def _points(number: Decimal) -> Count:
    return Count(number, "point")


def _has_minimum(call: Call) -> bool:
    return any(track.awards.min for track in call.tracks)
