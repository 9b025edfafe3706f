"""Every page that links lead to, one for each kind of page and call."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import Page
from tests.browser.looking import Console, problems
from tests.browser.person import Person

FILES = (".json", ".jsonl", ".yaml", ".ics", ".csv", ".zip", ".xlsx")
DOWNLOADS = frozenset(
    (
        "application_file",
        "office_file",
        "audit_file",
        "review_file",
        "reviews_download",
        "office_ranking_sheet",
        "audit_ranking_sheet",
        "audit_sheet",
        "audit_log",
        "ledger_checkpoint",
        "ledger_log",
    )
)
"""Addresses that give a file: nothing to look at."""
DISTINCT = ("slug", "section")
"""Parts of an address that make another page of it; of tracks, labels and numbers one is enough."""


def walked(page: Page, person: Person, language: str) -> dict[str, list[str]]:
    """What is wrong with each page, by its address; pages without fault have an empty list."""
    console = Console(page)
    found: dict[str, list[str]] = {}
    seen: set[tuple[str, ...]] = set()
    waiting = [person.start]
    while waiting:
        address = waiting.pop(0)
        if (kind := kind_of(address)) is None or kind in seen:
            continue
        seen.add(kind)
        response = page.goto(address)
        status = response.status if response else 0
        found[address] = [] if status == 200 else [f"status {status}"]
        found[address] += problems(page, console, language)
        waiting += links(page, person)
    return found


def kind_of(address: str) -> tuple[str, ...] | None:
    """Its route, with what makes it another page; None for what is no page."""
    parts = urlsplit(address)
    try:
        match = resolve(parts.path)
    except Resolver404:
        return None
    if match.url_name in DOWNLOADS or parts.path.endswith(FILES):
        return None
    asked = sorted(part.partition("=")[0] for part in parts.query.split("&") if part)
    distinct = [str(match.kwargs[name]) for name in DISTINCT if name in match.kwargs]
    return (match.url_name or parts.path, *distinct, *asked)


def links(page: Page, person: Person) -> Iterator[str]:
    """Of the desk, without those that only choose how it looks."""
    found: list[str] = page.evaluate("() => [...document.querySelectorAll('a[href]')].map(one => one.href)")
    for address in found:
        parts = urlsplit(address)
        asked = parts.query.partition("=")[0]
        if parts.netloc != urlsplit(page.url).netloc or asked in {"language", "theme"}:
            continue
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        if parts.path.startswith(person.prefix) and not parts.path.startswith("/outbox/"):
            yield path


def told(found: dict[str, list[str]]) -> str:
    """Every fault with its page."""
    return "\n".join(f"{address}  {each}" for address, wrong in found.items() for each in wrong)
