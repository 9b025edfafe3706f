"""A letter goes out once; what fails is tried again, and not for ever."""

from collections.abc import Sequence
from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from tests.notices.made import LATER, account, submitted
from tests.notices.test_application_letters import invited

from gongmo.notices import send as sending
from gongmo.notices.compose import LINK_HERE
from gongmo.notices.follow import follow
from gongmo.notices.links import read_invitation
from gongmo.notices.models import Letter, Outgoing
from gongmo.notices.queries import undelivered_letters
from gongmo.notices.send import MOST_ATTEMPTS, TAKEN_FOR, Sent, send_due

pytestmark = pytest.mark.django_db
HERE = "tests.notices.test_send"
AGES = timedelta(days=1)


class Refusing(BaseEmailBackend):
    """A mail server that takes no message for this recipient."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            if "refused" in message.to[0]:
                raise SMTPRecipientsRefused({message.to[0]: (550, b"no such mailbox")})
        mail.outbox.extend(email_messages)
        return len(email_messages)


class Away(BaseEmailBackend):
    def open(self) -> bool:
        raise ConnectionRefusedError("nobody answers")


class Silent(BaseEmailBackend):
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        return 0


def waiting(*recipients: str, language: str = "en") -> None:
    for email in recipients:
        submitted(account(email, language).person)
    follow(LATER)


def test_what_is_written_is_sent_once() -> None:
    waiting("mina@belmora.example.org")
    assert send_due(LATER) == Sent(sent=1, failed=0)
    assert send_due(LATER + AGES) == Sent(sent=0, failed=0)
    (message,) = mail.outbox
    letter = Letter.objects.get()
    assert (message.to, message.subject, message.body) == ([letter.recipient], letter.subject, letter.body)
    assert (letter.sent_at, letter.due_at, letter.attempts) == (LATER, None, 0)


def test_no_other_process_sends_what_one_has_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting("mina@belmora.example.org")
    inner: list[Sent] = []
    hand_over = sending._hand_over

    def meanwhile(letter: Letter, connection: BaseEmailBackend) -> None:
        inner.append(send_due(LATER))
        hand_over(letter, connection)

    monkeypatch.setattr(sending, "_hand_over", meanwhile)
    assert send_due(LATER) == Sent(sent=1, failed=0)
    assert inner == [Sent(sent=0, failed=0)]
    assert len(mail.outbox) == 1


def test_a_crash_before_the_server_answers_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting("mina@belmora.example.org")

    def crash(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(sending, "_hand_over", crash)
        with pytest.raises(SystemExit):
            send_due(LATER)
    assert send_due(LATER + timedelta(minutes=59)) == Sent(sent=0, failed=0)
    assert send_due(LATER + TAKEN_FOR) == Sent(sent=1, failed=0)
    assert len(mail.outbox) == 1


def test_a_crash_after_it_shows_one_message_in_the_outbox(
    monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "gongmo.notices.outbox.OutboxBackend"
    waiting("mina@belmora.example.org")
    hand_over = sending._hand_over

    def crash(letter: Letter, connection: BaseEmailBackend) -> None:
        hand_over(letter, connection)
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(sending, "_hand_over", crash)
        with pytest.raises(SystemExit):
            send_due(LATER)
    assert send_due(LATER + TAKEN_FOR) == Sent(sent=1, failed=0)
    assert Outgoing.objects.count() == 1


def test_one_refused_recipient_keeps_nobody_else_waiting(settings: Any) -> None:
    settings.EMAIL_BACKEND = f"{HERE}.Refusing"
    waiting("refused@a.example.org", "mina@belmora.example.org")
    assert send_due(LATER) == Sent(sent=1, failed=1)
    (failed,) = undelivered_letters()
    assert (failed.attempts, failed.failed_at, failed.due_at) == (1, LATER, LATER + timedelta(minutes=2))
    assert "no such mailbox" in failed.error


def test_it_is_tried_again_and_given_up_after_days(settings: Any) -> None:
    settings.EMAIL_BACKEND = f"{HERE}.Refusing"
    waiting("refused@a.example.org")
    at, attempts = LATER, 0
    while (letter := Letter.objects.get()).due_at is not None:
        at, attempts = letter.due_at, attempts + 1
        send_due(at)
    assert attempts == MOST_ATTEMPTS == letter.attempts
    assert timedelta(days=4) < at - LATER < timedelta(days=6)
    assert letter.sent_at is None


def test_a_server_that_does_not_answer_costs_no_attempt(settings: Any) -> None:
    waiting("mina@belmora.example.org")
    settings.EMAIL_BACKEND = f"{HERE}.Away"
    with pytest.raises(ConnectionRefusedError):
        send_due(LATER)
    settings.EMAIL_BACKEND = f"{HERE}.Refusing"
    assert send_due(LATER) == Sent(sent=1, failed=0)
    assert Letter.objects.get().attempts == 0


def test_a_back_end_that_sends_nothing_is_no_success(settings: Any) -> None:
    settings.EMAIL_BACKEND = f"{HERE}.Silent"
    waiting("mina@belmora.example.org")
    assert send_due(LATER) == Sent(sent=0, failed=1)


def test_every_attempt_bears_the_same_message_id_and_each_letter_another() -> None:
    waiting("mina@belmora.example.org", "timur@belmora.example.org")
    send_due(LATER)
    Letter.objects.update(sent_at=None, due_at=LATER)
    send_due(LATER)
    identifiers = [message.extra_headers["Message-ID"] for message in mail.outbox]
    assert identifiers[:2] == identifiers[2:]
    assert len(set(identifiers)) == 2
    assert all(each.endswith("@kcity.example.org>") for each in identifiers)


def test_a_batch_is_bounded_and_says_that_more_is_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "BATCH", 2)
    waiting("a@a.example.org", "b@b.example.org", "c@c.example.org")
    assert (send_due(LATER).more, send_due(LATER).more) == (True, False)
    assert len(mail.outbox) == 3


def test_told_to_stop_it_stops_between_two_letters() -> None:
    waiting("a@a.example.org", "b@b.example.org")
    assert send_due(LATER, stopping=lambda: bool(mail.outbox)) == Sent(sent=1, failed=0)
    assert send_due(LATER) == Sent(sent=1, failed=0)


@pytest.mark.parametrize("language", ["en", "ko", "ar"])
def test_an_invitation_gets_its_link_as_it_goes_out(language: str) -> None:
    account("timur@belmora.example.org", language)
    member = invited(account("mina@belmora.example.org"), "timur@belmora.example.org")
    follow(LATER)
    send_due(LATER)
    message = next(each for each in mail.outbox if each.to == ["timur@belmora.example.org"])
    body = str(message.body)
    assert LINK_HERE not in body
    (link,) = [line for line in body.splitlines() if line.startswith("https://kcity.example.org/invitation/")]
    assert read_invitation(link.rstrip("/").rpartition("/")[2]) == ("colleague", member.pk)
    assert "/invitation/" not in Letter.objects.get(kind="colleague_invited").body


def test_the_message_says_that_no_person_answers_and_in_which_language_it_is() -> None:
    waiting("mina@belmora.example.org", language="ar")
    send_due(LATER)
    headers = mail.outbox[0].message()
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["Content-Language"] == "ar"
    assert headers.get_content_type() == "text/plain"
