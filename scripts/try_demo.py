"""Starts `make demo` in an empty folder, waits for the first pages, and stops it: what a newcomer sees must be there."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

PATIENCE = 240
PAGES = ("/", "/portfolio/", "/ledger/", "/outbox/", "/sign-in/", "/api/calls/")


def main() -> int:
    port = _free_port()
    with tempfile.TemporaryDirectory() as folder:
        command = ["make", "demo", f"PORT={port}", f"DATA={folder}/data"]
        demo = subprocess.Popen(command, start_new_session=True)
        try:
            return _look(f"http://localhost:{port}", demo)
        finally:
            os.killpg(demo.pid, signal.SIGTERM)
            demo.wait(timeout=30)


def _look(site: str, demo: "subprocess.Popen[bytes]") -> int:
    _wait(site, demo)
    for page in PAGES:
        print(f"{page}: {len(_read(site + page))} bytes")
    calls = set(re.findall(r'href="(/calls/[a-z0-9-]+/)"', _read(f"{site}/")))
    for call in sorted(calls):
        print(f"{call}: {len(_read(site + call))} bytes")
    if len(calls) != 3:
        print(f"Expected three editions, found {sorted(calls)}.", file=sys.stderr)
        return 1
    return 0


def _wait(site: str, demo: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if demo.poll() is not None:
            raise SystemExit(f"The demonstration ended with {demo.returncode}.")
        try:
            _read(f"{site}/")
        except OSError:
            time.sleep(1)
        else:
            return
    raise SystemExit(f"Nothing answered within {PATIENCE} seconds.")


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own address
        return answer.read().decode()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
