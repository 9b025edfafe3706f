"""The calls of a desk, each with the state of its tracks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from gongmo.calls.queries import InForce, published_calls
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.lifecycle.standing import TrackState, track_states

if TYPE_CHECKING:
    from gongmo.calls.models import Call


@dataclass(frozen=True)
class Listed:
    """`call` is None for a draft."""

    row: "Call"
    call: InForce | None
    tracks: Sequence[tuple[Track, TrackState]]

    @property
    def title(self) -> Text:
        return self.call.specification.title if self.call else {"en": self.row.slug}


def listed(rows: "Iterable[Call]", at: datetime) -> list[Listed]:
    """In the order given; a fixed number of queries."""
    known = list(rows)
    slugs = {row.slug for row in known}
    in_force = {call.slug: call for call in published_calls() if call.slug in slugs}
    states = track_states(in_force.values(), at)
    found = []
    for row in known:
        call = in_force.get(row.slug)
        tracks = [(track, states[row.pk, track.id]) for track in call.specification.tracks] if call else []
        found.append(Listed(row, call, tracks))
    return found
