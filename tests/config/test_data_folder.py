"""The data folder holds answers, sessions and keys: nobody but its owner reads there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gongmo.cli.site.tick import set_up

LOADS = "from gongmo.config.settings import SECRET_KEY; print(SECRET_KEY)"


def loaded(folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "GONGMO_SECRET_KEY"}
    environment["GONGMO_DATA"] = str(folder)
    command = [sys.executable, "-c", LOADS]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


def test_a_new_folder_and_its_secret_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    secret = loaded(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in folder.iterdir()] == ["secret.key"]
    assert (folder / "secret.key").stat().st_mode & 0o777 == 0o600
    assert len(secret) > 50
    assert loaded(folder) == secret


def test_what_the_site_writes_is_for_its_owner_alone(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    before = os.umask(0o022)
    request.addfinalizer(lambda: os.umask(before))
    set_up()
    (tmp_path / "gongmo.sqlite3").touch()
    assert (tmp_path / "gongmo.sqlite3").stat().st_mode & 0o077 == 0
