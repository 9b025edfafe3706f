"""The masthead, the reader's choices, and the one answer for what is not there or not open."""

import re
from datetime import UTC, datetime

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from gongmo.ledger.actions import open_log
from gongmo.people.actions import confirm_address, open_account, record_person
from gongmo.people.queries import person_known_as

AT = datetime(2023, 4, 1, tzinfo=UTC)
EMAIL = "mina@belmora.example.org"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def log(db: None) -> None:
    cache.clear()  # holds the limits of how often one may sign up
    open_log(name="kcity.example.org/log", simulated=False, at=AT)


def signed_in() -> Client:
    account = open_account(name="Mina", email=EMAIL, password=None, language="en", at=AT)
    confirm_address(account=account)
    client = Client()
    client.force_login(account)
    return client


@pytest.mark.parametrize("address", ["/office/no-such-call/", "/nothing/", "/account/", "/home/"])
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_the_anonymous_are_led_to_sign_in_whether_or_not_there_is_anything(address: str, method: str) -> None:
    answer = getattr(Client(), method)(address)
    assert answer.status_code == 302
    assert answer["Location"] == f"/sign-in/?next={address.replace('/', '%2F')}"
    assert answer.content == b""


@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_an_address_below_a_public_one_is_not_found(method: str) -> None:
    assert getattr(Client(), method)("/ledger/no-such-page/").status_code == 404


@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_whoever_signed_in_gets_not_found_before_any_other_refusal(method: str) -> None:
    assert getattr(signed_in(), method)("/office/no-such-call/").status_code == 404
    assert getattr(signed_in_again(), method)("/nothing/").status_code == 404


def signed_in_again() -> Client:
    client = Client()
    account = open_account(name="Ana", email="ana@example.org", password=None, language="en", at=AT)
    client.force_login(account)
    return client


def test_a_method_that_a_page_does_not_know_is_refused_only_to_whom_it_is_open() -> None:
    assert signed_in().put("/account/").status_code == 405


def test_choosing_a_language_leads_back_to_the_same_page_and_is_kept() -> None:
    client = Client()
    answer = client.get("/ledger/?language=ar&kind=call")
    assert answer["Location"] == "/ledger/?kind=call"
    page = client.get("/sign-in/").content.decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert client.get("/ledger/?language=tlh").status_code == 200


def test_a_choice_never_leads_to_another_site() -> None:
    answer = Client().get("/", {"language": "en"}, PATH_INFO="//evil.example/")
    assert answer.status_code == 302
    assert answer["Location"] == "/%2Fevil.example/"


def test_the_appearance_is_set_by_the_server() -> None:
    client = Client()
    client.get("/sign-in/?theme=dark")
    assert 'data-theme="dark"' in client.get("/sign-in/").content.decode()


def test_no_page_is_kept_by_a_shared_cache_for_whoever_signed_in() -> None:
    assert signed_in().get("/account/")["Cache-Control"] == "private, no-store"


def test_a_page_carries_a_strict_policy_for_content() -> None:
    rules = Client().get("/sign-in/")["Content-Security-Policy"]
    assert "default-src 'self'" in rules
    assert "unsafe" not in rules


def test_a_demonstration_says_so_and_shows_its_mail_and_a_real_site_does_neither() -> None:
    assert 'class="sample"' not in Client().get("/sign-in/").content.decode()
    assert Client().get("/outbox/").status_code == 404


def test_signing_up_asks_for_the_code_that_came_by_mail_and_then_leads_on() -> None:
    client = Client()
    answer = client.post(
        "/sign-up/", {"name": "Mina", "email": EMAIL, "password1": "a long enough phrase"}, follow=True
    )
    assert answer.redirect_chain[-1][0] == "/sign-up/code/"
    code = re.search(r"^([A-Z0-9-]{6,})$", mail.outbox[0].body, re.MULTILINE)
    assert code, mail.outbox[0].body
    answer = client.post("/sign-up/code/", {"code": code[1]})
    assert answer["Location"] == "/home/"
    assert "Mina" in client.get("/account/").content.decode()


def test_signing_up_twice_with_one_address_tells_nobody() -> None:
    signed_in()
    form = {"name": "Eve", "email": EMAIL.upper(), "password1": "a long enough phrase"}
    answer = Client().post("/sign-up/", form)
    assert answer["Location"] == "/sign-up/code/"
    assert len(mail.outbox) == 1


def code() -> str:
    found = re.search(r"^([A-Z0-9-]{6,})$", mail.outbox[-1].body, re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found[1]


def signed_up(client: Client, name: str) -> None:
    client.post("/sign-up/", {"name": name, "email": EMAIL, "password1": "a long enough phrase"})


def test_a_name_that_somebody_else_gave_an_address_gives_way_to_the_owners() -> None:
    person = record_person(name="Rude name", email=EMAIL, at=AT)
    client = Client()
    signed_up(client, "Mina")
    person.refresh_from_db()
    assert person.name == "Rude name", "nobody has shown yet whose the address is"
    client.post("/sign-up/code/", {"code": code()})
    person.refresh_from_db()
    assert person.name == "Mina"


def test_a_password_that_a_stranger_set_does_not_open_what_the_owner_signs_in_to_by_a_code() -> None:
    signed_up(Client(), "Stranger")
    owner = Client()
    owner.post("/sign-in/code/", {"email": EMAIL})
    owner.post("/sign-in/code/confirm/", {"code": code()})
    assert owner.get("/account/").status_code == 200
    stranger = Client()
    stranger.post("/sign-in/", {"login": EMAIL, "password": "a long enough phrase"})
    assert stranger.get("/account/").status_code == 302


def test_a_second_address_is_the_same_person_from_the_moment_it_is_confirmed() -> None:
    invited = record_person(name="Ara", email="ara@second.example.org", at=AT)
    client = Client()
    signed_up(client, "Mina")
    client.post("/sign-up/code/", {"code": code()})
    client.post("/account/email/", {"action_add": "", "email": "ara@second.example.org"})
    client.post("/sign-up/code/", {"code": code()})
    invited.refresh_from_db()
    assert invited.merged_into == person_known_as(EMAIL) == person_known_as("ara@second.example.org")


def test_letters_come_in_the_language_chosen() -> None:
    client = signed_in()
    client.post("/account/", {"language": "ko"})
    assert "selected" in client.get("/account/").content.decode()


def test_a_form_without_its_token_is_refused_kindly() -> None:
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"login": EMAIL, "password": "x"})
    assert answer.status_code == 403
    assert "Nothing was sent" in answer.content.decode() or "보내" in answer.content.decode()
