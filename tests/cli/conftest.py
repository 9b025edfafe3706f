import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def gongmo() -> Command:
    """Runs the installed command as a person would, from the root of the repository."""

    def run(*arguments: str, lang: str = "en_GB.UTF-8") -> subprocess.CompletedProcess[str]:
        command = [str(Path(sys.executable).with_name("gongmo")), *arguments]
        environment = {"LANG": lang, "COLUMNS": "110", "PATH": "/usr/bin:/bin"}
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
        )

    return run
