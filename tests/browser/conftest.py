"""The site and the browser that walk it. Where there is no browser everything here is skipped, and fails under CI."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tests.browser import chromium
from tests.browser.site import Site, filled, served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    _need_a_browser()
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    own = base / "site"
    shutil.copytree(filled(shared), own)
    with served(own, base / "site.log") as site:
        yield site


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For one file: its event loop must not run while tests of other files use the database."""
    _need_a_browser()
    with chromium.opened() as browser:
        yield browser


def _need_a_browser() -> None:
    if why := chromium.missing():
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
