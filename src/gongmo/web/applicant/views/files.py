"""Files of an application: one that arrives by itself, and one to take away."""

from typing import Any

from django.http import FileResponse, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gongmo.applications.queries import attachments_of
from gongmo.domain.spec.form import FileQuestion, Section
from gongmo.web.applicant.addresses import control_id, section_address, section_of
from gongmo.web.applicant.entries import Wrong
from gongmo.web.applicant.fields import entries
from gongmo.web.applicant.sight import Mine, MyFile
from gongmo.web.applicant.uploads import receive
from gongmo.web.frame.visitor import Ask


def upload(request: Ask, mine: Mine) -> HttpResponse:
    """The file of one question, as the page's script sends it while others are still being chosen."""
    question = mine.track.question(request.POST.get("question", ""))
    section = section_of(mine.track, question.id) if question else None
    if not isinstance(question, FileQuestion) or section is None:
        return redirect("application", number=mine.application.number)
    refused = _received(request, mine, question)
    if "X-Upload" in request.headers:
        return _field(request, mine, section, question, refused)
    return HttpResponseRedirect(
        f"{section_address(mine.application.number, section)}#{control_id(question.id)}"
    )


def _received(request: Ask, mine: Mine, question: FileQuestion) -> list[Wrong]:
    if not mine.open:
        return [Wrong(_("The track has closed, so nothing was changed."))]
    return [wrong for sent in request.FILES.getlist(question.id) for wrong in receive(mine, question, sent)]


def _field(
    request: Ask, mine: Mine, section: Section, question: FileQuestion, refused: list[Wrong]
) -> HttpResponse:
    """The question drawn anew, in place of the one on the page."""
    files = list(attachments_of(mine.application.pk))
    drawn = entries(mine, section, mine.application.draft.answers, files, refused={question.id: refused})
    entry = next(each for each in drawn if each.question.id == question.id)
    context: dict[str, Any] = {"entry": entry, "mine": mine}
    response = render(request, "applicant/field.html", context, status=422 if refused else 200)
    response["X-Field"] = question.id
    return response


def download(request: Ask, my: MyFile) -> HttpResponseBase:  # noqa: ARG001 - a view's signature
    """Always to be saved, never shown: whatever is in it, it runs nowhere under our address."""
    response = FileResponse(
        my.file.stored.open("rb"),
        as_attachment=True,
        filename=my.file.name,
        content_type="application/octet-stream",
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
