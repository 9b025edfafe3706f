"""`gongmo work`: the worker. Passes over what is due every few seconds until it is told to end."""

import logging
import os
import signal
from threading import Event
from types import FrameType
from typing import Annotated

import typer

from gongmo.cli.site.tick import one_pass, set_up

EVERY = 3.0
LONGEST_PAUSE = 60.0
Every = Annotated[float, typer.Option(min=0.1, max=60, help="Seconds between two passes.")]
log = logging.getLogger(__name__)


def work(every: Every = EVERY) -> None:
    """Close windows, write and send letters and sign checkpoints when due, until SIGTERM or Ctrl-C."""
    keep_working(every)


def keep_working(every: float = EVERY, parent: int = 0) -> None:
    """With a `parent` process, also until that one is gone: a worker whose server was killed must not stay."""
    set_up()
    stop = stopped_by_signals()
    failures = 0
    while not stop.is_set() and parent in {0, os.getppid()}:
        failed, more = _pass(stop)
        failures = failures + 1 if failed else 0
        if failed or not more:
            stop.wait(min(every * 2 ** min(failures, 10), LONGEST_PAUSE))


def stopped_by_signals() -> Event:
    """Set by the first signal to end, so that what is under way is finished; the second one ends at once."""
    stop = Event()

    def end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the handler's signature
        signal.signal(number, signal.SIG_DFL)
        stop.set()

    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(each, end)
    return stop


def _pass(stop: Event) -> tuple[bool, bool]:
    """Whether it failed, and whether more is waiting. Whatever happens, the worker goes on."""
    from django.db import close_old_connections  # noqa: PLC0415 - Django must be set up first

    try:
        close_old_connections()
        done = one_pass(stop.is_set)
    except Exception:
        log.exception("The pass failed")
        return True, False
    return bool(done.failed), done.more
