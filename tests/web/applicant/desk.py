"""Working at the applicant's desk over HTTP, at a chosen time."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from html import unescape
from typing import Any
from unittest.mock import patch

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.lifecycle import journey

from gongmo.applications.actions.invite import join
from gongmo.applications.actions.write import add_colleague
from gongmo.applications.models import Application
from gongmo.ledger.clock import Reading
from gongmo.people.models import Account

START = f"/applications/new/{journey.SLUG}/planning/"
CLOSES = journey.CLOSES[journey.PLANNING]
OPEN = journey.APPLIED
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
ANSWERS: dict[str, dict[str, Any]] = {
    "applicant": {"government_kind": "local_government", "contact_email": "plan@belmora.example.org"},
    "plan": {
        "plan_title": "A river city that moves",
        "output": "solution_plan",
        "place-name": "Belmora",
        "place-country": "KZ",
        "background": "The river floods each spring.",
        "content": "Sensors, a map, a plan.",
        "issue": "Floods.",
        "follow_up": "A works programme.",
    },
    "money": {"requested": "480 million won", "smallest_viable": ""},
}


@contextmanager
def clock(at: datetime) -> Iterator[None]:
    with (
        patch("gongmo.web.frame.middleware.read", return_value=Reading(at, simulated=False)),
        patch("gongmo.web.frame.accounts.now", return_value=at),
    ):
        yield


class Desk:
    """A browser at the desk: what it reads and sends, and what came back last."""

    def __init__(self, account: Account | None = None, at: datetime = OPEN, language: str = "en") -> None:
        self.client, self.at = Client(), at
        self.client.cookies["language"] = language
        if account is not None:
            self.client.force_login(account)

    def get(self, address: str, status: int = 200) -> str:
        with clock(self.at):
            self.answer = self.client.get(address)
        assert self.answer.status_code == status, (address, self.answer.status_code, self.where)
        return self.text

    def post(self, address: str, data: dict[str, Any], status: int = 302, **headers: str) -> str:
        with clock(self.at):
            self.answer = self.client.post(address, data, headers=headers)
        assert self.answer.status_code == status, (address, self.answer.status_code, words(self.text))
        return self.text

    def fill(self, address: str, fresh: dict[str, Any], status: int = 302, **headers: str) -> str:
        """What the page shows, with something typed over it, sent as a browser sends it."""
        return self.post(address, {**fields(self.get(address)), **fresh}, status, **headers)

    @property
    def text(self) -> str:
        return "" if self.answer.streaming else self.answer.content.decode()

    @property
    def where(self) -> str:
        return str(self.answer.headers.get("Location", ""))

    def queries(self, address: str) -> int:
        """All that the page asks, with the two by which a request reads the clock, set aside here."""
        with CaptureQueriesContext(connection) as captured:
            self.get(address)
        return len(captured) + 2


def words(html: str) -> str:
    """What a reader sees of it, in one line, without what marks the direction."""
    text = unescape(re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<(script|style).*?</\1>", " ", html)))
    return " ".join(text.translate({0x2068: None, 0x2069: None}).split())


def fields(html: str) -> dict[str, Any]:
    """The controls of the page's main form, as a browser would send them when nothing is touched."""
    form = re.search(r"(?s)<form[^>]*data-(?:autosave|once)[^>]*>(.*?)</form>", html)
    assert form, "no form on the page"
    found: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", form[1]):
        name, kind = attribute(tag, "name"), attribute(tag, "type")
        if (
            name
            and kind not in {"file", "submit"}
            and (kind not in {"checkbox", "radio"} or " checked" in tag)
        ):
            found.setdefault(name, []).append(attribute(tag, "value"))
    for name, text in re.findall(r'(?s)<textarea[^>]*name="([^"]+)"[^>]*>\n?(.*?)</textarea>', form[1]):
        found[name] = unescape(text)
    for name, options in re.findall(r'(?s)<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form[1]):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found


def attribute(tag: str, name: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', tag)
    return unescape(found[1]) if found else ""


def published() -> journey.Walk:
    walk = journey.site()
    journey.publish_call(walk, journey.PUBLISHED)
    return walk


def begun(walk: journey.Walk, place: int = 0) -> tuple[Application, Desk]:
    """An application with nothing typed yet, and its lead at the desk."""
    application = journey.start(walk, journey.PLANNING, place, OPEN)
    return application, Desk(walk.applicants[application.number])


def filled(walk: journey.Walk, place: int = 0) -> tuple[Application, Desk]:
    """Complete, with its file, and not yet submitted."""
    application, desk = begun(walk, place)
    journey.fill(application, place, OPEN)
    return application, desk


def colleague(application: Application, email: str = "ali@belmora.example.org") -> Desk:
    account = journey.account(email, OPEN, "Ali")
    member = add_colleague(
        application=application, person=account.person, by="system", at=OPEN, invited_as=email
    )
    join(member=member, at=OPEN)
    return Desk(account)


def address(application: Application, rest: str = "") -> str:
    return f"/applications/{application.number}/{rest}"


LATE = CLOSES + timedelta(seconds=4, milliseconds=250)
