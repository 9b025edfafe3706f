"""What must hold of every page, whoever reads it: axe finds nothing, nothing is wider than the narrowest screen."""

from collections.abc import Iterator, Sequence
from functools import cache

from playwright.sync_api import ConsoleMessage, Error, Page
from tests.browser.chromium import AXE

NARROWEST = 320
RUN = """([rules]) => axe.run(document, {
    resultTypes: ["violations"], iframes: false,
    ...(rules.length ? {runOnly: {type: "rule", values: rules}} : {}),
}).then(found => found.violations.map(one =>
    `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + " " + (node.any[0]?.message ?? "")).join(" | ")}`))"""
WIDER = """() => {
    const rolls = one => one && one !== document.body
        && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(one).overflowX) || rolls(one.parentElement));
    const beyond = [...document.querySelectorAll("body *")].filter(one =>
        one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1);
    return [document.documentElement.scrollWidth, beyond.filter(one => !rolls(one.parentElement))
        .slice(-3).map(one => one.outerHTML.slice(0, 200))];
}"""


class Console:
    """What the page complained of since it was last asked: script errors, and whatever its security policy forbade."""

    def __init__(self, page: Page) -> None:
        self.heard: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", self._thrown)

    def since(self) -> list[str]:
        heard, self.heard = self.heard, []
        return heard

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.heard.append(f"console: {message.text}")

    def _thrown(self, error: Error) -> None:
        self.heard.append(f"script: {error}")


def problems(page: Page, console: Console, language: str) -> list[str]:
    """Of the page that is open, in light and dark, wide and at the narrowest."""
    found = [*_of_structure(page, language), *axe(page)]
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {each}" for each in axe(page, rules=["color-contrast"])]
    page.emulate_media(color_scheme="light")
    return [*found, *too_wide(page), *console.since()]


def _of_structure(page: Page, language: str) -> Iterator[str]:
    headings = page.locator("h1").count()
    if headings != 1:
        yield f"{headings} first-level headings"
    if page.locator("html").get_attribute("lang") != language:
        yield f"not in {language}"


def axe(page: Page, *, rules: Sequence[str] = ()) -> list[str]:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_axe())
    found: list[str] = page.evaluate(RUN, [list(rules)])
    return found


def too_wide(page: Page) -> list[str]:
    """Sideways scrolling on the narrowest screen."""
    before = page.viewport_size
    page.set_viewport_size({"width": NARROWEST, "height": 700})
    width, elements = page.evaluate(WIDER)
    if before:
        page.set_viewport_size(before)
    return [f"{width} px wide at {NARROWEST}: {elements}"] if width > NARROWEST else []


@cache
def _axe() -> str:
    return f"{AXE.read_text('utf-8')}\n;undefined"
