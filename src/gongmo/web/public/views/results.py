"""The announced results, and how they came about."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from gongmo.lifecycle.how import How
from gongmo.lifecycle.how import how as how_of
from gongmo.lifecycle.results import Results, announced_results
from gongmo.screening.queries import cases_of
from gongmo.web.frame.visitor import Ask, Visitor
from gongmo.web.public import sight
from gongmo.web.public.result_page import result_facts, tracks_with_cases
from gongmo.web.public.sight import Shown
from gongmo.web.public.views.calls import about
from gongmo.web.public.walk import ranked, walked

EXPLAINED = ("ko", "en")
"""Languages in which the method gives its reasons; elsewhere they are marked as English."""


@dataclass(frozen=True)
class SeenResults:
    shown: Shown
    results: Results


@dataclass(frozen=True)
class SeenHow:
    shown: Shown
    how: How


def seen_results(visitor: Visitor, slug: str) -> SeenResults | None:
    shown = sight.concluded(visitor, slug)
    found = announced_results(shown.call) if shown else None
    return SeenResults(shown, found) if shown and found else None


def seen_how(visitor: Visitor, slug: str) -> SeenHow | None:
    shown = sight.concluded(visitor, slug)
    found = how_of(shown.call, spoken_in(visitor)) if shown else None
    return SeenHow(shown, found) if shown and found else None


def spoken_in(visitor: Visitor) -> str:
    """The language of reasons: English where the method has no words in the reader's."""
    return visitor.language if visitor.language in EXPLAINED else "en"


def results(request: Ask, seen: SeenResults) -> HttpResponse:
    cases = Counter(cases_of(seen.shown.call.call_id).values_list("closing__track", flat=True))
    context = {
        **about(seen.shown),
        "results": seen.results,
        "facts": result_facts(seen.results, seen.shown.specification),
        "tracks": tracks_with_cases(seen.results, cases),
    }
    return render(request, "public/results.html", context)


def how(request: Ask, seen: SeenHow) -> HttpResponse:
    """By the rules the announced run was computed by, whatever version holds since."""
    found = seen.how
    context = {
        **about(seen.shown),
        "how": found,
        "rankings": [ranked(found, ranking) for ranking in found.rankings],
        "walk": walked(found),
        "reasons_in": "" if spoken_in(request.visitor) == request.visitor.language else "en",
        "overrides": "overrides.csv" in found.files,
    }
    return render(request, "public/how.html", context)
