"""Somebody at the browser: signed in or not, in a language, with a screen of some size, with or without script."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from tests.browser.site import Site

DESK: ViewportSize = {"width": 1280, "height": 900}
PASSWORD = "gongmo-demonstration"
"""As `gongmo demo` prints it."""
PHONE: ViewportSize = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Person:
    """`start` is where the desk begins, `prefix` what all its addresses begin with."""

    name: str
    email: str
    start: str
    prefix: tuple[str, ...]


ANONYMOUS = Person("anonymous", "", "/", ("/",))
APPLICANT = Person("applicant", "city@example.org", "/applications/", ("/applications/",))
REVIEWER = Person("reviewer", "reviewer@example.org", "/reviews/", ("/reviews/",))
CHAIR = Person("chair", "chair-planning@example.org", "/panel/", ("/panel/",))
OFFICER = Person("officer", "officer@example.org", "/office/", ("/office/",))
AUDITOR = Person("auditor", "auditor@example.org", "/audit/", ("/audit/",))


@contextmanager
def seated(
    browser: Browser,
    site: Site,
    person: Person,
    language: str,
    *,
    screen: ViewportSize = DESK,
    script: bool = True,
) -> Iterator[Page]:
    context = browser.new_context(
        base_url=site.address,
        viewport=screen,
        java_script_enabled=script,
        locale=language,
        reduced_motion="reduce",
    )
    _speak(context, site, language)
    page = context.new_page()
    if person.email:
        sign_in(page, person)
    yield page
    context.close()


def sign_in(page: Page, person: Person) -> None:
    page.goto("/sign-in/")
    page.fill("[name=login]", person.email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"**{person.start}")


def _speak(context: BrowserContext, site: Site, language: str) -> None:
    """As `?language=` would have it kept."""
    context.add_cookies([{"name": "language", "value": language, "url": site.address}])
