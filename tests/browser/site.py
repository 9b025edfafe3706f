"""A demonstration filled once for all test processes, and a server of one's own on a copy of it."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

GONGMO = str(Path(sys.executable).with_name("gongmo"))
HOST = "127.0.0.1"
PATIENCE = 60.0


@dataclass(frozen=True)
class Site:
    address: str
    data: Path

    def at(self, path: str) -> str:
        return f"{self.address}{path}"


def filled(shared: Path) -> Path:
    """The first process fills the folder; the others wait for it."""
    folder, done = shared / "demonstration", shared / "demonstration.done"
    with (shared / "demonstration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            _run(folder, "demo", "--no-serve")
            done.touch()
    return folder


@contextmanager
def served(folder: Path, log: Path) -> Iterator[Site]:
    port = _free_port()
    site = Site(f"http://{HOST}:{port}", folder)
    with log.open("wb") as output:
        server = subprocess.Popen(
            [GONGMO, "serve", "--host", HOST, "--port", str(port), "--workers", "1"],
            env=_environment(folder, site.address),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(server, port, log)
            yield site
        finally:
            server.terminate()
            server.wait(PATIENCE)


def _wait(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(log.read_text("utf-8"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _run(folder: Path, *arguments: str) -> None:
    done = subprocess.run(
        [GONGMO, *arguments], env=_environment(folder, ""), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


def _environment(folder: Path, address: str) -> dict[str, str]:
    """Of the surroundings only what programs need to start: no other database, no other settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return kept | {"GONGMO_DATA": str(folder)} | ({"GONGMO_URL": address} if address else {})
