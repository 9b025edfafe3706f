"""Cases as rows of a sheet: what rules on applicants, countries and places compare."""

from types import SimpleNamespace
from typing import Any

import pytest
from tests.domain.small_call import call as small_call
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, Walk, case_at, walked

from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.lifecycle.case_rows import Where, application_rows, where
from gongmo.lifecycle.sheets import full_sheets, public_sheet
from gongmo.people.models import Organisation


@pytest.fixture
def walk(db: None, settings: Any, tmp_path: Any) -> Walk:
    settings.MEDIA_ROOT = tmp_path
    return walked(Stop.PUBLISHED)


def closed(walk: Walk) -> dict[str, ApplicationRow]:
    journey.close_windows(journey.CLOSED)
    journey.screen(walk, journey.SCREENED)
    return {row.application: row for row in application_rows(walk.in_force, labelled=True)}


def row(walk: Walk, rows: dict[str, ApplicationRow], place: int, track: str = PLANNING) -> ApplicationRow:
    return rows[case_at(walk, track, place).label]


def at(walk: Walk, place: int, name: str, country: str, track: str = PLANNING) -> None:
    journey.apply(walk, track, place, journey.APPLIED, place={"name": name, "country": country})


def test_capitals_and_blanks_make_no_other_place(walk: Walk) -> None:
    at(walk, 0, "Dereköy  Yeni", "TR")
    at(walk, 1, "DEREKÖY YENI", "TR")
    rows = closed(walk)
    assert row(walk, rows, 0).place == row(walk, rows, 1).place


def test_the_same_name_in_another_country_is_another_place(walk: Walk) -> None:
    at(walk, 0, "Springfield", "US")
    at(walk, 1, "Springfield", "GB")
    rows = closed(walk)
    names = {row(walk, rows, 0).place, row(walk, rows, 1).place}
    assert names == {"Springfield", "Springfield (2)"}


def test_two_applicants_of_one_name_are_two(walk: Walk) -> None:
    for place in (0, 1):
        at(walk, place, f"Town {place}", "KZ")
    Organisation.objects.update(name={"en": "City office", "ko": "시청"})
    rows = closed(walk)
    assert {row(walk, rows, 0).applicant, row(walk, rows, 1).applicant} == {"시청", "시청 (2)"}


def test_a_demonstration_counts_where_it_happens_not_where_the_company_sits(walk: Walk) -> None:
    at(walk, 0, "Phu Lanh", "VN", DEMONSTRATION)
    found = row(walk, closed(walk), 0, DEMONSTRATION)
    assert (found.country, found.place, found.operator) == ("VN", "Phu Lanh", "kaia")


def test_amounts_are_those_of_the_form(walk: Walk) -> None:
    at(walk, 1, "Phu Lanh", "VN")
    found = row(walk, closed(walk), 1)
    assert (found.requested, found.smallest_viable) == (490_000_000, 350_000_000)
    assert found.recommended is None


def test_by_number_where_the_draw_is_repeated_and_by_label_where_it_is_not(walk: Walk) -> None:
    at(walk, 0, "Phu Lanh", "VN")
    closed(walk)
    case, call = case_at(walk, PLANNING, 0), walk.in_force
    assert [r.application for r in application_rows(call, PLANNING, labelled=False)] == [
        case.application.number
    ]
    assert [r.application for r in application_rows(call, PLANNING, labelled=True)] == [case.label]
    assert application_rows(call, DEMONSTRATION, labelled=True) == []
    assert case.application.number in full_sheets(call).applications
    assert case.application.number not in public_sheet(call).applications


def test_before_a_decision_the_public_sheet_would_name_nobody(walk: Walk) -> None:
    at(walk, 0, "Phu Lanh", "VN")
    closed(walk)
    sheet = public_sheet(walk.in_force).applications
    assert not any(name in sheet for name in ("Phu Lanh", "VN", "kind,", "시"))


def test_a_form_that_asks_no_place_counts_the_applicants_country() -> None:
    (track,) = small_call().tracks
    case: Any = SimpleNamespace(
        application=SimpleNamespace(organisation=SimpleNamespace(country="KZ")),
        submission=SimpleNamespace(content={}),
    )
    assert where(case, track) == Where("", "KZ")
