"""The locked ranking of a track: each number opens into how it came about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gongmo.domain.texts import say
from gongmo.lifecycle import sight
from gongmo.lifecycle.case_rows import Where, where
from gongmo.lifecycle.ranking_page import Line, RankingView, ranking_of
from gongmo.methods.ranking.outcome import DROPPED, NOT_COUNTED
from gongmo.methods.ranking.steps import Step, sentence
from gongmo.web.frame.office.charts import Scale
from gongmo.web.frame.office.room import OfTrack
from gongmo.web.frame.office.show import Place, download, show
from gongmo.web.frame.visitor import Ask

if TYPE_CHECKING:
    from gongmo.screening.models import Case

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class RankedRow:
    """A line as the table shows it; of one that is closed to the visitor only the label."""

    label: str
    open: bool
    case: "Case | None" = None
    where: Where | None = None
    rank: int | None = None
    total: object = None
    x: str = ""
    settled_by: str = ""
    counted: int = 0
    dropped: int = 0
    not_counted: int = 0
    bars: Sequence[str] = ()


@dataclass(frozen=True)
class Told:
    """A step and what it opens into, in words."""

    sentence: str
    steps: Sequence["Told"]


def ranking_page(request: Ask, desk: OfTrack) -> HttpResponse:
    view = ranking_of(desk.call_id, desk.track.id)
    if view is None:
        return show(request, Place("ranking", "ranking"), desk, view=None)
    seen = _seen(desk)
    threshold = view.problem.rule.threshold
    scale = Scale.of([line.ranked.total for line in view.lines if line.case.pk in seen], threshold)
    closed = sorted(
        (line for line in view.lines if line.case.pk not in seen), key=lambda line: line.case.label
    )
    rows = [_row(desk, view, line, scale) for line in view.lines if line.case.pk in seen]
    rows += [_hidden(line) for line in closed]
    chosen = next((line for line in view.lines if _asked(request, line) and line.case.pk in seen), None)
    return show(
        request,
        Place("ranking", "ranking"),
        desk,
        view=view,
        rows=rows,
        scale=scale,
        chosen=chosen,
        steps=_without(told(view.steps(chosen), desk.visitor.language), closed) if chosen else None,
    )


def ranking_sheet(request: Ask, desk: OfTrack) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """As a workbook, without what is closed to the visitor; before the lock the page says when there will be one."""
    view = ranking_of(desk.call_id, desk.track.id)
    if view is None:
        parts = {"slug": desk.slug, "track": desk.track.id}
        return HttpResponseRedirect(reverse(f"{desk.room.name}_ranking", kwargs=parts))
    seen = _seen(desk)
    lines = [line for line in view.lines if line.case.pk in seen]
    ranking = replace(view.ranking, rows=tuple(line.ranked for line in lines))
    content = replace(view, lines=lines, ranking=ranking).xlsx()
    return download(content, f"{desk.slug}-{desk.track.id}-ranking.xlsx", XLSX)


def told(step: Step, language: str) -> Told:
    return Told(sentence(step, language), [told(inner, language) for inner in step.steps])


def _without(step: Told, closed: Sequence[Line]) -> Told:
    """Without the steps that name a case closed to the visitor, by label or by number."""
    names = {name for line in closed for name in (line.label, line.case.application.number)}
    kept = [inner for inner in step.steps if not any(name in inner.sentence for name in names)]
    return Told(step.sentence, [_without(inner, closed) for inner in kept])


def _seen(desk: OfTrack) -> set[int]:
    return set(sight.cases(desk.person, desk.call_id, desk.at).values_list("pk", flat=True))


def _asked(request: Ask, line: Line) -> bool:
    return line.label == request.GET.get("case")


def _hidden(line: Line) -> RankedRow:
    return RankedRow(line.label, open=False)


def _row(desk: OfTrack, view: RankingView, line: Line, scale: Scale) -> RankedRow:
    ranked, language = line.ranked, desk.visitor.language
    return RankedRow(
        label=line.label,
        open=True,
        case=line.case,
        where=where(line.case, desk.track),
        rank=ranked.rank,
        total=ranked.total,
        x=scale.x(ranked.total),
        settled_by=_settled(desk, ranked.settled_by, language),
        counted=len(ranked.combined.kept),
        dropped=len(ranked.combined.having(*DROPPED)),
        not_counted=len(ranked.combined.having(*NOT_COUNTED)),
        bars=view.bars(line, language),
    )


def _settled(desk: OfTrack, link: str | None, language: str) -> str:
    """The criterion that settled a tie, or `draw`."""
    criterion = desk.track.criterion(link) if link else None
    return say(criterion.title, language) if criterion else link or ""
