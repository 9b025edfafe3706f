"""The worker goes on whatever happens, and ends when it is told to."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from tests.cli.test_doctor import INSTALL, run

from gongmo.cli.site import work as working
from gongmo.cli.site.tick import Pass
from gongmo.cli.site.work import keep_working, stopped_by_signals

WORK = "import sys; from gongmo.cli.site.work import keep_working; keep_working(0.1, int(sys.argv[1]))"
CHILD = f"""
import subprocess, sys, os
child = subprocess.Popen([sys.executable, "-c", {WORK!r}, str(os.getpid())], start_new_session=True)
print(child.pid, flush=True)
sys.stdin.readline()
os.kill(os.getpid(), 9)
"""


class Pauses:
    """Stands in for the event a signal sets: remembers how long each wait was, and ends after so many."""

    def __init__(self, most: int) -> None:
        self.most, self.waited = most, list[float]()

    def is_set(self) -> bool:
        return len(self.waited) >= self.most

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)


@pytest.fixture
def handlers() -> Iterator[None]:
    kept = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    yield
    for each, handler in kept.items():
        signal.signal(each, handler)


def worked(monkeypatch: pytest.MonkeyPatch, passes: list[Pass | Exception], waits: int) -> list[float]:
    """The pauses between these passes."""
    pauses, coming = Pauses(waits), iter(passes)

    def one_pass(_: object) -> Pass:
        outcome = next(coming)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(working, "stopped_by_signals", lambda: pauses)
    monkeypatch.setattr(working, "set_up", lambda: None)
    monkeypatch.setattr(working, "one_pass", one_pass)
    monkeypatch.setattr("django.db.close_old_connections", lambda: None)
    keep_working(3)
    return pauses.waited


def test_it_passes_every_few_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worked(monkeypatch, [Pass(), Pass()], 2) == [3, 3]


def test_it_does_not_wait_while_more_is_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worked(monkeypatch, [Pass(more=True), Pass(more=True), Pass()], 1) == [3]


def test_after_failures_it_waits_longer_but_goes_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Pass(failed={"sent": "away"}, more=True)
    passes: list[Pass | Exception] = [broken, RuntimeError("odd"), *[broken] * 5, Pass(), broken]
    assert worked(monkeypatch, passes, 9) == [6, 12, 24, 48, 60, 60, 60, 3, 6]
    assert "odd" in caplog.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_first_signal_asks_it_to_end_and_the_second_ends_it(
    handlers: None, number: signal.Signals
) -> None:
    stop: Event = stopped_by_signals()
    assert not stop.is_set()
    os.kill(os.getpid(), number)
    assert stop.wait(5)
    assert signal.getsignal(number) is signal.SIG_DFL


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    assert run(tmp_path, sys.executable, "-c", INSTALL).returncode == 0
    return {**os.environ, "GONGMO_DATA": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/db"}


def ended_within(seconds: float, pid: int) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_sigterm_ends_it_in_peace(environment: dict[str, str]) -> None:
    worker = subprocess.Popen([sys.executable, "-c", WORK, "0"], env=environment, stderr=subprocess.PIPE)
    with pytest.raises(subprocess.TimeoutExpired):
        worker.wait(3)
    worker.terminate()
    _, errors = worker.communicate(timeout=30)
    assert (worker.returncode, errors) == (0, b"")


def test_it_does_not_outlive_the_server_it_belongs_to(environment: dict[str, str]) -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", CHILD],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    pid = int(server.stdout.readline())
    assert not ended_within(2, pid)
    server.communicate("go\n", timeout=30)
    assert ended_within(30, pid)
