"""Takes the pictures of the documentation from a freshly filled demonstration into docs/pictures.

Run as `python -m scripts.pictures`. Needs Chromium; with ImageMagick the pictures become small.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize
from tests.browser import chromium
from tests.browser.person import (
    ANONYMOUS,
    APPLICANT,
    OFFICER,
    PHONE,
    REVIEWER,
    Person,
    seated,
)
from tests.browser.site import Site, filled, served

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
OPEN, CONCLUDED = "k-city-network-open", "k-city-network-2023"
LARGEST = 250_000
COLOURS = (192, 128, 96, 64, 32)
"""Tried one after the other until the picture is small enough."""
Way = Callable[[Page], object]


@dataclass(frozen=True)
class Picture:
    """`way` goes from the start of the person's desk to what is shown."""

    name: str
    person: Person
    way: Way
    language: str = "en"
    screen: ViewportSize | None = None


def main() -> None:
    if why := chromium.missing():
        sys.exit(why)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = filled(Path(folder))
        with served(data, Path(folder) / "log") as site, chromium.opened() as browser:
            for picture in ALL:
                take(browser, site, picture)


def take(browser: Browser, site: Site, picture: Picture) -> None:
    screen = picture.screen or {"width": 1280, "height": 900}
    target = PICTURES / f"{picture.name}.png"
    with seated(browser, site, picture.person, picture.language, screen=screen) as page:
        page.goto(picture.person.start)
        picture.way(page)
        page.wait_for_load_state("networkidle")
        page.evaluate("() => document.fonts.ready.then(() => null)")
        page.screenshot(path=target)
    make_small(target)
    print(f"{target.name}: {target.stat().st_size:,} bytes")


def make_small(picture: Path) -> None:
    """Fewer colours, without dithering: pages have few. Left as it is where there is no ImageMagick."""
    convert = shutil.which("magick") or shutil.which("convert")
    if convert is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / picture.name
        for colours in COLOURS:
            options = ["-strip", "+dither", "-colors", str(colours), "-define", "png:compression-level=9"]
            subprocess.run([convert, str(picture), *options, f"png8:{small}"], check=True)
            if small.stat().st_size < LARGEST:
                break
        if small.stat().st_size < picture.stat().st_size:
            shutil.copyfile(small, picture)


def to(address: str) -> Way:
    return lambda page: page.goto(address)


def through(*clicked: str) -> Way:
    """One link after the other, by how it is found on the page."""

    def way(page: Page) -> None:
        for each in clicked:
            page.locator(each).first.click()
            page.wait_for_load_state()

    return way


def why_one_is_in(page: Page) -> None:
    page.goto(f"/office/{CONCLUDED}/selection/")
    page.locator("main table th a[href*='case=']").first.click()


ALL = (
    Picture("call", ANONYMOUS, to(f"/calls/{OPEN}/"), screen={"width": 1280, "height": 1100}),
    Picture("call-ar-phone", ANONYMOUS, to(f"/calls/{OPEN}/"), language="ar", screen=PHONE),
    Picture("how", ANONYMOUS, to(f"/calls/{CONCLUDED}/how/"), screen={"width": 1280, "height": 1200}),
    Picture("portfolio", ANONYMOUS, to("/portfolio/"), screen={"width": 1280, "height": 1100}),
    Picture("apply", APPLICANT, through("main h2 a", ".tasks li:nth-child(2) a")),
    Picture("receipt", APPLICANT, through("main a[href*='/receipt/']")),
    Picture("review", REVIEWER, through("main p a.button[href^='/reviews/']:not([href$='.zip'])")),
    Picture("office", OFFICER, to("/office/k-city-network-in-review/")),
    Picture("selection", OFFICER, why_one_is_in, screen={"width": 1440, "height": 1000}),
)

if __name__ == "__main__":
    main()
