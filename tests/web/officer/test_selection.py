"""The ranking and the selection at the desk: why each is in or out, amounts, overrides, runs, the recommendation."""

import io

import pytest
from openpyxl import load_workbook
from tests.lifecycle.journey import PLANNING, TEXT, Stop, case_at
from tests.web.officer.desk import Desk, desk_at, first_case

from gongmo.review.actions.record_conflict import record_conflict
from gongmo.screening.queries import cases_of
from gongmo.selection.models import Amount, Override, Recommendation, Run

pytestmark = pytest.mark.django_db


def test_before_the_lock_the_ranking_says_when_it_will_be_there() -> None:
    desk = desk_at(Stop.OPENED, planning=2, demonstration=1)
    assert "once the chair of the track has locked the scores" in desk.text("ranking", track=PLANNING)
    assert desk.get("ranking_sheet", track=PLANNING).status_code == 302
    assert "scores are not locked" in desk.text("selection")


def test_every_number_of_the_ranking_opens_into_how_it_came_about() -> None:
    desk = desk_at(Stop.LOCKED)
    best = first_case(desk)
    page = desk.text("ranking", f"?case={best.label}", track=PLANNING)
    assert "How it came about" in page
    assert page.count("<tr") == 7


def test_the_workbook_has_a_row_for_each_case() -> None:
    desk = desk_at(Stop.LOCKED)
    book = load_workbook(io.BytesIO(desk.get("ranking_sheet", track=PLANNING).content))
    rows = list(book.active.iter_rows(values_only=True))
    assert rows[0][:3] == ("label", "application", "track")
    assert len(rows) == 7


def test_a_run_is_shown_before_it_is_recorded_and_then_kept() -> None:
    desk = desk_at(Stop.LOCKED)
    assert "Trial, not recorded" in desk.text("selection")
    assert not Run.objects.exists()
    assert desk.post("run").status_code == 303
    assert Run.objects.get().number == 1
    page = desk.text("selection")
    assert "run #1" in page
    assert 'class="cut"' in page


def test_why_a_case_is_not_in_stands_at_its_own_address() -> None:
    desk = desk_at(Stop.RUN)
    barred = case_at(desk.walk, PLANNING, 3)
    page = desk.text("selection", f"?case={barred.label}")
    assert "Why is this one not in?" in page
    assert "Suppose it were in" in page
    assert "Computed for this page alone" in desk.text("selection", f"?case={barred.label}&suppose=in")
    assert Run.objects.count() == 1


def test_an_amount_other_than_requested_needs_a_reason() -> None:
    desk = desk_at(Stop.LOCKED)
    label = first_case(desk).label
    answer = desk.post("amount", {"amount": "4억 8천만원"}, label=label)
    assert answer.status_code == 422
    assert "State the reason in words." in answer.content.decode()
    answer = desk.post("amount", {"amount": "4억 8천만원", "reason": "Fewer sensors."}, label=label)
    assert (answer.status_code, answer["Location"]) == (303, desk.address("selection") + f"?case={label}")
    assert Amount.objects.get().amount == 480_000_000


@pytest.mark.parametrize("typed", ["", "many", "4억 2천", "0"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    desk = desk_at(Stop.LOCKED)
    answer = desk.post("amount", {"amount": typed, "reason": "So."}, label=first_case(desk).label)
    assert answer.status_code == 422
    assert not Amount.objects.exists()


def test_an_override_is_stated_with_its_reason_shown_for_ever_and_lifted() -> None:
    desk = desk_at(Stop.RUN)
    label = first_case(desk).label
    assert desk.post("override", {"kind": "out", "reason": ""}, label=label).status_code == 422
    assert (
        desk.post("override", {"kind": "in", "amount": "", "reason": "So."}, label=label).status_code == 422
    )
    assert (
        desk.post("override", {"kind": "out", "reason": "The town withdrew."}, label=label).status_code == 303
    )
    assert "changed since this run" in desk.text("selection")
    desk.post("run")
    assert "The town withdrew." in desk.text("selection", f"?case={label}")
    assert desk.post("override", {"kind": "lift", "reason": "It came back."}, label=label).status_code == 303
    page = desk.text("selection", f"?case={label}")
    assert "The town withdrew." in page
    assert "It came back." in page
    assert [row.lifted for row in Override.objects.order_by("pk")] == [False, True]
    assert desk.post("override", {"kind": "lift", "reason": "Again."}, label=label).status_code == 422


def test_the_panel_recommends_the_newest_run_with_its_minutes() -> None:
    desk = desk_at(Stop.RUN)
    assert desk.post("recommend", {"run": "1", "minutes": " "}).status_code == 422
    desk.post("recommend", {"run": "7", "minutes": "All agree."})
    assert not Recommendation.objects.exists()
    answer = desk.post("recommend", {"run": "1", "minutes": "All agree."})
    assert (answer.status_code, answer["Location"]) == (303, desk.address("decision"))
    assert Recommendation.objects.get().minutes == "All agree."


def test_rules_that_cannot_be_met_together_are_named() -> None:
    desk = desk_at(Stop.LOCKED, text=TEXT.replace("budget: 4_000_000_000", "budget: 2_400_000_000"))
    for track in (PLANNING, "demonstration"):
        for place in range(4):
            case = case_at(desk.walk, track, place)
            given = {"kind": "in", "amount": "500,000,000", "reason": "It must be."}
            desk.post("override", given, label=case.label)
    page = desk.text("selection")
    assert "These rules cannot be met together." in page
    desk.post("run")
    assert "Recommend this result" not in desk.text("selection")
    answer = desk.post("recommend", {"run": "1", "minutes": "All agree."})
    assert "nothing to recommend" in answer.content.decode()


def test_a_call_that_chose_a_free_order_gets_the_finding_of_the_method() -> None:
    desk = desk_at(Stop.LOCKED, text=TEXT.replace("order: strict", "order: free"))
    assert "Nothing can be computed" in desk.text("selection")
    assert desk.post("run").status_code == 303
    assert not Run.objects.exists()


def test_nothing_it_rests_on_changes_after_the_approval() -> None:
    desk = desk_at(Stop.APPROVED)
    label = first_case(desk).label
    for page, given in (
        ("amount", {"amount": "480,000,000", "reason": "So."}),
        ("override", {"kind": "out", "reason": "So."}),
    ):
        answer = desk.post(page, given, label=label)
        assert answer.status_code == 422
        assert "what it rests on changes no more" in answer.content.decode()
    desk.post("run")
    assert Run.objects.count() == 1


def test_an_amount_before_the_lock_is_refused() -> None:
    desk = desk_at(Stop.SCORED, planning=2, demonstration=1)
    answer = desk.post("amount", {"amount": "480,000,000", "reason": "So."}, label="P-01")
    assert answer.status_code == 422


def test_a_case_in_conflict_stands_in_no_group_sum_or_sentence_of_the_selection() -> None:
    desk = desk_at(Stop.RUN)
    best, barred = first_case(desk), case_at(desk.walk, PLANNING, 3)
    before = desk.text("selection")
    assert "Not open to you" not in before
    record_conflict(
        case=best,
        person=desk.walk.officer.person,
        kind="recusal",
        ground="family",
        reason="My sister leads it.",
        by=desk.walk.by,
        at=desk.at,
    )
    page = desk.text("selection")
    assert page.count("Not open to you") == 1
    assert page.count(best.label) == 1
    assert best.label not in desk.text("selection", f"?case={barred.label}").split("<tbody")[0]
    assert page.index(best.label) > max(page.index(f">{label}<") for label in others(desk, best.label))


def others(desk: Desk, label: str) -> list[str]:
    return [case.label for case in cases_of(desk.walk.call.pk, PLANNING) if case.label != label]
