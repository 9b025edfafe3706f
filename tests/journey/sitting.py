"""Somebody at a browser without script: opens addresses, follows links, fills in forms, presses buttons."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from itertools import count
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from tests.journey.page import CannotUse, Page, Sent, read_page

from gongmo.ledger import clock
from gongmo.notices import outbox
from gongmo.web.frame import accounts, middleware

OK = 200
CLOCKS = (clock, accounts, outbox)
"""Wherever the time of day is read."""
_machines: Iterator[int] = count(1)


@dataclass
class Clock:
    """The time everybody reads; a second passes with each reading."""

    at: datetime

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def go(self, to: datetime) -> None:
        """Forward only."""
        assert to >= self.at, (to, self.at)
        self.at = to

    def set_by(self, monkeypatch: pytest.MonkeyPatch) -> "Clock":
        for module in CLOCKS:
            monkeypatch.setattr(module, "now", self)
        monkeypatch.setattr(middleware, "read", lambda: clock.Reading(self(), simulated=False))
        return self


class Sitting:
    """One browser on a machine of its own, which keeps what the site gave it and shows one page."""

    def __init__(self, language: str = "en") -> None:
        number = next(_machines)
        self.client = Client(
            enforce_csrf_checks=True,
            REMOTE_ADDR=f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}",
            headers={"accept-language": language},
        )
        self.page = Page("")

    def open(self, address: str, expected: int = OK) -> Page:
        """An address that was typed, or a link in a letter."""
        return self._shown(self.client.get(address, follow=True), address, expected)

    def follow(self, to: str) -> Page:
        """A link of the page to that address."""
        return self.open(self.page.linked(to))

    def download(self, to: str) -> bytes:
        """The file behind a link of the page."""
        response = self.client.get(self.page.linked(to))
        assert response.status_code == OK, to
        assert "attachment" in response.headers.get("Content-Disposition", ""), f"{to} opens instead"
        return b"".join(response) if response.streaming else response.content

    def send(
        self,
        to: str = "",
        values: dict[str, Sent] | None = None,
        *,
        press: str = "",
        having: str = "",
        expected: int = OK,
    ) -> Page:
        """Fills in a form of the page and presses one of its buttons. `having` tells forms to one address apart."""
        form = self.page.form(to, having=having or press)
        button = form.button(press)
        sent = form.filled(values or {})
        if button.name:
            sent[button.name] = button.value
        goal = button.action or form.action
        if form.method == "get":
            return self._shown(self.client.get(goal, sent, follow=True), goal, expected)
        return self._shown(self.client.post(goal, sent, follow=True), goal, expected)

    def _shown(self, response: Any, address: str, expected: int) -> Page:
        html = response.content.decode() if not response.streaming else ""
        stands = getattr(response, "request", {}).get("PATH_INFO", address)
        query = getattr(response, "request", {}).get("QUERY_STRING", "")
        page = read_page(f"{stands}?{query}" if query else stands, html)
        if response.status_code != expected:
            raise CannotUse(f"{address}: {response.status_code}. {page.marked} {page.words[:3_000] or html}")
        assert len(page.headings) == 1, (address, page.headings)
        self.page = page
        return page


def file(name: str, content: bytes) -> BytesIO:
    """To be given to a control for files."""
    stream = BytesIO(content)
    stream.name = name
    return stream


def path_of(address: str) -> str:
    """Of a link in a letter, which names the site too."""
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
