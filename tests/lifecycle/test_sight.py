"""Who sees which application, at every turn of a call."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, TRACKS, Stop, Walk, case_at, walked

from gongmo.applications.actions.write import add_colleague
from gongmo.applications.models import Application, Member
from gongmo.calls.actions import appoint
from gongmo.calls.models import Staff
from gongmo.calls.policies import may_edit_call
from gongmo.lifecycle import sight
from gongmo.people.actions import grant_installation_role, merge_persons, record_person
from gongmo.people.models import Account
from gongmo.review.actions.assign import end_assignment
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.models import Assignment
from gongmo.screening.models import Case

pytestmark = pytest.mark.django_db
A_MOMENT = timedelta(microseconds=1)


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def seen(account: Account, at: datetime) -> set[str]:
    """Numbers of what the person sees; lists and single questions never differ."""
    numbers = {application.number for application in sight.applications(account.person_id, at)}
    for application in Application.objects.all():
        assert sight.may_see(account.person_id, application, at) == (application.number in numbers)
    return numbers


def numbers(walk: Walk, *tracks: str) -> set[str]:
    return set(
        Application.objects.filter(call=walk.call, track__in=tracks or TRACKS).values_list(
            "number", flat=True
        )
    )


def staff(walk: Walk) -> list[Account]:
    return [walk.officer, walk.auditor, *walk.chairs.values()]


def apart(case: Case, account: Account, at: datetime = journey.SCREENED) -> None:
    record_conflict(
        case=case,
        person=account.person,
        kind="recusal",
        ground="family",
        reason="A cousin.",
        by=account.public_id,
        at=at,
    )


def test_before_the_closing_nobody_but_members_sees_an_application() -> None:
    walk = walked(Stop.APPLIED, planning=2, demonstration=1)
    late = journey.CLOSED - timedelta(hours=1, microseconds=1)
    for account in staff(walk):
        assert seen(account, late) == set()
    for number, lead in walk.applicants.items():
        assert seen(lead, late) == {number}


def test_a_window_that_is_over_opens_nothing_until_the_track_is_closed() -> None:
    walk = walked(Stop.APPLIED, planning=1, demonstration=1)
    assert seen(walk.officer, journey.CLOSED) == set()


def test_after_the_closing_the_office_sees_every_case_and_chairs_their_own_track() -> None:
    walk = walked(Stop.CLOSED, planning=2, demonstration=1)
    assert seen(walk.officer, journey.CLOSED) == seen(walk.auditor, journey.CLOSED) == numbers(walk)
    for track, chair in walk.chairs.items():
        assert seen(chair, journey.CLOSED) == numbers(walk, track)
    assert seen(walk.officer, journey.CLOSED - A_MOMENT) == set()


def test_what_was_never_submitted_stays_with_its_members() -> None:
    walk = walked(Stop.APPLIED, planning=1, demonstration=1)
    draft = journey.start(walk, PLANNING, 7, journey.APPLIED)
    journey.close_windows(journey.CLOSED)
    assert draft.number not in seen(walk.officer, journey.CLOSED)
    assert seen(walk.applicants[draft.number], journey.CLOSED) == {draft.number}


def test_a_colleague_sees_the_application_for_as_long_as_a_member() -> None:
    walk = walked(Stop.APPLIED, planning=1, demonstration=0)
    (application,) = Application.objects.all()
    colleague = journey.account("colleague@example.org", journey.APPLIED)
    add_colleague(application=application, person=colleague.person, by="system", at=journey.APPLIED)
    assert seen(colleague, journey.APPLIED) == {application.number}
    assert seen(colleague, journey.APPLIED - A_MOMENT) == set()
    Member.objects.filter(person=colleague.person).update(until=journey.CLOSED)
    assert seen(colleague, journey.CLOSED) == set()
    assert walk.applicants[application.number].person_id != colleague.person_id


@pytest.mark.parametrize("role", ["officer", "auditor", "chair"])
def test_no_role_opens_the_application_one_wrote(role: str) -> None:
    walk = walked(Stop.APPLIED, planning=2, demonstration=0)
    first, second = Application.objects.order_by("pk")
    account = {"officer": walk.officer, "auditor": walk.auditor, "chair": walk.chairs[PLANNING]}[role]
    add_colleague(application=first, person=account.person, by="system", at=journey.APPLIED)
    journey.close_windows(journey.CLOSED)
    assert seen(account, journey.CLOSED) == {first.number, second.number}
    labelled = sight.cases(account.person_id, walk.call.pk, journey.CLOSED)
    assert [case.application for case in labelled] == [second]


def test_an_invitation_alone_keeps_nobody_from_judging() -> None:
    walk = walked(Stop.APPLIED, planning=1, demonstration=0)
    (application,) = Application.objects.all()
    officer = walk.officer
    add_colleague(
        application=application,
        person=officer.person,
        by="system",
        at=journey.APPLIED,
        invited_as=officer.email,
    )
    journey.close_windows(journey.CLOSED)
    assert sight.cases(officer.person_id, walk.call.pk, journey.CLOSED).count() == 1


def test_staff_of_one_call_see_nothing_of_another() -> None:
    walk = walked(Stop.CLOSED, planning=1, demonstration=0)
    other = journey.call_in_draft(journey.DRAFTED, slug="another-call")
    for account in staff(other):
        assert seen(account, journey.CLOSED) == set()
    assert seen(walk.officer, journey.CLOSED) != set()


def test_who_leaves_the_office_sees_nothing_any_more() -> None:
    walk = walked(Stop.CLOSED, planning=1, demonstration=0)
    Staff.objects.filter(person=walk.officer.person).update(until=journey.SCREENED)
    assert seen(walk.officer, journey.SCREENED - A_MOMENT) == numbers(walk)
    assert seen(walk.officer, journey.SCREENED) == set()


def test_an_administrator_never_sees_cases() -> None:
    walked(Stop.CLOSED, planning=1, demonstration=0)
    administrator = journey.account("administrator@example.org", journey.DRAFTED)
    grant_installation_role(person=administrator.person, role="administrator", at=journey.DRAFTED)
    assert seen(administrator, journey.CLOSED) == set()


def test_a_reviewer_sees_what_is_assigned_from_the_opening_to_the_decision() -> None:
    walk = walked(Stop.ANNOUNCED, planning=2, demonstration=1, reviewers=1)
    (reviewer,) = walk.panel[PLANNING]
    assert seen(reviewer, journey.OPENED - A_MOMENT) == set()
    assert seen(reviewer, journey.OPENED) == numbers(walk, PLANNING)
    assert seen(reviewer, journey.APPROVED - A_MOMENT) == numbers(walk, PLANNING)
    assert seen(reviewer, journey.APPROVED) == set()


def test_a_reviewer_sees_no_more_than_the_own_assignments() -> None:
    walk = walked(Stop.OPENED, planning=2, demonstration=1, reviewers=2)
    reviewer, other = walk.panel[PLANNING]
    ended = Assignment.objects.filter(reviewer__person=reviewer.person).order_by("pk").first()
    assert ended is not None
    end_assignment(assignment=ended, ground="office", by=walk.by, at=journey.SCORED)
    assert seen(reviewer, journey.SCORED) == numbers(walk, PLANNING) - {ended.case.application.number}
    assert seen(other, journey.SCORED) == numbers(walk, PLANNING)


def test_the_chair_sees_the_track_until_the_results_are_announced() -> None:
    walk = walked(Stop.ANNOUNCED, planning=1, demonstration=1, reviewers=1)
    chair = walk.chairs[PLANNING]
    assert seen(chair, journey.ANNOUNCED - A_MOMENT) == numbers(walk, PLANNING)
    assert seen(chair, journey.ANNOUNCED) == set()
    assert seen(walk.auditor, journey.ANNOUNCED) == numbers(walk)


@pytest.mark.parametrize("role", ["officer", "auditor", "chair", "reviewer"])
def test_a_conflict_takes_the_case_from_whoever_holds_a_role(role: str) -> None:
    walk = walked(Stop.OPENED, planning=2, demonstration=1, reviewers=2)
    account = {
        "officer": walk.officer,
        "auditor": walk.auditor,
        "chair": walk.chairs[PLANNING],
        "reviewer": walk.panel[PLANNING][0],
    }[role]
    before = seen(account, journey.OPENED)
    case = case_at(walk, PLANNING, 0)
    assert case.application.number in before
    apart(case, account, journey.OPENED)
    assert seen(account, journey.OPENED) == before - {case.application.number}
    assert case not in sight.cases(account.person_id, walk.call.pk, journey.OPENED)
    assert not sight.may_see_case(account.person_id, case, journey.OPENED)


def test_a_conflict_never_takes_an_application_from_those_who_wrote_it() -> None:
    walk = walked(Stop.SCREENED, planning=1, demonstration=0)
    case = case_at(walk, PLANNING, 0)
    lead = walk.applicants[case.application.number]
    apart(case, lead)
    assert seen(lead, journey.SCREENED) == {case.application.number}


def test_a_conflict_of_the_same_person_under_another_address_counts() -> None:
    walk = walked(Stop.SCREENED, planning=1, demonstration=0)
    case = case_at(walk, PLANNING, 0)
    twin = record_person(name="Officer", email="officer@elsewhere.example.org", at=journey.DRAFTED)
    record_conflict(
        case=case,
        person=twin,
        kind="exclusion",
        ground="same_organisation",
        reason="",
        by="system",
        at=journey.SCREENED,
    )
    assert seen(walk.officer, journey.SCREENED) == {case.application.number}
    merge_persons(duplicate=twin, into=walk.officer.person)
    assert seen(walk.officer, journey.SCREENED) == set()


def test_rights_that_were_given_to_another_record_of_the_person_hold() -> None:
    walk = walked(Stop.APPLIED, planning=1, demonstration=0)
    (application,) = Application.objects.all()
    named = record_person(name="Ara", email="ara@work.example.org", at=journey.APPLIED)
    appoint(
        call=walk.call,
        person=named.pk,
        person_id=named.public_id,
        role="officer",
        by="system",
        at=journey.APPLIED,
    )
    add_colleague(application=application, person=named, by="system", at=journey.APPLIED)
    account = journey.account("ara@home.example.org", journey.APPLIED)
    merge_persons(duplicate=named, into=account.person)
    assert may_edit_call(account.person_id, walk.call.pk, journey.APPLIED)
    assert seen(account, journey.APPLIED) == {application.number}


def test_desks_list_cases_by_label_and_members_have_none_by_that() -> None:
    walk = walked(Stop.CLOSED, planning=3, demonstration=1)
    labels = [case.label for case in sight.cases(walk.officer.person_id, walk.call.pk, journey.CLOSED)]
    assert labels == ["D-01", "P-01", "P-02", "P-03"]
    for lead in walk.applicants.values():
        assert list(sight.cases(lead.person_id, walk.call.pk, journey.CLOSED)) == []


def test_a_list_takes_the_same_queries_for_ten_applications_as_for_a_hundred(
    django_assert_max_num_queries: Any,
) -> None:
    walk = walked(Stop.APPLIED, planning=10, demonstration=10)
    journey.close_windows(journey.CLOSES[PLANNING])
    for place in range(10, 100):
        journey.apply(walk, DEMONSTRATION, place, journey.APPLIED)
    journey.close_windows(journey.CLOSED)
    for at, many in ((journey.CLOSES[PLANNING], 10), (journey.CLOSED, 110)):
        with django_assert_max_num_queries(2):
            assert len(sight.applications(walk.officer.person_id, at)) == many
        with django_assert_max_num_queries(2):
            assert len(sight.cases(walk.auditor.person_id, walk.call.pk, at)) == many
