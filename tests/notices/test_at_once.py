"""Passes that meet: real threads, real commits, on whichever database the tests run."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from tests.notices.made import LATER, account, submitted

from gongmo.ledger.queries import public_checkpoints
from gongmo.notices.daily import sign_daily
from gongmo.notices.follow import follow
from gongmo.notices.models import Letter, Outgoing
from gongmo.notices.queries import followed_until, log_size
from gongmo.notices.send import send_due

pytestmark = pytest.mark.django_db(transaction=True)
PASSES = 4
LETTERS = 6


def at_once(run: Callable[[], int]) -> list[int]:
    together = Barrier(PASSES)

    def one(_: int) -> int:
        together.wait()
        try:
            return run()
        finally:
            connection.close()

    with ThreadPoolExecutor(PASSES) as threads:
        return list(threads.map(one, range(PASSES)))


def applied() -> None:
    for n in range(LETTERS):
        submitted(account(f"mina-{n}@belmora.example.org").person)


def test_following_at_once_writes_each_letter_once() -> None:
    applied()
    assert sum(at_once(lambda: follow(LATER))) == LETTERS
    assert Letter.objects.count() == LETTERS
    assert followed_until() == log_size()


def test_sending_at_once_sends_each_letter_once() -> None:
    applied()
    follow(LATER)
    assert sum(at_once(lambda: send_due(LATER).sent)) == LETTERS
    assert len({message.to[0] for message in mail.outbox}) == len(mail.outbox) == LETTERS


def test_whole_passes_at_once_leave_each_message_once_in_the_outbox(settings: Any) -> None:
    settings.EMAIL_BACKEND = "gongmo.notices.outbox.OutboxBackend"
    applied()
    at_once(lambda: follow(LATER) + send_due(LATER).sent)
    send_due(LATER)
    assert Outgoing.objects.values("recipient").distinct().count() == Outgoing.objects.count() == LETTERS
    assert not Letter.objects.filter(sent_at__isnull=True).exists()


def test_one_checkpoint_a_day_however_many_ask_for_it() -> None:
    assert sum(at_once(lambda: int(sign_daily(LATER)))) == 1
    assert len(public_checkpoints()) == 1
