"""The officer's desk, page by page: the largest, so in a file of its own."""

import pytest
from playwright.sync_api import Browser
from tests.browser.person import OFFICER, seated
from tests.browser.site import Site
from tests.browser.walk import told, walked


@pytest.mark.parametrize("language", ["ko", "en"])
def test_an_officer_can_use_every_page(browser: Browser, site: Site, language: str) -> None:
    with seated(browser, site, OFFICER, language) as page:
        found = walked(page, OFFICER, language)
    assert len(found) > 40, sorted(found)
    assert not told(found), told(found)
