"""What machines read is what the pages show, and no more."""

import json

import pytest
from django.test import Client
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop

from gongmo.evidence.canonical import content_hash
from gongmo.ledger.clock import Reading

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, settings: object, tmp_path: object) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    monkeypatch.setattr("gongmo.web.frame.middleware.read", lambda: Reading(journey.APPLIED, simulated=False))


def read(address: str) -> dict[str, object]:
    answer = Client().get(address)
    assert answer.status_code == 200, answer.content
    return json.loads(answer.content)


def test_a_draft_is_no_call_and_answered_like_nothing() -> None:
    journey.site()
    assert json.loads(Client().get("/api/calls/").content) == []
    draft, nothing = (Client().get(f"/api/calls/{slug}/") for slug in (journey.SLUG, "no-such-call"))
    assert (
        (draft.status_code, draft.content) == (nothing.status_code, nothing.content) == (404, draft.content)
    )


def test_a_published_call_is_read_with_the_specification_that_its_hash_covers() -> None:
    journey.walked(Stop.PUBLISHED)
    call = read(f"/api/calls/{journey.SLUG}/")
    assert content_hash(call["specification"]) == call["version_hash"]
    planning = call["tracks"][0]
    assert (planning["id"], planning["state"], planning["support_max"]) == (
        PLANNING,
        "accepting",
        500_000_000,
    )
    assert planning["closes"] == "2023-05-10T09:00:00Z"
    [listed] = json.loads(Client().get("/api/calls/").content)
    assert listed == {key: value for key, value in call.items() if key != "specification"}


def test_between_the_closing_and_the_announcement_a_track_is_merely_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    journey.walked(Stop.APPROVED)
    for at in (journey.SCORED, journey.APPROVED):
        monkeypatch.setattr("gongmo.web.frame.middleware.read", lambda at=at: Reading(at, simulated=False))
        assert {track["state"] for track in read(f"/api/calls/{journey.SLUG}/")["tracks"]} == {"closed"}


def test_results_are_read_once_announced_and_name_winners_only(monkeypatch: pytest.MonkeyPatch) -> None:
    walk = journey.walked(Stop.APPROVED)
    monkeypatch.setattr(
        "gongmo.web.frame.middleware.read", lambda: Reading(journey.ANNOUNCED, simulated=False)
    )
    address = f"/api/calls/{journey.SLUG}/results/"
    assert Client().get(address).status_code == 404
    journey.announce(walk, journey.ANNOUNCED)
    results = read(address)
    assert walk.decision is not None
    awarded = walk.decision.outcomes.filter(kind="awarded")
    shown = [award for track in results["tracks"] for award in track["awards"]]
    assert {award["label"]: award["amount"] for award in shown} == dict(
        awarded.values_list("case__label", "amount")
    )
    assert results["spent"] == sum(award["amount"] for award in shown)
    text = json.dumps(results)
    assert not any(
        outcome.case.application.number in text
        for outcome in walk.decision.outcomes.select_related("case__application")
    )
    losers = walk.decision.outcomes.exclude(kind="awarded").select_related("case__application__organisation")
    names = [outcome.case.application.organisation.name["en"] for outcome in losers]
    assert names
    assert not any(name in text for name in names)


def test_the_description_is_openapi_3_1_and_names_every_answer() -> None:
    journey.site()
    description = read("/api/openapi.json")
    assert description["openapi"].startswith("3.1")
    assert set(description["paths"]) == {"/api/calls/", "/api/calls/{slug}/", "/api/calls/{slug}/results/"}
    assert set(description["paths"]["/api/calls/{slug}/"]["get"]["responses"]) == {"200", "404"}


def test_nothing_is_written_through_the_api() -> None:
    journey.walked(Stop.PUBLISHED)
    for method in ("post", "put", "patch", "delete"):
        assert getattr(Client(), method)("/api/calls/").status_code == 405
