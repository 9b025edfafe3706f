"""One application at a glance: what is left, until when, who works on it, and what was submitted so far."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongmo.applications.actions.invite import (
    CannotInvite,
    Refusal,
    end_membership,
    invite_colleague,
)
from gongmo.applications.queries import attachments_of, members_of
from gongmo.decisions.queries import approved_decisions
from gongmo.domain.spec.track import ApplicantKind, Track
from gongmo.web.applicant.forms import InviteForm
from gongmo.web.applicant.sight import Mine
from gongmo.web.applicant.steps import step
from gongmo.web.applicant.tasks import side
from gongmo.web.frame.visitor import Ask

if TYPE_CHECKING:
    from gongmo.applications.models import Member

JOINTLY = ApplicantKind.INTERNATIONAL_ORGANISATION_WITH_GOVERNMENT


def overview(request: Ask, mine: Mine) -> HttpResponse:
    members = list(members_of(mine.application.pk, mine.at))
    form = InviteForm(request.POST if "invite" in request.POST else None)
    if request.method == "POST" and (_removed(request, mine, members) or _invited(request, mine, form)):
        return HttpResponseRedirect(request.path)
    files = list(attachments_of(mine.application.pk))
    beside = side(mine, files)
    context = {
        "mine": mine,
        "side": beside,
        "step": step(mine, beside.draft, announced=_announced(mine)),
        "members": members,
        "leads": any(each.role == "lead" and each.person_id == mine.visitor.person for each in members),
        "older": range(mine.last.number - 1, 0, -1) if mine.last else (),
        "form": form,
        "admitted": admitted(mine.track, mine.application.organisation.kind),
        "here": "applications",
    }
    return render(request, "applicant/overview.html", context, status=422 if form.errors else 200)


def admitted(track: Track, kind: str) -> bool:
    """Whether the track is for this kind of organisation. The office decides; the applicant should hear of it now."""
    kinds = {each.value for each in track.applicants}
    jointly = kind == "international_organisation" and JOINTLY.value in kinds
    return kind in kinds or jointly


def _announced(mine: Mine) -> bool:
    if mine.open:
        return False
    decision = approved_decisions([mine.call.call_id]).get(mine.call.call_id)
    return bool(decision and decision.announced_at and decision.announced_at <= mine.at)


def _removed(request: Ask, mine: Mine, members: list["Member"]) -> bool:
    """Whoever leads the application takes a colleague's place back."""
    leads = any(each.role == "lead" and each.person_id == mine.visitor.person for each in members)
    chosen = next((each for each in members if each.person.public_id == request.POST.get("remove")), None)
    if not (leads and chosen and chosen.role != "lead"):
        return False
    if mine.open:
        end_membership(member=chosen, at=mine.at)
        messages.success(request, _("That colleague can no longer open this application."))
    else:
        messages.warning(request, _("The track has closed, so nothing was changed."))
    return True


def _invited(request: Ask, mine: Mine, form: InviteForm) -> bool:
    if not form.is_valid():
        return False
    email = form.cleaned_data["email"]
    try:
        invite_colleague(
            application=mine.application,
            call=mine.call,
            name=form.cleaned_data["name"],
            email=email,
            by=mine.visitor.by,
            at=mine.at,
        )
    except CannotInvite as refused:
        form.add_error(None if refused.refusal is Refusal.CLOSED else "email", _why(refused.refusal))
        return False
    messages.success(request, _("An invitation is on its way to %(email)s.") % {"email": email})
    return True


def _why(refusal: Refusal) -> str:
    match refusal:
        case Refusal.CLOSED:
            return _("The track has closed, so nobody can be invited any more.")
        case Refusal.FULL:
            return _("This application has as many members as it may have.")
    return _("This person works on the application already.")
