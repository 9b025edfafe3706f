import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile

from gongmo.applications.actions.submit import CannotSubmit, CannotWithdraw, submit, withdraw
from gongmo.applications.actions.write import (
    CannotSave,
    CannotStart,
    add_colleague,
    attach,
    detach,
    save_answers,
    start_application,
)
from gongmo.applications.drafts import prepared
from gongmo.applications.models import Application, Attachment, RefusedAttempt, Submission
from gongmo.applications.policies import may_change_application, may_see_application
from gongmo.applications.queries import (
    applications_of,
    intake_by_day,
    standing_submission,
    submitted_applications,
)
from gongmo.calls.actions import extend_window, publish, start_call
from gongmo.calls.models import Call
from gongmo.calls.queries import InForce, published_call
from gongmo.domain.submissions import Verdict
from gongmo.domain.times import IntakeState
from gongmo.evidence.receipt import verify
from gongmo.ledger.actions import open_log
from gongmo.ledger.queries import facts_about, the_log
from gongmo.people.actions import record_organisation, record_person
from gongmo.people.models import Person

SLUG = "k-city-network-2023"
TEXT = (Path(__file__).parents[2] / "examples" / f"{SLUG}.yaml").read_text("utf-8")
OPEN = datetime(2023, 4, 20, 1, tzinfo=UTC)
CLOSES = datetime(2023, 5, 10, 9, tzinfo=UTC)
LAST_INSTANT = CLOSES - timedelta(microseconds=1)
BY = "Q3RT-8WXY-2222"
ANSWERS: dict[str, Any] = {
    "government_kind": "local_government",
    "contact_email": "plan@belmora.example.org",
    "plan_title": "A river city that moves",
    "output": "solution_plan",
    "place": {"name": "Belmora", "country": "KZ"},
    "background": "The river floods each spring.",
    "content": "Sensors, a map, a plan.",
    "issue": "Floods.",
    "follow_up": "A works programme.",
    "requested": 480_000_000,
    "true_and_complete": True,
}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(db: None, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    open_log(name="kcity.example.org/log", simulated=False, at=OPEN)
    call = start_call(slug=SLUG, programme="k-city", title={"en": "K-City"}, text=TEXT, by=BY, at=OPEN)
    publish(call=call, by=BY, at=OPEN, days_off={})


def in_force() -> InForce:
    call = published_call(SLUG)
    assert call is not None
    return call


def person(email: str = "mina@belmora.example.org") -> Person:
    return record_person(name="Mina", email=email, at=OPEN)


def started(at: datetime = OPEN, track: str = "planning") -> Application:
    mina = person()
    town = record_organisation(
        kind="local_government",
        country="KZ",
        name={"en": "City of Belmora"},
        identifiers={},
        by=mina,
        at=OPEN,
    )
    return start_application(call=in_force(), track=track, organisation=town, person=mina, by=BY, at=at)


def file(application: Application, question: str = "proposal", name: str = "plan.pdf") -> Attachment:
    content = ContentFile(b"%PDF-1.7 plan")
    return attach(
        application=application, question=question, name=name, sha256="a" * 64, file=content, at=OPEN
    )


def ready() -> Application:
    application = started()
    save_answers(application=application, answers=ANSWERS, revision=1, by=BY, at=OPEN)
    file(application)
    return application


def press(application: Application, key: str = "page-1", at: datetime = OPEN, shown: str = "") -> Submission:
    shown = shown or prepared(application, in_force()).content_hash
    return submit(application=application, call=in_force(), shown=shown, key=key, by=BY, at=at)


def change(application: Application, **answers: Any) -> None:
    revision = Application.objects.get(pk=application.pk).draft.revision
    save_answers(application=application, answers=answers, revision=revision, by=BY, at=OPEN)


def refusal(application: Application, **how: Any) -> CannotSubmit:
    with pytest.raises(CannotSubmit) as refused:
        press(application, **how)
    return refused.value


def test_a_complete_draft_becomes_a_submission_with_a_receipt_that_verifies_offline() -> None:
    application = ready()
    submission = press(application)
    result = verify(bytes(submission.receipt), expected_key=bytes(the_log().public_key))
    assert result.holds
    said = json.loads(bytes(submission.receipt))["submission"]
    assert (said["application"], said["number"], said["track"]) == (application.number, 1, "planning")
    assert said["files"] == [{"name": "plan.pdf", "size": 13, "sha256": "a" * 64}]
    assert said["version_hash"] == in_force().version_hash
    assert [fact.kind for fact in facts_about(application.number)] == [
        "application_started",
        "application_submitted",
    ]


def test_a_submission_is_frozen() -> None:
    application = ready()
    press(application)
    change(application, plan_title="Another title")
    submission = Submission.objects.get()
    assert submission.content["plan_title"] == "A river city that moves"


def test_pressing_again_gives_the_same_receipt_byte_for_byte() -> None:
    application = ready()
    shown = prepared(application, in_force()).content_hash
    first = press(application)
    change(application, plan_title="Another title")
    again = press(application, shown=shown, at=CLOSES + timedelta(days=1))
    assert bytes(again.receipt) == bytes(first.receipt)
    assert Submission.objects.count() == 1


def test_the_same_content_from_another_page_is_the_same_submission() -> None:
    application = ready()
    assert press(application, key="page-1") == press(application, key="page-2")


def test_returning_to_an_earlier_content_makes_a_third_version() -> None:
    application = ready()
    numbers = []
    for key, title in (("1", "A"), ("2", "B"), ("3", "A")):
        change(application, plan_title=title)
        numbers.append(press(application, key=key).number)
    assert numbers == [1, 2, 3]


def test_a_key_never_submits_something_else() -> None:
    application = ready()
    press(application)
    change(application, plan_title="Another title")
    assert refusal(application).why is Verdict.KEY_REUSED
    other = ready()
    assert refusal(other).why is Verdict.KEY_REUSED


def test_a_draft_changed_since_it_was_shown_is_not_submitted() -> None:
    application = ready()
    shown = prepared(application, in_force()).content_hash
    change(application, plan_title="A colleague's title")
    assert refusal(application, shown=shown).why is Verdict.CHANGED
    assert Submission.objects.count() == 0


def test_an_incomplete_draft_is_refused_with_every_fault() -> None:
    application = started()
    save_answers(application=application, answers={"requested": 600_000_000}, revision=1, by=BY, at=OPEN)
    refused = refusal(application)
    assert refused.why is Verdict.INCOMPLETE
    codes = {fault.question: fault.code for fault in refused.faults}
    assert codes["requested"] == "answer-money-above"
    assert codes["proposal"] == codes["plan_title"] == "answer-missing"
    assert "issue" not in codes


def test_a_question_that_is_not_asked_is_not_submitted() -> None:
    application = ready()
    change(application, output="master_plan", issue="left over")
    file(application, question="letter", name="letter.pdf")
    assert "issue" not in press(application).content


def test_the_last_instant_is_on_time_and_the_next_is_late() -> None:
    application = ready()
    assert press(application, at=LAST_INSTANT).number == 1
    change(application, plan_title="Too late")
    refused = refusal(application, key="page-2", at=CLOSES)
    assert refused.why is Verdict.CLOSED
    standing = standing_submission(application.pk)
    assert standing is not None
    assert standing.number == 1


def test_a_refused_attempt_is_on_record_under_its_ticket() -> None:
    application = ready()
    refused = refusal(application, at=CLOSES)
    attempt = RefusedAttempt.objects.get()
    assert (attempt.ticket, attempt.reason, attempt.at) == (refused.ticket, "closed", CLOSES)
    assert facts_about(application.number)[-1].kind == "submission_refused"


def test_an_extension_lets_everybody_submit_longer() -> None:
    application = ready()
    call = Call.objects.get()
    later = CLOSES + timedelta(days=1)
    extend_window(call=call, track="planning", closes=later, reason="Outage.", by=BY, at=CLOSES)
    assert press(application, at=CLOSES).number == 1


def test_a_withdrawal_takes_the_submission_back_and_a_new_one_brings_it_in_again() -> None:
    application = ready()
    press(application)
    withdraw(application=application, call=in_force(), by=BY, at=OPEN)
    assert standing_submission(application.pk) is None
    assert list(submitted_applications(Call.objects.get().pk, "planning")) == []
    assert press(application, key="page-2").number == 2
    assert list(submitted_applications(Call.objects.get().pk, "planning")) == [application]


def test_nothing_is_withdrawn_after_the_closing_or_before_submitting() -> None:
    application = ready()
    with pytest.raises(CannotWithdraw):
        withdraw(application=application, call=in_force(), by=BY, at=OPEN)
    press(application)
    with pytest.raises(CannotWithdraw):
        withdraw(application=application, call=in_force(), by=BY, at=CLOSES)


def test_of_two_who_save_the_second_is_told_and_nothing_is_lost() -> None:
    application = started()
    save_answers(application=application, answers={"plan_title": "mine"}, revision=1, by=BY, at=OPEN)
    with pytest.raises(CannotSave) as refused:
        save_answers(application=application, answers={"plan_title": "theirs"}, revision=1, by=BY, at=OPEN)
    assert refused.value.theirs.answers == {"plan_title": "mine"}


def test_saving_changes_only_what_was_sent() -> None:
    application = started()
    change(application, plan_title="A", content="B")
    change(application, plan_title=None)
    assert Application.objects.get().draft.answers == {"content": "B"}


def test_a_detached_file_is_not_submitted_but_earlier_submissions_keep_it() -> None:
    application = ready()
    first = press(application)
    detach(attachment=Attachment.objects.get(), at=OPEN)
    assert refusal(application, key="page-2").faults[0].question == "proposal"
    assert first.content["proposal"][0]["name"] == "plan.pdf"


def test_a_track_that_does_not_accept_starts_nothing() -> None:
    for at, track in ((CLOSES, "planning"), (OPEN - timedelta(days=30), "planning"), (OPEN, "cities")):
        with pytest.raises(CannotStart):
            started(at, track)


def test_only_members_see_an_application() -> None:
    application, stranger = started(), person("stranger@example.org")
    assert may_see_application(person().pk, application, OPEN)
    assert not may_see_application(stranger.pk, application, OPEN)
    add_colleague(application=application, person=stranger, by=BY, at=OPEN)
    assert list(applications_of(stranger.pk, OPEN)) == [application]
    assert not may_see_application(stranger.pk, application, OPEN - timedelta(seconds=1))


def test_rights_to_change_end_with_the_window() -> None:
    application, mina = started(), person()
    assert may_change_application(mina.pk, application, IntakeState.ACCEPTING, OPEN)
    assert not may_change_application(mina.pk, application, IntakeState.CLOSED, OPEN)


def test_staff_see_counts_by_track_and_day_in_the_zone_of_the_call() -> None:
    press(ready(), key="1", at=datetime(2023, 4, 20, 14, 59, tzinfo=UTC))
    press(ready(), key="2", at=datetime(2023, 4, 20, 15, 0, tzinfo=UTC))
    days = intake_by_day(Call.objects.get().pk, "Asia/Seoul")
    assert [(day.track, day.day.isoformat(), day.applications) for day in days] == [
        ("planning", "2023-04-20", 1),
        ("planning", "2023-04-21", 1),
    ]
