"""An office at work: the walked call, and somebody signed in to it at that time of the call's own calendar."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

from django.test import Client
from django.urls import reverse
from tests.lifecycle import journey
from tests.lifecycle.journey import Stop, Walk

from gongmo.ledger.clock import Reading
from gongmo.people.models import Account
from gongmo.screening.models import Case

AFTER = {
    Stop.PUBLISHED: journey.PUBLISHED,
    Stop.APPLIED: journey.APPLIED,
    Stop.CLOSED: journey.CLOSED,
    Stop.SCREENED: journey.SCREENED,
    Stop.ASSIGNED: journey.INVITED,
    Stop.OPENED: journey.OPENED,
    Stop.SCORED: journey.SCORED,
    Stop.LOCKED: journey.LOCKED,
    Stop.RUN: journey.RUN,
    Stop.RECOMMENDED: journey.RUN,
    Stop.PREPARED: journey.PREPARED,
    Stop.APPROVED: journey.APPROVED,
    Stop.ANNOUNCED: journey.ANNOUNCED,
    Stop.ARCHIVED: journey.ARCHIVED,
}


@contextmanager
def standing_at(at: datetime) -> Iterator[None]:
    """Requests are handled at this instant."""
    with patch("gongmo.web.frame.middleware.read", lambda: Reading(at, simulated=False)):
        yield


class Desk:
    """A browser of one account, an hour after the last step of the walk."""

    def __init__(
        self, walk: Walk, stop: Stop, account: Account | None = None, *, room: str = "office"
    ) -> None:
        self.walk, self.room = walk, room
        self.at = AFTER[stop] + timedelta(hours=1)
        self.client = Client()
        self.client.force_login(account or walk.officer)
        self.client.cookies["language"] = "en"

    def address(self, page: str, **parts: str | int) -> str:
        return reverse(f"{self.room}_{page}", kwargs={"slug": self.walk.call.slug, **parts})

    def get(self, page: str, query: str = "", **parts: str | int) -> Any:
        with standing_at(self.at):
            return self.client.get(self.address(page, **parts) + query)

    def post(self, page: str, data: dict[str, Any] | None = None, **parts: str | int) -> Any:
        with standing_at(self.at):
            return self.client.post(self.address(page, **parts), data or {})

    def text(self, page: str, query: str = "", **parts: str | int) -> str:
        answer = self.get(page, query, **parts)
        assert answer.status_code == 200
        return str(answer.content.decode())


def desk_at(stop: Stop, **walked: Any) -> Desk:
    return Desk(journey.walked(stop, **walked), stop)


def first_case(desk: Desk, track: str = journey.PLANNING, place: int = 0) -> Case:
    return journey.case_at(desk.walk, track, place)
