"""A scorecard against the published criteria."""

from decimal import Decimal
from typing import Any

import pytest
from tests.domain.small_call import CRITERIA, call, criterion, track

from gongmo.domain.scorecard import (
    LONGEST,
    Code,
    ScoreFault,
    adjustment,
    draft_faults,
    finish_faults,
    panel_criteria,
    said,
    staff_faults,
)
from gongmo.domain.wording.review import FAULTS

BONUS = {"id": "first", "title": {"en": "First", "ko": "첫"}, "points": 2}
LATE = {"id": "late", "title": {"en": "Late", "ko": "지연"}, "points": Decimal("0.5")}
TRACK = call(
    track(
        criteria=[*CRITERIA, criterion("sound", 10, scored_by="staff")],
        step=Decimal("0.5"),
        bonus=[BONUS],
        deductions=[LATE],
    )
).tracks[0]
WHY = {"need": "Yes.", "plan": "Yes."}


def codes(faults: list[ScoreFault]) -> list[tuple[str, Code]]:
    for fault in faults:
        assert said(fault, "en")
        assert said(fault, "ko")
    return [(fault.criterion, fault.code) for fault in faults]


def draft(points: dict[str, Any], reasons: dict[str, str] | None = None, comment: str = "") -> Any:
    return codes(draft_faults(TRACK, points, reasons or {}, comment))


@pytest.mark.parametrize("points", ["0", "0.5", "60", "60.0", "59.50"])
def test_points_on_the_scale_and_the_step_are_kept(points: str) -> None:
    assert draft({"need": Decimal(points)}) == []


@pytest.mark.parametrize("points", ["-0.5", "60.5", "NaN", "Infinity", "-Infinity", "sNaN", "1E+30"])
def test_points_off_the_scale_are_told_as_such(points: str) -> None:
    assert draft({"need": Decimal(points)}) == [("need", Code.OFF_SCALE)]


def test_points_between_the_steps_are_told_as_such() -> None:
    assert draft({"need": Decimal("0.25")}) == [("need", Code.OFF_STEP)]


def test_a_draft_may_be_empty_anywhere() -> None:
    assert draft({}) == []
    assert draft({"need": None, "plan": Decimal(1)}) == []


def test_only_criteria_of_the_panel_are_scored_by_reviewers() -> None:
    assert [each.id for each in panel_criteria(TRACK)] == ["need", "plan"]
    assert draft({"sound": Decimal(1)}) == [("sound", Code.OF_STAFF)]
    assert draft({"charm": Decimal(1)}, {"grace": "Much."}) == [
        ("charm", Code.UNKNOWN),
        ("grace", Code.UNKNOWN),
    ]


def test_texts_have_an_end() -> None:
    assert draft({}, {"need": "x" * LONGEST}, "x" * LONGEST) == []
    assert draft({}, {"need": "x" * (LONGEST + 1)}, "x" * (LONGEST + 1)) == [
        ("need", Code.TOO_LONG),
        ("", Code.TOO_LONG),
    ]


def test_a_finished_review_has_points_and_a_reason_for_each_criterion_of_the_panel() -> None:
    assert finish_faults(TRACK, {"need": Decimal(0), "plan": Decimal(40)}, WHY) == []
    assert codes(finish_faults(TRACK, {"need": None}, {"plan": " "})) == [
        ("need", Code.POINTS_MISSING),
        ("need", Code.REASON_MISSING),
        ("plan", Code.POINTS_MISSING),
        ("plan", Code.REASON_MISSING),
    ]


def test_staff_score_off_the_step_but_on_the_scale() -> None:
    assert staff_faults(TRACK, "sound", Decimal("9.37"), "By formula.") == []
    assert codes(staff_faults(TRACK, "sound", Decimal(11), "By formula.")) == [("sound", Code.OFF_SCALE)]
    assert codes(staff_faults(TRACK, "need", Decimal(1), "By formula.")) == [("need", Code.OF_PANEL)]
    assert codes(staff_faults(TRACK, "charm", Decimal(1), "By formula.")) == [("charm", Code.UNKNOWN)]
    assert codes(staff_faults(TRACK, "sound", Decimal("0.0000001"), "")) == [
        ("sound", Code.TOO_FINE),
        ("sound", Code.REASON_MISSING),
    ]


def test_a_deduction_is_negative() -> None:
    first, late = adjustment(TRACK, "first"), adjustment(TRACK, "late")
    assert first is not None
    assert late is not None
    assert (first[1], late[1]) == (Decimal(2), Decimal("-0.5"))
    assert adjustment(TRACK, "charm") is None


def test_figures_stand_in_the_sentences() -> None:
    (fault,) = draft_faults(TRACK, {"need": Decimal(61)}, {})
    assert said(fault, "en") == "Give “Need” between 0 and 60 points."
    assert said(fault, "ko") == "‘Need(한)’ 항목은 0점부터 60점까지입니다."


def test_every_fault_has_its_words() -> None:
    assert set(FAULTS) == {code.value for code in Code}
    assert all(text["en"] and text["ko"] for text in FAULTS.values())
