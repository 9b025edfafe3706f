"""Sending what was written: each letter by one process, again later when it fails, and never once it went out.

A letter is taken before it is sent: its due time moves ahead, so no other process sends it. Between the mail server's
answer and the row that notes it lies one instant in which a crash leaves open whether it went. It is then sent again
an hour later under the same Message-ID, by which mail servers and the outbox know it: better than a result that is
never told.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import takewhile
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.crypto import salted_hmac

from gongmo.notices.compose import LINK_HERE
from gongmo.notices.follow import pause
from gongmo.notices.links import invitation_link
from gongmo.notices.models import Letter
from gongmo.notices.queries import due_letters

BATCH = 50
TAKEN_FOR = timedelta(hours=1)
"""Longer than a batch can take, however slowly the mail server answers."""
PATIENCE = 20
"""Seconds for each answer of the mail server, where the settings name none: a silent one must not hold the worker."""
FIRST_PAUSE = timedelta(minutes=2)
LONGEST_PAUSE = timedelta(hours=12)
MOST_ATTEMPTS = 18
"""About five days, as mail servers try."""
log = logging.getLogger(__name__)


class Sent(NamedTuple):
    sent: int
    failed: int

    @property
    def more(self) -> bool:
        """Whether the batch was full, so that others may be waiting."""
        return self.sent + self.failed >= BATCH


class NotSent(Exception):
    """The mail back-end took the message and sent nothing."""


def send_due(at: datetime, *, stopping: Callable[[], bool] = lambda: False) -> Sent:
    """Sends one batch of what is due, or less when told to stop between two letters.

    Where the mail server cannot be reached, this raises what the connection raised, with no further letter taken.
    """
    connection = get_connection(timeout=settings.EMAIL_TIMEOUT or PATIENCE)
    letters = takewhile(lambda _: not stopping(), due_letters(at, BATCH))
    try:
        done = [_sent(letter, connection, at) for letter in letters if _taken(letter, connection, at)]
    finally:
        _close(connection)
    return Sent(sent=sum(done), failed=len(done) - sum(done))


def message_of(letter: Letter, connection: BaseEmailBackend | None = None) -> EmailMessage:
    """The message as it goes out, with the signed link of an invitation made now."""
    body = letter.body
    if letter.invitation and letter.invited is not None:
        body = body.replace(LINK_HERE, invitation_link(letter.invitation, letter.invited))
    headers = {
        "Message-ID": _message_id(letter),
        "Content-Language": letter.language,
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(letter.subject, body, to=[letter.recipient], connection=connection, headers=headers)


def _taken(letter: Letter, connection: BaseEmailBackend, at: datetime) -> bool:
    """False when another process took it first."""
    connection.open()
    mine = Letter.objects.filter(pk=letter.pk, due_at=letter.due_at, sent_at__isnull=True)
    return mine.update(due_at=at + TAKEN_FOR) == 1


def _sent(letter: Letter, connection: BaseEmailBackend, at: datetime) -> bool:
    try:
        _hand_over(letter, connection)
    except Exception as error:
        log.exception("Letter %s (%s) could not be sent", letter.pk, letter.kind)
        _close(connection)
        _note_failure(letter, error, at)
        return False
    Letter.objects.filter(pk=letter.pk).update(sent_at=at, due_at=None, error="")
    return True


def _hand_over(letter: Letter, connection: BaseEmailBackend) -> None:
    if connection.send_messages([message_of(letter)]) != 1:
        raise NotSent(letter.recipient)


def _note_failure(letter: Letter, error: Exception, at: datetime) -> None:
    attempts = letter.attempts + 1
    again = at + pause(attempts, FIRST_PAUSE, LONGEST_PAUSE) if attempts < MOST_ATTEMPTS else None
    told = f"{type(error).__name__}: {error}"[:2000]
    Letter.objects.filter(pk=letter.pk).update(attempts=attempts, failed_at=at, error=told, due_at=again)


def _message_id(letter: Letter) -> str:
    """The same for every attempt, and telling nothing of how many letters there are."""
    name = salted_hmac("gongmo.notices.letter", str(letter.pk), algorithm="sha256").hexdigest()[:32]
    return f"<{name}@{urlsplit(settings.GONGMO_URL).hostname or 'localhost'}>"


def _close(connection: BaseEmailBackend) -> None:
    with suppress(Exception):
        connection.close()
