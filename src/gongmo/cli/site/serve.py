"""`gongmo serve`: the web server and its worker, from settings to the first page; both end together."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer
from django.core.checks import ERROR, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError

from gongmo.cli.files.say import Language, reader_language
from gongmo.cli.site.tick import set_up
from gongmo.cli.site.work import stopped_by_signals

EVERYWHERE = {"0.0.0.0", "::", "127.0.0.1", "::1"}  # noqa: S104 - compared with, never bound to by default
THREADS = 4
"""For each web worker: enough that requests waiting for the database's one writer keep no reader waiting."""
GRACE = 20.0
WORKER = "import sys; from gongmo.cli.site.work import keep_working; keep_working(parent=int(sys.argv[1]))"
WORDS = {
    "en": {
        "unsafe": "Not started: {error}",
        "database": "Not started, the database does not answer: {error}",
        "busy": "Not started, port {port} of {host} cannot be listened at: {error}. Choose another with --port.",
        "log": "The log is opened as {name}, for ever.",
        "log_name": "Not started, the log cannot be opened as {name}: {error}. Name it with GONGMO_LOG.",
        "serving": "gongmo is at {url}",
        "behind": "gongmo is at {url}, and listens at {host}, port {port}.",
        "worker": "The worker ended unasked and is started again.",
        "web": "The web server ended unasked.",
        "ended": "Ended.",
    },
    "ko": {
        "unsafe": "시작하지 않았습니다: {error}",
        "database": "시작하지 않았습니다. 데이터베이스가 답하지 않습니다: {error}",
        "busy": "시작하지 않았습니다. {host}의 {port}번 포트를 열 수 없습니다: {error}. --port로 다른 포트를 고르십시오.",
        "log": "기록부를 {name}(으)로 엽니다. 이 이름은 바뀌지 않습니다.",
        "log_name": "시작하지 않았습니다. 기록부를 {name}(으)로 열 수 없습니다: {error}. GONGMO_LOG로 이름을 정하십시오.",
        "serving": "gongmo가 열렸습니다: {url}",
        "behind": "gongmo가 열렸습니다: {url} ({host}, {port}번 포트)",
        "worker": "작업 프로세스가 저절로 끝나 다시 시작합니다.",
        "web": "웹 서버가 저절로 끝났습니다.",
        "ended": "끝냈습니다.",
    },
}
Port = Annotated[int, typer.Option(min=1, max=65535, help="The port to listen at.")]
Host = Annotated[str, typer.Option(help="The address to listen at; 0.0.0.0 for every one.")]
Workers = Annotated[int, typer.Option(min=1, max=64, help="Web processes; two suit two cores.")]


def serve(port: Port = 8321, host: Host = "127.0.0.1", workers: Workers = 2, language: Language = "") -> None:
    """Check settings, bring the database up to date, open the log if there is none, and serve until Ctrl-C."""
    words = WORDS[reader_language(language)]
    os.environ.setdefault("GONGMO_URL", f"http://{'localhost' if host in EVERYWHERE else host}:{port}")
    with _refusing(words):
        set_up()
        _prepare(words)
    if obstacle := _obstacle(host, port):
        raise _refusal(words["busy"].format(host=host, port=port, error=obstacle))
    raise typer.Exit(_supervise(host, port, workers, words))


# Before the first page


def _prepare(words: dict[str, str]) -> None:
    from django.conf import settings  # noqa: PLC0415 - Django must be set up first

    Path(settings.GONGMO_DATA).mkdir(mode=0o700, parents=True, exist_ok=True)
    errors = [found for found in run_checks(databases=["default"]) if found.level >= ERROR]
    if errors:
        raise _refusal("\n".join(words["unsafe"].format(error=error.msg) for error in errors))
    call_command("migrate", verbosity=0, interactive=False)
    _open_log(settings.GONGMO_LOG or f"{urlsplit(settings.GONGMO_URL).hostname}/log", words)


def _open_log(name: str, words: dict[str, str]) -> None:
    from gongmo.ledger.actions import CannotOpenLog, open_log  # noqa: PLC0415 - Django must be set up first
    from gongmo.ledger.clock import now  # noqa: PLC0415 - as above

    with suppress(CannotOpenLog):
        try:
            open_log(name=name, simulated=False, at=now())
        except ValueError as error:
            raise _refusal(words["log_name"].format(name=name, error=error)) from None
        typer.echo(words["log"].format(name=name))


@contextmanager
def _refusing(words: dict[str, str]) -> Iterator[None]:
    """What keeps the site from starting, as a sentence instead of a traceback."""
    try:
        yield
    except ImproperlyConfigured as error:
        raise _refusal(words["unsafe"].format(error=error)) from None
    except DatabaseError as error:
        raise _refusal(words["database"].format(error=str(error).strip())) from None


def _refusal(told: str) -> typer.Exit:
    typer.echo(told, err=True)
    return typer.Exit(1)


def _obstacle(host: str, port: int) -> str:
    """Why nobody can listen there, in the system's words; empty when one can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        return error.strerror or str(error)
    return ""


# While it serves


def _supervise(host: str, port: int, workers: int, words: dict[str, str]) -> int:
    """Runs both until a signal, or until the web server ends; a worker that ends unasked is started again."""
    stop = stopped_by_signals()
    web = _start(_web(host, port, workers))
    worker = _start([sys.executable, "-c", WORKER, str(os.getpid())])
    told = False
    try:
        while not stop.wait(0.2) and web.poll() is None:
            told = told or _announce(host, port, words)
            if worker.poll() is not None:
                typer.echo(words["worker"], err=True)
                stop.wait(2)
                worker = _start([sys.executable, "-c", WORKER, str(os.getpid())])
    finally:
        _end(web, worker)
    typer.echo(words["ended" if stop.is_set() else "web"], err=not stop.is_set())
    return 0 if stop.is_set() else web.returncode or 1


def _web(host: str, port: int, workers: int) -> list[str]:
    options = {
        "--interface": "wsgi",
        "--host": host,
        "--port": str(port),
        "--workers": str(workers),
        "--blocking-threads": str(THREADS),
        "--workers-kill-timeout": "10",
        "--log-level": "warning",
    }
    flat = [part for option in options.items() for part in option]
    application = "gongmo.config.wsgi:application"
    return [sys.executable, "-m", "granian", *flat, "--no-ws", "--respawn-failed-workers", application]


def _start(command: list[str]) -> "subprocess.Popen[bytes]":
    """In a session of its own: a Ctrl-C in the terminal reaches this process alone, which ends the others once."""
    return subprocess.Popen(command, start_new_session=True)


def _announce(host: str, port: int, words: dict[str, str]) -> bool:
    """Says where the site is, once it answers."""
    from django.conf import settings  # noqa: PLC0415 - Django must be set up first

    reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - asked, not bound to
    try:
        socket.create_connection((reached, port), timeout=1).close()
    except OSError:
        return False
    local = urlsplit(settings.GONGMO_URL).port == port
    typer.echo(words["serving" if local else "behind"].format(url=settings.GONGMO_URL, host=host, port=port))
    return True


def _end(*processes: "subprocess.Popen[bytes]") -> None:
    """Both at once, with time to finish what is under way."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    until = time.monotonic() + GRACE
    for process in processes:
        try:
            process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
