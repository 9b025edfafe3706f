"""The selection: what each track gets, in its own order, with a line where the money or the rules end.

Tracks stand side by side and are never summed: what is comparable across them are only won and counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from gongmo.domain.findings import Finding
from gongmo.domain.spec.track import CountBy, Track
from gongmo.domain.wording.speak import Spoken, speak
from gongmo.lifecycle.locked import unlocked_tracks
from gongmo.lifecycle.run_selection import CannotRun, Diverged, is_current, preview, result_of
from gongmo.methods.selection import Override, Result
from gongmo.methods.selection.explain import Explanation, explain, explain_outcome
from gongmo.methods.selection.problem import Application
from gongmo.methods.selection.result import Outcome
from gongmo.methods.selection.sayings import Speaker
from gongmo.people.queries import names_of
from gongmo.selection.queries import run_numbered
from gongmo.web.frame.office.bench import Bench, bench_of
from gongmo.web.frame.office.charts import Scale
from gongmo.web.frame.office.room import Published
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.visitor import Ask

if TYPE_CHECKING:
    from gongmo.screening.models import Case
    from gongmo.selection.models import Run


@dataclass(frozen=True)
class SelectionRow:
    """`standing` is `award`, `reserve` or `out`; of a case closed to the visitor only the label is told."""

    label: str
    open: bool
    application: Application | None = None
    standing: str = ""
    x: str = ""
    amount: int | None = None
    place: int | None = None
    reason: str = ""
    override: bool = False
    phase: str = ""


@dataclass(frozen=True)
class TrackList:
    """One track: whom the walk seats, who is next in line, everybody else."""

    track: Track
    scale: Scale
    awards: Sequence[SelectionRow]
    reserve: Sequence[SelectionRow]
    out: Sequence[SelectionRow]
    closed: Sequence[SelectionRow]
    """Closed to the visitor, by label and in no group: where they stand is not told either."""
    spent: int
    counted: int
    least: int

    @property
    def by_place(self) -> bool:
        return self.track.awards.count_by is CountBy.PLACE


@dataclass(frozen=True)
class Shown:
    """A result with what the page says around it; `run` is None for one that is not recorded.

    Of cases closed to the visitor nothing goes into counts, sums and sentences.
    """

    result: Result
    run: "Run | None"
    current: bool
    awards: int
    spent: int
    countries: int
    lists: Sequence[TrackList]
    sentences: Sequence[str]

    @property
    def recommended(self) -> bool:
        return self.result.outcome is Outcome.RECOMMENDED

    @property
    def left(self) -> int:
        return self.result.problem.budget - self.spent


@dataclass(frozen=True)
class Change:
    """What supposing something else would do to the awards: who comes in, who falls out."""

    kind: str
    comes: Sequence[str]
    falls: Sequence[str]
    sentences: Sequence[str]


def selection_page(request: Ask, desk: Published, **more: Any) -> HttpResponse:  # noqa: ANN401 - forms, status
    return drawn(request, desk, bench_of(desk), **more)


def drawn(request: Ask, desk: Published, bench: Bench, **more: Any) -> HttpResponse:  # noqa: ANN401 - the same
    status = more.pop("status", 200)
    waiting = unlocked_tracks(desk.call, bench.known)
    context: dict[str, Any] = {"waiting": [t for t in desk.specification.tracks if t.id in waiting]}
    context |= {"runs": bench.runs, "recommendation": bench.recommendation}
    if not waiting:
        label = more.get("chosen_label") or request.GET.get("case", "")
        context |= _computed(request, desk, bench, label)
    acted = [*bench.runs, *context.get("amounts", ()), *context.get("stated", ())]
    context["names"] = context["by"] = names_of({row.by for row in acted})
    return show(request, Place("selection", "selection"), desk, status=status, **{**context, **more})


def _computed(request: Ask, desk: Published, bench: Bench, label: str) -> dict[str, Any]:
    shown, findings = shown_result(request, desk, bench)
    case = bench.seen.get(label)
    context: dict[str, Any] = {"shown": shown, "findings": findings, "case": case}
    if case is not None and shown is not None:
        context |= _of_case(request, desk, bench, shown, case)
    return context


def shown_result(request: Ask, desk: Published, bench: Bench) -> tuple[Shown | None, Sequence[Spoken]]:
    """The run that was asked for, else the newest, else what a run would give now."""
    language = desk.visitor.language
    run = _asked_run(request, desk, bench)
    try:
        tried = None if run else preview(desk.call, known=bench.known)
        result = result_of(run, desk.call) if run else tried.result if tried else None
    except (Diverged, CannotRun):
        return None, ()
    findings: Sequence[Finding] = tried.findings if tried else ()
    spoken = [speak(finding, language) for finding in findings]
    if result is None:
        return None, spoken
    current = run is None or is_current(run, desk.call, bench.known)
    return _shown(desk, result, run, bench.seen, current=current), spoken


def _asked_run(request: Ask, desk: Published, bench: Bench) -> "Run | None":
    number = request.GET.get("run", "")
    asked = int(number) if number.isascii() and number.isdigit() else None
    run = next((run for run in bench.runs if run.number == asked), bench.newest)
    return run_numbered(desk.call_id, run.number) if run else None


def _shown(
    desk: Published, result: Result, run: "Run | None", seen: "Mapping[str, Case]", *, current: bool
) -> Shown:
    language = desk.visitor.language
    told = [award for award in result.awards if award.application in seen]
    whole = all(application.id in seen for application in result.problem.applications)
    by_id = result.problem.by_id
    return Shown(
        result=result,
        run=run,
        current=current,
        awards=len(told),
        spent=sum(award.amount for award in told),
        countries=len({by_id[award.application].country for award in told}),
        lists=[_list(track, result, seen, language) for track in desk.specification.tracks],
        sentences=explain_outcome(result, language) if whole else (),
    )


def _list(track: Track, result: Result, seen: "Mapping[str, Case]", language: str) -> TrackList:
    everyone = result.problem.ordered.get(track.id, ())
    threshold = track.scoring.threshold
    cut = Fraction(threshold.total) if threshold else None
    scale = Scale.of([a.total for a in everyone if a.id in seen], cut)
    teller = _Teller(result, scale, seen, language)
    rows = [teller.row(application) for application in everyone if application.id in seen]
    closed = [
        SelectionRow(application.id, open=False) for application in everyone if application.id not in seen
    ]
    awarded = {award.application for award in result.awards}
    queue = [place.application for place in result.reserve if place.track == track.id]
    by_label = {row.label: row for row in rows}
    mine = [award for award in result.awards if award.track == track.id and award.application in seen]
    return TrackList(
        track=track,
        scale=scale,
        awards=[row for row in rows if row.label in awarded],
        reserve=[by_label[label] for label in queue if label in by_label],
        out=[row for row in rows if row.label not in awarded and row.label not in queue],
        closed=sorted(closed, key=lambda row: row.label),
        spent=sum(award.amount for award in mine),
        counted=sum(award.adds_count for award in mine),
        least=dict(result.minimums).get(track.id, track.awards.min),
    )


class _Teller:
    """Rows of one result in one language."""

    def __init__(self, result: Result, scale: Scale, seen: "Mapping[str, Case]", language: str) -> None:
        self.scale = scale
        self.closed = closed_labels(result, seen)
        self.overridden = set(result.problem.override_of)
        self.speaker = Speaker(result, language)
        self.awards = {award.application: award for award in result.awards}
        self.out = {out.application: out for out in result.out}
        self.places: dict[str, int] = {}
        for place in result.reserve:
            mine = [r.application for r in result.reserve if r.track == place.track]
            self.places[place.application] = mine.index(place.application) + 1

    def row(self, application: Application) -> SelectionRow:
        label = application.id
        award, place = self.awards.get(label), self.places.get(label)
        return SelectionRow(
            label=label,
            open=True,
            application=application,
            standing="award" if award else "reserve" if place else "out",
            x=self.scale.x(application.total),
            amount=award.amount if award else None,
            place=place,
            reason=self._reason(label),
            override=label in self.overridden,
            phase=award.phase.value if award else "",
        )

    def _reason(self, label: str) -> str:
        """The first rule that kept it out, for a cell; not where it names a case closed to the visitor."""
        out = self.out.get(label)
        said = self.speaker.in_short(label, out.bars[0]) if out and out.bars else ""
        return "" if names_closed(said, self.closed) else said


def _of_case(request: Ask, desk: Published, bench: Bench, shown: Shown, case: "Case") -> dict[str, Any]:
    application = shown.result.problem.by_id.get(case.label)
    return {
        "application": application,
        "why": _why(shown.result, case.label, desk.visitor.language, bench.seen),
        "amounts": bench.known.amounts.get(case.pk, ()),
        "stated": bench.known.overrides.get(case.pk, ()),
        "change": _supposed(request, desk, bench, shown, application),
    }


def _why(result: Result, label: str, language: str, seen: "Mapping[str, Case]") -> Explanation | None:
    """Why it is in or out, without what would name a case closed to the visitor."""
    try:
        said = explain(result, label, language)
    except KeyError:
        return None
    closed = closed_labels(result, seen)
    details = tuple(detail for detail in said.details if not names_closed(detail, closed))
    return None if names_closed(said.sentence, closed) else replace(said, details=details)


def closed_labels(result: Result, seen: "Mapping[str, Case]") -> frozenset[str]:
    return frozenset(application.id for application in result.problem.applications) - seen.keys()


def names_closed(said: str, closed: frozenset[str]) -> bool:
    return any(label in said for label in closed)


def _supposed(
    request: Ask, desk: Published, bench: Bench, shown: Shown, application: Application | None
) -> Change | None:
    """`?suppose=in` or `out`: computed for this page, kept nowhere."""
    kind = request.GET.get("suppose", "")
    if kind not in {"in", "out"} or application is None:
        return None
    upper = shown.result.problem.bounds(application)[1]
    override = Override(application.id, upper if kind == "in" else None, "?")
    try:
        tried = preview(desk.call, overrides={application.id: override}, known=bench.known)
    except CannotRun:
        return None
    if tried.result is None:
        return Change(kind, (), (), [speak(f, desk.visitor.language).message for f in tried.findings])
    closed = closed_labels(shown.result, bench.seen)
    before, after = _awarded(shown.result) - closed, _awarded(tried.result) - closed
    recommended = tried.result.outcome is Outcome.RECOMMENDED
    said = () if recommended or closed else explain_outcome(tried.result, desk.visitor.language)
    return Change(kind, sorted(after - before), sorted(before - after), said)


def _awarded(result: Result) -> set[str]:
    return {award.application for award in result.awards}
