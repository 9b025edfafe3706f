from typing import Any

import pytest
from tests.applications.test_applications import site

__all__ = ["site"]


@pytest.fixture(autouse=True)
def address(settings: Any) -> None:
    settings.GONGMO_URL = "https://kcity.example.org"
