"""Assignments and conflicts: who is given what, and what keeps them apart."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.applications.test_applications import BY, CLOSES, OPEN, in_force, site
from tests.applications.test_applications import person as applicant
from tests.review.made import (
    AFTER,
    LATER,
    LOCKING,
    accepted,
    assigned,
    cases,
    finished,
    in_review,
    invited,
    opened,
    person,
    track,
)

from gongmo.applications.actions.write import add_colleague
from gongmo.ledger.queries import body_of, facts_about
from gongmo.people.actions import add_member, merge_persons
from gongmo.people.models import Membership
from gongmo.review.actions.assign import (
    CannotAssign,
    CannotEnd,
    Refusal,
    assign,
    assign_all,
    end_assignment,
)
from gongmo.review.actions.invite import answer_invitation, invite
from gongmo.review.actions.lock_scores import lock_scores
from gongmo.review.actions.record_conflict import CannotRecordConflict, record_conflict
from gongmo.review.actions.record_conflict import Refusal as ConflictRefusal
from gongmo.review.models import Assignment, Conflict, Reviewer
from gongmo.review.proposal import proposal
from gongmo.review.queries import (
    applications_assigned_to,
    assignments_of,
    conflicted_applications,
    conflicts_of_case,
    is_conflicted,
    progress,
    score_rows,
)
from gongmo.screening.actions.determine import determine
from gongmo.screening.models import Case

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def refused(case: Case, reviewer: Reviewer) -> Refusal:
    with pytest.raises(CannotAssign) as refusal:
        assign(case=case, reviewer=reviewer, by=BY, at=AFTER)
    return refusal.value.refusal


def recused(case: Case, reviewer: Reviewer, kind: str = "recusal", ground: str = "family") -> Conflict:
    return record_conflict(
        case=case, person=reviewer.person, kind=kind, ground=ground, reason="A cousin.", by=BY, at=LATER
    )


def mine(reviewer: Reviewer) -> list[Assignment]:
    return list(assignments_of(reviewer.person_id, LATER))


def test_assigning_twice_is_one_assignment() -> None:
    (case,), ara = cases(), accepted("Ara")
    assert assigned(case, ara) == assigned(case, ara)
    kinds = [fact.kind for fact in facts_about(case.application.number)]
    assert kinds.count("reviewer_assigned") == 1


def test_aliases_are_dealt_among_the_promised_ones_and_never_given_twice() -> None:
    (case,) = cases()
    panel = [accepted(name) for name in ("Ara", "Bo", "Chan", "Dana", "Eun")]
    aliases = {each.alias for each in assigned(case, *panel)}
    assert aliases == {"R1", "R2", "R3", "R4", "R5"}
    end_assignment(assignment=Assignment.objects.earliest("pk"), ground="office", by=BY, at=AFTER)
    assert assigned(case, accepted("Fin"))[0].alias == "R6"


def test_an_invitation_may_wait_for_its_answer_but_not_be_declined() -> None:
    (case,) = cases()
    waiting, declined = invited("Ara"), invited("Bo")
    answer_invitation(reviewer=declined, accepted=False, reason="", by=BY, at=OPEN)
    assigned(case, waiting)
    assert mine(waiting) == []
    assert refused(case, declined) is Refusal.DECLINED
    Reviewer.objects.filter(pk=declined.pk).update(declined_at=None, ended_at=OPEN)
    assert refused(case, declined) is Refusal.ENDED


def test_a_reviewer_of_another_track_is_refused() -> None:
    (case,) = cases()
    demonstration = in_force().specification.track("demonstration")
    assert demonstration is not None
    other = invite(call=in_force(), track=demonstration, person=person("Ara"), by=BY, at=OPEN)
    assert refused(case, other) is Refusal.OTHER_TRACK


def test_an_ineligible_case_is_not_assigned() -> None:
    (case,) = cases()
    determine(case=case, eligible=False, ground="incomplete", reason="No letter.", by=BY, at=AFTER)
    assert refused(case, accepted("Ara")) is Refusal.INELIGIBLE


def test_whoever_is_in_conflict_is_never_assigned() -> None:
    (case,), ara = cases(), accepted("Ara")
    recused(case, ara)
    assert refused(case, ara) is Refusal.CONFLICTED


def test_a_conflict_under_a_record_merged_since_bars_as_well() -> None:
    (case,), ara, other = cases(), accepted("Ara"), accepted("Arah")
    recused(case, other)
    merge_persons(duplicate=other.person, into=ara.person)
    assert refused(case, ara) is Refusal.CONFLICTED
    assert is_conflicted(ara.person_id, case.pk)
    assert conflicted_applications(ara.person_id) == {case.application_id}


def test_two_records_of_one_person_score_a_case_once() -> None:
    (case,), ara, other = cases(), accepted("Ara"), accepted("Arah")
    assigned(case, ara)
    merge_persons(duplicate=other.person, into=ara.person)
    assert refused(case, other) is Refusal.SAME_PERSON


def test_whoever_works_for_the_applicant_or_did_of_late_is_barred_by_the_published_rules() -> None:
    (case,), ara, bo = cases(), accepted("Ara"), accepted("Bo")
    town = case.application.organisation
    add_member(organisation=town, person=ara.person, at=OPEN)
    assert refused(case, ara) is Refusal.EXCLUDED
    left = AFTER - timedelta(days=3 * 365)
    Membership.objects.create(
        organisation=town, person=bo.person, since=left - timedelta(days=9), until=left + timedelta(days=2)
    )
    assert refused(case, bo) is Refusal.EXCLUDED
    Membership.objects.filter(person=bo.person).update(until=left - timedelta(days=9))
    assert assigned(case, bo)


def test_nobody_scores_an_application_of_their_own() -> None:
    (case,) = cases()
    Membership.objects.all().delete()
    member = invite(call=in_force(), track=track(), person=applicant(), by=BY, at=OPEN)
    assert refused(case, member) is Refusal.EXCLUDED


def test_a_name_alone_bars_nobody_but_is_shown() -> None:
    (case,) = cases()
    stated = invited("Ara", organisation="city of BELMORA")
    assert assigned(case, stated)


def test_a_conflict_found_later_ends_the_assignment_and_hides_the_case() -> None:
    first, second = in_review(cases_count=2)
    ara = first.reviewer
    finished(first)
    assert mine(ara) == [first, second]
    recused(first.case, ara)
    first.refresh_from_db()
    assert (first.ended_at, first.ended_ground) == (LATER, "conflict")
    assert mine(ara) == [second]
    assert list(applications_assigned_to(ara.person_id, LATER)) == [second.case.application]
    assert first.review.scores.count() == 3
    kinds = [fact.kind for fact in facts_about(first.case.application.number)]
    assert kinds[-2:] == ["conflict_recorded", "assignment_ended"]


def test_points_given_before_a_conflict_was_known_stand_as_recused() -> None:
    first, second = in_review(reviewers=2)
    finished(first)
    finished(second)
    recused(first.case, first.reviewer)
    rows = score_rows(first.case.closing.call_id, "planning")
    gone = [row for row in rows if row.reviewer == first.alias]
    assert [(row.criterion, row.points, row.recused) for row in gone] == [("", None, True)]
    assert [row.points is None for row in rows if row.reviewer == second.alias] == [False] * 3


def test_a_conflict_that_a_merger_brings_to_light_counts_like_any_other() -> None:
    first, second = in_review(reviewers=2)
    finished(first)
    finished(second)
    other = accepted("Zoe")
    recused(first.case, other)
    merge_persons(duplicate=other.person, into=first.reviewer.person)
    call = first.case.closing.call_id
    assert [row.reviewer for row in score_rows(call, "planning") if row.recused] == [first.alias]
    assert mine(first.reviewer) == []
    told = {each.reviewer: each.assigned for each in progress(call, "planning")}
    assert told[first.reviewer] == 0
    assert told[second.reviewer] == 1


def test_the_same_conflict_twice_is_one_and_three_kinds_are_three() -> None:
    (case,), ara = cases(), accepted("Ara")
    assert recused(case, ara) == recused(case, ara)
    recused(case, ara, "challenge")
    recused(case, ara, "exclusion", "employed_within")
    assert [row.kind for row in conflicts_of_case(case.pk)] == ["recusal", "challenge", "exclusion"]
    body = body_of(facts_about(case.application.number)[-1])
    assert body is not None
    assert (body["conflict"], body["ground"]) == ("exclusion", "employed_within")
    assert "cousin" not in str(body)


@pytest.mark.parametrize(
    ("kind", "ground", "reason", "refusal"),
    [
        ("dislike", "family", "", ConflictRefusal.UNKNOWN_KIND),
        ("recusal", "dislike", "", ConflictRefusal.UNKNOWN_GROUND),
        ("recusal", "other", " ", ConflictRefusal.NO_REASON),
        ("challenge", "family", "", ConflictRefusal.NO_REASON),
    ],
)
def test_a_conflict_has_its_kind_its_ground_and_words_where_nothing_else_tells(
    kind: str, ground: str, reason: str, refusal: ConflictRefusal
) -> None:
    (case,) = cases()
    with pytest.raises(CannotRecordConflict) as told:
        record_conflict(
            case=case, person=person("Ara"), kind=kind, ground=ground, reason=reason, by=BY, at=AFTER
        )
    assert told.value.refusal is refusal
    assert not Conflict.objects.exists()


def test_a_finished_opinion_is_ended_by_a_conflict_alone() -> None:
    done, open_one = in_review(reviewers=2)
    finished(done)
    with pytest.raises(CannotEnd) as told:
        end_assignment(assignment=done, ground="office", by=BY, at=LATER)
    assert told.value.refusal is Refusal.FINISHED
    with pytest.raises(CannotEnd) as told:
        end_assignment(assignment=open_one, ground="conflict", by=BY, at=LATER)
    assert told.value.refusal is Refusal.UNKNOWN_GROUND
    ended = end_assignment(assignment=open_one, ground="declined", by=BY, at=LATER)
    again = end_assignment(assignment=open_one, ground="office", by=BY, at=LOCKING)
    assert (again.ended_at, again.ended_ground) == (ended.ended_at, "declined")


def test_a_reviewer_can_be_given_a_case_again() -> None:
    (case,), ara = cases(), accepted("Ara")
    (first,) = assigned(case, ara)
    end_assignment(assignment=first, ground="office", by=BY, at=AFTER)
    (second,) = assigned(case, ara)
    assert second != first
    assert second.alias != first.alias


def test_assignments_stay_as_they_are_once_scores_are_locked() -> None:
    (assignment,) = in_review()
    bo = accepted("Bo")
    finished(assignment)
    lock_scores(call=in_force(), track=track(), by=BY, at=LOCKING)
    assert refused(assignment.case, bo) is Refusal.LOCKED
    with pytest.raises(CannotEnd):
        end_assignment(assignment=assignment, ground="office", by=BY, at=LOCKING)
    recused(assignment.case, assignment.reviewer)
    assert mine(assignment.reviewer) == []


def test_of_several_pairs_all_are_assigned_or_none() -> None:
    (case,), ara, bo = cases(), accepted("Ara"), accepted("Bo")
    recused(case, bo)
    with pytest.raises(CannotAssign) as told:
        assign_all(pairs=[(case, ara), (case, bo)], by=BY, at=AFTER)
    assert (told.value.case, told.value.reviewer) == (case, bo)
    assert not Assignment.objects.exists()


def test_the_proposal_is_even_keeps_what_stands_and_keeps_conflicts_apart() -> None:
    first, *others = cases(4)
    panel = [accepted(name) for name in ("Ara", "Bo", "Chan", "Dana", "Eun", "Fin")]
    ara, bo, *_ = panel
    assigned(first, ara)
    recused(first, bo)
    add_member(organisation=others[0].application.organisation, person=ara.person, at=OPEN)
    proposed = proposal(in_force(), track(), AFTER)
    pairs = set(proposed.pairs)
    assert (first, ara) not in pairs
    assert (first, bo) not in pairs
    assert (others[0], ara) not in pairs
    assert len(pairs) == 19
    assert proposed.findings == ()
    assign_all(pairs=proposed.pairs, by=BY, at=AFTER)
    assert sorted(each.assigned for each in progress(first.closing.call_id, "planning")) == [3, 3, 3, 3, 4, 4]
    assert proposal(in_force(), track(), AFTER).pairs == []
    opened()


def test_the_proposal_says_what_it_cannot_give() -> None:
    (case,), ara = cases(), accepted("Ara")
    recused(case, accepted("Bo"))
    proposed = proposal(in_force(), track(), AFTER)
    assert proposed.pairs == [(case, ara)]
    (short,) = proposed.findings
    assert (short.code, short.values["case"], short.values["given"]) == ("assignment-short", "P-01", 1)


def test_the_database_keeps_one_running_assignment_and_one_alias() -> None:
    (case,), ara, bo = cases(), accepted("Ara"), accepted("Bo")
    (first,) = assigned(case, ara)
    for reviewer, alias in ((ara, "R9"), (bo, first.alias)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Assignment.objects.create(case=case, reviewer=reviewer, alias=alias, assigned_at=CLOSES, by=BY)


def test_an_invitation_alone_bars_no_reviewer() -> None:
    """Else an applicant could keep a strict reviewer away by inviting the address as a colleague."""
    (case,) = cases()
    reviewer = invited("Strict")
    add_colleague(
        application=case.application,
        person=reviewer.person,
        by=BY,
        at=OPEN,
        invited_as="strict@example.org",
    )
    assert assign(case=case, reviewer=reviewer, by=BY, at=AFTER)
