"""Stating a conflict or declining one application: afterwards it is gone from everything the reviewer sees."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongmo.domain.texts import say
from gongmo.domain.wording.review import ASSIGNMENT, CONFLICT_REFUSED
from gongmo.review.actions.assign import CannotEnd, end_assignment
from gongmo.review.actions.record_conflict import CannotRecordConflict, record_conflict
from gongmo.web.frame.visitor import Ask
from gongmo.web.reviewer.forms import CONFLICT, StepBack
from gongmo.web.reviewer.sight import Work

RECUSAL, DECLINED = "recusal", "declined"


def review_conflict(request: Ask, work: Work) -> HttpResponse:
    form = StepBack(work.call, work.visitor.language, request.POST or None)
    if request.method == "POST" and form.is_valid() and _stepped_back(work, form):
        messages.success(
            request,
            _("%(label)s is no longer assigned to you. The office sees it on its pages.")
            % {"label": work.label},
        )
        return HttpResponseRedirect(reverse("reviews"))
    status = 422 if form.errors else 200
    return render(request, "reviewer/conflict.html", {"form": form, "work": work}, status=status)


def _stepped_back(work: Work, form: StepBack) -> bool:
    """False with the refusal beside its field."""
    given, visitor = form.cleaned_data, work.visitor
    try:
        if given["what"] == CONFLICT:
            record_conflict(
                case=work.case,
                person=work.assignment.reviewer.person,
                kind=RECUSAL,
                ground=given["ground"],
                reason=given["reason"],
                by=visitor.by,
                at=visitor.at,
            )
        else:
            end_assignment(assignment=work.assignment, ground=DECLINED, by=visitor.by, at=visitor.at)
    except CannotRecordConflict as refused:
        form.add_error("reason", say(CONFLICT_REFUSED[refused.refusal], visitor.language))
        return False
    except CannotEnd as refused:
        form.add_error("what", say(ASSIGNMENT[refused.refusal], visitor.language))
        return False
    return True
