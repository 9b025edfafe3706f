"""My applications: where each stands, until when, and the one next step."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from gongmo.applications.drafts import as_submitted
from gongmo.applications.queries import applications_of, attachments_of_all, standings
from gongmo.calls.queries import InForce, published_calls
from gongmo.decisions.queries import approved_decisions
from gongmo.web.applicant.sight import Mine, Offer
from gongmo.web.applicant.steps import Step, step
from gongmo.web.frame.visitor import Ask, Visitor

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment


@dataclass(frozen=True)
class Row:
    mine: Mine
    step: Step


def mine(request: Ask, visitor: Visitor) -> HttpResponse:
    calls = published_calls()
    rows = list(_rows(visitor, {call.call_id: call for call in calls}))
    rows.sort(key=lambda row: (not row.mine.open, abs(row.mine.window.ends - visitor.at)))
    offers = [Offer(call, track, visitor.at) for call in calls for track in call.specification.tracks]
    context = {"rows": rows, "offers": [offer for offer in offers if offer.open], "here": "applications"}
    return render(request, "applicant/mine.html", context)


def _rows(visitor: Visitor, calls: Mapping[int, InForce]) -> Iterator[Row]:
    if visitor.person is None:
        return
    applications = list(applications_of(visitor.person, visitor.at).order_by("-pk"))
    keys = [application.pk for application in applications]
    last, files = standings(keys), _files(keys)
    announced = _announced(visitor, list({application.call_id for application in applications}))
    for application in applications:
        call = calls.get(application.call_id)
        track = call.specification.track(application.track) if call else None
        if call is None or track is None:
            continue
        own = Mine(call, track, visitor.at, application, visitor, last.get(application.pk))
        draft = as_submitted(application, application.draft.answers, files[application.pk], call)
        yield Row(own, step(own, draft, announced=application.call_id in announced))


def _files(applications: list[int]) -> Mapping[int, list["Attachment"]]:
    found: defaultdict[int, list[Attachment]] = defaultdict(list)
    for file in attachments_of_all(applications):
        found[file.application_id].append(file)
    return found


def _announced(visitor: Visitor, calls: list[int]) -> set[int]:
    """Calls whose results are out."""
    decided = approved_decisions(calls)
    return {
        call
        for call, row in decided.items()
        if row.announced_at is not None and row.announced_at <= visitor.at
    }
