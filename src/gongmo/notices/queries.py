"""What the log still holds for whoever follows it, what is due, and what went out."""

from datetime import datetime

from django.db.models import QuerySet

from gongmo.ledger.models import Fact, Log
from gongmo.notices.models import Cursor, Letter, Outgoing, Unwritten


def followed_until() -> int:
    """Every fact below this number has its letters."""
    return Cursor.objects.values_list("n", flat=True).first() or 0


def log_size() -> int:
    """Facts are numbered in the order of their commits: below this number none can still appear."""
    return Log.objects.values_list("size", flat=True).first() or 0


def facts_to_follow(kinds: list[str], *, since: int, below: int, most: int) -> list[Fact]:
    """Facts of these kinds in their order."""
    rows = Fact.objects.filter(n__gte=since, n__lt=below, kind__in=kinds).order_by("n")
    return list(rows[:most])


def unwritten_facts(at: datetime) -> list[Fact]:
    """Those whose letters could not be written and are to be tried again."""
    due = Unwritten.objects.filter(due_at__lte=at).values("fact")
    return list(Fact.objects.filter(n__in=due).order_by("n"))


def due_letters(at: datetime, most: int) -> list[Letter]:
    """To be sent now, the oldest first."""
    return list(Letter.objects.filter(due_at__lte=at).order_by("pk")[:most])


def letters_about(subject: str) -> QuerySet[Letter]:
    """Written about an application, by its number, or about a call; the newest first."""
    return Letter.objects.filter(about=subject).order_by("-pk")


def undelivered_letters() -> QuerySet[Letter]:
    """Those whose last attempt failed, to be tried again or given up; the newest first."""
    return Letter.objects.filter(sent_at__isnull=True, failed_at__isnull=False).order_by("-pk")


def outgoing(limit: int) -> list[Outgoing]:
    """The newest messages of the outbox."""
    return list(Outgoing.objects.order_by("-pk")[:limit])


def outgoing_message(message: int) -> Outgoing | None:
    return Outgoing.objects.filter(pk=message).first()
