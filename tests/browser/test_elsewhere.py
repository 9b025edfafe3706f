"""Pages of no desk, and the appearance one chooses."""

import pytest
from playwright.sync_api import Browser
from tests.browser.looking import Console, axe, problems
from tests.browser.person import ANONYMOUS, APPLICANT, seated
from tests.browser.site import Site
from tests.browser.walk import told

ALONE = ("/account/", "/account/email/", "/password/change/", "/outbox/")
NOTHING = "/calls/there-is-none/"


@pytest.mark.parametrize("language", ["ko", "en", "ar"])
def test_pages_of_no_desk(browser: Browser, site: Site, language: str) -> None:
    found = {}
    with seated(browser, site, APPLICANT, language) as page:
        console = Console(page)
        for address in ALONE:
            page.goto(address)
            found[address] = problems(page, console, language)
        page.locator("main a[href^='/outbox/']").first.click()
        page.wait_for_load_state()
        found["a letter"] = problems(page, console, language)
        page.goto(NOTHING)
        found[NOTHING] = [each for each in problems(page, console, language) if "404" not in each]
    assert not told(found), told(found)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_chosen_appearance_stays(browser: Browser, site: Site, theme: str) -> None:
    """Against that of the device."""
    with seated(browser, site, ANONYMOUS, "en") as page:
        page.emulate_media(color_scheme="light" if theme == "dark" else "dark")
        page.goto("/")
        page.get_by_role("link", name=theme.capitalize(), exact=True).click()
        page.goto("/ledger/")
        assert page.locator("html").get_attribute("data-theme") == theme
        assert not axe(page, rules=["color-contrast"])
