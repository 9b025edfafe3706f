"""Mail of a demonstration: kept to be read on a page, sent to nobody."""

from collections.abc import Sequence
from email.utils import make_msgid

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from gongmo.ledger.clock import now
from gongmo.notices.models import Outgoing

DOMAIN = "outbox.invalid"


class OutboxBackend(BaseEmailBackend):
    """Stores each message once for each recipient: the same message handed in again is the same row."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        return sum(_kept(message) for message in email_messages)


def _kept(message: EmailMessage) -> bool:
    """Building the message refuses headers of more than one line, exactly as sending it would."""
    headers = message.extra_headers
    headers.setdefault("Message-ID", make_msgid(domain=DOMAIN))
    message.message()
    at = now()
    rows = [
        Outgoing(
            message_id=headers["Message-ID"],
            at=at,
            sender=str(headers.get("From", message.from_email)),
            recipient=recipient,
            subject=str(message.subject),
            body=str(message.body),
        )
        for recipient in message.recipients()
    ]
    Outgoing.objects.bulk_create(rows, ignore_conflicts=True)
    return bool(rows)
