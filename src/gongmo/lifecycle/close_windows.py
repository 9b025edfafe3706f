"""Closing every track whose window is over: what the worker's tick calls, as often as it likes."""

from datetime import datetime, timedelta

from gongmo.calls.queries import published_calls
from gongmo.domain.times import IntakeState
from gongmo.screening.actions.admit import admit_on_time
from gongmo.screening.actions.close_track import close_track
from gongmo.screening.models import Closing

LATEST_COMMIT = timedelta(hours=1)
"""For so long after a closing, whoever was on time and waited for a lock is still looked for."""


def close_windows(at: datetime) -> list[Closing]:
    """Tracks closed by this very call; nothing the next time. Four queries when there is nothing to do."""
    for closing in Closing.objects.filter(at__gt=at - LATEST_COMMIT):
        admit_on_time(closing=closing)
    closed = set(Closing.objects.values_list("call_id", "track"))
    return [
        close_track(call=call, track=track, at=at)
        for call in published_calls()
        for track in call.specification.tracks
        if (call.call_id, track.id) not in closed and call.state(track, at) is IntakeState.CLOSED
    ]
