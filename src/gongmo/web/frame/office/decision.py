"""The decision: every outcome, every letter as it would be sent, and who has to do what before it is announced."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpResponse

from gongmo.calls.queries import staff_of
from gongmo.decisions.queries import decision_of, outcomes
from gongmo.lifecycle import sight
from gongmo.notices.preview import result_letter
from gongmo.people.queries import names_of
from gongmo.selection.queries import recommendation_of
from gongmo.web.frame.office.room import Published
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.visitor import Ask

if TYPE_CHECKING:
    from gongmo.decisions.models import Decision, Outcome
    from gongmo.notices.compose import Message

LANGUAGES = dict(settings.LANGUAGES)


@dataclass(frozen=True)
class OutcomeRow:
    """`outcome` is None where the case is closed to the visitor."""

    label: str
    track: str
    outcome: "Outcome | None"


@dataclass(frozen=True)
class Letter:
    label: str
    language: str
    message: "Message"


def decision_page(request: Ask, desk: Published, **more: Any) -> HttpResponse:  # noqa: ANN401 - forms, status
    status = more.pop("status", 200)
    decision = decision_of(desk.call_id)
    rows = _rows(desk, decision) if decision else []
    acted = {decision.prepared_by, decision.approved_by, decision.announced_by} if decision else set()
    return show(
        request,
        Place("decision", "decision"),
        desk,
        status=status,
        decision=decision,
        recommendation=recommendation_of(desk.call_id),
        archive=getattr(decision.call, "archive", None) if decision else None,
        rows=rows,
        approvers=[row for row in staff_of(desk.call_id, desk.at) if row.role == "chair"],
        letter=_letter(request, desk, rows),
        names=names_of(acted - {""}),
        spent=sum(row.outcome.amount or 0 for row in rows if row.outcome),
        **more,
    )


def _rows(desk: Published, decision: "Decision") -> list[OutcomeRow]:
    seen = set(sight.cases(desk.person, desk.call_id, desk.at).values_list("pk", flat=True))
    found = (
        outcomes(decision)
        .defer("case__submission__receipt")
        .order_by("case__closing__closes", "case__closing__track", "case__label")
    )
    return [
        OutcomeRow(row.case.label, row.case.closing.track, row if row.case_id in seen else None)
        for row in found
    ]


def _letter(request: Ask, desk: Published, rows: list[OutcomeRow]) -> Letter | None:
    """`?letter=P-07&language=en`: exactly what the members of the application would read."""
    label, language = request.GET.get("letter", ""), request.GET.get("in", desk.visitor.language)
    row = next((row for row in rows if row.label == label), None)
    if row is None or row.outcome is None:
        return None
    language = language if language in LANGUAGES else desk.visitor.language
    return Letter(label, language, result_letter(row.outcome, language, desk.at, desk.call))
