"""The outbox keeps what would have been sent, of every sender there is."""

from typing import Any

import pytest
from django.core.mail import BadHeaderError, EmailMessage, EmailMultiAlternatives, send_mail

from gongmo.ledger.clock import now
from gongmo.notices.models import Outgoing
from gongmo.notices.queries import outgoing, outgoing_message

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def outbox(settings: Any) -> None:
    settings.EMAIL_BACKEND = "gongmo.notices.outbox.OutboxBackend"
    settings.DEFAULT_FROM_EMAIL = "office@kcity.example.org"


def test_a_message_is_kept_with_all_that_one_reads() -> None:
    before = now()
    assert send_mail("A code", "It is 1234.\n", None, ["mina@belmora.example.org"]) == 1
    (kept,) = outgoing(10)
    assert (kept.sender, kept.recipient) == ("office@kcity.example.org", "mina@belmora.example.org")
    assert (kept.subject, kept.body) == ("A code", "It is 1234.\n")
    assert before <= kept.at <= now()
    assert outgoing_message(kept.pk) == kept


def test_each_recipient_sees_a_copy() -> None:
    EmailMessage("S", "b", to=["a@a.example.org"], cc=["b@b.example.org"], bcc=["c@c.example.org"]).send()
    assert sorted(row.recipient for row in outgoing(10)) == [
        "a@a.example.org",
        "b@b.example.org",
        "c@c.example.org",
    ]


def test_the_same_message_handed_in_again_is_kept_once() -> None:
    message = EmailMessage("S", "b", to=["a@a.example.org"], headers={"Message-ID": "<one@example.org>"})
    assert (message.send(), message.send()) == (1, 1)
    assert Outgoing.objects.count() == 1


def test_two_messages_with_the_same_words_are_two() -> None:
    for _ in range(2):
        send_mail("A code", "It is 1234.", None, ["mina@belmora.example.org"])
    assert len(outgoing(10)) == 2


def test_of_a_message_in_two_forms_the_plain_one_is_kept() -> None:
    message = EmailMultiAlternatives("S", "plain", to=["a@a.example.org"])
    message.attach_alternative("<p>rich</p>", "text/html")
    message.send()
    assert outgoing(1)[0].body == "plain"


def test_a_header_of_two_lines_is_refused_as_a_mail_server_would() -> None:
    with pytest.raises(BadHeaderError):
        send_mail("S\nBcc: all@evil.example", "b", None, ["a@a.example.org"])
    assert not Outgoing.objects.exists()


def test_the_newest_stand_first_and_no_more_than_asked_for() -> None:
    for subject in "abc":
        send_mail(subject, "b", None, ["a@a.example.org"])
    assert [row.subject for row in outgoing(2)] == ["c", "b"]
    assert outgoing_message(999_999) is None
