"""No page of the auditor takes more than a few queries, at whatever stage the call stands."""

import pytest
from tests.lifecycle.journey import Stop, walked
from tests.web.officer.desk import Desk
from tests.web.officer.pages import dearest, pages_of
from tests.web.officer.test_queries import MOST, STAGES, many

pytestmark = pytest.mark.django_db

DEARER = {"audit_case": 22, "audit_packet": 22}
"""A case file opens everything there is about one case; these stand at what they take, and never take more."""


def audit(stop: Stop, planning: int, demonstration: int) -> Desk:
    walk = walked(stop, planning=planning, demonstration=demonstration)
    return Desk(walk, stop, walk.auditor, room="audit")


@pytest.mark.parametrize("stop", STAGES)
def test_no_page_takes_more_than_fifteen_queries_at_any_stage(stop: Stop) -> None:
    assert too_dear(audit(stop, 4, 3)) == {}


def test_nor_does_any_with_thirty_cases_and_everything_announced() -> None:
    assert too_dear(audit(Stop.ANNOUNCED, 18, 12)) == {}


def test_the_bounds_of_dear_pages_are_exact() -> None:
    desk = audit(Stop.ANNOUNCED, 4, 3)
    assert {page: dearest(desk, page) for page in DEARER} == DEARER


def test_every_page_costs_the_same_with_thirty_and_with_a_hundred_cases() -> None:
    desk = audit(Stop.SCREENED, 2, 1)
    many(desk, 30)
    thirty = {page: dearest(desk, page) for page in pages_of("audit")}
    many(desk, 70)
    assert {page: dearest(desk, page) for page in pages_of("audit")} == thirty


def too_dear(desk: Desk) -> dict[str, int]:
    costs = {page: dearest(desk, page) for page in pages_of("audit")}
    return {page: most for page, most in costs.items() if most > DEARER.get(page, MOST)}
