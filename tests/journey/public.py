"""What everybody can read, and compute again on one's own machine: anonymous, with nothing but links and the command."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.journey.page import Page
from tests.journey.played import Played
from tests.journey.sitting import Sitting

SHEETS = ("applications", "ranking", "overrides")


@dataclass
class Reader:
    call: Played
    sitting: Sitting = field(default_factory=Sitting)


def read_call(reader: Reader) -> Page:
    reader.sitting.open("/")
    return reader.sitting.follow(reader.call.address())


def read_results(reader: Reader) -> Page:
    read_call(reader)
    return reader.sitting.follow(reader.call.address("results"))


def read_how(reader: Reader) -> Page:
    read_results(reader)
    return reader.sitting.follow(reader.call.address("how"))


def announced_files(reader: Reader, folder: Path) -> Mapping[str, Path]:
    """Everything that the command needs, as the pages of the results offer it."""
    folder.mkdir(parents=True, exist_ok=True)
    read_how(reader)
    found = {}
    for name in SHEETS:
        address = f"/calls/{reader.call.slug}/sheet/{name}.csv"
        if reader.sitting.page.leads_to(address):
            found[name] = folder / f"{name}.csv"
            found[name].write_bytes(reader.sitting.download(address))
    read_call(reader)
    found["call"] = folder / "call.yaml"
    found["call"].write_bytes(reader.sitting.download(f"/calls/{reader.call.slug}/specification.yaml"))
    return found


def selected_again(files: Mapping[str, Path]) -> dict[str, Any]:
    """What `gongmo select` makes of the public files."""
    sheets = [part for name in SHEETS if name in files for part in (f"--{name}", str(files[name]))]
    answer: dict[str, Any] = gongmo("select", str(files["call"]), *sheets)["selection"]
    return answer


def verified(file: Path) -> None:
    """By `gongmo verify`, which answers with an error code where something does not hold."""
    gongmo("verify", str(file))


def gongmo(*arguments: str) -> Any:
    """The installed command on its own: it knows nothing of the database."""
    command = [str(Path(sys.executable).with_name("gongmo")), *arguments, "--json"]
    environment = {"LANG": "en_GB.UTF-8", "PATH": os.defpath}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)
