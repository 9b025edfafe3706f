"""Whatever stops in between, each fact gets its letters once."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from tests.notices.made import BY, LATER, SLUG, account, in_force, known, recorded, submitted

from gongmo.applications.actions.submit import withdraw
from gongmo.domain.events.applications import ApplicationSubmitted, SubmissionRefused
from gongmo.ledger.actions import erase
from gongmo.notices import follow as following
from gongmo.notices.follow import follow, pause
from gongmo.notices.letters.table import LETTERS
from gongmo.notices.models import Cursor, Letter, Unwritten
from gongmo.notices.queries import followed_until, letters_about, log_size
from gongmo.people.models import Account

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


def unwritable(application: str = "NOSU-CHAP") -> int:
    event = ApplicationSubmitted(
        by=BY,
        application=application,
        number=1,
        call="no-such-call",
        version_hash="",
        track="planning",
        content_hash="",
        files_hash="",
    )
    return recorded(event)


def test_following_again_writes_nothing_new() -> None:
    submitted(account("mina@belmora.example.org").person)
    assert (follow(LATER), follow(LATER)) == (1, 0)
    assert followed_until() == log_size()


def test_facts_that_concern_nobody_are_passed_over() -> None:
    recorded(SubmissionRefused(by=BY, application="K7QM-2V9X", ticket="T-1", reason="closed"))
    assert follow(LATER) == 0
    assert followed_until() == log_size()


def test_facts_are_written_about_in_their_order_over_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "BATCH", 2)
    numbers = [submitted(account(f"m{n}@a.example.org").person).application.number for n in range(5)]
    assert follow(LATER) == 5
    assert list(Letter.objects.order_by("pk").values_list("about", flat=True)) == numbers


def test_a_crash_while_storing_leaves_neither_letter_nor_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    submitted(account("mina@belmora.example.org").person)
    follow(LATER - A_DAY)
    Letter.objects.all().delete()
    Cursor.objects.update(n=0)

    def crash(**_: object) -> None:
        raise OperationalError("the machine stops")

    with monkeypatch.context() as broken:
        broken.setattr(Cursor.objects, "update", crash)
        with pytest.raises(OperationalError):
            follow(LATER)
    assert (Letter.objects.count(), followed_until()) == (0, 0)
    assert follow(LATER) == 1


def test_a_cursor_that_was_lost_doubles_no_letter() -> None:
    submission = submitted(account("mina@belmora.example.org").person)
    withdraw(application=submission.application, call=in_force(), by=BY, at=LATER)
    follow(LATER)
    Cursor.objects.all().delete()
    follow(LATER)
    assert [letter.kind for letter in letters_about(submission.application.number)] == [
        "application_withdrawn",
        "application_submitted",
    ]


def test_a_fact_that_cannot_be_written_about_holds_up_no_other() -> None:
    broken = unwritable()
    submitted(account("mina@belmora.example.org").person)
    assert follow(LATER) == 1
    assert list(Unwritten.objects.values_list("fact", "attempts")) == [(broken, 1)]
    assert "no-such-call" in Unwritten.objects.get().error


def test_it_is_tried_again_ever_more_rarely() -> None:
    unwritable()
    follow(LATER)
    follow(LATER + timedelta(seconds=59))
    assert Unwritten.objects.get().attempts == 1
    follow(LATER + timedelta(seconds=60))
    row = Unwritten.objects.get()
    assert (row.attempts, row.due_at) == (2, LATER + timedelta(seconds=180))


def test_it_is_written_once_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> list[Letter]:
        raise LookupError("not now")

    submitted(account("mina@belmora.example.org").person)
    with monkeypatch.context() as broken:
        broken.setattr(following, "LETTERS", dict.fromkeys(LETTERS, stumble))
        assert follow(LATER) == 0
    assert followed_until() == log_size()
    assert follow(LATER + A_DAY) == 1
    assert not Unwritten.objects.exists()
    assert follow(LATER + 2 * A_DAY) == 0


def test_nothing_is_written_about_what_was_erased() -> None:
    fact = submitted(account("mina@belmora.example.org").person).fact
    erase(fact)
    assert follow(LATER) == 0
    assert not Unwritten.objects.exists()


def test_addresses_differing_in_case_alone_belong_to_one_person() -> None:
    account("Mina@belmora.example.org")
    submitted(known("mina@BELMORA.example.org"))
    assert follow(LATER) == 1
    assert Letter.objects.get().recipient == Account.objects.get().email
    assert letters_about(SLUG).count() == 0


@pytest.mark.parametrize(("attempts", "minutes"), [(1, 2), (2, 4), (3, 8), (9, 512), (10, 720), (1000, 720)])
def test_pauses_double_up_to_the_longest(attempts: int, minutes: int) -> None:
    assert pause(attempts, timedelta(minutes=2), timedelta(hours=12)) == timedelta(minutes=minutes)
