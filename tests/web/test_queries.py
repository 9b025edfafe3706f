"""No public page asks the database more than fifteen times, whoever reads it, however many applied."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, SLUG, Stop, Walk

from gongmo.ledger.clock import Reading

pytestmark = pytest.mark.django_db
MOST = 15
PAGES = (
    "/",
    f"/calls/{SLUG}/",
    f"/calls/{SLUG}/form/{PLANNING}/",
    f"/calls/{SLUG}/versions/",
    f"/calls/{SLUG}/results/",
    f"/calls/{SLUG}/how/",
    "/portfolio/",
    "/ledger/",
)


@pytest.fixture(autouse=True)
def clock(settings: object, tmp_path: object) -> Iterator[None]:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    reading = Reading(journey.ANNOUNCED, simulated=False)
    with patch("gongmo.web.frame.middleware.read", return_value=reading):
        yield


def asked(client: Client, page: str) -> int:
    client.get(page)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(page).status_code == 200, page
    return len(captured) + 1  # the clock, which stands still here


def counts(walk: Walk) -> dict[str, dict[str, int]]:
    readers = {
        "anonymous": None,
        "applicant": next(iter(walk.applicants.values())),
        "officer": walk.officer,
        "reviewer": walk.panel[PLANNING][0],
    }
    found: dict[str, dict[str, int]] = {}
    for name, account in readers.items():
        client = Client()
        if account is not None:
            client.force_login(account)
        found[name] = {page: asked(client, page) for page in PAGES}
    return found


@pytest.mark.parametrize("applications", [4, 12])
def test_every_public_page_is_read_with_few_queries_by_everybody(applications: int) -> None:
    found = counts(journey.walked(Stop.ANNOUNCED, planning=applications, demonstration=4))
    assert max(max(pages.values()) for pages in found.values()) <= MOST, found
