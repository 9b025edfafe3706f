"""From signing up to a receipt that verifies offline, as a browser without script walks it."""

import json
import re
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.web.applicant.desk import (
    ANSWERS,
    OPEN,
    PDF,
    START,
    Desk,
    address,
    begun,
    colleague,
    fields,
    published,
    words,
)

from gongmo.applications.models import Application, Submission
from gongmo.evidence.receipt import verify
from gongmo.ledger.queries import the_log

EMAIL = "mina@belmora.example.org"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Any) -> None:
    cache.clear()
    settings.MEDIA_ROOT = tmp_path


def signed_up() -> Desk:
    """By the code that stands in the outbox, back to where one came from."""
    desk = Desk()
    desk.get(START, 302)
    sign_in = desk.where
    link = re.search(r'href="(/sign-up/[^"]*)"', desk.get(sign_in))
    assert link
    signup = link[1].replace("&amp;", "&")
    desk.get(signup)
    typed = {"name": "Mina", "email": EMAIL, "password1": "a river in spring", "next": START}
    desk.post(signup, typed)
    desk.get(desk.where)
    desk.client.post(
        desk.answer.request["PATH_INFO"], {"code": code_in(str(mail.outbox[-1].body)), "next": START}
    )
    assert "_auth_user_id" in desk.client.session
    return desk


def code_in(letter: str) -> str:
    """The one line of the letter that is nothing but a code."""
    lines = [line.strip() for line in letter.splitlines()]
    return next(line for line in lines if re.fullmatch(r"[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}", line))


def started(desk: Desk) -> Application:
    page = desk.get(START)
    assert "Who applies?" in words(page)
    desk.post(
        START, {"kind": "local_government", "country": "KZ", "name_en": "City of Belmora", "name_ko": ""}
    )
    application = Application.objects.get()
    assert desk.where == address(application)
    return application


def test_from_signing_up_to_a_receipt_that_verifies_offline() -> None:
    published()
    desk = signed_up()
    application = started(desk)
    for section, typed in ANSWERS.items():
        desk.fill(address(application, f"{section}/"), typed)
    assert desk.where == address(application, "documents/")
    upload = SimpleUploadedFile("plan.pdf", PDF, "application/pdf")
    desk.fill(address(application, "documents/"), {"proposal": upload, "true_and_complete": "yes"})
    check = desk.where
    assert check == address(application, "check/")
    desk.fill(check, {})
    assert desk.where == address(application, "receipt/1/")
    page = words(desk.get(desk.where))
    assert "We have your application." in page
    assert "Nothing further is needed from you." in page
    assert "480 million won" in page
    desk.get(address(application, "receipt/1.json"))
    assert desk.answer["Content-Disposition"] == f'attachment; filename="{application.number}.1.receipt.json"'
    receipt = desk.answer.content
    assert receipt == bytes(Submission.objects.get().receipt)
    assert verify(receipt, expected_key=bytes(the_log().public_key)).holds
    said = json.loads(receipt)["submission"]
    assert said["files"][0]["name"] == "plan.pdf"
    assert said["at"].startswith(OPEN.strftime("%Y-%m-%dT%H:%M"))


def test_the_address_leads_back_to_the_track_one_came_for() -> None:
    published()
    desk = signed_up()
    assert "City of Belmora" in words(desk.get(address(started(desk))))


def test_nobody_but_members_finds_an_application() -> None:
    walk = published()
    application, own = begun(walk)
    other, stranger = begun(walk, 1)
    ally = colleague(application)
    every = [
        "",
        "check/",
        "plan/",
        "withdraw/",
        "files/XXXX-XXXX/",
        "receipt/1/",
        "receipt/1.json",
        "result/",
    ]
    for rest in every[:4]:
        own.get(address(application, rest))
        ally.get(address(application, rest))
    for rest in every:
        text = stranger.get(address(application, rest), 404)
        assert text == stranger.get(f"/applications/XXXX-XXXX/{rest}", 404)
        Desk().get(address(application, rest), 302)
    for role in (walk.officer, walk.auditor, walk.chairs["planning"]):
        Desk(role).get(address(application), 404)
    assert application.number not in stranger.get("/applications/")
    assert other.number in stranger.get("/applications/")


def test_a_method_nobody_offered_is_refused_only_where_there_is_something() -> None:
    application, desk = begun(published())
    desk.get(address(application, "files/"), 405)
    desk.get("/applications/XXXX-XXXX/files/", 404)


def test_every_page_speaks_three_languages_and_asks_little_of_the_database() -> None:
    walk = published()
    application, desk = begun(walk)
    for language in ("ko", "en", "ar"):
        desk.client.cookies["language"] = language
        for rest in ("", "plan/", "money/", "documents/?all=1", "check/", "withdraw/"):
            assert desk.queries(address(application, rest)) <= 15, rest
            assert f'lang="{language}"' in desk.text
        for page in ("/applications/", START):
            assert desk.queries(page) <= 15, page


def test_the_list_asks_no_more_with_more_applications() -> None:
    walk = published()
    application, desk = begun(walk)
    before = desk.queries("/applications/")
    account = walk.applicants[application.number]
    for place in range(1, 6):
        other, _ = begun(walk, place)
        other.members.update(person=account.person)
    assert desk.queries("/applications/") == before
    assert desk.text.count("Being written") == 6


def test_an_untouched_page_sends_back_what_it_shows() -> None:
    """A browser that only presses save changes nothing, in no section."""
    application, desk = begun(published())
    for section, typed in ANSWERS.items():
        desk.fill(address(application, f"{section}/"), typed)
    before = Application.objects.get().draft
    for section in ANSWERS:
        desk.post(address(application, f"{section}/"), fields(desk.get(address(application, f"{section}/"))))
    after = Application.objects.get().draft
    assert (after.answers, after.revision) == (before.answers, before.revision)
