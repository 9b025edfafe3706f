"""One case at the desk: what an officer determines, records and assigns, and what a conflict closes."""

import pytest
from tests.lifecycle.journey import LOCKED, PLANNING, SCREENED, Stop, account, lock
from tests.web.officer.desk import Desk, desk_at, first_case

from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.models import Assignment, Conflict
from gongmo.screening.models import Determination
from gongmo.screening.queries import determination_of

pytestmark = pytest.mark.django_db


def test_the_page_shows_answers_files_and_hints() -> None:
    desk = desk_at(Stop.CLOSED, planning=1, demonstration=0)
    page = desk.text("case", label="P-01")
    assert "A river city that moves" in page
    assert "proposal.pdf" in page
    assert "not determined" in page


def test_a_determination_is_recorded_and_leads_back_to_the_case() -> None:
    desk = desk_at(Stop.CLOSED, planning=1, demonstration=0)
    answer = desk.post("screen", {"eligible": "yes"}, label="P-01")
    assert (answer.status_code, answer["Location"]) == (303, desk.address("case", label="P-01"))
    determined = determination_of(first_case(desk).pk)
    assert determined is not None
    assert (determined.eligible, determined.by) == (True, desk.walk.by)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"eligible": "no", "reason": "Nothing inside."}, "Choose the ground."),
        ({"eligible": "no", "ground": "incomplete"}, "State the reason in words"),
        ({}, "required"),
    ],
)
def test_a_refusal_without_ground_or_reason_is_not_recorded_and_keeps_what_was_typed(
    given: dict[str, str], said: str
) -> None:
    desk = desk_at(Stop.CLOSED, planning=1, demonstration=0)
    answer = desk.post("screen", given, label="P-01")
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert given.get("reason", "") in answer.content.decode()
    assert not Determination.objects.exists()


def test_eligibility_changes_no_more_once_scores_are_locked() -> None:
    desk = desk_at(Stop.LOCKED)
    label = first_case(desk).label
    answer = desk.post("screen", {"eligible": "no", "ground": "other", "reason": "Late."}, label=label)
    assert answer.status_code == 422
    assert "eligibility changes no more" in answer.content.decode()
    assert "Record the determination" not in desk.text("case", label=label)


def test_a_conflict_needs_its_words_and_ends_the_assignment() -> None:
    desk = desk_at(Stop.OPENED, planning=2, demonstration=1)
    case = first_case(desk)
    reviewer = desk.walk.panel[PLANNING][0]
    given = {"person": reviewer.person.public_id, "kind": "challenge", "ground": "other", "reason": ""}
    assert desk.post("conflict", given, label=case.label).status_code == 422
    assert not Conflict.objects.exists()
    answer = desk.post("conflict", given | {"reason": "The town objected."}, label=case.label)
    assert answer.status_code == 303
    ended = Assignment.objects.get(case=case, reviewer__person=reviewer.person)
    assert ended.ended_ground == "conflict"
    assert "The town objected." in desk.text("case", label=case.label)


def test_an_officers_own_conflict_closes_the_case_everywhere_but_for_its_label() -> None:
    desk = desk_at(Stop.RUN, planning=6, demonstration=6)
    case = first_case(desk)
    record_conflict(
        case=case,
        person=desk.walk.officer.person,
        kind="recusal",
        ground="family",
        reason="",
        by=desk.walk.by,
        at=desk.at,
    )
    for page in ("case", "packet"):
        assert desk.get(page, label=case.label).status_code == 404
    for page in ("screen", "conflict", "amount", "override", "assign_one"):
        assert desk.post(page, label=case.label).status_code == 404
    name, number = case.application.organisation.name["en"], case.application.number
    for page, parts in (("cases", {}), ("selection", {}), ("ranking", {"track": PLANNING}), ("call", {})):
        shown = desk.text(page, **parts)
        assert name not in shown
        assert number not in shown
    assert "Not open to you" in desk.text("cases")
    assert case.label in desk.text("cases")
    assert "No application matches" in desk.text("cases", f"?q={name}")
    assert case.label not in desk.text("cases", "?state=eligible")


def test_recording_ones_own_conflict_leads_to_the_list() -> None:
    desk = desk_at(Stop.SCREENED, planning=1, demonstration=1)
    me = desk.walk.officer.person.public_id
    given = {"person": me, "kind": "recusal", "ground": "family", "reason": ""}
    answer = desk.post("conflict", given, label=first_case(desk).label)
    assert answer["Location"] == desk.address("cases")


def test_a_reviewer_is_assigned_and_taken_off_again() -> None:
    desk = desk_at(Stop.ASSIGNED, planning=1, demonstration=1, reviewers=2)
    case = first_case(desk)
    running = case.assignments.filter(ended_at__isnull=True)
    first = running.get(reviewer__person=desk.walk.panel[PLANNING][0].person)
    answer = desk.post("unassign", label=case.label, assignment=first.pk)
    assert answer.status_code == 303
    assert running.count() == 1
    answer = desk.post("assign_one", {"reviewer": first.reviewer.person.public_id}, label=case.label)
    assert answer.status_code == 303
    assert running.count() == 2


def test_nobody_is_assigned_against_a_conflict() -> None:
    desk = desk_at(Stop.ASSIGNED, planning=1, demonstration=1, reviewers=2)
    case, person = first_case(desk), desk.walk.panel[PLANNING][0].person
    record_conflict(
        case=case, person=person, kind="exclusion", ground="family", reason="", by=desk.walk.by, at=SCREENED
    )
    answer = desk.post("assign_one", {"reviewer": person.public_id}, label=case.label)
    assert answer.status_code == 422
    assert "A conflict of interest is recorded" in answer.content.decode()


def test_a_finished_review_is_ended_by_a_conflict_alone() -> None:
    desk = desk_at(Stop.SCORED, planning=2, demonstration=1)
    case = first_case(desk)
    one = case.assignments.first()
    assert one is not None
    desk.post("unassign", label=case.label, assignment=one.pk)
    assert case.assignments.filter(ended_at__isnull=True).count() == 5
    assert "only a conflict of interest can end it" in desk.text("case", label=case.label)


def test_points_of_single_reviews_stand_on_the_page_only_after_the_lock() -> None:
    desk = desk_at(Stop.SCORED, planning=2, demonstration=1)
    assert "A word on" not in desk.text("case", label="P-01")
    desk = Desk(desk.walk, Stop.LOCKED)
    lock(desk.walk, LOCKED)
    assert "A word on" in desk.text("case", label="P-01")


def test_a_file_comes_as_a_download_whatever_it_claims_to_be() -> None:
    desk = desk_at(Stop.CLOSED, planning=1, demonstration=0)
    file = first_case(desk).application.attachments.get()
    answer = desk.get("file", label="P-01", file=file.public_id)
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 plan"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert desk.get("file", label="P-01", file="ZZZZ-ZZZZ").status_code == 404


def test_an_officer_of_another_call_finds_nothing() -> None:
    desk = desk_at(Stop.CLOSED, planning=1, demonstration=0)
    other = Desk(desk.walk, Stop.CLOSED, account("other@office.example.org", SCREENED))
    for page in ("call", "cases", "edit", "staff", "selection", "decision"):
        assert other.get(page).status_code == 404
    assert other.get("case", label="P-01").status_code == 404
