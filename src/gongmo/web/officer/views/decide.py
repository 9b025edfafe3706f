"""The decision: prepared here, approved by a second person at the panel's desk, announced and archived here."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from gongmo.decisions.actions import CannotDecide
from gongmo.decisions.queries import decision_of
from gongmo.lifecycle.announce_results import announce_results
from gongmo.lifecycle.archive_call import archive_call
from gongmo.lifecycle.decide import CannotPrepare, prepare_decision
from gongmo.lifecycle.sight import cases
from gongmo.web.frame.office.decision import decision_page
from gongmo.web.frame.office.room import Published
from gongmo.web.frame.visitor import Ask
from gongmo.web.officer import words
from gongmo.web.officer.forms import ConfirmForm
from gongmo.web.officer.going import done, refused

UNPROCESSABLE = 422
NOTE = "note-"
LONGEST_NOTE = 2_000


def decision(request: Ask, desk: Published) -> HttpResponse:
    return _drawn(request, desk)


def prepare(request: Ask, desk: Published) -> HttpResponse:
    """With the office's own words for each applicant, where there are any. What nobody approved is replaced."""
    open_to = cases(desk.visitor.person or 0, desk.call_id, desk.at).values_list("label", flat=True)
    written = {label: request.POST.get(f"{NOTE}{label}") for label in open_to}
    notes = {label: note[:LONGEST_NOTE] for label, note in written.items() if note is not None}
    try:
        prepare_decision(call=desk.call, by=desk.visitor.by, at=desk.at, notes={**_kept(desk), **notes})
    except CannotPrepare as error:
        return refused(request, words.PREPARING[error.refusal], "decision", slug=desk.slug)
    except CannotDecide as error:
        return refused(request, words.DECIDING[error.refusal], "decision", slug=desk.slug)
    return done(
        request, _("The decision is prepared. A second person has to approve it."), "decision", slug=desk.slug
    )


def announce(request: Ask, desk: Published) -> HttpResponse:
    form, prepared = ConfirmForm(request.POST), decision_of(desk.call_id)
    if prepared is None:
        return refused(request, words.DECIDING["not_approved"], "decision", slug=desk.slug)
    if form.is_valid():
        try:
            announce_results(decision=prepared, by=desk.visitor.by, at=desk.at)
        except CannotDecide as error:
            form.add_error(None, str(words.DECIDING[error.refusal]))
        else:
            return done(request, _("The results are announced."), "decision", slug=desk.slug)
    return _drawn(request, desk, announce_form=form)


def archive(request: Ask, desk: Published) -> HttpResponse:
    form = ConfirmForm(request.POST)
    if form.is_valid():
        try:
            archive_call(call=desk.call, by=desk.visitor.by, at=desk.at)
        except CannotDecide as error:
            form.add_error(None, str(words.DECIDING[error.refusal]))
        else:
            return done(request, _("The call is archived."), "decision", slug=desk.slug)
    return _drawn(request, desk, archive_form=form)


def _kept(desk: Published) -> dict[str, str]:
    """Notes of the decision before: one that is closed to the visitor, and was not posted, stays as it was."""
    last = decision_of(desk.call_id)
    rows = last.outcomes.exclude(note="").select_related("case") if last else []
    return {row.case.label: row.note for row in rows}


def _drawn(request: Ask, desk: Published, **given: Any) -> HttpResponse:  # noqa: ANN401 - forms with what was typed
    status = UNPROCESSABLE if given else 200
    given.setdefault("announce_form", ConfirmForm())
    given.setdefault("archive_form", ConfirmForm())
    return decision_page(request, desk, status=status, **given)
