"""`gongmo tick`: one pass over what is due. As often as one likes, by as many as like: nothing is done twice."""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass, field

import django
import typer

from gongmo.cli.files.say import Json, Language, print_json, reader_language

WORDS = {
    "en": {
        "closed": "Tracks closed: {count}",
        "written": "Letters written: {count}",
        "sent": "Letters sent: {count}",
        "unsent": "Letters that could not be sent now: {count}",
        "signed": "Public checkpoints signed: {count}",
        "failed": "This failed and is tried again the next time: {step}: {error}",
    },
    "ko": {
        "closed": "마감한 유형: {count}",
        "written": "쓴 편지: {count}",
        "sent": "보낸 편지: {count}",
        "unsent": "지금 보내지 못한 편지: {count}",
        "signed": "서명한 공개 체크포인트: {count}",
        "failed": "실패하여 다음에 다시 합니다: {step}: {error}",
    },
}
log = logging.getLogger(__name__)


@dataclass
class Pass:
    """What was done, what failed by its step, and whether more is waiting already."""

    done: dict[str, int] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    more: bool = False


def tick(as_json: Json = False, language: Language = "") -> None:
    """Close windows, write and send letters, sign the checkpoint of the day. Exit code 1 when a step failed."""
    set_up()
    whole = Pass(more=True)
    while whole.more and not whole.failed:
        latest = one_pass()
        whole.done = {step: whole.done.get(step, 0) + count for step, count in latest.done.items()}
        whole.failed, whole.more = latest.failed, latest.more
    if as_json:
        print_json({"done": whole.done, "failed": whole.failed})
    else:
        _tell(whole, WORDS[reader_language(language)])
    raise typer.Exit(1 if whole.failed else 0)


def set_up() -> None:
    """What this process and those it starts write (database, uploads) is for their own account alone."""
    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongmo.config.settings")
    django.setup()


def one_pass(stopping: Callable[[], bool] = lambda: False) -> Pass:
    """Every step once, each at the time it begins. A step that fails is logged and keeps none of the others back."""
    from gongmo.ledger.clock import now  # noqa: PLC0415 - Django must be set up first
    from gongmo.lifecycle.close_windows import close_windows  # noqa: PLC0415 - as above
    from gongmo.notices.daily import sign_daily  # noqa: PLC0415 - as above
    from gongmo.notices.follow import follow  # noqa: PLC0415 - as above
    from gongmo.notices.send import send_due  # noqa: PLC0415 - as above

    result = Pass()

    def send() -> int:
        outcome = send_due(now(), stopping=stopping)
        result.more = outcome.more
        result.done["unsent"] = outcome.failed
        return outcome.sent

    steps: dict[str, Callable[[], int]] = {
        "closed": lambda: len(close_windows(now())),
        "written": lambda: follow(now()),
        "sent": send,
        "signed": lambda: int(sign_daily(now())),
    }
    for step, run in steps.items():
        _attempt(step, run, result)
    return result


def _attempt(step: str, run: Callable[[], int], result: Pass) -> None:
    try:
        result.done[step] = run()
    except Exception as error:
        log.exception("The step %s failed", step)
        result.failed[step] = f"{type(error).__name__}: {error}"


def _tell(whole: Pass, words: dict[str, str]) -> None:
    for step, count in whole.done.items():
        typer.echo(words[step].format(count=count))
    for step, error in whole.failed.items():
        typer.echo(words["failed"].format(step=step, error=error), err=True)
