"""With the keyboard alone: the main controls are reached in the order of the page, and what has the focus shows it."""

from collections.abc import Sequence

from playwright.sync_api import Browser, Page
from tests.browser.person import ANONYMOUS, APPLICANT, REVIEWER, seated
from tests.browser.site import Site

MOST = 80
FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    const name = one.tagName === "BUTTON" ? "" : one.name;
    return [name || one.textContent.trim() || one.id, outlined || style.boxShadow !== "none", one.tagName];
}"""


def tabbed(page: Page) -> list[str]:
    """Names, ids or words of whatever Tab goes through on the page, once; each must show that it has the focus."""
    page.evaluate("() => { document.body.tabIndex = -1; document.body.focus(); }")
    passed: list[str] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        name, shows, tag = page.evaluate(FOCUSED)
        if tag == "BODY":
            break
        assert shows, f"{name!r} has the focus and does not show it"
        passed.append(name)
    return passed


def in_order(passed: Sequence[str], *wanted: str) -> None:
    """One after the other, whatever lies between them."""
    left = iter(passed)
    for name in wanted:
        assert name in left, (name, wanted, passed)


def test_signing_in(browser: Browser, site: Site) -> None:
    with seated(browser, site, ANONYMOUS, "en") as page:
        page.goto("/sign-in/")
        passed = tabbed(page)
    assert passed[0] == "Skip to the main part"
    in_order(passed, "login", "password", "Sign in")


def test_a_section_of_the_form(browser: Browser, site: Site) -> None:
    """Every control that is there, one after the other, up to the button that saves."""
    with seated(browser, site, APPLICANT, "en") as page:
        page.goto("/applications/")
        page.locator("main h2 a").first.click()
        page.locator(".tasks a").first.click()
        page.wait_for_load_state()
        names = page.eval_on_selector_all(
            "main form[data-autosave] :is(input, select, textarea):not([type=hidden], [type=radio])",
            "all => all.filter(one => one.offsetParent).map(one => one.name)",
        )
        passed = tabbed(page)
    assert names
    in_order(passed, *dict.fromkeys(names), "Save and continue")


def test_a_scorecard(browser: Browser, site: Site) -> None:
    with seated(browser, site, REVIEWER, "en") as page:
        page.goto("/reviews/")
        page.locator("main p a.button[href^='/reviews/']:not([href$='.zip'])").first.click()
        page.wait_for_load_state()
        names = page.eval_on_selector_all("#card textarea", "all => all.map(one => one.name)")
        passed = tabbed(page)
    in_order(passed, *names, "Keep as draft")


def test_a_scorecard_is_filled_in_by_its_keys(browser: Browser, site: Site) -> None:
    """J to the first criterion, a digit for its points, R for its reason."""
    with seated(browser, site, REVIEWER, "en") as page:
        page.goto("/reviews/")
        page.locator("main p a.button[href^='/reviews/']:not([href$='.zip'])").first.click()
        page.wait_for_load_state()
        page.keyboard.press("j")
        page.keyboard.press("3")
        page.keyboard.press("r")
        page.keyboard.type("Seen on page four.")
        page.locator(".saved", has_text="Saved at").wait_for()
        page.reload()
        assert page.locator("#card textarea").first.input_value() == "Seen on page four."
        assert page.locator("#card input[name^=points-]").first.input_value()
