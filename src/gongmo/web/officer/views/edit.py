"""The announcement as text: written, checked beside the line, shown as an applicant would see it, published."""

from difflib import unified_diff
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from gongmo.calls.actions import CannotPublish, CannotSaveDraft, publish, save_draft
from gongmo.calls.days_off import days_off
from gongmo.calls.queries import call_with_draft, version_text, versions_of
from gongmo.domain.spec.document import MAX_BYTES
from gongmo.people.queries import names_of
from gongmo.web.frame.office.room import OfCall
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.visitor import Ask
from gongmo.web.officer import words
from gongmo.web.officer.checking import Draft, checked
from gongmo.web.officer.forms import ReasonForm
from gongmo.web.officer.going import done

UNPROCESSABLE, CONFLICT = 422, 409


def edit(request: Ask, desk: OfCall) -> HttpResponse:
    """Saving keeps anything, for a draft may be wrong; two editors are told of one another, and nothing is lost."""
    call = call_with_draft(desk.slug)
    if call is None or request.method != "POST":
        return _drawn(request, desk)
    text = request.POST.get("text", "").replace("\r\n", "\n")[:MAX_BYTES]
    revision = request.POST.get("revision", "")
    try:
        number = int(revision) if revision.isascii() and revision.isdigit() else 0
        save_draft(call=call, text=text, revision=number, by=desk.visitor.by, at=desk.at)
    except CannotSaveDraft as error:
        return _drawn(request, desk, typed=text, theirs=error.theirs, status=CONFLICT)
    return done(request, _("Saved."), "edit", slug=desk.slug)


def preview(request: Ask, desk: OfCall) -> HttpResponse:
    """Tracks and forms as the draft has them, for nobody to fill in."""
    draft = _draft(desk)
    return show(request, Place("preview", "edit"), desk, draft=draft, spec=draft.call)


def publish_call(request: Ask, desk: OfCall) -> HttpResponse:
    """All findings once more, then one press. After the first version it is an amendment with its reason."""
    form = ReasonForm(request.POST if request.method == "POST" else None)
    call, draft = call_with_draft(desk.slug), _draft(desk)
    if request.method == "POST" and call is not None and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            publish(call=call, by=desk.visitor.by, at=desk.at, days_off=days_off(draft.call), reason=reason)
        except CannotPublish as error:
            field = "reason" if error.refusal == "no_reason" else None
            form.add_error(field, str(words.PUBLISHING[error.refusal]))
        else:
            return done(request, _("Published."), "call", slug=desk.slug)
    versions = list(versions_of(desk.call_id))
    status = UNPROCESSABLE if form.errors else 200
    return show(
        request,
        Place("publish", "edit"),
        desk,
        status=status,
        form=form,
        draft=draft,
        versions=versions,
        changes=_changes(desk, draft),
        names=names_of({version.published_by for version in versions}),
    )


def _draft(desk: OfCall) -> Draft:
    call = call_with_draft(desk.slug)
    return checked(call.draft.text if call else "", desk.slug, desk.visitor.language)


def _changes(desk: OfCall, draft: Draft) -> list[str]:
    """What differs from the version in force, line by line; nothing before the first."""
    before = version_text(desk.call_id)
    if not before:
        return []
    found = unified_diff(before.splitlines(), draft.text.splitlines(), lineterm="", n=1)
    return [line for line in found if not line.startswith(("---", "+++"))]


def _drawn(request: Ask, desk: OfCall, **given: Any) -> HttpResponse:  # noqa: ANN401 - what was typed, and theirs
    call = call_with_draft(desk.slug)
    status, typed = given.pop("status", 200), given.pop("typed", None)
    row = call.draft if call else None
    text = typed if typed is not None else row.text if row else ""
    return show(
        request,
        Place("edit", "edit"),
        desk,
        status=status,
        draft=checked(text, desk.slug, desk.visitor.language),
        row=row,
        saved_by=names_of({row.saved_by}).get(row.saved_by, row.saved_by) if row else "",
        **given,
    )
