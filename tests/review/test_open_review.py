"""Opening the review: only over a closed track whose cases are determined and assigned."""

from datetime import datetime, timedelta

import pytest
from tests.applications.test_applications import BY, CLOSES, in_force, press, ready, site
from tests.review.made import AFTER, DUE, LATER, accepted, assigned, cases, opened, track

from gongmo.ledger.queries import facts_about
from gongmo.people.actions import merge_persons
from gongmo.review.actions.open_review import CannotOpenReview, Refusal, open_review
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.models import Opening
from gongmo.review.queries import opening_of
from gongmo.screening.actions.close_track import close_track
from gongmo.screening.actions.determine import determine

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def refused(due: datetime = DUE) -> CannotOpenReview:
    with pytest.raises(CannotOpenReview) as refusal:
        open_review(call=in_force(), track=track(), due=due, by=BY, at=AFTER)
    assert not Opening.objects.exists()
    return refusal.value


def test_a_review_is_opened_once() -> None:
    (case,) = cases()
    assigned(case, accepted("Ara"))
    first = opened()
    again = open_review(call=in_force(), track=track(), due=DUE + timedelta(days=1), by=BY, at=LATER)
    assert again == first == opening_of(case.closing.call_id, "planning")
    assert [fact.kind for fact in facts_about("k-city-network-2023")].count("review_opened") == 1


def test_a_track_that_has_not_closed_is_not_reviewed() -> None:
    assert refused().refusal is Refusal.NOT_CLOSED


def test_every_case_has_to_be_determined_first() -> None:
    press(ready())
    close_track(call=in_force(), track=track(), at=CLOSES)
    told = refused()
    assert (told.refusal, told.labels) == (Refusal.UNDETERMINED, ("P-01",))


def test_a_track_where_nothing_is_eligible_has_no_review() -> None:
    (case,) = cases()
    determine(case=case, eligible=False, ground="incomplete", reason="No letter.", by=BY, at=AFTER)
    assert refused().refusal is Refusal.NO_ELIGIBLE


def test_every_eligible_case_has_a_reviewer_who_may_score_it() -> None:
    first, second, third, out = cases(4)
    ara, bo, other = accepted("Ara"), accepted("Bo"), accepted("Arah")
    determine(case=out, eligible=False, ground="incomplete", reason="No letter.", by=BY, at=AFTER)
    assigned(first, ara)
    assigned(third, ara)
    record_conflict(
        case=third, person=other.person, kind="recusal", ground="family", reason="", by=BY, at=AFTER
    )
    merge_persons(duplicate=other.person, into=ara.person)
    told = refused()
    assert (told.refusal, told.labels) == (Refusal.UNASSIGNED, (second.label, third.label))
    assigned(second, bo)
    assigned(third, bo)
    opened()


def test_reviews_are_due_in_the_future() -> None:
    (case,) = cases()
    assigned(case, accepted("Ara"))
    assert refused(due=AFTER).refusal is Refusal.DUE_PAST
