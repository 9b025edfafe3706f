"""Starting an application: which organisation applies."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render

from gongmo.applications.actions.begin import begin_application
from gongmo.applications.actions.write import CannotStart
from gongmo.people.queries import organisations_of
from gongmo.web.applicant.forms import OrganisationForm
from gongmo.web.applicant.sight import Offer
from gongmo.web.frame.visitor import Ask

if TYPE_CHECKING:
    from gongmo.applications.models import Application


def start(request: Ask, offer: Offer) -> HttpResponse:
    person = request.visitor.person or 0
    known = list(organisations_of(person, offer.at).order_by("pk"))
    form = OrganisationForm(request.POST or None, offer=offer, known=known, language=request.visitor.language)
    status = 200
    if request.method == "POST" and offer.open and form.is_valid():
        begun = _begun(form, offer, request)
        if begun is not None:
            return redirect("application", begun.number)
    if request.method == "POST":
        status = 422 if offer.open else 409
    context = {"offer": offer, "form": form, "here": "applications"}
    return render(request, "applicant/start.html", context, status=status)


def _begun(form: OrganisationForm, offer: Offer, request: Ask) -> "Application | None":
    try:
        return begin_application(
            call=offer.call,
            track=offer.track.id,
            organisation=form.chosen(),
            person=request.visitor.person or 0,
            by=request.visitor.by,
            at=offer.at,
        )
    except CannotStart:
        return None
