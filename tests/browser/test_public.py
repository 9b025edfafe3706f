"""What everybody may read, in three languages."""

import pytest
from playwright.sync_api import Browser
from tests.browser.person import ANONYMOUS, seated
from tests.browser.site import Site
from tests.browser.walk import told, walked


@pytest.mark.parametrize("language", ["ko", "en", "ar"])
def test_everybody_can_read_every_public_page(browser: Browser, site: Site, language: str) -> None:
    with seated(browser, site, ANONYMOUS, language) as page:
        found = walked(page, ANONYMOUS, language)
    assert len(found) > 15, sorted(found)
    assert not told(found), told(found)
