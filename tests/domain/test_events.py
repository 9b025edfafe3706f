"""The facts of the ledger: their form outlives every version of this software."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from datetime import UTC, datetime
from typing import get_args, get_type_hints

import pytest

from gongmo.domain.events.applications import ApplicationSubmitted
from gongmo.domain.events.calls import WindowExtended
from gongmo.domain.events.fact import Fact
from gongmo.domain.events.kinds import KINDS
from gongmo.evidence.canonical import canonical

PLAIN = {str, int, bool, datetime, type(None), ...}
TELLING = {
    "name",
    "title",
    "email",
    "address",
    "telephone",
    "answer",
    "answers",
    "text",
    "note",
    "comment",
    "token",
}
"""What a body must never hold: it can be opened for ever."""
PINNED = {
    "clock_set": {"by", "offset"},
    "call_published": {"by", "call", "version", "version_hash"},
    "call_amended": {"by", "call", "version", "version_hash", "reason_hash"},
    "window_extended": {"by", "call", "track", "closes", "reason_hash"},
    "staff_appointed": {"by", "call", "person", "role"},
    "application_started": {"by", "application", "call", "track"},
    "colleague_invited": {"by", "application", "person"},
    "application_submitted": {
        "by",
        "application",
        "number",
        "call",
        "version_hash",
        "track",
        "content_hash",
        "files_hash",
    },
    "application_withdrawn": {"by", "application", "number"},
    "submission_refused": {"by", "application", "ticket", "reason"},
    "track_closed": {"by", "call", "track", "closes"},
    "eligibility_determined": {"by", "call", "track", "application", "eligible", "ground", "reason_hash"},
    "reviewer_invited": {"by", "call", "track", "person"},
    "invitation_answered": {"by", "call", "track", "person", "accepted"},
    "conflict_recorded": {
        "by",
        "call",
        "track",
        "application",
        "person",
        "conflict",
        "ground",
        "reason_hash",
    },
    "reviewer_assigned": {"by", "call", "track", "application", "person", "alias"},
    "assignment_ended": {"by", "call", "track", "application", "person", "ground"},
    "review_opened": {"by", "call", "track", "due"},
    "review_finished": {"by", "call", "track", "application", "alias", "review_hash"},
    "staff_scored": {"by", "call", "track", "application", "criterion", "points", "reason_hash"},
    "scores_locked": {"by", "call", "track", "scores_hash", "ranking_hash"},
    "amount_recommended": {"by", "call", "application", "amount", "reason_hash"},
    "override_stated": {"by", "call", "application", "amount", "lifted", "reason_hash"},
    "selection_run": {"by", "call", "number", "inputs_hash", "result_hash"},
    "recommendation_made": {"by", "call", "run", "result_hash", "minutes_hash"},
    "decision_prepared": {"by", "call", "run", "outcomes_hash"},
    "decision_approved": {"by", "call", "outcomes_hash"},
    "results_announced": {"by", "call", "sheet_hash", "full_sheet_hash", "result_hash"},
    "call_archived": {"by", "call"},
}
"""Facts that stand in logs already: their bodies never change, a new need is a new kind."""
OPEN_TO_ALL = {
    "clock_set",
    "call_published",
    "call_amended",
    "window_extended",
    "track_closed",
    "results_announced",
    "call_archived",
}
"""Of the pinned ones."""


def facts() -> Iterator[type[Fact]]:
    waiting = [Fact]
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting.extend(below)
        yield from below


def types_of(annotation: object) -> set[object]:
    return {part for argument in get_args(annotation) for part in types_of(argument)} or {annotation}


def test_every_fact_is_known_by_a_kind_of_its_own() -> None:
    assert {fact.kind: fact for fact in facts()} == KINDS
    assert len(KINDS) == len(list(facts()))


@pytest.mark.parametrize("kind", PINNED)
def test_a_kind_keeps_its_fields(kind: str) -> None:
    assert {field.name for field in fields(KINDS[kind])} == PINNED[kind]
    assert KINDS[kind].public == (kind in OPEN_TO_ALL)


@pytest.mark.parametrize("fact", KINDS.values(), ids=KINDS)
def test_a_fact_holds_ids_hashes_and_figures_and_says_who_acted(fact: type[Fact]) -> None:
    hints = get_type_hints(fact)
    names = {field.name for field in fields(fact)}
    assert "by" in names
    assert not names & TELLING
    assert not any(name.endswith(tuple(f"_{word}" for word in TELLING)) for name in names)
    assert set[object]().union(*(types_of(hints[name]) for name in names)) <= PLAIN


def test_what_happened_to_one_application_is_for_no_stranger_to_read() -> None:
    about_one = [fact for fact in KINDS.values() if "application" in {field.name for field in fields(fact)}]
    assert about_one
    assert not any(fact.public for fact in about_one)


def test_the_body_is_committed_to_byte_for_byte() -> None:
    submitted = ApplicationSubmitted(
        by="p-1",
        application="K7QM-2V9X",
        number=2,
        call="k-city-network-2023",
        version_hash="aa",
        track="planning",
        content_hash="bb",
        files_hash="cc",
    )
    assert canonical(submitted.body()) == (
        b'{"application":"K7QM-2V9X","by":"p-1","call":"k-city-network-2023","content_hash":"bb",'
        b'"files_hash":"cc","kind":"application_submitted","number":2,"track":"planning","version_hash":"aa"}'
    )


def test_an_instant_in_a_body_is_written_in_utc() -> None:
    extended = WindowExtended(
        by="system", call="c", track="t", closes=datetime(2023, 5, 10, 9, tzinfo=UTC), reason_hash="dd"
    )
    assert b'"closes":"2023-05-10T09:00:00.000000Z"' in canonical(extended.body())


def test_a_fact_cannot_be_changed() -> None:
    fact = KINDS["application_withdrawn"](by="p-1", application="a", number=1)  # type: ignore[call-arg]
    with pytest.raises(FrozenInstanceError):
        fact.by = "p-2"  # type: ignore[misc]
