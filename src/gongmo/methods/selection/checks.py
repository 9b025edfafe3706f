"""What is wrong, or worth knowing, about the rows of a selection before it runs."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from gongmo.domain.findings import Finding, Place, Value
from gongmo.domain.money import Money
from gongmo.domain.spec import call as spec
from gongmo.domain.spec.track import CountBy
from gongmo.domain.wording.selection_terms import PER
from gongmo.methods.selection.bars import for_good
from gongmo.methods.selection.chains import prerequisites
from gongmo.methods.selection.problem import Application, SelectionProblem, Track
from gongmo.methods.selection.rules import BarKind


@dataclass(frozen=True)
class Facts:
    """The call, the problem made of it, and the rows as they came: doubles and strangers included."""

    call: spec.Call
    problem: SelectionProblem
    rows: tuple[Application, ...]
    places: Mapping[str, Place]

    def finding(self, code: str, application: str, **values: Value) -> Finding:
        return Finding(code, self.places.get(application, Place()), {"application": application, **values})

    def money(self, amount: int) -> Money:
        return Money(amount, self.problem.currency)

    def title(self, track: Track) -> Value:
        return track.title or track.id

    @cached_property
    def ready(self) -> tuple[Application, ...]:
        """Those that would be selected from: with an amount, and barred by nothing but, perhaps, that amount."""
        return tuple(
            a
            for a in self.problem.applications
            if {b.kind for b in for_good(self.problem, a)} <= {BarKind.AMOUNT}
        )


def check(facts: Facts) -> Iterator[Finding]:
    if facts.call.selection.order is spec.Order.FREE:
        yield Finding("selection-free-unsupported", Place(path="selection.order"))
    yield from _rows(facts)
    yield from _ranks(facts)
    yield from _overrides(facts)
    yield from _relations(facts)
    yield from _values(facts)
    for application in facts.ready:
        yield from _amounts(facts, application, facts.problem.track_of[application.track])


def _rows(facts: Facts) -> Iterator[Finding]:
    tracks = tuple(track.id for track in facts.call.tracks)
    for application, times in Counter(row.id for row in facts.rows).items():
        if times > 1:
            yield facts.finding("selection-application-twice", application, times=times)
    for row in facts.rows:
        if row.track not in tracks:
            yield facts.finding("selection-track-unknown", row.id, track=row.track, tracks=tracks)


def _ranks(facts: Facts) -> Iterator[Finding]:
    for track in facts.problem.tracks:
        mine = [a for a in facts.ready if a.track == track.id]
        for application in mine:
            if application.rank is None:
                yield facts.finding("selection-rank-missing", application.id, track=facts.title(track))
        for rank, times in sorted(Counter(a.rank for a in mine if a.rank is not None).items()):
            if times > 1:
                tied = sorted(a.id for a in mine if a.rank == rank)
                values: dict[str, Value] = {"rank": rank, "tied": tuple(tied), "track": facts.title(track)}
                yield facts.finding("selection-rank-tied", tied[0], **values)


def _overrides(facts: Facts) -> Iterator[Finding]:
    for application, times in Counter(o.application for o in facts.problem.overrides).items():
        if times > 1:
            yield facts.finding("selection-override-twice", application)
        if application not in facts.problem.by_id:
            yield facts.finding("selection-override-unknown", application)
    for override in facts.problem.overrides:
        if not override.reason.strip():
            yield facts.finding("selection-override-unreasoned", override.application)


def _relations(facts: Facts) -> Iterator[Finding]:
    known = facts.problem.by_id
    named = [
        (application, column, other)
        for application in known.values()
        for column, others in (("requires", application.requires), ("excludes", application.excludes))
        for other in others
    ]
    strangers = {other for _, _, other in named if other not in known}
    for application, column, other in named:
        if other in strangers:
            yield facts.finding("selection-other-unknown", application.id, column=column, other=other)
    for application in known.values():
        if prerequisites(application, strangers, known) is None:
            yield facts.finding("selection-requires-itself", application.id, requires=application.requires)


def _values(facts: Facts) -> Iterator[Finding]:
    counting = {track.id for track in facts.problem.tracks if track.by is CountBy.PLACE}
    for application in facts.ready:
        if application.track in counting and not application.place:
            track = facts.problem.track_of[application.track]
            yield facts.finding("selection-place-missing", application.id, track=facts.title(track))
    for per in dict.fromkeys(cap.per for cap in facts.problem.caps):
        blank = tuple(sorted(a.id for a in facts.ready if not a.value(per)))
        if blank and not (per is spec.Per.PLACE and counting):
            yield facts.finding(
                "selection-capped-value-missing", blank[0], blank=blank, per=PER[per], column=per
            )


def _amounts(facts: Facts, application: Application, track: Track) -> Iterator[Finding]:
    requested, recommended = application.requested, application.recommended
    offer = requested if recommended is None else recommended
    if offer is None:
        yield facts.finding("selection-amount-missing", application.id)
        return
    money, values = facts.money, dict[str, Value]()
    if requested is not None and offer > requested:
        values = {"recommended": money(offer), "requested": money(requested)}
        yield facts.finding("selection-recommended-above-requested", application.id, **values)
    capped = min(offer, offer if requested is None else requested)
    if capped > track.top:
        values = {"offer": money(capped), "top": money(track.top), "track": facts.title(track)}
        yield facts.finding("selection-amount-above-range", application.id, **values)
    lower, upper = facts.problem.bounds(application)
    if min(capped, track.top) != upper:
        values = {"offer": money(min(capped, track.top)), "upper": money(upper), "step": money(track.step)}
        yield facts.finding("selection-amount-off-step", application.id, **values)
    if lower > upper:
        values = {"lower": money(lower), "upper": money(upper)}
        yield facts.finding("selection-amount-barred", application.id, **values)
