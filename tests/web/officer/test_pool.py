"""The pool: inviting by hand and from a list, and exclusions that the record computes."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.lifecycle.journey import DRAFTED, PLANNING, Stop, account
from tests.web.officer.desk import Desk, desk_at, first_case

from gongmo.people.actions import add_member
from gongmo.people.models import Person
from gongmo.review.models import Conflict, Reviewer
from gongmo.review.queries import pool

pytestmark = pytest.mark.django_db

GOOD = "name,email,organisation\nMina Han,mina@example.org,Hanbit\nJun Seo,jun@example.org,\n"


def sheet(text: str) -> dict[str, SimpleUploadedFile]:
    return {"sheet": SimpleUploadedFile("list.csv", text.encode())}


def people(desk: Desk) -> list[str]:
    return [row.person.name for row in pool(desk.walk.call.pk, PLANNING)]


def test_a_person_is_invited_by_name_and_address() -> None:
    desk = desk_at(Stop.PUBLISHED)
    given = {"name": "Mina Han", "email": "mina@example.org", "organisation": "Hanbit"}
    answer = desk.post("reviewers", given, track=PLANNING)
    assert answer.status_code == 303
    assert people(desk) == ["Mina Han"]
    assert "Hanbit" in desk.text("reviewers", track=PLANNING)


def test_what_is_no_address_is_refused_beside_the_field() -> None:
    desk = desk_at(Stop.PUBLISHED)
    answer = desk.post("reviewers", {"name": "Mina Han", "email": "mina"}, track=PLANNING)
    assert answer.status_code == 422
    assert 'value="Mina Han"' in answer.content.decode()
    assert people(desk) == []


def test_nobody_is_invited_once_scores_are_locked() -> None:
    desk = desk_at(Stop.LOCKED)
    answer = desk.post("reviewers", {"name": "Late", "email": "late@example.org"}, track=PLANNING)
    assert answer.status_code == 422
    assert "its pool stays as it is" in answer.content.decode()


def test_a_list_first_only_shows_what_it_would_do() -> None:
    desk = desk_at(Stop.PUBLISHED)
    account("jun@example.org", DRAFTED, "Seo Jun")
    answer = desk.post("upload", sheet(GOOD), track=PLANNING)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "is recorded and invited" in page
    assert "is known as Seo Jun and invited" in page
    assert people(desk) == []
    assert not Person.objects.filter(name="Mina Han").exists()


def test_what_was_shown_is_done_by_the_second_press() -> None:
    desk = desk_at(Stop.PUBLISHED)
    rows = "Mina Han\tmina@example.org\tHanbit\nJun Seo\tjun@example.org\t"
    answer = desk.post("upload", {"rows": rows}, track=PLANNING)
    assert answer.status_code == 303
    assert people(desk) == ["Mina Han", "Jun Seo"]
    assert Reviewer.objects.get(person__name="Mina Han").organisation == "Hanbit"


def test_every_fault_of_a_list_is_told_by_row_and_nothing_can_be_pressed() -> None:
    desk = desk_at(Stop.PUBLISHED)
    text = "name,email\nMina,mina@example.org\n,jun@example.org\nAna,nobody\nEve,MINA@example.org\n"
    answer = desk.post("upload", sheet(text), track=PLANNING)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Row 3:" in page
    assert "Row 4: This is no e-mail address." in " ".join(page.split())
    assert "Row 5: The same address stands twice" in " ".join(page.split())
    assert 'name="rows"' not in page


def test_a_list_without_its_columns_and_a_list_without_rows_are_refused() -> None:
    desk = desk_at(Stop.PUBLISHED)
    for text in ("who,where\nMina,Seoul\n", "name,email\n", ""):
        assert desk.post("upload", sheet(text), track=PLANNING).status_code == 422


def test_whoever_is_in_the_pool_already_is_left_alone() -> None:
    desk = desk_at(Stop.PUBLISHED)
    desk.post("reviewers", {"name": "Mina Han", "email": "mina@example.org"}, track=PLANNING)
    page = desk.post("upload", sheet(GOOD), track=PLANNING).content.decode()
    assert "is in the pool already as Mina Han" in page
    assert "Invite 1 person" in page


def test_an_exclusion_by_the_record_is_suggested_and_recorded_as_it_was_suggested() -> None:
    desk = desk_at(Stop.SCREENED, planning=2, demonstration=0)
    case = first_case(desk)
    insider = account("insider@example.org", DRAFTED, "Inside Man")
    add_member(organisation=case.application.organisation, person=insider.person, at=DRAFTED)
    desk.post("reviewers", {"name": "Inside Man", "email": "insider@example.org"}, track=PLANNING)
    page = desk.text("reviewers", track=PLANNING)
    assert f'name="label" value="{case.label}"' in page
    wanted = {"label": case.label, "reviewer": insider.person.public_id, "ground": "same_organisation"}
    assert desk.post("exclude", wanted, track=PLANNING).status_code == 303
    recorded = Conflict.objects.get()
    assert (recorded.case, recorded.kind) == (case, "exclusion")
    assert f'name="label" value="{case.label}"' not in desk.text("reviewers", track=PLANNING)


def test_an_exclusion_that_nobody_suggested_is_not_recorded() -> None:
    desk = desk_at(Stop.ASSIGNED, planning=1, demonstration=0)
    person = desk.walk.panel[PLANNING][0].person.public_id
    desk.post("exclude", {"label": "P-01", "reviewer": person, "ground": "family"}, track=PLANNING)
    assert not Conflict.objects.exists()
