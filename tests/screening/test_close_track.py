"""Closing a track: what is frozen, under which labels, with which seed."""

from datetime import timedelta

import pytest
from tests.applications.test_applications import (
    BY,
    CLOSES,
    LAST_INSTANT,
    OPEN,
    change,
    in_force,
    press,
    ready,
    site,
    started,
)

from gongmo.applications.actions.submit import CannotSubmit, withdraw
from gongmo.calls.actions import CannotExtend, CannotPublish, extend_window, publish, save_draft
from gongmo.calls.models import Call
from gongmo.domain.spec.track import Track
from gongmo.domain.times import IntakeState
from gongmo.evidence.checkpoint import read
from gongmo.ledger.actions import open_log
from gongmo.ledger.queries import facts_about, latest_public_checkpoint
from gongmo.screening.actions.close_track import CannotClose, close_track
from gongmo.screening.models import Case, Closing
from gongmo.screening.queries import case_of, case_with_label, cases_of, closing_of, closings

__all__ = ["open_log", "site"]

pytestmark = pytest.mark.django_db


def track(identifier: str = "planning") -> Track:
    found = in_force().specification.track(identifier)
    assert found is not None
    return found


def closed() -> Closing:
    return close_track(call=in_force(), track=track(), at=CLOSES)


def test_a_track_that_still_accepts_or_is_not_open_yet_is_not_closed() -> None:
    for at in (LAST_INSTANT, OPEN - timedelta(days=30)):
        with pytest.raises(CannotClose):
            close_track(call=in_force(), track=track(), at=at)
    assert not Closing.objects.exists()


def test_an_extension_moves_the_closing() -> None:
    later = CLOSES + timedelta(days=1)
    extend_window(call=Call.objects.get(), track="planning", closes=later, reason="Outage.", by=BY, at=OPEN)
    with pytest.raises(CannotClose):
        closed()
    assert close_track(call=in_force(), track=track(), at=later).closes == later


def test_a_window_that_moved_while_the_closing_waited_is_not_closed() -> None:
    stale, later = in_force(), CLOSES + timedelta(days=1)
    extend_window(call=Call.objects.get(), track="planning", closes=later, reason="Outage.", by=BY, at=OPEN)
    with pytest.raises(CannotClose):
        close_track(call=stale, track=track(), at=CLOSES)


def test_what_is_closed_for_good_never_accepts_again() -> None:
    closed()
    later = CLOSES + timedelta(days=1)
    with pytest.raises(CannotExtend):
        extend_window(
            call=Call.objects.get(), track="planning", closes=later, reason="Late.", by=BY, at=CLOSES
        )
    assert in_force().state(track(), CLOSES) is IntakeState.CLOSED


def amended(*changes: tuple[str, str]) -> None:
    call = Call.objects.select_related("draft").get()
    text = call.draft.text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    save_draft(call=call, text=text, revision=call.draft.revision, by=BY, at=CLOSES)
    publish(call=call, by=BY, at=CLOSES, days_off={}, reason="Corrected.")


@pytest.mark.parametrize(
    "change",
    [
        ("closes: 2023-05-10T18:00", "closes: 2023-05-12T18:00"),
        ("total: 70", "total: 60"),
        ("budget: 4_000_000_000", "budget: 5_000_000_000"),
        ("panel: names", "panel: none"),
    ],
)
def test_what_was_promised_to_whoever_is_in_changes_no_more(change: tuple[str, str]) -> None:
    closed()
    with pytest.raises(CannotPublish, match="frozen"):
        amended(change)
    assert in_force().version == 1


def test_what_decides_nothing_may_be_corrected_after_the_closing() -> None:
    closed()
    amended(("result_planned: 2023-06", "result_planned: 2023-07"))
    assert in_force().version == 2


def test_every_standing_submission_becomes_a_case_and_nothing_else_does() -> None:
    standing, withdrawn, draft = ready(), ready(), started()
    press(standing, key="1")
    change(standing, plan_title="The second version")
    second = press(standing, key="2")
    press(withdrawn, key="3")
    withdraw(application=withdrawn, call=in_force(), by=BY, at=OPEN)
    closing = closed()
    (case,) = cases_of(closing.call_id, "planning")
    assert (case.application, case.submission, case.closing) == (standing, second, closing)
    assert case_of(standing.pk) == case
    assert case_of(withdrawn.pk) is None
    assert case_of(draft.pk) is None


def test_a_track_without_applications_closes_with_none() -> None:
    assert not cases_of(closed().call_id).exists()


def test_closing_again_is_the_same_closing() -> None:
    press(ready())
    first = closed()
    again = close_track(call=in_force(), track=track(), at=CLOSES + timedelta(days=3))
    assert again == first
    assert [fact.kind for fact in facts_about("k-city-network-2023")].count("track_closed") == 1
    assert Case.objects.count() == 1


def test_the_seed_is_the_root_of_the_checkpoint_that_holds_the_fact_of_the_closing() -> None:
    closing = closed()
    checkpoint = latest_public_checkpoint()
    assert checkpoint is not None
    head, _ = read(bytes(checkpoint.text))
    assert closing.seed == head.root.hex()
    assert closing.checkpoint_size == head.size
    fact = facts_about("k-city-network-2023")[-1]
    assert (fact.kind, fact.at, fact.n) == ("track_closed", CLOSES, head.size - 1)


def test_labels_begin_with_the_initial_of_the_track_and_are_dealt_at_random() -> None:
    numbers = [press(ready(), key=str(n)).application.number for n in range(8)]
    closing = closed()
    labels = [case.label for case in cases_of(closing.call_id)]
    assert labels == [f"P-{n:02}" for n in range(1, 9)]
    dealt = [case.application.number for case in cases_of(closing.call_id)]
    assert sorted(dealt) == sorted(numbers)
    found = case_with_label(closing.call_id, "P-03")
    assert found is not None
    assert found.application.number == dealt[2]
    assert case_with_label(closing.call_id, "D-01") is None


def test_a_track_added_after_the_closing_gets_another_prefix() -> None:
    closing = closed()
    call = Call.objects.get()
    text = call.draft.text.replace("id: demonstration\n", "id: pdemonstration\n")
    text = text.replace("turns: [planning, demonstration]", "turns: [planning, pdemonstration]")
    text = text.replace("path: tracks.demonstration", "path: tracks.pdemonstration")
    save_draft(call=call, text=text, revision=1, by=BY, at=CLOSES)
    publish(call=call, by=BY, at=CLOSES, days_off={}, reason="Another name.")
    other = track("pdemonstration")
    second = close_track(call=in_force(), track=other, at=in_force().window(other).ends)
    assert (closing.prefix, second.prefix) == ("P", "PD")
    assert [row.track for row in closings(call.pk)] == ["planning", "pdemonstration"]


def test_tracks_close_one_by_one() -> None:
    closing = closed()
    assert closing_of(closing.call_id, "planning") == closing
    assert closing_of(closing.call_id, "demonstration") is None


def test_nothing_is_submitted_after_the_closing() -> None:
    application = ready()
    closed()
    with pytest.raises(CannotSubmit):
        press(application, at=CLOSES)
