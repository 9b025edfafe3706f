"""Every page of the panel and of the auditor, in the languages in which offices work."""

import pytest
from playwright.sync_api import Browser
from tests.browser.person import AUDITOR, CHAIR, REVIEWER, Person, seated
from tests.browser.site import Site
from tests.browser.walk import told, walked


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("person", [REVIEWER, CHAIR, AUDITOR], ids=lambda person: person.name)
def test_everybody_can_use_every_page_of_the_desk(
    browser: Browser, site: Site, person: Person, language: str
) -> None:
    with seated(browser, site, person, language) as page:
        found = walked(page, person, language)
    assert len(found) > 2, sorted(found)
    assert not told(found), told(found)
