"""The locked ranking, each number of which opens into how it came about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from gongmo.domain.findings import Value
from gongmo.domain.texts import say
from gongmo.domain.wording.ranking import DRAW
from gongmo.lifecycle.ranking_page import Line, RankingView, ranking_of
from gongmo.methods.ranking.problem import DRAW as THE_DRAW
from gongmo.methods.ranking.steps import Step, sentence
from gongmo.web.frame.visitor import Ask
from gongmo.web.panel.sight import Chair

if TYPE_CHECKING:
    from gongmo.screening.models import Case

SHOWN = 100
OF_TIES = ("tie", "tie-open")
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Ranked:
    """One line. `case` is None where a conflict hides everything but the label."""

    label: str
    case: "Case | None"
    rank: int | None = None
    total: Fraction | None = None
    means: tuple[Fraction | None, ...] = ()
    settled: str = ""
    bars: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    """A sentence and what it opens into."""

    text: str
    steps: tuple["Said", ...]


def panel_ranking(request: Ask, chair: Chair) -> HttpResponse:
    view = ranking_of(chair.call_id, chair.track.id)
    if view is None:
        return render(request, "panel/unlocked.html", {"chair": chair, "tab": "ranking"})
    whole = not any(hides(chair, line) for line in view.lines)
    if whole and request.GET.get("as") == "xlsx":
        return spreadsheet(view)
    rows = [row_of(chair, view, line) for line in view.lines]
    shown = [row for row in rows if row.case] + [row for row in rows if not row.case]
    page = Paginator(shown, SHOWN).get_page(request.GET.get("page"))
    asked = request.GET.get("case", "")
    line = next((line for line in view.lines if line.label == asked and not hides(chair, line)), None)
    context = {
        "chair": chair,
        "tab": "ranking",
        "view": view,
        "page": page,
        "whole": whole,
        "opened": line,
        "steps": steps_of(chair, view, line) if line else None,
    }
    return render(request, "panel/ranking.html", context)


def spreadsheet(view: RankingView) -> HttpResponse:
    response = HttpResponse(view.xlsx(), content_type=SPREADSHEET)
    name = f"ranking-{view.lock.track}.xlsx"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or ""
    return response


def row_of(chair: Chair, view: RankingView, line: Line) -> Ranked:
    if hides(chair, line):
        return Ranked(line.label, None)
    language, combined = chair.visitor.language, line.ranked.combined
    return Ranked(
        label=line.label,
        case=line.case,
        rank=line.ranked.rank,
        total=line.ranked.total,
        means=tuple(combined.means.get(criterion.id) for criterion in chair.track.criteria),
        settled=_settled(chair, line),
        bars=tuple(view.bars(line, language)),
    )


def hides(chair: Chair, line: Line) -> bool:
    return line.case.application_id in chair.hidden


def steps_of(chair: Chair, view: RankingView, line: Line) -> Said:
    """Under labels; a tie with a case that is hidden from the chair tells nothing of that case."""
    labels = {each.case.application.number: each.label for each in view.lines}
    secret = {each.case.application.number for each in view.lines if hides(chair, each)}
    step = view.steps(line)
    if secret & set(line.ranked.equals):
        step = Step(step.code, step.values, tuple(each for each in step.steps if each.code not in OF_TIES))
    return _said(_labelled(step, labels), chair.visitor.language)


def _settled(chair: Chair, line: Line) -> str:
    link = line.ranked.settled_by
    if link is None:
        return ""
    criterion = chair.track.criterion(link)
    return say(DRAW if link == THE_DRAW or criterion is None else criterion.title, chair.visitor.language)


def _said(step: Step, language: str) -> Said:
    return Said(sentence(step, language), tuple(_said(each, language) for each in step.steps))


def _labelled(step: Step, labels: Mapping[str, str]) -> Step:
    values = {name: _renamed(value, labels) for name, value in step.values.items() if name != "drawn"}
    drawn = {name: value for name, value in step.values.items() if name == "drawn"}
    return Step(step.code, {**values, **drawn}, tuple(_labelled(each, labels) for each in step.steps))


def _renamed(value: Value, labels: Mapping[str, str]) -> Value:
    """An application's number as its label, also at the beginning of what is said of it."""
    match value:
        case str():
            number, blank, rest = value.partition(" ")
            return f"{labels.get(number, number)}{blank}{rest}"
        case tuple():
            return tuple(_each_renamed(value, labels))
    return value


def _each_renamed(values: tuple[Value, ...], labels: Mapping[str, str]) -> Iterator[Value]:
    return (_renamed(each, labels) for each in values)
