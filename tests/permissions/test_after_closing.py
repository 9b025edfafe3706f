"""Who may reach what from the review on."""

import pytest
from tests.permissions.trying import mismatches
from tests.permissions.world import world

from gongmo.ledger.clock import Reading
from gongmo.lifecycle.standing import TrackState

pytestmark = pytest.mark.django_db
STATES = (TrackState.IN_REVIEW, TrackState.DECIDED, TrackState.RESULTS_ANNOUNCED, TrackState.ARCHIVED)


@pytest.mark.parametrize("state", STATES)
def test_every_route_answers_whom_its_policy_admits_and_nobody_else(
    state: TrackState, monkeypatch: pytest.MonkeyPatch, settings: object, tmp_path: object
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    here = world(state)
    monkeypatch.setattr("gongmo.web.frame.middleware.read", lambda: Reading(here.at, simulated=False))
    monkeypatch.setattr("gongmo.web.frame.views.is_simulated", lambda: True)
    # Whether a route answers is settled before its page is drawn; what pages show is tried elsewhere.
    monkeypatch.setattr("django.template.base.Template.render", lambda *_: "")
    found = mismatches(here, state)
    assert not found, "\n".join(found)
