"""The auditor's desk: reads everything, changes nothing, and computes the ranking again from the sheets it offers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.journey.played import Played
from tests.journey.public import gongmo
from tests.journey.sitting import Sitting

SHEETS = ("call.yaml", "applications.csv", "scores.csv")
SEED = re.compile(r"--seed (\S+=[0-9a-f]{64})")


@dataclass
class Auditor:
    call: Played
    sitting: Sitting = field(default_factory=Sitting)

    def address(self, *parts: str) -> str:
        return "/".join(["", "audit", self.call.slug, *parts, ""])


@dataclass(frozen=True)
class Taken:
    """What the page of sheets gives: the files, and the seeds of the command it shows."""

    files: Mapping[str, Path]
    seeds: list[str]


def take_sheets(auditor: Auditor, folder: Path) -> Taken:
    folder.mkdir(parents=True, exist_ok=True)
    sitting = auditor.sitting
    sitting.open("/audit/")
    sitting.follow(auditor.address())
    page = sitting.follow(auditor.address("sheets"))
    files = {}
    for name in SHEETS:
        files[name] = folder / name
        files[name].write_bytes(sitting.download(auditor.address("sheets", name)))
    log = folder / "log.jsonl"
    log.write_bytes(sitting.download(auditor.address("log", "whole")))
    return Taken({**files, log.name: log}, SEED.findall(page.words))


def ranked_again(taken: Taken) -> list[dict[str, Any]]:
    """By the command of the page."""
    call, applications, scores = (str(taken.files[name]) for name in SHEETS)
    seeds = [f"--seed={seed}" for seed in taken.seeds]
    tracks: list[dict[str, Any]] = gongmo(
        "rank", call, "--applications", applications, "--scores", scores, *seeds
    )["tracks"]
    return tracks


def reads_every_page(auditor: Auditor) -> None:
    """Whatever the masthead leads to, and one case; nowhere is there anything to press that changes something."""
    sitting = auditor.sitting
    page = sitting.open(auditor.address())
    rooms = {address for address, _ in page.links if address.startswith(auditor.address())}
    for room in sorted(rooms - {auditor.address("log", "whole")}):
        page = sitting.open(room)
        changing = [form.action for form in page.forms if form.method == "post"]
        assert not changing, (room, changing)
