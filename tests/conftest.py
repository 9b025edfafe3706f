"""No test fails for being slow, and pages speak as their catalogues are written now."""

import pytest
from hypothesis import settings
from scripts.messages import compile_all

settings.register_profile("gongmo", deadline=None)
settings.load_profile("gongmo")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        compile_all()
