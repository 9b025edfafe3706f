"""The formal check: the latest determination counts, and none goes without its ground."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.applications.test_applications import BY, CLOSES, in_force, person, press, ready, site
from tests.screening.test_close_track import closed

from gongmo.calls.actions import appoint
from gongmo.calls.models import Call
from gongmo.domain.screening import Ground
from gongmo.ledger.queries import body_of, facts_about
from gongmo.screening.actions.determine import CannotDetermine, Refusal, determine
from gongmo.screening.models import Case, Determination
from gongmo.screening.policies import may_screen
from gongmo.screening.queries import determination_of, determinations, eligible_cases, undetermined

__all__ = ["site"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(site: None) -> Case:
    press(ready())
    closed()
    return Case.objects.get()


def ineligible(case: Case, ground: str = Ground.INCOMPLETE, reason: str = "No letter.") -> Determination:
    return determine(case=case, eligible=False, ground=ground, reason=reason, by=BY, at=CLOSES)


def eligible(case: Case, ground: str = "") -> Determination:
    return determine(case=case, eligible=True, ground=ground, reason="", by=BY, at=CLOSES)


def test_a_case_waits_until_it_is_determined(case: Case) -> None:
    call = case.closing.call_id
    assert list(undetermined(call, "planning")) == [case]
    assert not eligible_cases(call, "planning").exists()
    eligible(case)
    assert not undetermined(call, "planning").exists()
    assert list(eligible_cases(call, "planning")) == [case]


def test_the_latest_determination_counts_and_the_earlier_ones_stay(case: Case) -> None:
    eligible(case)
    latest = ineligible(case)
    assert determinations(case.closing.call_id) == {case.pk: latest}
    assert determination_of(case.pk) == latest
    assert not eligible_cases(case.closing.call_id, "planning").exists()
    assert Determination.objects.count() == 2


def test_pressing_twice_is_one_determination(case: Case) -> None:
    assert ineligible(case) == ineligible(case)
    assert Determination.objects.count() == 1


@pytest.mark.parametrize(
    ("ground", "reason", "refusal"),
    [
        ("", "No letter.", Refusal.NO_GROUND),
        ("too_small", "No letter.", Refusal.UNKNOWN_GROUND),
        (Ground.INCOMPLETE, "  ", Refusal.NO_REASON),
    ],
)
def test_nobody_is_ineligible_without_a_known_ground_and_a_reason(
    case: Case, ground: str, reason: str, refusal: Refusal
) -> None:
    with pytest.raises(CannotDetermine) as refused:
        ineligible(case, ground, reason)
    assert refused.value.refusal is refusal
    assert not Determination.objects.exists()


def test_an_eligible_case_has_no_ground_against_it(case: Case) -> None:
    with pytest.raises(CannotDetermine) as refused:
        eligible(case, Ground.INCOMPLETE)
    assert refused.value.refusal is Refusal.GROUND_OF_ELIGIBLE


def test_the_database_too_asks_for_the_ground(case: Case) -> None:
    for ground, reason in (("", "No letter."), (Ground.INCOMPLETE, "")):
        with pytest.raises(IntegrityError), transaction.atomic():
            Determination.objects.create(
                case=case, eligible=False, ground=ground, reason=reason, at=CLOSES, by=BY
            )


def test_the_fact_holds_the_ground_and_only_the_hash_of_the_reason(case: Case) -> None:
    ineligible(case)
    fact = facts_about(case.application.number)[-1]
    body = body_of(fact)
    assert body is not None
    assert fact.kind == "eligibility_determined"
    assert (body["eligible"], body["ground"]) == (False, "incomplete")
    assert "No letter." not in str(body)


def test_only_officers_screen(case: Case) -> None:
    call, mina = Call.objects.get(), person()
    assert not may_screen(mina.pk, call.pk, CLOSES)
    for role in ("auditor", "officer"):
        appoint(call=call, person=mina.pk, person_id=mina.public_id, role=role, by=BY, at=CLOSES)
        assert may_screen(mina.pk, call.pk, CLOSES) == (role == "officer")
    assert not may_screen(mina.pk, call.pk, CLOSES - timedelta(seconds=1))
    assert in_force().call_id == call.pk
