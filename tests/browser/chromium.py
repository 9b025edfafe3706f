"""Chromium, as Debian and others install it. Nothing is fetched to run these tests."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = Path(__file__).parents[2] / "build" / "axe.min.js"


def executable() -> str:
    """Empty where there is none; CHROMIUM names another one."""
    return next(
        (found for name in (os.environ.get("CHROMIUM", ""), *NAMES) if (found := shutil.which(name))), ""
    )


def missing() -> str:
    """Why pages cannot be tried here, as a sentence; empty where they can."""
    if not executable():
        return (
            "PAGES ARE NOT TRIED IN A BROWSER: no Chromium here. On Debian and Ubuntu: apt install chromium"
        )
    if not AXE.exists():
        return f"PAGES ARE NOT TRIED IN A BROWSER: {AXE.name} is not fetched. make setup fetches it from npm"
    return ""


@contextmanager
def opened() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        yield browser
        browser.close()
