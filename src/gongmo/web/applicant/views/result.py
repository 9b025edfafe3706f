"""The result, as the call discloses it: the outcome, the reason in a sentence, and how to object."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render

from gongmo.domain.spec.track import Criterion
from gongmo.lifecycle.feedback import Feedback
from gongmo.lifecycle.how import explanation_of
from gongmo.web.applicant.sight import Mine, MyResult
from gongmo.web.frame.visitor import Ask

EXPLAINED = ("en", "ko")
"""Languages in which reasons of a selection are said."""


def result(request: Ask, my: MyResult) -> HttpResponse:
    mine, told = my.mine, my.feedback
    context = {
        "mine": mine,
        "told": told,
        "explanation": explanation_of(mine.call, told.label, mine.visitor.language),
        "explained_in": mine.visitor.language if mine.visitor.language in EXPLAINED else EXPLAINED[0],
        "criteria": _criteria(mine, told),
        "objection_until": _objection_until(mine, told.announced_at),
        "here": "applications",
    }
    return render(request, "applicant/result.html", context)


def _criteria(mine: Mine, told: Feedback) -> list[tuple[Criterion, object]]:
    return [(each, told.means[each.id]) for each in mine.track.criteria if each.id in told.means]


def _objection_until(mine: Mine, announced: datetime) -> datetime | None:
    """The end of the last day, in the zone of the call; the day of the announcement does not count."""
    rule = mine.call.specification.objection
    if rule is None:
        return None
    zone = ZoneInfo(mine.zone)
    last = announced.astimezone(zone).date() + timedelta(days=rule.days)
    return datetime.combine(last, time(23, 59), zone)
