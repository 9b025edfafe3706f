"""Following the log: every fact that somebody should learn of becomes letters, exactly once.

Letters are composed before the transaction and stored in it together with the cursor: a crash leaves both or neither,
and of two that follow at once the second finds the cursor moved. Nothing below knows that anybody listens.
"""

import logging
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, transaction

from gongmo.ledger.models import Fact
from gongmo.ledger.queries import body_of
from gongmo.notices.letters.occasion import Occasion, event_of
from gongmo.notices.letters.table import LETTERS
from gongmo.notices.models import Cursor, Letter, Unwritten
from gongmo.notices.queries import facts_to_follow, followed_until, log_size, unwritten_facts

BATCH = 100
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
log = logging.getLogger(__name__)


def follow(at: datetime) -> int:
    """Writes what is to be written, and says how many letters that was. As often as one likes."""
    written = sum(_again(fact, at) for fact in unwritten_facts(at))
    while (since := followed_until()) < (size := log_size()):
        facts = facts_to_follow(list(LETTERS), since=since, below=size, most=BATCH)
        written += sum(_once(fact, at) for fact in facts)
        if len(facts) < BATCH:
            _move(size)
    return written


def pause(attempts: int, first: timedelta, longest: timedelta) -> timedelta:
    """How long to wait after so many failures: each time twice as long, up to the longest."""
    doublings: int = min(max(attempts - 1, 0), 20)
    return min(first * (1 << doublings), longest)


def _once(fact: Fact, at: datetime) -> int:
    """A fact that cannot be written about is set aside: it must not hold up the letters of others."""
    try:
        return _store(fact, _letters(fact, at))
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        log.exception("The letters about fact %s (%s) could not be written", fact.n, fact.kind)
        return _set_aside(fact, error, at)


@transaction.atomic
def _store(fact: Fact, letters: list[Letter]) -> int:
    cursor = locked_cursor()
    if cursor.n > fact.n:
        return 0
    Letter.objects.bulk_create(letters, ignore_conflicts=True)
    Cursor.objects.update(n=fact.n + 1)
    return len(letters)


@transaction.atomic
def _set_aside(fact: Fact, error: Exception, at: datetime) -> int:
    if locked_cursor().n <= fact.n:
        Unwritten.objects.create(fact=fact.n, error=_told(error), due_at=at + FIRST_PAUSE)
        Cursor.objects.update(n=fact.n + 1)
    return 0


def _again(fact: Fact, at: datetime) -> int:
    try:
        letters = _letters(fact, at)
        with transaction.atomic():
            Letter.objects.bulk_create(letters, ignore_conflicts=True)
            Unwritten.objects.filter(fact=fact.n).delete()
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        log.exception("The letters about fact %s (%s) still cannot be written", fact.n, fact.kind)
        _put_off(fact, error, at)
        return 0
    return len(letters)


@transaction.atomic
def _put_off(fact: Fact, error: Exception, at: datetime) -> None:
    for row in Unwritten.objects.select_for_update().filter(fact=fact.n):
        row.attempts, row.error = row.attempts + 1, _told(error)
        row.due_at = at + pause(row.attempts, FIRST_PAUSE, LONGEST_PAUSE)
        row.save()


def _letters(fact: Fact, at: datetime) -> list[Letter]:
    """Nothing about a fact whose body was erased."""
    body = body_of(fact)
    if body is None:
        return []
    letters = LETTERS[fact.kind](event_of(body), Occasion(at=fact.at, now=at))
    for letter in letters:
        letter.fact, letter.created_at, letter.due_at = fact.n, at, at
    return letters


@transaction.atomic
def _move(size: int) -> None:
    """Past facts that nobody is written to about."""
    if locked_cursor().n < size:
        Cursor.objects.update(n=size)


def locked_cursor() -> Cursor:
    """Held until the transaction ends: what must be done once by whoever comes first."""
    Cursor.objects.get_or_create(pk=1)
    return Cursor.objects.select_for_update().get()


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:2000]
