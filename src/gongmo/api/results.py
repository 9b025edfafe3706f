"""Announced results as machines read them: awards by name, the reserve list by label, nobody else."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from gongmo.api.calls import Missing, found
from gongmo.decisions.queries import announced_decision
from gongmo.lifecycle.results import TrackResults, announced_results

router = Router(tags=["results"])


class Award(Schema):
    """`rank` is missing for an award by override that the ranking had barred."""

    label: str
    rank: int | None
    applicant: Mapping[str, str]
    place: str
    country: str
    amount: int


class Track(Schema):
    id: str
    spent: int
    awards: list[Award]
    reserve: list[str]


class Results(Schema):
    """The hashes are those of the announcement's fact in the public log."""

    call: str
    announced_at: datetime
    currency: str
    budget: int
    spent: int
    countries: int
    places: int
    sheet_hash: str
    full_sheet_hash: str
    tracks: list[Track]


@router.get(
    "/{slug}/results/",
    response={200: Results, 404: Missing},
    url_name="results",
    summary="The announced results of a call",
)
def read_results(request: HttpRequest, slug: str) -> dict[str, Any]:  # noqa: ARG001 - ninja finds it by name
    call = found(slug)
    results, decision = announced_results(call), announced_decision(call.call_id)
    if results is None or decision is None:
        raise Http404
    return {
        "call": call.slug,
        "announced_at": results.announced_at,
        "currency": call.specification.currency,
        "budget": results.budget,
        "spent": results.spent,
        "countries": results.countries,
        "places": results.places,
        "sheet_hash": decision.sheet_hash,
        "full_sheet_hash": decision.full_sheet_hash,
        "tracks": [_track(track) for track in results.tracks],
    }


def _track(results: TrackResults) -> dict[str, Any]:
    return {
        "id": results.track.id,
        "spent": results.spent,
        "awards": list(results.awards),
        "reserve": list(results.reserve),
    }
