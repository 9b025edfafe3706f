"""The tracks a visitor chairs, and how far the scoring of one of them is."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from gongmo.calls.queries import published_call
from gongmo.screening.queries import eligible_cases
from gongmo.web.frame.visitor import Ask
from gongmo.web.panel.rows import progress_seen, rows_of, tally
from gongmo.web.panel.sight import Chair

SHOWN = 50


def panels(request: Ask, chairs: list[Chair]) -> HttpResponse:
    return render(request, "panel/panels.html", {"here": "panels", "chairs": chairs})


def panel(request: Ask, chair: Chair) -> HttpResponse:
    """Case after case: which reviews are in, what they give, how far they are apart."""
    return waiting(request, chair) if chair.opened_at is None else scored(request, chair)


def waiting(request: Ask, chair: Chair) -> HttpResponse:
    """Before the review is open there is nothing but the timetable."""
    call = published_call(chair.slug)
    window = call.window(chair.track) if call else None
    return render(request, "panel/waiting.html", {"chair": chair, "window": window})


def scored(request: Ask, chair: Chair) -> HttpResponse:
    heavy = ("submission__content", "submission__receipt")
    page = Paginator(eligible_cases(chair.call_id, chair.track.id).defer(*heavy), SHOWN).get_page(
        request.GET.get("page")
    )
    context = {
        "chair": chair,
        "tab": "cases",
        "page": page,
        "rows": rows_of(chair, page.object_list),
        "tally": tally(chair),
    }
    return render(request, "panel/panel.html", context)


def panel_reviewers(request: Ask, chair: Chair) -> HttpResponse:
    """Reviewer after reviewer: how much is done, and who has not answered."""
    people = progress_seen(chair)
    return render(request, "panel/reviewers.html", {"chair": chair, "tab": "reviewers", "people": people})
