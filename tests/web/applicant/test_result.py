"""The result as the applicant reads it, and not before everybody may."""

from datetime import timedelta

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import ANNOUNCED, APPROVED, PLANNING, SCORED, Stop, walked
from tests.web.applicant.desk import Desk, address, words

from gongmo.applications.models import Application
from gongmo.decisions.models import Outcome

pytestmark = pytest.mark.django_db
AFTER = ANNOUNCED + timedelta(hours=1)


@pytest.fixture(autouse=True)
def files(settings: pytest.FixtureRequest, tmp_path: pytest.TempPathFactory) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def reader(walk: journey.Walk, track: str, place: int) -> tuple[Application, Desk]:
    application = journey.case_at(walk, track, place).application
    return application, Desk(walk.applicants[application.number], AFTER)


def test_an_award_is_told_with_its_amount_its_score_and_the_opinions() -> None:
    walk = walked()
    application, desk = reader(walk, PLANNING, 0)
    page = words(desk.get(address(application, "result/")))
    assert "Your application is selected." in page
    assert "470 million won" in page
    assert "Combined score" in page
    assert page.count("A word on") == 5
    assert "You can object until the end of this day" in page


def test_who_was_not_selected_reads_the_rule_and_never_a_single_review() -> None:
    walk = walked()
    other = Outcome.objects.exclude(kind="awarded").first()
    assert other is not None
    application = other.case.application
    page = words(Desk(walk.applicants[application.number], AFTER).get(address(application, "result/")))
    assert "Not selected" in page or "reserve list" in page
    assert "Each review" not in page
    assert "R1" not in page


def test_what_was_not_eligible_reads_the_ground() -> None:
    walk = walked(ineligible=(5,))
    application, desk = reader(walk, PLANNING, 5)
    page = words(desk.get(address(application, "result/")))
    assert "Your application could not be scored." in page
    assert "The proposal is empty." in page


def test_before_the_announcement_no_page_tells_how_far_the_office_is() -> None:
    """Scored, or decided by the ministry: the same pages, byte for byte but for the protection against forgery."""
    pages = []
    walk = walked(Stop.APPROVED)
    application = journey.case_at(walk, PLANNING, 0).application
    for at in (SCORED - timedelta(hours=1), SCORED + timedelta(hours=1), APPROVED + timedelta(hours=1)):
        desk = Desk(walk.applicants[application.number], at)
        desk.get(address(application, "result/"), 404)
        pages.append(
            [
                words(desk.get(page))
                for page in ("/applications/", address(application), address(application, "receipt/1/"))
            ]
        )
    assert pages[0] == pages[1] == pages[2]


def test_the_list_and_the_receipt_lead_to_the_result_once_it_is_out() -> None:
    walk = walked()
    application, desk = reader(walk, PLANNING, 0)
    for page in ("/applications/", address(application), address(application, "receipt/1/")):
        assert address(application, "result/") in desk.get(page)


def test_the_time_to_object_ends_with_the_last_day_in_the_zone_of_the_call() -> None:
    walk = walked()
    application, desk = reader(walk, PLANNING, 0)
    last = ANNOUNCED + timedelta(days=10)
    desk.at = last
    assert "You can object" in words(desk.get(address(application, "result/")))
    desk.at = last + timedelta(days=1)
    assert "The time to object is over." in words(desk.get(address(application, "result/")))


def test_results_speak_three_languages() -> None:
    walk = walked()
    application, desk = reader(walk, PLANNING, 0)
    for language, said in (("ko", "선정되었습니다."), ("ar", "اختير طلبكم.")):
        desk.client.cookies["language"] = language
        assert said in words(desk.get(address(application, "result/")))
