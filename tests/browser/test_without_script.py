"""The applicant's way on a phone, with script switched off: everything is there, and everything is kept."""

from playwright.sync_api import Browser, Page
from tests.browser.looking import too_wide
from tests.browser.person import ANONYMOUS, APPLICANT, PHONE, seated
from tests.browser.site import Site


def fits(page: Page) -> None:
    page.wait_for_load_state()
    assert not too_wide(page), page.url
    assert page.locator("h1").count() == 1, page.url


def test_a_call_is_read_on_a_phone(browser: Browser, site: Site) -> None:
    with seated(browser, site, ANONYMOUS, "ar", screen=PHONE, script=False) as page:
        page.goto("/")
        fits(page)
        page.locator(".call-list h3 a").first.click()
        fits(page)
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert page.locator("main dl.facts dd, main dl dd").count() > 5


def test_a_section_is_filled_in_and_kept(browser: Browser, site: Site) -> None:
    text = "Written on the train,\nwithout any script."
    with seated(browser, site, APPLICANT, "en", screen=PHONE, script=False) as page:
        page.goto("/applications/")
        fits(page)
        page.locator("main h2 a").first.click()
        fits(page)
        tasks = page.locator(".tasks a")
        for place in range(tasks.count()):
            page.locator(".tasks a").nth(place).click()
            fits(page)
            area = page.locator("main textarea:visible")
            if area.count():
                area.first.fill(text)
                name = area.first.get_attribute("name")
                here = page.url
                page.get_by_role("button", name="Save and continue").click()
                fits(page)
                page.goto(here)
                assert page.locator(f"textarea[name={name}]").input_value() == text
                return
            page.go_back()
    raise AssertionError("no section with a text to write")
