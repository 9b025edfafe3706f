"""Every test run has a data folder of its own, and no test fails for being slow."""

import os
import tempfile

from hypothesis import settings

os.environ.setdefault("GONGMO_DATA", tempfile.mkdtemp(prefix="gongmo-tests-"))

settings.register_profile("gongmo", deadline=None)
settings.load_profile("gongmo")
