"""The applicant's desk on a phone as at a desk, with and without script."""

import pytest
from playwright.sync_api import Browser
from tests.browser.person import APPLICANT, DESK, PHONE, seated
from tests.browser.site import Site
from tests.browser.walk import told, walked


@pytest.mark.parametrize(("language", "screen"), [("ko", PHONE), ("en", DESK), ("ar", PHONE)])
def test_every_page_can_be_used(browser: Browser, site: Site, language: str, screen: object) -> None:
    with seated(browser, site, APPLICANT, language, screen=screen) as page:  # type: ignore[arg-type]
        found = walked(page, APPLICANT, language)
    assert len(found) > 8, sorted(found)
    assert not told(found), told(found)
