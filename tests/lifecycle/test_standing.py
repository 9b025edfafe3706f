"""Where a track stands, from its draft to its archive."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import Stop, Walk, walked

from gongmo.lifecycle.close_windows import close_windows
from gongmo.lifecycle.standing import TrackState, track_state, track_states
from gongmo.screening.models import Case, Closing

pytestmark = pytest.mark.django_db
A_MOMENT = timedelta(microseconds=1)


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def state(walk: Walk, at: datetime, track: str = journey.PLANNING) -> TrackState:
    return track_state(walk.in_force, walk.in_force.specification.track(track), at)


def test_what_is_not_published_is_a_draft() -> None:
    assert track_state(None, None, journey.APPLIED) is TrackState.DRAFT
    walk = walked(Stop.PUBLISHED)
    assert track_state(walk.in_force, None, journey.APPLIED) is TrackState.DRAFT


def test_until_the_closing_the_clock_alone_decides() -> None:
    walk = walked(Stop.PUBLISHED)
    closes = journey.CLOSES[journey.PLANNING]
    assert state(walk, journey.PUBLISHED) is TrackState.ANNOUNCED
    assert state(walk, closes - A_MOMENT) is TrackState.ACCEPTING
    assert state(walk, closes) is TrackState.CLOSED
    assert state(walk, closes, journey.DEMONSTRATION) is TrackState.ACCEPTING


def test_after_it_recorded_facts_do_each_from_its_own_instant_on() -> None:
    walk = walked(Stop.ARCHIVED, planning=1, demonstration=1, reviewers=1)
    for at, before, after in (
        (journey.OPENED, TrackState.CLOSED, TrackState.IN_REVIEW),
        (journey.APPROVED, TrackState.IN_REVIEW, TrackState.DECIDED),
        (journey.ANNOUNCED, TrackState.DECIDED, TrackState.RESULTS_ANNOUNCED),
        (journey.ARCHIVED, TrackState.RESULTS_ANNOUNCED, TrackState.ARCHIVED),
    ):
        assert (state(walk, at - A_MOMENT), state(walk, at)) == (before, after)


def test_the_review_of_one_track_says_nothing_about_the_other() -> None:
    walk = walked(Stop.ASSIGNED, planning=1, demonstration=1, reviewers=1)
    journey.open_one(walk, journey.PLANNING, journey.OPENED)
    assert state(walk, journey.OPENED) is TrackState.IN_REVIEW
    assert state(walk, journey.OPENED, journey.DEMONSTRATION) is TrackState.CLOSED


def test_all_tracks_at_once_stand_where_each_of_them_does(django_assert_num_queries: Any) -> None:
    walk = walked(Stop.OPENED, planning=1, demonstration=1, reviewers=1)
    calls = [walk.in_force]
    with django_assert_num_queries(3):
        states = track_states(calls, journey.OPENED)
    for track in calls[0].specification.tracks:
        assert states[walk.call.pk, track.id] is track_state(calls[0], track, journey.OPENED)


def test_windows_close_once_each_at_their_own_time() -> None:
    walk = walked(Stop.APPLIED, planning=2, demonstration=1)
    assert close_windows(journey.CLOSES[journey.PLANNING] - A_MOMENT) == []
    (closing,) = close_windows(journey.CLOSES[journey.PLANNING])
    assert (closing.track, closing.cases.count()) == (journey.PLANNING, 2)
    assert close_windows(journey.CLOSES[journey.PLANNING]) == []
    (other,) = close_windows(journey.CLOSED)
    assert other.track == journey.DEMONSTRATION
    assert (Closing.objects.count(), Case.objects.count()) == (2, 3)
    assert walk.in_force.extensions == {}


def test_a_call_in_draft_has_no_window_to_close() -> None:
    journey.site()
    assert close_windows(journey.CLOSED) == []
