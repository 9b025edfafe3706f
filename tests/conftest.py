"""Every test run has a data folder of its own, no test fails for being slow, and pages speak as they are written now."""

import os
import tempfile

import pytest
from hypothesis import settings

os.environ.setdefault("GONGMO_DATA", tempfile.mkdtemp(prefix="gongmo-tests-"))

from scripts.messages import compile_all

settings.register_profile("gongmo", deadline=None)
settings.load_profile("gongmo")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        compile_all()
