"""The whole call: what was announced follows from the published files alone, on any machine, byte for byte."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, Walk, case_at, walked

from gongmo.decisions.models import OutcomeKind
from gongmo.decisions.queries import outcomes
from gongmo.evidence.canonical import canonical, content_hash
from gongmo.evidence.checkpoint import read
from gongmo.ledger.queries import body_of, facts_about, latest_public_checkpoint, the_log
from gongmo.lifecycle.deliberate import state_override
from gongmo.lifecycle.health import symptoms
from gongmo.lifecycle.sheets import full_sheets
from gongmo.review.queries import locks
from gongmo.screening.queries import closings

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "uploads"


def gongmo(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The installed command, which knows nothing of the database."""
    command = [str(Path(sys.executable).with_name("gongmo")), *arguments, "--json"]
    environment = {"LANG": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def written(folder: Path, files: Mapping[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in {**files, "call.yaml": journey.TEXT}.items():
        (folder / name).write_bytes(text.encode())
    return folder


def ranked_by_command(walk: Walk, folder: Path) -> list[dict[str, Any]]:
    """What `gongmo rank` makes of the auditor's sheets and the seeds of the closings."""
    sheets = full_sheets(walk.in_force)
    written(folder, {"applications.csv": sheets.applications, "scores.csv": sheets.scores})
    seeds = [f"--seed={closing.track}={closing.seed}" for closing in closings(walk.call.pk)]
    call, applications, scores = (
        str(folder / name) for name in ("call.yaml", "applications.csv", "scores.csv")
    )
    done = gongmo("rank", call, "--applications", applications, "--scores", scores, *seeds)
    assert done.returncode == 0, done.stdout + done.stderr
    tracks: list[dict[str, Any]] = json.loads(done.stdout)["tracks"]
    return tracks


def selected_by_command(walk: Walk, folder: Path) -> dict[str, Any]:
    """What `gongmo select` makes of the public sheet."""
    assert walk.decision is not None
    files = walk.decision.public_files
    written(folder, files)
    arguments = ["select", str(folder / "call.yaml")]
    for option in ("applications", "ranking", "overrides"):
        if f"{option}.csv" in files:
            arguments += [f"--{option}", str(folder / f"{option}.csv")]
    done = gongmo(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    selection: dict[str, Any] = json.loads(done.stdout)["selection"]
    return selection


def test_a_call_goes_from_its_announcement_to_its_archive() -> None:
    walk = walked(Stop.ARCHIVED, planning=12, demonstration=7, ineligible=[6])
    assert walk.decision is not None
    kinds = [fact.kind for fact in facts_about(journey.SLUG) if fact.kind != "staff_appointed"]
    assert kinds[0] == "call_published"
    assert kinds[-6:] == [
        "selection_run",
        "recommendation_made",
        "decision_prepared",
        "decision_approved",
        "results_announced",
        "call_archived",
    ]
    found = dict.fromkeys(OutcomeKind.values, 0)
    for outcome in outcomes(walk.decision):
        found[outcome.kind] += 1
    assert sum(found.values()) == 19
    assert found[OutcomeKind.AWARDED] >= 8
    assert found[OutcomeKind.INELIGIBLE] == 2
    assert list(symptoms()) == []


def test_every_public_change_of_phase_is_under_a_signed_checkpoint() -> None:
    walk = walked(Stop.ANNOUNCED, planning=4, demonstration=4)
    (announcement,) = (fact for fact in facts_about(walk.call.slug) if fact.kind == "results_announced")
    checkpoint = latest_public_checkpoint()
    assert checkpoint is not None
    assert checkpoint.size == announcement.n + 1 == the_log().size
    assert read(bytes(checkpoint.text))[0].size == checkpoint.size


def test_the_auditors_sheets_rank_as_the_lock_did(tmp_path: Path) -> None:
    walk = walked(Stop.LOCKED, planning=12, demonstration=7, ineligible=[6])
    locked = {lock.track: lock for lock in locks(walk.call.pk)}
    for ranking in ranked_by_command(walk, tmp_path / "full"):
        assert content_hash(ranking) == locked[ranking["track"]].ranking_hash
        assert canonical(ranking) == canonical(locked[ranking["track"]].ranking)


def test_the_public_sheet_selects_what_was_announced(tmp_path: Path) -> None:
    walk = walked(planning=12, demonstration=7, ineligible=[6])
    assert walk.run is not None
    selection = selected_by_command(walk, tmp_path / "public")
    walk.run.refresh_from_db()
    assert canonical(selection) == canonical(walk.run.result)
    (announced,) = (fact for fact in facts_about(walk.call.slug) if fact.kind == "results_announced")
    body = body_of(announced)
    assert body is not None
    assert body["result_hash"] == content_hash(selection)


def test_it_does_so_with_overrides_too(tmp_path: Path) -> None:
    walk = walked(Stop.LOCKED, planning=12, demonstration=7)
    for track, place, amount in ((PLANNING, 1, None), (DEMONSTRATION, 6, 400_000_000)):
        case = case_at(walk, track, place)
        state_override(case=case, amount=amount, reason="=The ministry's wish.", by=walk.by, at=journey.RUN)
    journey.run(walk, journey.RUN)
    journey.stand_by(walk, journey.RUN)
    journey.prepare(walk, journey.PREPARED)
    assert walk.run is not None
    assert walk.decision is not None
    assert "wish" not in walk.decision.overrides_sheet
    assert canonical(selected_by_command(walk, tmp_path / "public")) == canonical(walk.run.result)
    awarded = {o.case.label for o in outcomes(walk.decision) if o.kind == OutcomeKind.AWARDED}
    assert case_at(walk, DEMONSTRATION, 6).label in awarded
    assert case_at(walk, PLANNING, 1).label not in awarded
