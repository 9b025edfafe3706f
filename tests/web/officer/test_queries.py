"""No page takes more than a few queries, and lists cost the same however many cases there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.lifecycle.journey import CLOSED, PLANNING, Stop
from tests.web.officer.desk import Desk, desk_at
from tests.web.officer.pages import dearest, pages_of

from gongmo.applications.models import Application, Submission
from gongmo.calls.models import Version
from gongmo.people.models import Organisation
from gongmo.screening.models import Case, Closing, Determination

pytestmark = pytest.mark.django_db

MOST = 15
DEARER = {"office_case": 24, "office_packet": 22}
"""A case file opens everything there is about one case; these stand at what they take, and never take more."""
STAGES = (Stop.SCREENED, Stop.SCORED, Stop.LOCKED, Stop.RUN, Stop.PREPARED, Stop.ANNOUNCED)


def many(desk: Desk, count: int) -> None:
    """So many more cases of the closed track, as rows."""
    closing, version = Closing.objects.get(track=PLANNING), Version.objects.get()
    organisation = Organisation.objects.earliest("pk")
    first = Application.objects.count()
    applications = Application.objects.bulk_create(
        Application(
            number=f"{n:04d}-AAAA",
            call=desk.walk.call,
            track=PLANNING,
            organisation=organisation,
            started_at=CLOSED,
        )
        for n in range(first, first + count)
    )
    submissions = Submission.objects.bulk_create(
        Submission(
            application=application,
            number=1,
            at=CLOSED,
            by="system",
            call_version=version,
            content={"place": {"name": "Belmora", "country": "KZ"}, "requested": 500_000_000},
            content_hash="0" * 64,
            key=application.number,
            fact=100_000 + application.pk,
            receipt=b"{}",
        )
        for application in applications
    )
    cases = Case.objects.bulk_create(
        Case(
            closing=closing, application=one.application, label=f"P-{one.application.number}", submission=one
        )
        for one in submissions
    )
    Determination.objects.bulk_create(
        Determination(case=case, eligible=True, at=CLOSED, by="system") for case in cases
    )


def cost(desk: Desk, page: str, **parts: str) -> int:
    desk.get(page, **parts)
    with CaptureQueriesContext(connection) as captured:
        assert desk.get(page, **parts).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    ("page", "parts"),
    [("cases", {}), ("call", {}), ("progress", {"track": PLANNING}), ("assignments", {"track": PLANNING})],
)
def test_a_list_costs_the_same_with_a_hundred_and_with_a_thousand_cases(
    page: str, parts: dict[str, str]
) -> None:
    desk = desk_at(Stop.SCREENED, planning=2, demonstration=1)
    many(desk, 100)
    hundred = cost(desk, page, **parts)
    many(desk, 900)
    assert cost(desk, page, **parts) == hundred
    assert hundred <= MOST


@pytest.mark.parametrize("stop", STAGES)
def test_no_page_takes_more_than_fifteen_queries_at_any_stage(stop: Stop) -> None:
    assert too_dear(desk_at(stop, planning=4, demonstration=3)) == {}


def test_nor_does_any_with_thirty_cases_and_everything_announced() -> None:
    assert too_dear(desk_at(Stop.ANNOUNCED, planning=18, demonstration=12)) == {}


def test_the_bounds_of_dear_pages_are_exact() -> None:
    desk = desk_at(Stop.ANNOUNCED, planning=4, demonstration=3)
    assert {page: dearest(desk, page) for page in DEARER} == DEARER


def test_every_page_costs_the_same_with_thirty_and_with_a_hundred_cases() -> None:
    desk = desk_at(Stop.SCREENED, planning=2, demonstration=1)
    many(desk, 30)
    thirty = {page: dearest(desk, page) for page in pages_of("office")}
    many(desk, 70)
    assert {page: dearest(desk, page) for page in pages_of("office")} == thirty


def too_dear(desk: Desk) -> dict[str, int]:
    costs = {page: dearest(desk, page) for page in pages_of("office")}
    return {page: most for page, most in costs.items() if most > DEARER.get(page, MOST)}
