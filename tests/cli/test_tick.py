"""One pass: every step, whatever becomes of the others."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from tests.applications.test_applications import site
from tests.notices.made import CLOSES, OPEN, account, submitted

from gongmo.cli.site import tick as ticking
from gongmo.cli.site.tick import Pass, one_pass, tick
from gongmo.ledger import clock
from gongmo.ledger.queries import public_checkpoints
from gongmo.notices.models import Letter
from gongmo.screening.models import Case, Closing

__all__ = ["site"]

pytestmark = pytest.mark.django_db
TICK = "from gongmo.cli.site.tick import tick; import typer; typer.run(tick)"


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The time every step reads; one may be set for each step that asks."""
    asked: dict[str, Any] = {"time": OPEN, "times": 0}

    def now() -> object:
        asked["times"] += 1
        return asked["time"]

    monkeypatch.setattr(clock, "now", now)
    return asked


def test_a_pass_does_what_is_due_and_the_next_finds_nothing(at: dict[str, Any]) -> None:
    submitted(account("mina@belmora.example.org").person)
    assert one_pass() == Pass(done={"closed": 0, "written": 1, "sent": 1, "unsent": 0, "signed": 1})
    assert one_pass() == Pass(done={"closed": 0, "written": 0, "sent": 0, "unsent": 0, "signed": 0})
    assert [message.to for message in mail.outbox] == [["mina@belmora.example.org"]]


def test_every_step_reads_the_clock_once(at: dict[str, Any]) -> None:
    one_pass()
    assert at["times"] == 4


def test_a_track_closes_when_its_window_is_over_and_once(at: dict[str, Any]) -> None:
    submitted(account("mina@belmora.example.org").person)
    at["time"] = CLOSES
    assert (one_pass().done["closed"], one_pass().done["closed"]) == (1, 0)
    assert (Closing.objects.count(), Case.objects.count()) == (1, 1)
    assert len(public_checkpoints()) == 1, "the checkpoint of the closing is that day's"


def test_a_step_that_fails_keeps_none_of_the_others_back(
    at: dict[str, Any], settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = "tests.notices.test_send.Away"
    submitted(account("mina@belmora.example.org").person)
    result = one_pass()
    assert result.failed == {"sent": "ConnectionRefusedError: nobody answers"}
    assert (result.done["written"], result.done["signed"]) == (1, 1)
    assert "The step sent failed" in caplog.text
    settings.EMAIL_BACKEND = "tests.notices.test_send.Refusing"
    assert one_pass().done["sent"] == 1
    assert Letter.objects.get().sent_at == OPEN


def test_the_command_goes_on_while_more_is_waiting(
    at: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gongmo.notices.send.BATCH", 2)
    for n in range(5):
        submitted(account(f"mina-{n}@belmora.example.org").person)
    with pytest.raises(ticking.typer.Exit) as ended:
        tick(as_json=True)
    assert ended.value.exit_code == 0
    assert json.loads(capsys.readouterr().out)["done"]["sent"] == 5


@pytest.mark.parametrize(("language", "said"), [("en", "Letters sent: 0"), ("ko", "보낸 편지: 0")])
def test_the_command_says_what_it_did(
    at: dict[str, Any], language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ticking.typer.Exit):
        tick(language=language)
    assert said in capsys.readouterr().out.splitlines()


def test_a_folder_without_an_installation_is_told_by_step(tmp_path: Path) -> None:
    environment = {**os.environ, "GONGMO_DATA": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/db"}
    command = [sys.executable, "-c", TICK, "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert set(json.loads(done.stdout)["failed"]) == {"closed", "written", "sent", "signed"}
