"""Calls as machines read them: what is open, and the whole specification in force."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from gongmo.calls.queries import InForce, published_call, published_calls
from gongmo.domain.spec.track import Track
from gongmo.lifecycle.standing import TrackState, track_states

Texts = Mapping[str, str]

CLOSED = {TrackState.IN_REVIEW, TrackState.DECIDED}
"""When review opens and when a decision is approved is nobody's business before the announcement."""
router = Router(tags=["calls"])


class TrackSummary(Schema):
    """Instants in UTC; amounts in whole units of the call's currency. `closes` is as extended, grace not included."""

    id: str
    title: Texts
    state: TrackState
    opens: datetime
    closes: datetime
    support_min: int
    support_max: int
    awards_min: int


class CallSummary(Schema):
    """`version_hash` is the SHA-256 of the canonical specification, as facts and receipts carry it."""

    id: str
    title: Texts
    zone: str
    currency: str
    budget: int
    version: int
    version_hash: str
    published_at: datetime
    tracks: list[TrackSummary]


class CallDetail(CallSummary):
    """With the specification as it is hashed: RFC 8785 over `specification` gives `version_hash`."""

    specification: dict[str, Any]


class Missing(Schema):
    detail: str


@router.get("/", response=list[CallSummary], url_name="calls", summary="Every published call")
def list_calls(request: HttpRequest) -> list[dict[str, Any]]:
    calls = published_calls()
    states = track_states(calls, at_of(request))
    return [summary(call, states) for call in calls]


@router.get(
    "/{slug}/", response={200: CallDetail, 404: Missing}, url_name="call", summary="One published call"
)
def read_call(request: HttpRequest, slug: str) -> dict[str, Any]:
    call = found(slug)
    return {
        **summary(call, track_states([call], at_of(request))),
        "specification": call.specification.canonical(),
    }


def found(slug: str) -> InForce:
    """A call that is not published is answered like one that does not exist."""
    call = published_call(slug)
    if call is None:
        raise Http404
    return call


def at_of(request: HttpRequest) -> datetime:
    """The clock as the middleware read it."""
    return cast("datetime", request.at)  # type: ignore[attr-defined]


def summary(call: InForce, states: Mapping[tuple[int, str], TrackState]) -> dict[str, Any]:
    specification = call.specification
    return {
        "id": call.slug,
        "title": specification.title,
        "zone": specification.zone,
        "currency": specification.currency,
        "budget": specification.budget,
        "version": call.version,
        "version_hash": call.version_hash,
        "published_at": call.published_at,
        "tracks": [_track(call, track, states[call.call_id, track.id]) for track in specification.tracks],
    }


def _track(call: InForce, track: Track, state: TrackState) -> dict[str, Any]:
    window = call.window(track)
    return {
        "id": track.id,
        "title": track.title,
        "state": TrackState.CLOSED if state in CLOSED else state,
        "opens": window.opens,
        "closes": window.closes,
        "support_min": track.support.min,
        "support_max": track.support.max,
        "awards_min": track.awards.min,
    }
