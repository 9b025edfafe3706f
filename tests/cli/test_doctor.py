import json
import os
import subprocess
import sys
from pathlib import Path

from gongmo.cli.site.doctor import WORDS
from gongmo.lifecycle.symptom import Ill

INSTALL = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from gongmo.ledger import actions, clock
actions.open_log(name="fund.example.org/log", simulated=False, at=clock.now())
"""


def run(data: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    """On SQLite in a data folder of its own, whatever database the tests run on."""
    environment = {
        **os.environ,
        "GONGMO_DATA": str(data),
        "LANG": "en",
        "DATABASE_URL": f"sqlite:///{data}/db",
    }
    environment["DJANGO_SETTINGS_MODULE"] = "gongmo.config.settings"
    environment.pop("LC_ALL", None)
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def doctor(data: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run(data, str(Path(sys.executable).with_name("gongmo")), "doctor", *arguments)


def test_a_sound_installation_is_said_to_be_sound(tmp_path: Path) -> None:
    assert run(tmp_path, sys.executable, "-c", INSTALL).returncode == 0
    done = doctor(tmp_path)
    assert (done.returncode, done.stdout) == (0, "Nothing found: the database agrees with the log.\n")


def test_an_empty_folder_holds_no_installation(tmp_path: Path) -> None:
    done = doctor(tmp_path, "--json")
    assert done.returncode == 1
    assert [row["ill"] for row in json.loads(done.stdout)] == ["empty"]


def test_every_ill_has_words_in_both_languages() -> None:
    for words in WORDS.values():
        assert {ill.value for ill in Ill} <= set(words)
