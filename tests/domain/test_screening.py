"""What typed answers show against published rules, and how labels are made."""

from pathlib import Path
from typing import Any

import pytest
from tests.domain.small_call import call, track

from gongmo.domain.money import Money
from gongmo.domain.screening import (
    Ground,
    Hint,
    Shown,
    ground_said,
    label_prefix,
    labels,
    said,
    suggested,
)
from gongmo.domain.spec.check import check
from gongmo.domain.spec.track import Track
from gongmo.domain.wording.screening import GROUNDS, HINTS

SHIPPED = Path(__file__).parents[2] / "examples" / "k-city-network-2023.yaml"


def shipped(identifier: str) -> Track:
    read = check(SHIPPED.read_bytes(), SHIPPED.name, {}).call
    assert read is not None
    found = read.track(identifier)
    assert found is not None
    return found


def small(**more: Any) -> Track:
    return call({**track(), **more}).tracks[0]


def shown(hints: list[Hint]) -> list[Shown]:
    return [hint.shown for hint in hints]


def test_answers_within_the_rules_show_nothing() -> None:
    assert suggested(small(), {"requested": 300}, "local_government") == []


def test_a_kind_that_the_track_does_not_admit_is_shown() -> None:
    (hint,) = suggested(small(), {"requested": 300}, "company")
    assert (hint.ground, hint.shown) == (Ground.APPLICANT_KIND, Shown.KIND_NOT_ADMITTED)
    assert said(hint, "en") == "The applicant is recorded as “Company”. This track admits: Local government."


def test_an_international_organisation_may_apply_jointly_where_only_that_is_admitted() -> None:
    planning = shipped("planning")
    answers = {"requested": 400_000_000, "government_kind": "international_organisation_with_government"}
    assert suggested(planning, answers, "international_organisation") == []


def test_a_form_that_says_another_kind_than_the_record_is_shown() -> None:
    answers = {"requested": 400_000_000, "government_kind": "national_government"}
    (hint,) = suggested(shipped("planning"), answers, "local_government")
    assert hint.shown is Shown.KIND_DIFFERS
    assert said(hint, "ko") == "신청서에는 ‘중앙정부’, 기관 정보에는 ‘지방정부’로 되어 있습니다."


def test_a_required_public_partner_is_asked_for_where_the_form_asks() -> None:
    demonstration = shipped("demonstration")
    stated = {"requested": 400_000_000, "partner_name": "City of Belmora", "partner_kind": "local_government"}
    assert suggested(demonstration, stated, "company") == []
    assert shown(suggested(demonstration, {**stated, "partner_name": " "}, "company")) == [
        Shown.PARTNER_MISSING
    ]
    assert shown(suggested(demonstration, {**stated, "partner_kind": "company"}, "company")) == [
        Shown.PARTNER_NOT_PUBLIC
    ]


def test_a_form_that_does_not_ask_for_the_partner_shows_nothing_about_it() -> None:
    required = small(consortium={"required": ["overseas_public_partner"]})
    assert suggested(required, {"requested": 300}, "local_government") == []


@pytest.mark.parametrize(("requested", "below"), [(99, True), (100, False), (501, False), (10**9, False)])
def test_less_than_the_range_cannot_be_given_and_more_is_only_capped(requested: int, below: bool) -> None:
    hints = suggested(small(), {"requested": requested}, "local_government")
    assert shown(hints) == [Shown.BELOW_RANGE] * below


def test_amounts_are_compared_after_rounding_to_the_step() -> None:
    stepped = small(support={"min": 95, "max": 505, "step": 10})
    (hint,) = suggested(stepped, {"requested": 99}, "local_government")
    assert hint.values == {"requested": Money(99), "least": Money(100)}
    (hint,) = suggested(stepped, {"requested": 500, "smallest_viable": 501}, "local_government")
    assert hint.values == {"needed": Money(501), "most": Money(500)}
    assert said(hint, "en") == "At least 501 won is needed; support ends at 500 won."


def test_an_amount_that_was_not_stated_or_not_read_is_no_zero() -> None:
    assert shown(suggested(small(), {}, "local_government")) == [Shown.NOT_ANSWERED]
    assert suggested(small(), {"requested": "300 or so"}, "local_government") == []


def test_every_ground_and_hint_has_its_words_in_three_languages() -> None:
    assert set(GROUNDS) == {ground.value for ground in Ground}
    assert set(HINTS) == {each.value for each in Shown}
    for text in (*GROUNDS.values(), *HINTS.values()):
        assert all(text[language] for language in ("en", "ko", "ar"))


def test_a_ground_that_no_table_knows_stands_for_itself() -> None:
    assert ground_said("incomplete", "ko") == "신청서의 필수 항목이 빠짐"
    assert ground_said("of_old", "ko") == "of_old"


@pytest.mark.parametrize(
    ("identifier", "tracks", "prefix"),
    [
        ("planning", ["planning", "demonstration"], "P"),
        ("demonstration", ["planning", "demonstration"], "D"),
        ("planning", ["planning", "pilot"], "PL"),
        ("plan", ["plan", "planning"], "PLAN"),
        ("planning", ["plan", "planning"], "PLANN"),
        ("big_city", ["big_city", "big-town"], "BIGC"),
        ("only", ["only"], "O"),
    ],
)
def test_a_prefix_is_as_short_as_the_other_tracks_allow(
    identifier: str, tracks: list[str], prefix: str
) -> None:
    assert label_prefix(identifier, tracks) == prefix


def test_a_prefix_that_is_taken_is_never_given_again() -> None:
    assert label_prefix("planning", ["planning"], {"P"}) == "PL"
    assert label_prefix("p", ["p"], {"P"}) == "PX"
    assert label_prefix("a-b", ["a-b", "a_b"], {"AB"}) == "ABX"


def test_labels_are_as_wide_as_the_widest_and_at_least_two_digits() -> None:
    assert labels("P", 2) == ["P-01", "P-02"]
    assert labels("P", 0) == []
    hundred = labels("P", 100)
    assert (hundred[0], hundred[-1]) == ("P-001", "P-100")
