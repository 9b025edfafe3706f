"""The announcement as text: saving, two editors, findings beside their line, publishing, amending."""

import pytest
from tests.lifecycle.journey import DRAFTED, SLUG, TEXT, Stop, site
from tests.web.officer.desk import Desk, desk_at

from gongmo.calls.models import Draft
from gongmo.calls.queries import published_call

pytestmark = pytest.mark.django_db

INVERTED = TEXT.replace("closes: 2023-05-10T18:00", "closes: 2023-03-10T18:00")


@pytest.fixture
def desk() -> Desk:
    desk = Desk(site(), Stop.PUBLISHED)
    desk.at = DRAFTED
    return desk


def test_a_draft_has_its_overview_editor_preview_and_staff(desk: Desk) -> None:
    assert "Write the announcement" in desk.text("call")
    assert "K-City Network 2023" in desk.text("preview")
    assert "Chair of Planning" in desk.text("staff")
    for page in ("cases", "intake", "selection", "decision"):
        assert desk.get(page).status_code == 404


def test_a_draft_may_be_wrong_and_every_finding_stands_beside_its_line(desk: Desk) -> None:
    assert desk.post("edit", {"text": INVERTED, "revision": "1"}).status_code == 303
    page = desk.text("edit")
    line = INVERTED.splitlines().index(next(row for row in INVERTED.splitlines() if "2023-03-10" in row)) + 1
    assert f'href="#line-{line}"' in page
    assert f'<li id="line-{line}" class="hit">' in page
    assert "There are errors, so it cannot be published." in page


def test_findings_are_said_in_the_readers_language(desk: Desk) -> None:
    desk.post("edit", {"text": INVERTED, "revision": "1"})
    desk.client.cookies["language"] = "ko"
    assert "오류가 있어 공고할 수 없습니다." in desk.text("edit")


def test_the_second_editor_is_told_and_neither_text_is_lost(desk: Desk) -> None:
    desk.post("edit", {"text": TEXT + "# mine\n", "revision": "1"})
    answer = desk.post("edit", {"text": TEXT + "# yours\n", "revision": "1"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "# mine" in page
    assert "# yours" in page
    assert Draft.objects.get().text.endswith("# mine\n")
    assert 'name="revision" value="2"' in page
    assert desk.post("edit", {"text": TEXT + "# both\n", "revision": "2"}).status_code == 303


def test_a_draft_with_errors_is_not_published(desk: Desk) -> None:
    desk.post("edit", {"text": INVERTED, "revision": "1"})
    assert desk.post("publish").status_code == 422
    assert published_call(SLUG) is None


def test_what_is_no_call_at_all_can_still_be_opened_and_mended(desk: Desk) -> None:
    desk.post("edit", {"text": "a: [b\n", "revision": "1"})
    for page in ("edit", "preview", "publish", "staff", "call"):
        assert desk.get(page).status_code == 200


def test_a_file_of_another_call_is_not_published_here(desk: Desk) -> None:
    desk.post("edit", {"text": TEXT.replace(f"call: {SLUG}", "call: another-call"), "revision": "1"})
    answer = desk.post("publish")
    assert "names another call" in answer.content.decode()


def test_a_sound_draft_is_published_by_one_press(desk: Desk) -> None:
    assert desk.text("publish")
    assert published_call(SLUG) is None
    answer = desk.post("publish", {"reason": ""})
    assert (answer.status_code, answer["Location"]) == (303, desk.address("call"))
    assert published_call(SLUG) is not None


def test_an_amendment_needs_something_new_and_its_reason() -> None:
    desk = desk_at(Stop.PUBLISHED)
    assert "says the same as the version in force" in desk.post("publish", {"reason": "So."}).content.decode()
    desk.post(
        "edit", {"text": TEXT.replace("objection: {days: 10}", "objection: {days: 14}"), "revision": "1"}
    )
    assert "+objection: {days: 14}" in desk.text("publish")
    refused = desk.post("publish", {"reason": ""})
    assert refused.status_code == 422
    assert "State why the published call is changed." in refused.content.decode()
    assert desk.post("publish", {"reason": "Ten days were too few."}).status_code == 303
    call = published_call(SLUG)
    assert call is not None
    assert call.version == 2
    assert "Ten days were too few." in desk.text("publish")
