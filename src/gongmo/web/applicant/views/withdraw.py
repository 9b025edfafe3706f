"""Taking a submission back, which can be undone until the closing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gongmo.applications.actions import submit as actions
from gongmo.web.applicant.sight import Mine
from gongmo.web.frame.visitor import Ask


def withdraw(request: Ask, mine: Mine) -> HttpResponse:
    if request.method != "POST":
        return render(request, "applicant/withdraw.html", {"mine": mine, "here": "applications"})
    try:
        actions.withdraw(application=mine.application, call=mine.call, by=mine.visitor.by, at=mine.at)
    except actions.CannotWithdraw:
        return render(request, "applicant/withdraw.html", {"mine": mine, "here": "applications"}, status=409)
    messages.success(request, _("Taken back. It no longer takes part; everything written is kept."))
    return redirect("application", mine.application.number)
