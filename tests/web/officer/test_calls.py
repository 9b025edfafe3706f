"""Beginning a call, staffing it, and what is known of it while it still accepts."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.lifecycle.journey import DRAFTED, PLANNING, SLUG, TEXT, Stop, account, site, staff
from tests.web.officer.desk import Desk, desk_at, standing_at

from gongmo.calls.models import Call, Draft, Staff
from gongmo.people.actions import grant_installation_role

pytestmark = pytest.mark.django_db

NEXT = {"source": SLUG, "year": "2024", "slug": "k-city-network-2024"}


def post_new(desk: Desk, data: dict[str, Any]) -> Any:
    with standing_at(desk.at):
        return desk.client.post(reverse("office_new"), data)


def test_the_list_shows_my_calls_and_the_state_of_their_tracks() -> None:
    desk = desk_at(Stop.APPLIED, planning=0, demonstration=0)
    with standing_at(desk.at):
        page = desk.client.get(reverse("office")).content.decode()
    assert "K-City Network 2023" in page
    assert page.count("Accepting") == 2


def test_last_years_call_is_shown_with_every_moved_value_before_it_is_begun() -> None:
    desk = desk_at(Stop.PUBLISHED)
    answer = post_new(desk, NEXT | {"act": "look"})
    page = answer.content.decode()
    assert "10 values change" in page
    assert "2024-04-08T09:00" in page
    assert not Call.objects.filter(slug="k-city-network-2024").exists()


def test_it_is_begun_with_whoever_begins_it_as_officer() -> None:
    desk = desk_at(Stop.PUBLISHED)
    answer = post_new(desk, NEXT | {"act": "renew"})
    assert answer.status_code == 303
    draft = Draft.objects.get(call__slug="k-city-network-2024")
    assert "opens: 2024-04-08T09:00" in draft.text
    assert draft.text.splitlines()[0] == TEXT.splitlines()[0]
    assert Staff.objects.get(call=draft.call).person == desk.walk.officer.person


def test_a_name_that_is_taken_is_refused() -> None:
    desk = desk_at(Stop.PUBLISHED)
    answer = post_new(desk, NEXT | {"slug": SLUG, "act": "renew"})
    assert answer.status_code == 422


def test_a_programme_officer_begins_from_a_file_and_an_administrator_does_not() -> None:
    walk, text = site(), TEXT.replace(SLUG, "road-2027").encode()
    who = account("new@office.example.org", DRAFTED)
    desk = Desk(walk, Stop.PUBLISHED, who)
    assert post_new(desk, {"act": "file"}).status_code == 404
    grant_installation_role(person=who.person, role="administrator", at=DRAFTED)
    assert post_new(desk, {"act": "file"}).status_code == 404
    grant_installation_role(person=who.person, role="programme_officer", at=DRAFTED)
    answer = post_new(desk, {"act": "file", "file": SimpleUploadedFile("call.yaml", text)})
    assert answer["Location"] == reverse("office_edit", args=["road-2027"])
    assert post_new(desk, {"act": "file", "text": "a: b"}).status_code == 422


def test_staff_are_appointed_by_name_and_address() -> None:
    desk = desk_at(Stop.PUBLISHED)
    given = {"name": "Ana Lim", "email": "ana@example.org", "role": f"chair:{PLANNING}"}
    assert desk.post("staff", given).status_code == 303
    appointed = Staff.objects.get(person__name="Ana Lim")
    assert (appointed.role, appointed.track) == ("chair", PLANNING)
    assert "no account yet" in desk.text("staff")
    assert desk.post("staff", given | {"role": "king"}).status_code == 422


def test_until_a_track_closes_staff_see_counts_and_no_name_country_or_number() -> None:
    desk = desk_at(Stop.APPLIED, planning=2, demonstration=1)
    pages = [desk.text(page) for page in ("call", "cases", "intake")]
    pages += [desk.text(page, track=PLANNING) for page in ("assignments", "progress", "reviewers")]
    for page in pages:
        for told in ("City of", "Hanbit", "Kenya", "Kazakhstan", *desk.walk.applicants):
            assert told not in page
    assert ">3</b>" in pages[0]
    assert "<td><b>" not in pages[1]


def test_a_closing_moves_to_a_later_time_alone_and_with_a_reason() -> None:
    desk = desk_at(Stop.APPLIED, planning=0, demonstration=0)
    given = {"track": PLANNING, "closes": "2023-05-11T18:00", "reason": "The site was down."}
    assert desk.post("extend", given | {"reason": ""}).status_code == 422
    assert desk.post("extend", given | {"closes": "2023-05-09T18:00"}).status_code == 422
    assert desk.post("extend", given).status_code == 303
    assert "11 May 2023, 18:00" in desk.text("intake")


def test_an_officer_no_longer_sees_the_call_when_the_appointment_has_ended() -> None:
    desk = desk_at(Stop.PUBLISHED)
    Staff.objects.filter(person=desk.walk.officer.person).update(until=desk.at)
    assert desk.get("call").status_code == 404
    staff(desk.walk.call, desk.walk.officer, "auditor", DRAFTED)
    assert desk.get("call").status_code == 404
