"""Locking the scores of a track: what becomes final, what is not finished, and one press."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongmo.calls.queries import published_call
from gongmo.domain.texts import say
from gongmo.domain.wording.review import LOCKING
from gongmo.domain.wording.speak import speak
from gongmo.review.actions.lock_scores import CannotLock, lock_scores
from gongmo.review.queries import assignments_in
from gongmo.screening.queries import cases_of
from gongmo.web.frame.visitor import Ask
from gongmo.web.panel.forms import Lock
from gongmo.web.panel.rows import Tally, tally
from gongmo.web.panel.sight import Chair

LISTED = 100


@dataclass(frozen=True)
class Unfinished:
    """`reviewer` is empty where a conflict hides everything but the label."""

    label: str
    reviewer: str
    begun: bool


def panel_lock(request: Ask, chair: Chair) -> HttpResponse:
    if chair.locked_at is not None:
        return HttpResponseRedirect(_ranking(chair))
    counted, waiting = tally(chair), unfinished(chair)
    form = Lock(len(waiting), request.POST or None)
    if request.method == "POST" and (form.is_valid() or not form.fields):
        try:
            _lock(chair, despite=bool(waiting))
        except CannotLock as refused:
            return _page(request, chair, form, counted, waiting, told=told(chair, refused), status=409)
        messages.success(request, _("The scores are locked, and the ranking stands."))
        return HttpResponseRedirect(_ranking(chair))
    return _page(request, chair, form, counted, waiting, status=422 if form.errors else 200)


def unfinished(chair: Chair) -> list[Unfinished]:
    """Running reviews that were not finished, by label; the first hundred."""
    running = assignments_in(chair.call_id, chair.track.id).filter(ended_at__isnull=True)
    found = []
    for row in running.filter(review__finished_at__isnull=True)[:LISTED]:
        hidden = row.case.application_id in chair.hidden
        begun = not hidden and getattr(row, "review", None) is not None
        found.append(Unfinished(row.case.label, "" if hidden else row.reviewer.person.name, begun))
    return found


def told(chair: Chair, refused: CannotLock) -> list[str]:
    """Why nothing was locked, the applications under their labels."""
    language = chair.visitor.language
    rows = cases_of(chair.call_id, chair.track.id).filter(application__number__in=refused.numbers)
    labels = dict(rows.values_list("application__number", "label")) if refused.numbers else {}
    said = [say(LOCKING[refused.refusal], language)]
    said += [", ".join(sorted(labels.values()))] if labels else []
    return said + [speak(finding, language).message for finding in refused.findings]


def _lock(chair: Chair, *, despite: bool) -> None:
    call = published_call(chair.slug)
    if call is None:
        raise LookupError(chair.slug)
    visitor = chair.visitor
    lock_scores(call=call, track=chair.track, by=visitor.by, at=visitor.at, despite_unfinished=despite)


def _ranking(chair: Chair) -> str:
    return reverse("panel_ranking", args=[chair.slug, chair.track.id])


def _page(
    request: Ask,
    chair: Chair,
    form: Lock,
    counted: Tally,
    waiting: Sequence[Unfinished],
    *,
    told: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    context = {"chair": chair, "form": form, "tally": counted, "waiting": waiting, "told": told}
    return render(request, "panel/lock.html", context, status=status)
