"""Lists cost the same however many cases there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.lifecycle.journey import CLOSED, PLANNING, Stop
from tests.web.officer.desk import Desk, desk_at

from gongmo.applications.models import Application, Submission
from gongmo.calls.models import Version
from gongmo.people.models import Organisation
from gongmo.screening.models import Case, Closing, Determination

pytestmark = pytest.mark.django_db

MOST = 15


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
    assert hundred <= MOST or page == "call"


def test_the_ranking_costs_the_same_for_two_and_for_twelve() -> None:
    few = cost(desk_at(Stop.LOCKED, planning=2, demonstration=1), "ranking", track=PLANNING)
    assert few <= MOST
