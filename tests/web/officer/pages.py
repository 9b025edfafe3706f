"""Every page of a desk by its address, from the table of routes: a page added there is held to the same bounds."""

import re
from collections.abc import Iterator

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.lifecycle.journey import PLANNING
from tests.web.officer.desk import Desk, standing_at

from gongmo.config.permissions import routes
from gongmo.screening.queries import cases_of

CLOCK = 1
"""Reading the time is one query more, which a standing clock saves."""
QUERIES = {
    "selection": ("?case={label}", "?case={label}&suppose=in", "?case={label}&suppose=out", "?run=1"),
    "decision": ("?letter={label}", "?letter={label}&in=ko"),
    "ranking": ("?case={label}",),
    "cases": ("?q=a&state=eligible&of=planning",),
}
"""What a page may be asked beside its address."""


def pages_of(room: str) -> list[str]:
    """Names of all routes of the room that are read."""
    named = re.compile(rf"{room}s?(_.*)?")
    return [route.name for route in routes() if "GET" in route.methods and named.fullmatch(route.name)]


def addresses(desk: Desk, page: str) -> Iterator[str]:
    order = desk.walk.order
    case = next(
        case for case in cases_of(desk.walk.call.pk, PLANNING) if order.get(case.application.number) == 0
    )
    parts = {"slug": desk.walk.call.slug, "track": PLANNING, "label": case.label, "sheet": "applications.csv"}
    parts["file"] = str(case.application.attachments.earliest("pk").public_id)
    pattern = next(route.pattern for route in routes() if route.name == page)
    address = reverse(page, kwargs={name: parts[name] for name in re.findall(r":(\w+)>", pattern)})
    yield address
    for query in QUERIES.get(page.partition("_")[2], ()):
        yield address + query.format(label=case.label)


def dearest(desk: Desk, page: str) -> int:
    """The most queries the page takes, however it is asked."""
    return max(cost_of(desk, address) for address in addresses(desk, page))


def cost_of(desk: Desk, address: str) -> int:
    _read(desk, address)
    with CaptureQueriesContext(connection) as captured:
        _read(desk, address)
    return len(captured) + CLOCK


def _read(desk: Desk, address: str) -> None:
    with standing_at(desk.at):
        answer = desk.client.get(address)
        assert answer.status_code in {200, 302}
        assert b"".join(answer) or answer.status_code == 302
