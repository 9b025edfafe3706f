"""Every answer once more, and the press that submits exactly what is shown."""

import json
import secrets
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from gongmo.applications.actions.submit import CannotSubmit, submit
from gongmo.applications.drafts import Prepared, as_submitted
from gongmo.applications.queries import attachments_of
from gongmo.domain.spec.form import Question
from gongmo.domain.submissions import Verdict
from gongmo.web.applicant.fields import changed_since, fingerprint
from gongmo.web.applicant.rows import all_rows
from gongmo.web.applicant.sight import Mine
from gongmo.web.applicant.tasks import side
from gongmo.web.frame.visitor import Ask

LONGEST_HASH, LONGEST_KEY = 64, 64
STATUS = {Verdict.INCOMPLETE: 422}


@dataclass(frozen=True)
class Refused:
    """Why nothing was submitted, the number to quote, and which answers are others than the page had shown."""

    why: str
    ticket: str
    changed: list[Question]


def check(request: Ask, mine: Mine) -> HttpResponse:
    if request.method != "POST":
        return _page(request, mine, None, 200)
    shown, key = request.POST.get("shown", "")[:LONGEST_HASH], request.POST.get("key", "")[:LONGEST_KEY]
    try:
        submission = submit(
            application=mine.application,
            call=mine.call,
            shown=shown,
            key=key or secrets.token_urlsafe(24),
            by=mine.visitor.by,
            at=mine.at,
        )
    except CannotSubmit as refusal:
        refused = Refused(refusal.why.value, refusal.ticket, _changed(mine, request.POST))
        return _page(request, mine, refused, STATUS.get(refusal.why, 409))
    return redirect("receipt", mine.application.number, submission.number)


def _page(request: Ask, mine: Mine, refused: Refused | None, status: int) -> HttpResponse:
    """With the hash of what it shows, and a key of its own: of whatever is pressed, the page submits this once."""
    files = list(attachments_of(mine.application.pk))
    draft = as_submitted(mine.application, mine.application.draft.answers, files, mine.call)
    beside = side(mine, files, here="check", draft=draft)
    context: dict[str, Any] = {
        "mine": mine,
        "side": beside,
        "groups": all_rows(mine, draft, files),
        "shown": draft.content_hash,
        "parts": json.dumps({name: fingerprint(answer) for name, answer in draft.content.items()}),
        "key": secrets.token_urlsafe(24),
        "refused": refused,
        "here": "applications",
    }
    return render(request, "applicant/check.html", context, status=status)


def _changed(mine: Mine, posted: QueryDict) -> list[Question]:
    """Which of the answers are others than the page had shown, in the order of the form."""
    draft = _standing(mine)
    asked_before = posted.get("parts", "{}")
    fresh = changed_since(asked_before, draft.content)
    gone = _names(asked_before) - draft.content.keys()
    return [question for question in mine.track.questions() if question.id in fresh or question.id in gone]


def _standing(mine: Mine) -> Prepared:
    files = attachments_of(mine.application.pk)
    return as_submitted(mine.application, mine.application.draft.answers, files, mine.call)


def _names(parts: str) -> set[str]:
    try:
        return set(json.loads(parts))
    except (ValueError, TypeError):
        return set()
