"""One application beside its scorecard. Nothing typed is lost: not to a fault, nor to another window."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from gongmo.domain.texts import say
from gongmo.domain.wording.review import REVIEWING
from gongmo.review.actions import score
from gongmo.review.actions.score import CannotFinish, CannotSave, Refusal
from gongmo.web.frame.visitor import Ask
from gongmo.web.reviewer.answers import files_in, parts_of, title_of
from gongmo.web.reviewer.card import card
from gongmo.web.reviewer.pips import pips
from gongmo.web.reviewer.sight import Desk
from gongmo.web.reviewer.typed import Faults, Typed, revision_of, saved, typed
from gongmo.web.reviewer.versions import differences
from gongmo.web.reviewer.views.reviews import next_of

MINE, THEIRS, FINISH, REOPEN = "mine-", "theirs", "finish", "reopen"


def review(request: Ask, desk: Desk) -> HttpResponse:
    if request.method != "POST":
        return page(request, desk, saved(desk.work.track, desk.review))
    act = request.POST.get("act", "")
    if act == REOPEN:
        return reopen(request, desk)
    if act == THEIRS:
        return HttpResponseRedirect(request.path)
    sent = typed(desk.work.track, request.POST)
    if act.startswith(MINE):
        sent = replace(sent, revision=revision_of(act.removeprefix(MINE)))
    if "X-Autosave" in request.headers:
        return autosave(request, desk, sent)
    return finish(request, desk, sent) if act == FINISH else keep(request, desk, sent)


def keep(request: Ask, desk: Desk, sent: Typed) -> HttpResponse:
    """The draft as far as it is sound; what is not stays on the page beside its fault."""
    faults = sent.draft_faults(desk.work.track, desk.work.visitor.language)
    try:
        review = _save(desk, sent.sound(faults))
    except CannotSave as refused:
        return _refused(request, desk, sent, refused)
    if faults:
        return page(request, desk, sent, faults=faults, revision=review.revision, status=422)
    messages.success(request, _("The draft is saved."))
    return HttpResponseRedirect(request.path)


def finish(request: Ask, desk: Desk, sent: Typed) -> HttpResponse:
    """Finished, and on to the next one; refused with everything that is missing beside its field."""
    work, language = desk.work, desk.work.visitor.language
    faults = sent.finish_faults(work.track, language)
    try:
        review = _save(desk, sent.sound(sent.draft_faults(work.track, language)))
        if faults:
            return page(request, desk, sent, faults=faults, revision=review.revision, status=422)
        score.finish_review(
            assignment=work.assignment, revision=review.revision, by=work.visitor.by, at=work.visitor.at
        )
    except CannotSave as refused:
        if _finished_already(desk, sent, refused):
            return _next(request, desk)
        return _refused(request, desk, sent, refused)
    except CannotFinish as refused:
        return page(request, desk, sent, told=say(REVIEWING[refused.refusal], language), status=409)
    messages.success(request, _("%(label)s is finished.") % {"label": work.label})
    return _next(request, desk)


def autosave(request: Ask, desk: Desk, sent: Typed) -> HttpResponse:
    faults = sent.draft_faults(desk.work.track, desk.work.visitor.language)
    try:
        review = _save(desk, sent.sound(faults))
    except CannotSave as refused:
        if refused.refusal is Refusal.CHANGED:
            return render(request, "reviewer/both.html", _both(desk, sent, refused), status=409)
        return JsonResponse({"refused": refused.refusal.value}, status=422)
    at = review.saved_at.astimezone(ZoneInfo(desk.work.call.zone))
    return JsonResponse({"revision": review.revision, "saved_at": f"{at:%H:%M:%S}", "faults": dict(faults)})


def reopen(request: Ask, desk: Desk) -> HttpResponse:
    visitor = desk.work.visitor
    try:
        score.reopen_review(assignment=desk.work.assignment, by=visitor.by, at=visitor.at)
    except CannotSave as refused:
        told = say(REVIEWING[refused.refusal], visitor.language)
        return page(request, desk, saved(desk.work.track, desk.review), told=told, status=409)
    messages.success(request, _("The review is a draft again. It does not count until you finish it."))
    return HttpResponseRedirect(request.path)


def page(
    request: Ask,
    desk: Desk,
    shown: Typed,
    *,
    faults: Faults | None = None,
    told: str = "",
    revision: int | None = None,
    both: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """`shown` stands in the scorecard; `told` is why the last press changed nothing."""
    work = desk.work
    parts = parts_of(work, desk.files)
    files = files_in(parts)
    drawn = card(work.track, shown, faults)
    finished = sum(other.finished for other in desk.others)
    drafted = sum(other.review is not None and not other.finished for other in desk.others)
    context = {
        "desk": desk,
        "work": work,
        "title": title_of(work),
        "parts": parts,
        "files": files,
        "file": next((file for file in files if file.address == request.GET.get("file")), None),
        "card": drawn,
        "revision": drawn.revision if revision is None else revision,
        "told": told,
        "next": next_of(desk.others, work),
        "finished": finished,
        "drafted": drafted,
        "pips": pips(finished, drafted, len(desk.others), mirrored=get_language_bidi()),
        "readonly": work.locked or work.finished,
        **(both or {}),
    }
    return render(request, "reviewer/review.html", context, status=status)


def _save(desk: Desk, sent: Typed) -> Any:  # noqa: ANN401 - a row of a table that doors do not import
    work = desk.work
    return score.save_review(
        assignment=work.assignment,
        points=sent.values(),
        reasons=sent.reasons,
        comment=sent.comment,
        revision=sent.revision,
        by=work.visitor.by,
        at=work.visitor.at,
    )


def _refused(request: Ask, desk: Desk, sent: Typed, refused: CannotSave) -> HttpResponse:
    """What was typed stays on the page; where another window saved, both versions do."""
    if refused.refusal is Refusal.CHANGED:
        return page(request, desk, sent, both=_both(desk, sent, refused), status=409)
    told = say(REVIEWING[refused.refusal], desk.work.visitor.language)
    return page(request, desk, sent, told=told, status=409)


def _both(desk: Desk, sent: Typed, refused: CannotSave) -> dict[str, Any]:
    theirs = saved(desk.work.track, refused.theirs)
    return {"differences": differences(desk.work.track, sent, theirs), "over": theirs.revision, "both": True}


def _finished_already(desk: Desk, sent: Typed, refused: CannotSave) -> bool:
    """A second press of the same button: the first one finished exactly this."""
    theirs = refused.theirs
    return bool(theirs and theirs.finished_at and sent.same_as(saved(desk.work.track, theirs)))


def _next(request: Ask, desk: Desk) -> HttpResponse:
    others = [work for work in desk.others if work.key != desk.work.key]
    following = next_of(desk.others, desk.work) if others else None
    if following is None or following.key == desk.work.key:
        messages.success(request, _("Every application assigned to you in this track is finished."))
        return HttpResponseRedirect(reverse("reviews"))
    return HttpResponseRedirect(reverse("review", args=[following.key]))
