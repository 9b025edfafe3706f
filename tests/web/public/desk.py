"""Reading public pages at a chosen time and in a chosen language."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from html import unescape
from typing import Any
from unittest.mock import patch

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.lifecycle.journey import SLUG, TEXT

from gongmo.domain.spec.call import Call
from gongmo.domain.spec.check import check
from gongmo.ledger.clock import Reading

CALL = f"/calls/{SLUG}/"


@contextmanager
def clock(at: datetime) -> Iterator[None]:
    with patch("gongmo.web.frame.middleware.read", return_value=Reading(at, simulated=False)):
        yield


def get(address: str, at: datetime, language: str = "en", client: Client | None = None) -> Any:
    reader = client or Client()
    reader.cookies["language"] = language
    with clock(at):
        return reader.get(address)


def page(address: str, at: datetime, language: str = "en") -> str:
    answer = get(address, at, language)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def words(html: str) -> str:
    """What a reader sees of it, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def figures(html: str) -> str:
    """Without the space that marks leave around numbers."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", html)))


def queries(address: str, at: datetime) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert get(address, at).status_code == 200
    return len(captured)


def specification(text: str = TEXT) -> Call:
    found = check(text.encode(), "call.yaml", {}).call
    assert found is not None
    return found
