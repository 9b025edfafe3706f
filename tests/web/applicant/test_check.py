"""The last page before submitting, every reason why nothing is submitted, and the receipt."""

import json
import re
from typing import Any

import pytest
from tests.lifecycle import journey
from tests.web.applicant.desk import (
    CLOSES,
    LATE,
    OPEN,
    Desk,
    address,
    begun,
    colleague,
    fields,
    filled,
    published,
    words,
)

from gongmo.applications.models import Application, RefusedAttempt, Submission
from gongmo.evidence.receipt import verify

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def check(application: Application) -> str:
    return address(application, "check/")


def shown(application: Application, desk: Desk) -> dict[str, Any]:
    return fields(desk.get(check(application)))


def changed(application: Application, desk: Desk, title: str = "Another title") -> None:
    desk.fill(address(application, "plan/"), {"plan_title": title})


def ticket() -> str:
    return RefusedAttempt.objects.latest("pk").ticket


def test_every_answer_is_shown_with_a_way_to_change_it() -> None:
    application, desk = filled(published())
    page = desk.get(check(application))
    said = words(page)
    for text in (
        "A river city that moves",
        "Belmora, Kazakhstan",
        "500 million won",
        "KRW 500,000,000",
        "Solution plan",
        "Local government",
        "proposal.pdf",
        "Confirmed",
        "Not answered",
    ):
        assert text in said, text
    links = re.findall(r'href="([^"]+\?all=1#q-(\w+))"', page)
    for link, question in links:
        assert f'id="q-{question}"' in desk.get(link.partition("#")[0])
    assert len(links) == 13


def test_each_rendered_page_has_a_key_of_its_own_and_the_hash_of_what_it_shows() -> None:
    application, desk = filled(published())
    one, other = shown(application, desk), shown(application, desk)
    assert one["shown"] == other["shown"]
    assert one["key"] != other["key"]


def test_pressing_twice_is_one_submission_and_one_receipt() -> None:
    application, desk = filled(published())
    page = shown(application, desk)
    for _ in range(3):
        desk.post(check(application), page)
        assert desk.where == address(application, "receipt/1/")
    assert Submission.objects.count() == 1


def test_pressing_again_after_the_closing_gives_the_receipt_that_was_given() -> None:
    application, desk = filled(published())
    page = shown(application, desk)
    desk.post(check(application), page)
    desk.at = LATE
    desk.post(check(application), page)
    assert desk.where == address(application, "receipt/1/")


def test_the_same_content_from_another_tab_is_the_same_submission() -> None:
    application, desk = filled(published())
    tabs = [shown(application, desk) for _ in range(2)]
    for tab in tabs:
        desk.post(check(application), tab)
    assert Submission.objects.count() == 1


def test_a_draft_that_changed_meanwhile_is_not_submitted_and_shown_anew_with_what_changed() -> None:
    application, desk = filled(published())
    ali = colleague(application)
    page = shown(application, desk)
    changed(application, ali, "Ali's title")
    desk.post(check(application), page, 409)
    said = words(desk.text)
    assert "The application is no longer what you were shown, so nothing was submitted." in said
    assert "Changed meanwhile: Title of the plan Below" in said
    assert ticket() in said
    assert "Ali's title" in said
    desk.post(check(application), fields(desk.text))
    assert Submission.objects.get().content["plan_title"] == "Ali's title"


def test_an_answer_taken_away_meanwhile_is_told_too() -> None:
    application, desk = filled(published())
    page = shown(application, desk)
    desk.fill(address(application, "plan/"), {"output": "master_plan"})
    desk.post(check(application), page, 409)
    assert "Changed meanwhile: Output Urban issue to be solved Below" in words(desk.text)


def test_an_incomplete_draft_is_refused_with_everything_that_is_left() -> None:
    application, desk = begun(published())
    page = shown(application, desk)
    desk.post(check(application), page, 422)
    said = words(desk.text)
    assert "Something is missing or wrong, so nothing was submitted." in said
    assert "Title of the plan — This is needed before you can submit." in said
    assert ticket() in said


def test_what_comes_late_gets_a_ticket_and_both_times() -> None:
    application, desk = filled(published())
    page = shown(application, desk)
    desk.at = LATE
    desk.post(check(application), page, 409)
    said = words(desk.text)
    assert (
        "It closed at 10 May 2023, 18:00:00.000 (Seoul). What you sent arrived at 10 May 2023, 18:00:04.250"
        in said
    )
    assert ticket() in said
    assert RefusedAttempt.objects.get().at == LATE


def test_a_late_press_tells_which_version_counts() -> None:
    application, desk = filled(published())
    desk.fill(check(application), {})
    changed(application, desk)
    page = shown(application, desk)
    desk.at = CLOSES
    desk.post(check(application), page, 409)
    assert "Version 1, which arrived in time, counts." in words(desk.text)
    assert Submission.objects.count() == 1


def test_a_key_that_has_submitted_something_else_is_refused() -> None:
    application, desk = filled(published())
    page = shown(application, desk)
    desk.post(check(application), page)
    changed(application, desk)
    desk.post(check(application), {**shown(application, desk), "key": page["key"]}, 409)
    assert "This page had already submitted something else" in words(desk.text)
    desk.post(check(application), fields(desk.text))
    assert Submission.objects.count() == 2


def test_before_the_opening_nothing_is_submitted() -> None:
    """A window that an amendment moved ahead while somebody was writing."""
    walk = published()
    application, desk = filled(walk)
    page = shown(application, desk)
    text = journey.TEXT.replace(
        "opens: 2023-04-10T09:00, closes: 2023-05-10", "opens: 2023-04-25T09:00, closes: 2023-05-10"
    )
    walk.call.draft.text = text
    walk.call.draft.save()
    journey.publish(call=walk.call, by="system", at=OPEN, days_off={}, reason="Later.")
    desk.post(check(application), page, 409)
    assert "It opens at 25 April 2023, 09:00:00.000 (Seoul)." in words(desk.text)


def test_a_post_without_hash_or_key_submits_nothing() -> None:
    application, desk = filled(published())
    desk.post(check(application), {}, 409)
    desk.post(check(application), {"shown": "x" * 900, "key": "y" * 900, "parts": "[1]"}, 409)
    assert not Submission.objects.exists()


def test_an_exact_submission_offers_its_receipt_and_no_second_press() -> None:
    application, desk = filled(published())
    desk.fill(check(application), {})
    page = desk.get(check(application))
    assert "Version 1 is exactly this. Nothing further is needed." in words(page)
    assert "data-once" not in page
    changed(application, desk)
    assert "Version 1 counts, and what follows is not the same." in words(desk.get(check(application)))


def test_the_receipt_tells_number_time_in_the_calls_zone_and_every_hash() -> None:
    application, desk = filled(published())
    desk.fill(check(application), {})
    page = desk.get(address(application, "receipt/1/"))
    said, submission = words(page), Submission.objects.get()
    assert "20 April 2023, 10:00:00.000" in said
    assert f'data-zone="Asia/Seoul" datetime="{OPEN.isoformat()}"' in page
    assert f'title="{submission.content_hash}"' in page
    assert f'title="{"a" * 64}"' in page
    assert f"gongmo verify {application.number}.1.receipt.json" in said
    assert "City of Belmora 0" in said


def test_a_newer_version_is_said_to_replace_the_older_which_stays_readable() -> None:
    application, desk = filled(published())
    desk.fill(check(application), {})
    changed(application, desk)
    desk.fill(check(application), {})
    assert desk.where == address(application, "receipt/2/")
    assert "Version 2. It replaces the ones before it" in words(desk.get(desk.where))
    assert desk.queries(address(application, "receipt/2/")) <= 15
    at_a_glance = address(application)
    assert desk.queries(at_a_glance) <= 15
    assert "Version 2 20 April 2023, 10:00 · counts Version 1 kept" in words(desk.text)
    assert "Version 2 came later; this one is kept." in words(desk.get(address(application, "receipt/1/")))
    for number in (1, 2):
        desk.get(address(application, f"receipt/{number}.json"))
        assert verify(desk.answer.content).holds
        assert json.loads(desk.answer.content)["submission"]["number"] == number
    desk.get(address(application, "receipt/3/"), 404)
