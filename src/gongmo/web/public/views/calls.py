"""The list of calls, and each call as a document of record."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render

from gongmo.calls.queries import versions_of
from gongmo.decisions.queries import approved_decisions
from gongmo.domain.notice.conduct import afterwards, conflicts, disclosed
from gongmo.domain.notice.decision import how_decided
from gongmo.web.frame.visitor import Ask
from gongmo.web.public.changes import changes
from gongmo.web.public.cover import facts
from gongmo.web.public.form_in_words import form_in_words
from gongmo.web.public.sight import Shown, ShownTrack
from gongmo.web.public.standing import SIGNS, WORDS, Standing
from gongmo.web.public.timeline import timeline
from gongmo.web.public.tracks import other_sources, track_rows

SIDE_BY_SIDE = 3
"""More tracks than this stand one below another."""


def calls(request: Ask, shown: list[Shown]) -> HttpResponse:
    """Grouped by what can be done: apply, wait, read the result; in each group the next date first."""
    groups = [
        {
            "word": WORDS[standing],
            "sign": SIGNS[standing],
            "standing": standing,
            "calls": [(each, track_rows(each)) for each in _in_order(shown, standing)],
        }
        for standing in Standing
    ]
    filled = [group for group in groups if group["calls"]]
    return render(request, "public/calls.html", {"here": "calls", "groups": filled})


def _in_order(shown: list[Shown], standing: Standing) -> list[Shown]:
    past = standing not in {Standing.OPEN, Standing.COMING}
    return sorted(
        (each for each in shown if each.standing is standing),
        key=lambda each: (each.next_change, each.call.slug),
        reverse=past,
    )


def call(request: Ask, shown: Shown) -> HttpResponse:
    announced, rows = announced_at(shown), track_rows(shown)
    context = {
        **about(shown),
        "facts": facts(shown.specification, announced),
        "timeline": timeline(shown, announced),
        "rows": rows,
        "together": len(rows) <= SIDE_BY_SIDE,
        "outputs": any(row.track.outputs for row in rows),
        "operators": any(row.operator for row in rows),
        "awards": any(row.awards for row in rows),
        "accepting": any(row.accepting for row in rows),
        "waiting": any(row.standing in {Standing.OPEN, Standing.COMING} for row in rows),
        "rules": how_decided(shown.specification),
        "conflicts": conflicts(shown.specification),
        "disclosed": [*disclosed(shown.specification), *afterwards(shown.specification)],
        "changes": changes(shown.call),
        "sources": other_sources(shown, rows),
    }
    return render(request, "public/call.html", context)


def form(request: Ask, shown_track: ShownTrack) -> HttpResponse:
    shown, track = shown_track.shown, shown_track.track
    context = {
        **about(shown),
        "track": track,
        "form": form_in_words(shown.specification, track),
        "accepting": shown.standing_of(track) is Standing.OPEN,
    }
    return render(request, "public/form.html", context)


def versions(request: Ask, shown: Shown) -> HttpResponse:
    context = {**about(shown), "changes": changes(shown.call), "versions": versions_of(shown.call.call_id)}
    return render(request, "public/versions.html", context)


def about(shown: Shown) -> dict[str, object]:
    """What every page about one call shows around its matter."""
    return {
        "here": "calls",
        "shown": shown,
        "call": shown.specification,
        "sign": SIGNS[shown.standing],
        "word": WORDS[shown.standing],
    }


def announced_at(shown: Shown) -> datetime | None:
    """When the results were announced, once they are."""
    if not shown.has_results:
        return None
    decision = approved_decisions([shown.call.call_id]).get(shown.call.call_id)
    return decision.announced_at if decision else None
