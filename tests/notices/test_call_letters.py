"""Applicants hear when the call they apply to changes."""

from datetime import UTC, datetime

import pytest
from tests.notices.made import (
    BY,
    LANGUAGES,
    OPEN,
    account,
    assert_reads_well,
    call,
    known,
    ready,
    recipients,
    submitted,
    written,
)

from gongmo.calls.actions import extend_window, publish, save_draft

pytestmark = pytest.mark.django_db
REASON = "The form asked for the wrong year.\n\n{number} <b>Subject: x</b>\nBcc: all@evil.example"
NEW = datetime(2023, 5, 12, 9, tzinfo=UTC)


def amend(reason: str = REASON) -> None:
    draft = call().draft
    text = draft.text.replace("en: K-City Network 2023", "en: K-City Network 2023 (amended)")
    save_draft(call=call(), text=text, revision=draft.revision, by=BY, at=OPEN)
    publish(call=call(), by=BY, at=OPEN, days_off={}, reason=reason)


def extend(track: str = "planning", closes: datetime = NEW) -> None:
    extend_window(call=call(), track=track, closes=closes, reason="Outage of\nan hour.", by=BY, at=OPEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amendment_reaches_everybody_who_works_on_an_application(language: str) -> None:
    submitted(account("mina@belmora.example.org", language).person)
    amend()
    (letter,) = written("call_amended")
    assert_reads_well(
        letter.__class__(**{**_fields(letter), "body": letter.body.replace("{number}", "")}), language
    )
    assert "    The form asked for the wrong year.\n" in letter.body
    assert "https://kcity.example.org/calls/k-city-network-2023/" in letter.body.splitlines()


def _fields(letter: object) -> dict[str, object]:
    return {name: value for name, value in vars(letter).items() if name != "_state"}


def test_the_reason_is_quoted_and_can_be_no_header_and_no_place_for_a_value() -> None:
    submitted(account("mina@belmora.example.org", "en").person)
    amend()
    (letter,) = written("call_amended")
    assert "    {number} <b>Subject: x</b>\n    Bcc: all@evil.example\n" in letter.body
    assert "evil" not in letter.subject


def test_drafts_count_too_and_each_person_is_written_to_once() -> None:
    mina = account("mina@belmora.example.org").person
    submitted(mina)
    ready(mina, town="Kawelo")
    ready(known("only-a-draft@aldov.example.org"), track="demonstration")
    amend()
    assert recipients(written("call_amended")) == [
        "mina@belmora.example.org",
        "only-a-draft@aldov.example.org",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_extension_reaches_the_applicants_of_the_track(language: str) -> None:
    submitted(account("mina@belmora.example.org", language).person)
    ready(known("demo@aldov.example.org"), track="demonstration")
    extend()
    (letter,) = written("window_extended")
    assert_reads_well(letter, language)
    assert letter.recipient == "mina@belmora.example.org"
    assert "18:00:00" in letter.body
    assert "    Outage of\n    an hour.\n" in letter.body


def test_each_extension_tells_its_own_closing_however_late_it_is_written() -> None:
    submitted(account("mina@belmora.example.org", "en").person)
    extend()
    extend(closes=datetime(2023, 5, 13, 9, tzinfo=UTC))
    first, second = written("window_extended")
    assert "New closing: 12 May 2023, 18:00:00" in first.body
    assert "New closing: 13 May 2023, 18:00:00" in second.body


def test_a_first_publication_writes_to_nobody() -> None:
    assert written("call_amended") == []
