"""The first officer of an installation is made at the command line."""

import os
import subprocess
import sys
from pathlib import Path


def run(data: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    environment = {
        **os.environ,
        "GONGMO_DATA": str(data),
        "DATABASE_URL": f"sqlite:///{data}/db",
        "DJANGO_SETTINGS_MODULE": "gongmo.config.settings",
    }
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def officer(data: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return run(data, str(Path(sys.executable).with_name("gongmo")), "officer", *arguments, "--language", "en")


ROLES = """
import django; django.setup()
from gongmo.people.models import InstallationRole
print([(row.person.name, row.role) for row in InstallationRole.objects.select_related("person")])
"""


def test_an_officer_is_made_on_an_empty_installation_and_only_once(tmp_path: Path) -> None:
    done = officer(tmp_path, "han@example.org", "--name", "Han")
    assert done.returncode == 0, done.stderr
    assert "Han <han@example.org> may begin calls" in done.stdout
    again = officer(tmp_path, "HAN@example.org")
    assert "signs in already, as Han" in again.stdout
    assert run(tmp_path, sys.executable, "-c", ROLES).stdout.strip() == "[('Han', 'programme_officer')]"


def test_what_is_no_address_makes_nobody(tmp_path: Path) -> None:
    done = officer(tmp_path, "han")
    assert (done.returncode, done.stderr.strip()) == (1, "han is not an e-mail address.")
