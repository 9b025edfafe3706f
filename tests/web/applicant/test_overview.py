"""My applications, one of them at a glance, starting, colleagues, and taking back."""

from datetime import timedelta
from typing import Any

import pytest
from tests.lifecycle import journey
from tests.web.applicant.desk import (
    CLOSES,
    LATE,
    OPEN,
    START,
    Desk,
    address,
    begun,
    colleague,
    filled,
    published,
    words,
)

from gongmo.applications.models import Application, Member
from gongmo.applications.queries import standing_submission
from gongmo.ledger.queries import facts_about
from gongmo.people.models import Organisation, Person

pytestmark = pytest.mark.django_db

TOWN = {"kind": "local_government", "country": "KZ", "name_en": "City of Belmora", "name_ko": ""}


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def newcomer() -> Desk:
    return Desk(journey.account("mina@belmora.example.org", OPEN, "Mina"))


def submitted(place: int = 0) -> tuple[Application, Desk]:
    application, desk = filled(published(), place)
    desk.fill(address(application, "check/"), {})
    return application, desk


# Starting


def test_whoever_has_none_is_told_what_is_open_and_how_to_begin() -> None:
    published()
    page = newcomer().get("/applications/")
    assert "You have no application yet." in words(page)
    assert START in page


def test_an_organisation_is_recorded_in_the_languages_of_the_call() -> None:
    published()
    desk = newcomer()
    desk.post(START, {**TOWN, "name_ko": "벨모라 시", "registration": "  77-1 "})
    town = Organisation.objects.get()
    assert town.name == {"en": "City of Belmora", "ko": "벨모라 시"}
    assert (town.kind, town.country) == ("local_government", "KZ")
    assert town.identifiers == {"registration": "77-1"}


def test_what_is_missing_about_the_organisation_is_said_and_what_was_typed_stays() -> None:
    published()
    desk = newcomer()
    page = desk.post(START, {"kind": "", "country": "", "name_en": "\u200b", "registration": "77"}, 422)
    said = words(page)
    for text in (
        "Choose the kind of organisation.",
        "Choose the country.",
        "Enter the name in at least one language.",
    ):
        assert text in said
    assert 'value="77"' in page
    assert not Organisation.objects.exists()


def test_a_double_click_on_start_begins_one() -> None:
    published()
    desk = newcomer()
    for _ in range(2):
        desk.post(START, TOWN)
    assert Application.objects.count() == Organisation.objects.count() == 1


def test_the_next_application_chooses_among_ones_own_organisations() -> None:
    published()
    desk = newcomer()
    desk.post(START, TOWN)
    town = Organisation.objects.get()
    other = START.replace("planning", "demonstration")
    assert "City of Belmora" in words(desk.get(other))
    desk.post(other, {"organisation": town.public_id})
    assert Application.objects.latest("pk").organisation == town
    desk.post(other, {"organisation": "another", **TOWN, "name_en": "Harbour Office"})
    assert Organisation.objects.count() == 2


def test_an_organisation_of_somebody_else_cannot_be_chosen() -> None:
    begun(published())
    foreign = Organisation.objects.get()
    desk = newcomer()
    desk.post(START, TOWN)
    desk.post(START.replace("planning", "demonstration"), {"organisation": foreign.public_id}, 422)
    assert Application.objects.filter(track="demonstration").count() == 0


@pytest.mark.parametrize(
    ("at", "said"),
    [(journey.PUBLISHED, "This track is not open yet."), (CLOSES, "This track has closed.")],
    ids=["before", "after"],
)
def test_outside_the_window_a_track_says_when_it_opens_or_that_it_closed(at: Any, said: str) -> None:
    published()
    desk = newcomer()
    desk.at = at
    assert said in words(desk.get(START))
    desk.post(START, TOWN, 409)
    assert not Organisation.objects.exists()


def test_there_is_nothing_to_start_in_what_is_not_published_or_has_no_such_track() -> None:
    published()
    desk = newcomer()
    desk.get(START.replace("planning", "cities"), 404)
    desk.get("/applications/new/nothing/planning/", 404)
    Desk().get(START, 302)


# At a glance


def test_the_next_step_leads_to_the_first_section_with_something_left() -> None:
    application, desk = begun(published())
    page = desk.get(address(application))
    assert f'class="button" href="{address(application, "applicant/")}"' in page
    assert "answers are left before it can be submitted." in words(page)


def test_each_stand_of_an_application_says_what_it_means() -> None:
    application, desk = filled(published())
    assert "Ready to submit" in words(desk.get("/applications/"))
    desk.fill(address(application, "check/"), {})
    assert "Version 1 counts. You can submit a newer one until the closing." in words(
        desk.get("/applications/")
    )
    desk.fill(address(application, "plan/"), {"plan_title": "New"})
    assert "Version 1 counts. What was changed since is not submitted." in words(desk.get("/applications/"))
    desk.at = LATE
    assert "Version 1 counts. Nothing further is needed from you." in words(desk.get("/applications/"))


def test_after_the_closing_what_was_never_submitted_can_still_be_read() -> None:
    application, desk = begun(published())
    desk.at = LATE
    assert "Not submitted" in words(desk.get("/applications/"))
    assert "nothing can be changed any more" in words(desk.get(address(application)))


def test_an_organisation_the_track_is_not_for_is_told_early() -> None:
    application, desk = begun(published())
    warning = "This track is for other kinds of organisations."
    assert warning not in words(desk.get(address(application)))
    for kind, warned in (("company", True), ("international_organisation", False)):
        Organisation.objects.update(kind=kind)
        assert (warning in words(desk.get(address(application)))) is warned


# Colleagues


def invited(application: Application, desk: Desk, email: str = "ali@example.org", status: int = 302) -> str:
    return desk.post(address(application), {"invite": "1", "name": "Ali", "email": email}, status)


def test_an_invited_colleague_is_shown_by_the_address_alone_until_there() -> None:
    application, desk = begun(published())
    journey.account("known@example.org", OPEN, "Somebody Known")
    invited(application, desk, "known@example.org")
    page = words(desk.get(address(application)))
    assert "known@example.org invited" in page
    assert "Somebody Known" not in page
    assert facts_about(application.number)[-1].kind == "colleague_invited"


def test_an_invitation_looks_the_same_whether_or_not_the_address_is_known() -> None:
    application, desk = begun(published())
    journey.account("known@example.org", OPEN, "Somebody Known")
    pages = []
    for email in ("known@example.org", "other@example.org"):
        invited(application, desk, email)
        pages.append(words(desk.get(address(application))).replace(email, "…"))
        Member.objects.filter(invited_as=email).delete()
    assert pages[0] == pages[1]


def test_a_wrong_address_is_said_beside_its_field() -> None:
    application, desk = begun(published())
    page = invited(application, desk, "nobody", 422)
    assert "This is not an e-mail address." in words(page)
    assert 'value="Ali"' in page
    assert "open" in page


def test_whoever_joined_cannot_be_invited_again() -> None:
    application, desk = begun(published())
    ali = colleague(application)
    assert "works on the application already" in words(
        invited(application, desk, "ali@belmora.example.org", 422)
    )
    assert "Ali works along" in words(ali.get(address(application)))


def test_only_whoever_leads_takes_a_place_back() -> None:
    application, desk = begun(published())
    ali, bea = colleague(application), colleague(application, "bea@example.org")
    theirs = Member.objects.get(invited_as="bea@example.org")
    ali.post(address(application), {"remove": theirs.person.public_id}, 200)
    bea.get(address(application))
    desk.post(address(application), {"remove": theirs.person.public_id})
    bea.at = OPEN + timedelta(seconds=1)
    bea.get(address(application), 404)
    lead = Member.objects.get(role="lead")
    desk.post(address(application), {"remove": lead.person.public_id}, 200)
    desk.get(address(application))


def test_nobody_is_invited_or_removed_after_the_closing() -> None:
    application, desk = begun(published())
    colleague(application)
    theirs, persons = Member.objects.get(role="colleague"), Person.objects.count()
    desk.at = LATE
    invited(application, desk, "late@example.org", 422)
    assert "nobody can be invited any more" in words(desk.text)
    assert Person.objects.count() == persons
    desk.post(address(application), {"remove": theirs.person.public_id})
    assert Member.objects.get(pk=theirs.pk).until is None


# Taking back


def test_taking_back_asks_first_says_how_to_undo_it_and_is_undone_by_submitting() -> None:
    application, desk = submitted()
    where = address(application, "withdraw/")
    page = words(desk.get(where))
    assert "Take version 1 back?" in page
    assert "You can undo this until the closing" in page
    desk.post(where, {})
    assert standing_submission(application.pk) is None
    assert "Withdrawn" in words(desk.get("/applications/"))
    assert "You took this version back." in words(desk.get(address(application, "receipt/1/")))
    desk.post(where, {}, 409)
    assert "There is nothing to take back." in words(desk.text)
    desk.fill(address(application, "check/"), {})
    assert desk.where == address(application, "receipt/2/")


def test_after_the_closing_nothing_is_taken_back_here() -> None:
    application, desk = submitted()
    desk.at = LATE
    assert "kcity@example.org" in words(desk.get(address(application, "withdraw/")))
    desk.post(address(application, "withdraw/"), {}, 409)
    assert standing_submission(application.pk) is not None
