"""Loaded before the settings are: every test run has a data folder of its own."""

import os
import tempfile

os.environ.setdefault("GONGMO_DATA", tempfile.mkdtemp(prefix="gongmo-tests-"))
