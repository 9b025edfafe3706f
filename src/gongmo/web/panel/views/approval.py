"""The second approval: of exactly the decision on the screen, never by whoever prepared it."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongmo.decisions.actions import CannotDecide, Refusal
from gongmo.lifecycle.approve_decision import approve_decision
from gongmo.people.queries import names_of
from gongmo.web.frame.visitor import Ask
from gongmo.web.panel.decision import read
from gongmo.web.panel.forms import Approve
from gongmo.web.panel.sight import Approval

SAME = gettext_lazy("You prepared this decision. Somebody else has to approve it.")
REFUSED: Mapping[Refusal, str | Promise] = {
    Refusal.SAME_PERSON: SAME,
    Refusal.DECIDED: gettext_lazy("This decision is approved already."),
    Refusal.NOT_LATEST: gettext_lazy(
        "The office prepared another decision in between. Nothing was approved: read the one below."
    ),
    Refusal.OUTDATED: gettext_lazy(
        "What the decision rests on changed since it was prepared. Nothing was approved; the office has to prepare it again."
    ),
    Refusal.NOT_WHOLE: gettext_lazy(
        "What is stored is not what was prepared. Nothing was approved; the office has to look into it."
    ),
}


def panel_approval(request: Ask, approval: Approval) -> HttpResponse:
    if request.method != "POST":
        return page(request, approval)
    form = Approve(request.POST)
    shown = form.cleaned_data["decision"] if form.is_valid() else None
    decision, visitor = approval.decision, approval.chair.visitor
    if decision is None or decision.pk != shown:
        return page(request, approval, refused=Refusal.NOT_LATEST)
    try:
        approve_decision(decision=decision, by=visitor.by, at=visitor.at)
    except CannotDecide as cannot:
        return page(request, approval, refused=cannot.refusal)
    messages.success(request, _("The decision is approved. The office can announce it now."))
    return HttpResponseRedirect(request.path)


def page(request: Ask, approval: Approval, *, refused: Refusal | None = None) -> HttpResponse:
    chair, decision = approval.chair, approval.decision
    mine = decision is not None and decision.prepared_by == chair.visitor.by
    context = {
        "chair": chair,
        "tab": "approval",
        "decision": decision,
        "read": read(chair, decision) if decision else None,
        "names": names_of({decision.prepared_by, decision.approved_by}) if decision else {},
        "mine": mine,
        "same": SAME,
        "refused": REFUSED.get(refused, refused) if refused else "",
    }
    return render(request, "panel/approval.html", context, status=409 if refused else 200)
