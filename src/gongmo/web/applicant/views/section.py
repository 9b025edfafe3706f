"""One section of the form: drawn from the call, saved as it is typed, and never a paragraph lost."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongmo.applications.actions.write import detach
from gongmo.applications.queries import attachments_of
from gongmo.domain.spec.form import FileQuestion
from gongmo.web.applicant.addresses import section_address, segment
from gongmo.web.applicant.entries import Entry, Wrong
from gongmo.web.applicant.fields import Refused, entries, fingerprints
from gongmo.web.applicant.saving import Kept, keep, mended, unchanged
from gongmo.web.applicant.sight import MySection
from gongmo.web.applicant.tasks import side
from gongmo.web.applicant.templatetags.applicant import clock
from gongmo.web.applicant.uploads import receive
from gongmo.web.applicant.views.closed import closed
from gongmo.web.frame.visitor import Ask

STAYING = ("remove", "mend", "attach")
"""Buttons that do something on the page and lead back to it."""


def section(request: Ask, my: MySection) -> HttpResponse:
    if not my.mine.open:
        return closed(request, my)
    if request.method != "POST":
        return _page(request, my, unchanged(my.mine))
    kept = keep(my.mine, my.section, mended(request.POST))
    if "X-Autosave" in request.headers:
        return _told(request, my, kept)
    refused = _files(request, my)
    if kept.meetings or refused:
        return _page(request, my, kept, refused, status=409 if kept.meetings else 422)
    return HttpResponseRedirect(_next(request, my))


def _told(request: Ask, my: MySection, kept: Kept) -> HttpResponse:
    """What the page's script hears: the revision and the time, what is wrong, or both texts where two people met."""
    if kept.meetings:
        return render(request, "applicant/met.html", {"kept": kept, "mine": my.mine}, status=409)
    faults = {
        entry.question.id: " ".join(wrong.message for wrong in entry.wrong)
        for entry in _drawn(request, my)
        if entry.wrong
    }
    saved_at = clock(kept.draft.saved_at, my.mine.zone)
    return JsonResponse({"revision": kept.revision, "saved_at": saved_at, "faults": faults})


def _files(request: Ask, my: MySection) -> dict[str, list[Wrong]]:
    """Takes in what was attached, and takes out what was removed; what could not be taken, by question."""
    for file in attachments_of(my.mine.application.pk):
        if file.public_id == request.POST.get("remove"):
            detach(attachment=file, at=my.mine.at)
    refused: dict[str, list[Wrong]] = {}
    for question in my.section.questions:
        if isinstance(question, FileQuestion):
            for upload in request.FILES.getlist(question.id):
                refused.setdefault(question.id, []).extend(receive(my.mine, question, upload))
    return {question: wrong for question, wrong in refused.items() if wrong}


def _next(request: Ask, my: MySection) -> str:
    """On to the next section, unless something here is wrong or a button of this page was pressed."""
    here = section_address(my.mine.application.number, my.section)
    pressed = next((name for name in STAYING if name in request.POST), None)
    if pressed:
        return here
    if any(entry.wrong for entry in _drawn(request, my)):
        text = _("Everything is saved. What is marked here has to be mended before you can submit.")
        messages.warning(request, text)
        return here
    return address_after(my)


def address_after(my: MySection) -> str:
    """Of the next section, and after the last one of the check page."""
    number, form = my.mine.application.number, my.mine.track.form
    place = form.index(my.section) + 1
    if place < len(form):
        return section_address(number, form[place])
    return reverse("application_check", args=[number])


def _drawn(
    request: Ask, my: MySection, kept: Kept | None = None, refused: Refused | None = None
) -> Sequence[Entry]:
    """The section's questions over the draft as it stands, missing ones marked where the page asks for it."""
    draft = my.mine.application.draft
    return entries(
        my.mine,
        my.section,
        {**draft.answers, **(kept.typed if kept else {})},
        list(attachments_of(my.mine.application.pk)),
        refused=refused,
        all_missing=_asks_for_all(request),
    )


def _asks_for_all(request: Ask) -> bool:
    return "all" in request.GET or "all" in request.POST


def _page(
    request: Ask, my: MySection, kept: Kept, refused: Refused | None = None, *, status: int = 200
) -> HttpResponse:
    drawn = _drawn(request, my, kept, refused)
    context = {
        "mine": my.mine,
        "section": my.section,
        "segment": segment(my.section),
        "place": my.mine.track.form.index(my.section) + 1,
        "side": side(my.mine, here=segment(my.section)),
        "entries": drawn,
        "wrong": [entry for entry in drawn if entry.wrong],
        "kept": kept,
        "shown": fingerprints(my.section.questions, kept.draft.answers),
        "all": _asks_for_all(request),
        "after": address_after(my),
        "here": "applications",
    }
    return render(request, "applicant/section.html", context, status=status)
