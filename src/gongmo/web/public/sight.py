"""What everybody may see, each fetched and authorised in one step."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from gongmo.calls.queries import InForce, published_call, published_calls
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Track
from gongmo.domain.times import Window
from gongmo.lifecycle.standing import TrackState, track_states
from gongmo.web.frame.visitor import Visitor
from gongmo.web.public.standing import OF, Standing, of_call


@dataclass(frozen=True)
class Shown:
    """A published call with the state of each of its tracks at one time."""

    call: InForce
    states: Mapping[str, TrackState]
    at: datetime

    @property
    def specification(self) -> Call:
        return self.call.specification

    @property
    def standing(self) -> Standing:
        return of_call(self.states.values())

    @property
    def has_results(self) -> bool:
        return self.standing in {Standing.RESULTS, Standing.OVER}

    def standing_of(self, track: Track) -> Standing:
        return OF[self.states[track.id]]

    def window(self, track: Track) -> Window:
        return self.call.window(track)

    @property
    def next_change(self) -> datetime:
        """The next opening or closing; the last one when all are past."""
        moments = [moment for t in self.specification.tracks for moment in _moments(self, t)]
        return min((moment for moment in moments if moment > self.at), default=max(moments))


@dataclass(frozen=True)
class ShownTrack:
    shown: Shown
    track: Track


def call(visitor: Visitor, slug: str) -> Shown | None:
    found = published_call(slug)
    return _shown([found], visitor.at)[0] if found else None


def calls(visitor: Visitor) -> list[Shown]:
    return _shown(published_calls(), visitor.at)


def form(visitor: Visitor, slug: str, track: str) -> ShownTrack | None:
    shown = call(visitor, slug)
    found = shown.specification.track(track) if shown else None
    return ShownTrack(shown, found) if shown and found else None


def concluded(visitor: Visitor, slug: str) -> Shown | None:
    """Only once the results are announced."""
    shown = call(visitor, slug)
    return shown if shown and shown.has_results else None


def _shown(found: list[InForce], at: datetime) -> list[Shown]:
    states = track_states(found, at)
    return [
        Shown(each, {track.id: states[each.call_id, track.id] for track in each.specification.tracks}, at)
        for each in found
    ]


def _moments(shown: Shown, track: Track) -> tuple[datetime, datetime]:
    window = shown.window(track)
    return window.opens, window.closes
