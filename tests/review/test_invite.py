"""The pool: one person once, whichever address, whichever record."""

import pytest
from django.db import IntegrityError, transaction
from tests.applications.test_applications import BY, OPEN, in_force, site
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

from gongmo.ledger.queries import body_of, facts_about
from gongmo.people.actions import add_address, merge_persons, record_person
from gongmo.review.actions.invite import CannotAnswer, CannotInvite, Refusal, answer_invitation, invite
from gongmo.review.actions.lock_scores import lock_scores
from gongmo.review.models import Assignment, Reviewer
from gongmo.review.queries import pool, progress, reviewers_of_person

__all__ = ["site"]

pytestmark = pytest.mark.django_db

SLUG = "k-city-network-2023"


def kinds() -> list[str]:
    return [fact.kind for fact in facts_about(SLUG)]


def test_inviting_twice_is_one_invitation() -> None:
    assert invited("Ara") == invited("Ara")
    assert kinds().count("reviewer_invited") == 1


def test_a_second_address_of_the_same_person_is_the_same_reviewer() -> None:
    first = invited("Ara")
    add_address(person=first.person, email="ara@home.example.org")
    again = record_person(name="Ara K.", email="ARA@home.example.org", at=OPEN)
    assert invite(call=in_force(), track=track(), person=again, by=BY, at=OPEN) == first


def test_a_merged_record_is_the_person_it_leads_to() -> None:
    first, duplicate = invited("Ara"), person("Arah")
    merge_persons(duplicate=duplicate, into=first.person)
    assert invite(call=in_force(), track=track(), person=duplicate, by=BY, at=OPEN) == first


def test_of_two_invited_records_that_prove_one_person_the_place_found_is_kept() -> None:
    first, second = invited("Ara"), invited("Arah")
    merge_persons(duplicate=second.person, into=first.person)
    assert invited("Arah") in {first, second}
    assert set(reviewers_of_person(first.person_id)) == {first, second}


def test_an_answer_counts_once_and_can_be_changed() -> None:
    reviewer = accepted("Ara")
    answer_invitation(reviewer=reviewer, accepted=True, reason="", by=BY, at=AFTER)
    reviewer.refresh_from_db()
    assert reviewer.accepted_at == OPEN
    declined = answer_invitation(reviewer=reviewer, accepted=False, reason=" Ill. ", by=BY, at=AFTER)
    assert (declined.accepted_at, declined.declined_at, declined.decline_reason) == (None, AFTER, "Ill.")
    answers = [fact for fact in facts_about(SLUG) if fact.kind == "invitation_answered"]
    assert [(body_of(fact) or {})["accepted"] for fact in answers] == [True, False]
    assert "Ill." not in str([body_of(fact) for fact in answers])


def test_an_invitation_that_was_declined_can_be_renewed() -> None:
    answer_invitation(reviewer=invited("Ara"), accepted=False, reason="Ill.", by=BY, at=OPEN)
    renewed = invite(call=in_force(), track=track(), person=person("Ara"), by=BY, at=AFTER)
    assert (renewed.declined_at, renewed.decline_reason, renewed.invited_at) == (None, "", AFTER)
    assert Reviewer.objects.count() == 1


def test_declining_ends_what_is_not_finished_and_nothing_else() -> None:
    first, second = cases(2)
    ara = accepted("Ara")
    done, begun = assigned(first, ara) + assigned(second, ara)
    opened()
    finished(done)
    answer_invitation(reviewer=ara, accepted=False, reason="", by=BY, at=LATER)
    done.refresh_from_db()
    begun.refresh_from_db()
    assert done.ended_at is None
    assert (begun.ended_at, begun.ended_ground) == (LATER, "declined")
    assert facts_about(second.application.number)[-1].kind == "assignment_ended"


def test_the_pool_of_a_locked_track_stays_as_it_is() -> None:
    (assignment,) = in_review()
    finished(assignment)
    lock_scores(call=in_force(), track=track(), by=BY, at=LOCKING)
    with pytest.raises(CannotInvite) as refused:
        invited("Bo")
    assert refused.value.refusal is Refusal.LOCKED
    with pytest.raises(CannotAnswer):
        answer_invitation(reviewer=assignment.reviewer, accepted=False, reason="", by=BY, at=LOCKING)


def test_an_invitation_that_ended_is_not_answered() -> None:
    reviewer = invited("Ara")
    Reviewer.objects.filter(pk=reviewer.pk).update(ended_at=AFTER)
    with pytest.raises(CannotAnswer) as refused:
        answer_invitation(reviewer=reviewer, accepted=True, reason="", by=BY, at=AFTER)
    assert refused.value.refusal is Refusal.ENDED


def test_a_track_that_the_call_does_not_have_has_no_pool() -> None:
    other = track().model_copy(update={"id": "cities"})
    with pytest.raises(CannotInvite) as refused:
        invite(call=in_force(), track=other, person=person("Ara"), by=BY, at=OPEN)
    assert refused.value.refusal is Refusal.UNKNOWN_TRACK


def test_the_database_keeps_one_place_and_one_answer() -> None:
    reviewer = accepted("Ara")
    with pytest.raises(IntegrityError), transaction.atomic():
        Reviewer.objects.filter(pk=reviewer.pk).update(declined_at=OPEN)
    reviewer.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        reviewer.save(force_insert=True)


def test_progress_counts_running_work_by_reviewer() -> None:
    first, second = cases(2)
    ara, bo = accepted("Ara"), accepted("Bo")
    done, _ = assigned(first, ara, bo)
    assigned(second, bo)
    opened()
    finished(done)
    told = {
        each.reviewer: (each.assigned, each.finished, each.drafted)
        for each in progress(first.closing.call_id, "planning")
    }
    assert told == {ara: (1, 1, 0), bo: (2, 0, 0)}
    assert list(pool(first.closing.call_id, "planning")) == [ara, bo]
    assert Assignment.objects.count() == 3
