from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gongmo.calls.actions import (
    CannotExtend,
    CannotPublish,
    CannotSaveDraft,
    Refusal,
    appoint,
    extend_window,
    publish,
    save_draft,
    start_call,
)
from gongmo.calls.models import Call, Version
from gongmo.calls.policies import may_edit_call, may_read_call_desk
from gongmo.calls.queries import call_with_draft, published_call, published_calls
from gongmo.domain.times import IntakeState
from gongmo.ledger.actions import open_log
from gongmo.ledger.queries import body_of, facts_about
from gongmo.people.actions import record_person
from gongmo.people.models import Person

AT = datetime(2023, 4, 9, 3, tzinfo=UTC)
OPEN = datetime(2023, 4, 10, 0, tzinfo=UTC)
SLUG = "k-city-network-2023"
TEXT = (Path(__file__).parents[2] / "examples" / f"{SLUG}.yaml").read_text("utf-8")
OFFICER = "Q3RT-8WXY-2222"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def log(db: None) -> None:
    open_log(name="kcity.example.org/log", simulated=False, at=AT)


def draft(text: str = TEXT, slug: str = SLUG) -> Call:
    return start_call(
        slug=slug, programme="k-city-network", title={"en": "K-City"}, text=text, by=OFFICER, at=AT
    )


def published(call: Call, reason: str = "") -> Version:
    return publish(call=call, by=OFFICER, at=AT, days_off={}, reason=reason)


def revised(call: Call, old: str, new: str) -> None:
    """The draft with a text exchanged, saved by somebody who saw its latest revision."""
    last = call_with_draft(call.slug)
    assert last is not None
    assert old in last.draft.text
    save_draft(
        call=call, text=last.draft.text.replace(old, new), revision=last.draft.revision, by=OFFICER, at=AT
    )


def person() -> Person:
    return record_person(name="Mina Hanbit", email="mina@example.org", at=AT)


def test_nobody_knows_of_a_call_before_it_is_published() -> None:
    draft()
    assert published_calls() == []
    assert published_call(SLUG) is None


def test_publishing_freezes_the_text_its_canonical_form_and_its_hash() -> None:
    version = published(draft())
    in_force = published_call(SLUG)
    assert in_force is not None
    assert (version.number, version.text, len(version.hash)) == (1, TEXT, 64)
    assert in_force.version_hash == version.hash
    assert in_force.specification.budget == 4_000_000_000
    (fact,) = facts_about(SLUG)
    body = body_of(fact)
    assert body is not None
    assert (fact.kind, fact.public, body["version_hash"]) == ("call_published", True, version.hash)


def test_a_call_with_errors_is_refused_with_every_finding_and_nothing_is_stored() -> None:
    call = draft(TEXT.replace("points: 40", "points: 30").replace("min: 300_000_000", "min: 300_000_000_000"))
    with pytest.raises(CannotPublish) as refused:
        published(call)
    assert refused.value.refusal is Refusal.FINDINGS
    assert {"weights-total", "money-range-inverted"} <= {finding.code for finding in refused.value.findings}
    assert Version.objects.count() == 0
    assert facts_about(SLUG) == []


def test_the_file_must_be_of_this_call() -> None:
    with pytest.raises(CannotPublish, match="other_call"):
        published(draft(slug="another-call"))


def test_an_amendment_needs_a_reason_and_something_new() -> None:
    call = draft()
    published(call)
    with pytest.raises(CannotPublish, match="nothing_new"):
        published(call, reason="again")
    revised(call, "days: 10", "days: 14")
    with pytest.raises(CannotPublish, match="no_reason"):
        published(call)
    assert published(call, reason="A longer window for objections.").number == 2
    assert [fact.kind for fact in facts_about(SLUG)] == ["call_published", "call_amended"]
    in_force = published_call(SLUG)
    assert in_force is not None
    assert in_force.specification.objection is not None
    assert in_force.specification.objection.days == 14


def test_a_comment_alone_is_nothing_new() -> None:
    call = draft()
    published(call)
    revised(call, "budget: 4_000_000_000", "budget: 4000000000 # as announced")
    with pytest.raises(CannotPublish, match="nothing_new"):
        published(call, reason="tidied")


def test_of_two_editors_the_second_is_told_and_nothing_is_lost() -> None:
    call = draft()
    save_draft(call=call, text="mine", revision=1, by=OFFICER, at=AT)
    with pytest.raises(CannotSaveDraft) as refused:
        save_draft(call=call, text="theirs", revision=1, by="other", at=AT)
    assert (refused.value.theirs.text, refused.value.theirs.revision) == ("mine", 2)


def test_the_state_of_a_track_follows_from_the_clock_alone() -> None:
    published(draft())
    in_force = published_call(SLUG)
    assert in_force is not None
    planning, demonstration = in_force.specification.tracks
    closing = datetime(2023, 5, 10, 9, tzinfo=UTC)
    assert in_force.state(planning, OPEN - timedelta(microseconds=1)) is IntakeState.ANNOUNCED
    assert in_force.state(planning, OPEN) is IntakeState.ACCEPTING
    assert in_force.state(planning, closing - timedelta(microseconds=1)) is IntakeState.ACCEPTING
    assert in_force.state(planning, closing) is IntakeState.CLOSED
    assert in_force.state(demonstration, closing) is IntakeState.ACCEPTING


def test_an_extension_moves_one_track_for_everybody_and_never_back() -> None:
    call = draft()
    published(call)
    later = datetime(2023, 5, 11, 9, tzinfo=UTC)
    extend_window(
        call=call, track="planning", closes=later, reason="Outage at the deadline.", by=OFFICER, at=AT
    )
    (in_force,) = published_calls()
    planning, demonstration = in_force.specification.tracks
    assert in_force.window(planning).closes == later
    assert in_force.window(demonstration).closes == datetime(2023, 5, 30, 9, tzinfo=UTC)
    for track, closes in (("planning", later), ("cities", later + timedelta(days=1))):
        with pytest.raises(CannotExtend):
            extend_window(call=call, track=track, closes=closes, reason="Again.", by=OFFICER, at=AT)
    assert facts_about(SLUG)[-1].kind == "window_extended"


def test_only_a_published_call_is_extended() -> None:
    with pytest.raises(CannotExtend):
        extend_window(call=draft(), track="planning", closes=AT, reason="Early.", by=OFFICER, at=AT)


def test_staff_work_on_the_calls_they_were_appointed_to() -> None:
    call, other = draft(), draft(slug="another-call")
    officer = person()
    appoint(call=call, person=officer.pk, person_id=officer.public_id, role="officer", by=OFFICER, at=AT)
    assert may_edit_call(officer.pk, call.pk, AT)
    assert not may_edit_call(officer.pk, other.pk, AT)
    assert not may_edit_call(officer.pk, call.pk, AT - timedelta(seconds=1))


def test_an_auditor_reads_and_changes_nothing() -> None:
    call, auditor = draft(), person()
    appoint(call=call, person=auditor.pk, person_id=auditor.public_id, role="auditor", by=OFFICER, at=AT)
    assert may_read_call_desk(auditor.pk, call.pk, AT)
    assert not may_edit_call(auditor.pk, call.pk, AT)


def test_appointing_twice_is_appointing_once() -> None:
    call, officer = draft(), person()
    for _ in range(2):
        appoint(call=call, person=officer.pk, person_id=officer.public_id, role="officer", by=OFFICER, at=AT)
    assert [fact.kind for fact in facts_about(SLUG)] == ["staff_appointed"]


def test_the_list_of_calls_takes_the_same_queries_however_many(django_assert_num_queries: object) -> None:
    published(draft())
    published_calls()
    with django_assert_num_queries(2):  # type: ignore[operator]
        published_calls()
