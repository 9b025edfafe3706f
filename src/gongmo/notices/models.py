"""How far the log was followed, what was written because of it, and the outbox of a demonstration."""

from django.db import models
from django.db.models import Q


class Cursor(models.Model):
    """Every fact below `n` has its letters. Its one row is the lock of whoever follows."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    n = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(id=1), name="notices_one_cursor"),)


class Unwritten(models.Model):
    """A fact whose letters could not be written. It holds up no other, and is tried again when it is due."""

    fact = models.PositiveBigIntegerField(primary_key=True)
    attempts = models.PositiveIntegerField(default=1)
    error = models.TextField()
    due_at = models.DateTimeField()


class Letter(models.Model):
    """One letter to one person about one fact. Never written twice, so never sent twice.

    `about` is the number of the application or the name of the call. A letter with an `invitation` gets its signed
    link when it is sent. `due_at` is when to try next; while one process sends, it lies far enough ahead that no other
    does. It is empty once the letter is sent or given up.
    """

    fact = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=40)
    recipient = models.EmailField()
    about = models.CharField(max_length=80)
    language = models.CharField(max_length=12)
    subject = models.CharField(max_length=250)
    body = models.TextField()
    invitation = models.CharField(max_length=10, blank=True)
    invited = models.PositiveBigIntegerField(null=True)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("due_at",), condition=Q(due_at__isnull=False), name="notices_letter_due"),
            models.Index(fields=("about",), name="notices_letter_about"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("fact", "kind", "recipient", "about"), name="notices_letter_written_once"
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(due_at__isnull=True), name="notices_sent_is_not_due"
            ),
            models.CheckConstraint(
                condition=Q(invitation="", invited__isnull=True)
                | (~Q(invitation="") & Q(invited__isnull=False)),
                name="notices_invitation_whole",
            ),
        )


class Outgoing(models.Model):
    """A message that would have gone out, kept to be read: letters, and the codes of signing up and in."""

    message_id = models.CharField(max_length=200)
    at = models.DateTimeField()
    sender = models.CharField(max_length=320)
    recipient = models.CharField(max_length=320)
    subject = models.CharField(max_length=998)
    body = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("message_id", "recipient"), name="notices_message_kept_once"),
        )
