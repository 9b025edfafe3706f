"""A section outside the window: everything can be read, nothing is changed, and what came late is shown once more."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render

from gongmo.applications.queries import attachments_of
from gongmo.web.applicant.addresses import segment
from gongmo.web.applicant.rows import rows
from gongmo.web.applicant.saving import read
from gongmo.web.applicant.sight import MySection
from gongmo.web.applicant.tasks import side
from gongmo.web.frame.visitor import Ask


def closed(request: Ask, my: MySection) -> HttpResponse:
    mine, tried = my.mine, request.method == "POST"
    if tried and "X-Autosave" in request.headers:
        return JsonResponse({"state": mine.state.value}, status=410)
    files = list(attachments_of(mine.application.pk))
    answers = mine.application.draft.answers
    typed = read(mine, my.section, request.POST) if tried else {}
    late = {
        name: answer for name, answer in typed.items() if answer is not None and answers.get(name) != answer
    }
    beside = side(mine, files, here=segment(my.section))
    context = {
        "mine": mine,
        "section": my.section,
        "side": beside,
        "group": rows(mine, my.section, beside.draft.answers, files),
        "late": [
            row for row in rows(mine, my.section, {**answers, **late}, []).rows if row.question.id in late
        ],
        "tried": tried,
        "here": "applications",
    }
    return render(request, "applicant/closed.html", context, status=409 if tried else 200)
