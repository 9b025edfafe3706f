"""Where a track stands: computed from the clock, the version in force and recorded facts; never stored."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gongmo.calls.queries import InForce
from gongmo.decisions.models import Archive, Decision
from gongmo.domain.spec.track import Track
from gongmo.domain.times import IntakeState
from gongmo.review.models import Opening


class TrackState(StrEnum):
    """In the order in which a track goes through them."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    ACCEPTING = "accepting"
    CLOSED = "closed"
    IN_REVIEW = "in_review"
    DECIDED = "decided"
    RESULTS_ANNOUNCED = "results_announced"
    ARCHIVED = "archived"


INTAKE = {
    IntakeState.ANNOUNCED: TrackState.ANNOUNCED,
    IntakeState.ACCEPTING: TrackState.ACCEPTING,
    IntakeState.CLOSED: TrackState.CLOSED,
}
TrackStates = Mapping[tuple[int, str], TrackState]
"""By the call's key and the track's id."""


@dataclass(frozen=True)
class _Recorded:
    """What of some calls is on record at a time: one query for each kind of fact."""

    opened: Collection[tuple[int, str]]
    decided: Collection[int]
    announced: Collection[int]
    archived: Collection[int]

    def state(self, call: InForce, track: Track, at: datetime) -> TrackState:
        if call.call_id in self.archived:
            return TrackState.ARCHIVED
        if call.call_id in self.announced:
            return TrackState.RESULTS_ANNOUNCED
        if call.call_id in self.decided:
            return TrackState.DECIDED
        if (call.call_id, track.id) in self.opened:
            return TrackState.IN_REVIEW
        return INTAKE[call.state(track, at)]


def track_state(call: InForce | None, track: Track | None, at: datetime) -> TrackState:
    """A draft where the call is not published, or its version in force has no such track."""
    if call is None or track is None:
        return TrackState.DRAFT
    return _recorded([call.call_id], at).state(call, track, at)


def track_states(calls: Iterable[InForce], at: datetime) -> TrackStates:
    """Every track of these calls, in three queries however many there are."""
    known = list(calls)
    recorded = _recorded([call.call_id for call in known], at)
    return {
        (call.call_id, track.id): recorded.state(call, track, at)
        for call in known
        for track in call.specification.tracks
    }


def state_of(
    call: InForce, *, opened: Iterable[Opening], decision: Decision | None, at: datetime
) -> Callable[[Track], TrackState]:
    """The same from what was read already: the openings of the call, and its latest decision with the archive."""
    archive = getattr(decision.call, "archive", None) if decision else None
    reached = [] if decision is None else [decision.approved_at, decision.announced_at]
    decided, announced = [_by(time, at) for time in reached] or [False, False]
    recorded = _Recorded(
        opened={(row.call_id, row.track) for row in opened if row.at <= at},
        decided={call.call_id} if decided else set(),
        announced={call.call_id} if decided and announced else set(),
        archived={call.call_id} if archive is not None and archive.at <= at else set(),
    )
    return lambda track: recorded.state(call, track, at)


def _by(time: datetime | None, at: datetime) -> bool:
    return time is not None and time <= at


def _recorded(calls: Collection[int], at: datetime) -> _Recorded:
    opened = Opening.objects.filter(call_id__in=calls, at__lte=at).values_list("call_id", "track")
    approved = Decision.objects.filter(call_id__in=calls, approved_at__lte=at)
    decisions = list(approved.values_list("call_id", "announced_at"))
    archived = Archive.objects.filter(call_id__in=calls, at__lte=at).values_list("call_id", flat=True)
    return _Recorded(
        opened=set(opened),
        decided={call for call, _ in decisions},
        announced={call for call, announced in decisions if announced is not None and announced <= at},
        archived=set(archived),
    )
