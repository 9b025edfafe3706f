"""The second approval: the decision as prepared, and never by whoever prepared it."""

from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, Walk, case_at, walked
from tests.web.panel.desk import HOME, chair, opened, row_of, said, set_apart

from gongmo.decisions.models import Decision
from gongmo.lifecycle.decide import prepare_decision
from gongmo.lifecycle.deliberate import state_override

pytestmark = pytest.mark.django_db
APPROVAL = f"{HOME}approval/"


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def locked() -> Walk:
    return walked(Stop.LOCKED, planning=8, demonstration=5, reviewers=2)


def prepared(*, by: str = "") -> Walk:
    walk = locked()
    decide(walk, by=by)
    return walk


def decide(walk: Walk, *, by: str = "") -> None:
    journey.run(walk, journey.RUN)
    journey.stand_by(walk, journey.RUN)
    walk.decision = prepare_decision(call=walk.in_force, by=by or walk.by, at=journey.PREPARED)


def overridden() -> Walk:
    """The worst of planning is let in, for a reason; the money that costs keeps another out or not."""
    walk = locked()
    worst = case_at(walk, PLANNING, 7)
    state_override(
        case=worst, amount=400_000_000, reason="The minister's <b>pilot</b>.", by=walk.by, at=journey.RUN
    )
    decide(walk)
    return walk


def approve(walk: Walk, track: str = PLANNING, **sent: Any) -> Any:
    given = sent or {"decision": Decision.objects.latest("pk").pk}
    return chair(walk, track).post(APPROVAL, given)


def test_nothing_is_prepared_yet() -> None:
    walk = opened()
    assert "No decision is prepared yet." in said(chair(walk).get(APPROVAL))
    assert approve(walk, decision="1").status_code == 409


def test_awards_amounts_and_minutes_are_read_before_they_are_approved() -> None:
    walk = prepared()
    page = said(chair(walk).get(APPROVAL))
    row = row_of(page, case_at(walk, PLANNING, 0).label)
    assert "City of Belmora 0" in row
    assert "470 million won" in row
    assert "500 million won" in row
    assert "The panel agrees." in page
    assert "no override was stated" in page
    assert "Approve this decision" in page
    assert walk.officer.person.name in page


def test_approving_is_one_press_by_any_chair_and_is_told() -> None:
    walk = prepared()
    answer = approve(walk, DEMONSTRATION)
    assert answer["Location"] == APPROVAL
    decision = Decision.objects.get()
    assert decision.approved_by == walk.chairs[DEMONSTRATION].public_id
    page = said(chair(walk).get(APPROVAL))
    assert "This decision is approved. The office announces it." in page
    assert "<button" not in page.split("<main", 1)[1].split("</main>", 1)[0]


def test_the_chair_who_prepared_it_is_refused_in_a_clear_sentence() -> None:
    walk = locked()
    decide(walk, by=walk.chairs[PLANNING].public_id)
    page = said(chair(walk).get(APPROVAL))
    assert "You prepared this decision. Somebody else has to approve it." in page
    assert "Approve this decision" not in page
    answer = approve(walk)
    assert answer.status_code == 409
    assert "You prepared this decision. Somebody else has to approve it." in said(answer)
    assert Decision.objects.get().approved_at is None
    assert approve(walk, DEMONSTRATION).status_code == 302


def test_pressing_twice_approves_once() -> None:
    walk = prepared()
    approve(walk)
    answer = approve(walk)
    assert answer.status_code == 409
    assert "approved already" in said(answer)


def test_another_decision_prepared_meanwhile_is_not_approved_unread() -> None:
    walk = prepared()
    shown = Decision.objects.get().pk
    prepare_decision(call=walk.in_force, by=walk.by, at=journey.PREPARED)
    answer = approve(walk, decision=str(shown))
    assert answer.status_code == 409
    assert "The office prepared another decision in between." in said(answer)
    assert not Decision.objects.filter(approved_at__isnull=False).exists()


@pytest.mark.parametrize("given", ["", "x", "999999"])
def test_a_form_that_names_no_decision_approves_none(given: str) -> None:
    walk = prepared()
    assert approve(walk, decision=given).status_code == 409
    assert not Decision.objects.filter(approved_at__isnull=False).exists()


def test_overrides_stand_beside_what_the_rules_alone_would_give() -> None:
    walk = overridden()
    page = said(chair(walk).get(APPROVAL))
    label = case_at(walk, PLANNING, 7).label
    assert "In, 400 million won" in page
    assert "The minister&#x27;s &lt;b&gt;pilot&lt;/b&gt;." in page
    assert "<b>pilot</b>" not in page
    award = [row for row in page.split("<tr") if f">{label}<" in row][-1]
    assert "computed: none" in award


def test_a_case_in_conflict_with_the_chair_is_left_out_of_rows_and_sums() -> None:
    walk = prepared()
    label = set_apart(walk, 0)
    page = said(chair(walk).get(APPROVAL))
    assert "1 application of this decision is in conflict with you and is not shown." in page
    assert "Belmora 0" not in page
    assert f">{label}<" not in page
    assert "470 million" not in page
    assert "What it comes to" not in page
    whole = said(chair(walk, DEMONSTRATION).get(APPROVAL))
    assert "Belmora 0" in whole
    assert approve(walk).status_code == 302


def test_officers_do_not_come_in_by_this_door() -> None:
    walk = prepared()
    client = chair(walk)
    client.force_login(walk.officer)
    assert client.get(APPROVAL).status_code == 404
