"""From an empty folder to a site that answers, and back to nothing running."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

SERVE = "from gongmo.cli.site.serve import serve; import typer; typer.run(serve)"
FACTS = """
import django, json; django.setup()
from gongmo.ledger.queries import the_log, latest_public_checkpoint
log = the_log(); checkpoint = latest_public_checkpoint()
print(json.dumps([log.name, log.simulated, checkpoint is not None]))
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GONGMO_")}
    return {
        **kept,
        "LANG": "en",
        "LC_ALL": "en",
        "GONGMO_DATA": str(tmp_path / "data"),
        "DATABASE_URL": f"sqlite:///{tmp_path}/data/db",
        "DJANGO_SETTINGS_MODULE": "gongmo.config.settings",
    }


class Served:
    """A site run as an operator runs it."""

    def __init__(self, environment: dict[str, str], *arguments: str) -> None:
        self.port = free_port()
        command = [sys.executable, "-u", "-c", SERVE, "--port", str(self.port), "--workers", "1", *arguments]
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def said_until(self, end: str) -> list[str]:
        lines: list[str] = []
        assert self.process.stdout is not None
        for line in self.process.stdout:
            lines.append(line.rstrip("\n"))
            if line.startswith(end):
                break
        return lines

    def status(self, path: str) -> int:
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}{path}", timeout=30) as answer:
                return int(answer.status)
        except HTTPError as refusal:
            return refusal.code

    def children(self) -> list[int]:
        return [
            int(pid)
            for pid in Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        ]


@pytest.fixture
def served(environment: dict[str, str]) -> Iterator[Served]:
    site = Served(environment)
    yield site
    if site.process.poll() is None:
        site.process.terminate()
    site.process.communicate(timeout=60)


def gone(pids: list[int]) -> bool:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_opens_the_log_says_where_it_is_answers_and_ends_whole(
    served: Served, environment: dict[str, str], number: signal.Signals
) -> None:
    said = served.said_until("gongmo is at")
    assert said == [
        "The log is opened as localhost/log, for ever.",
        f"gongmo is at http://localhost:{served.port}",
    ]
    assert served.status("/calls/") < 500
    children = served.children()
    assert len(children) == 2
    os.kill(served.process.pid, number)
    out, _ = served.process.communicate(timeout=60)
    assert served.process.returncode == 0
    assert out.endswith("Ended.\n")
    assert "Traceback" not in out
    assert gone(children)
    log = subprocess.run(
        [sys.executable, "-c", FACTS], env=environment, capture_output=True, text=True, check=True
    )
    assert json.loads(log.stdout) == ["localhost/log", False, True]


def test_a_worker_that_dies_is_started_again(served: Served) -> None:
    served.said_until("gongmo is at")
    web, worker = served.children()
    os.kill(worker, signal.SIGKILL)
    assert served.said_until("The worker ended")[-1] == "The worker ended unasked and is started again."
    until = time.monotonic() + 30
    while len(served.children()) < 2 and time.monotonic() < until:
        time.sleep(0.1)
    again = served.children()
    assert again[0] == web
    assert again[1] != worker


def test_when_the_web_server_dies_all_ends_and_says_so(served: Served) -> None:
    served.said_until("gongmo is at")
    web, worker = served.children()
    os.killpg(web, signal.SIGKILL)
    out, _ = served.process.communicate(timeout=60)
    assert served.process.returncode not in {0, None}
    assert "The web server ended unasked." in out
    assert gone([web, worker])


def refused(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-c", SERVE, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_taken_port_is_told(environment: dict[str, str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = refused(environment, "--port", str(port))
    assert f"port {port} of 127.0.0.1 cannot be listened at: Address already in use" in said


def test_a_name_no_log_can_have_is_told(environment: dict[str, str]) -> None:
    said = refused({**environment, "GONGMO_LOG": "two words"}, "--port", str(free_port()))
    assert "GONGMO_LOG" in said


def test_a_database_that_does_not_answer_is_told(environment: dict[str, str]) -> None:
    nowhere = f"postgres://gongmo@127.0.0.1:{free_port()}/gongmo"
    said = refused({**environment, "DATABASE_URL": nowhere}, "--port", str(free_port()))
    assert said.startswith("Not started, the database does not answer: ")


def test_a_database_that_could_lose_a_commit_is_refused(environment: dict[str, str], tmp_path: Path) -> None:
    settings = tmp_path / "careless.py"
    settings.write_text(
        "from gongmo.config.settings import *\n"
        "DATABASES['default']['OPTIONS']['init_command'] = 'PRAGMA synchronous=OFF'\n"
    )
    careless = {**environment, "DJANGO_SETTINGS_MODULE": "careless", "PYTHONPATH": str(tmp_path)}
    assert "synchronous" in refused(careless, "--port", str(free_port()))
