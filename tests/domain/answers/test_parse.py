"""A page's post becomes values; what cannot be read is kept as typed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.answers.small_form import ANSWERS, EVERY_KIND, KRW, codes, form

from gongmo.domain.answers.parse import Typed, parse
from gongmo.domain.money import Money, in_words

FORM = form(*EVERY_KIND)


def posted(**fields: str | list[str]) -> dict[str, Typed]:
    lists = {
        name.replace("__", "-"): [sent] if isinstance(sent, str) else sent for name, sent in fields.items()
    }
    return parse(FORM.questions(), lists, track=FORM, currency=KRW)


@pytest.mark.parametrize(
    ("name", "sent", "value"),
    [
        ("essay", " 가\r\n나\x0b다 \x00", "가\n나\n다"),
        ("share", "1,234.50", "1234.5"),
        ("requested", "4억 2,000만원", 420_000_000),
        ("output", " master_plan ", "master_plan"),
        ("topics", ["power", "", "roads", "power"], ["roads", "power"]),
        ("topics", ["air", "power"], ["power", "air"]),
        ("home", "kr", "KR"),
        ("founded", "1999. 12. 31.", "1999-12-31"),
        ("contact", " office＠city．example ", "office@city.example"),
        ("truth", "on", True),
        ("truth", ["0", "on"], True),
    ],
)
def test_what_was_typed_is_read(name: str, sent: str | list[str], value: Any) -> None:
    read = posted(**{name: sent})[name]
    assert (read.value, read.kept, read.fault) == (value, value, None)


def test_a_place_comes_in_two_fields() -> None:
    read = posted(place__name=" Hà  Nội ", place__country="vn")["place"]
    assert read == Typed({"name": "Hà Nội", "country": "VN"}, {"name": "Hà Nội", "country": "vn"})
    half = posted(place__name="Hanoi")["place"]
    assert half.kept == {"name": "Hanoi", "country": ""}


def test_a_line_stays_a_line() -> None:
    track = form({"id": "name", "kind": "text", "title": {"en": "Name"}})
    read = parse(track.questions(), {"name": ["Han\r\noi"]}, track=track, currency=KRW)
    assert read["name"].value == "Han oi"


@pytest.mark.parametrize(
    ("name", "sent", "code"),
    [
        ("requested", "약 4억", "answer-not-money"),
        ("requested", "420.000", "answer-money-unclear"),
        ("share", "a dozen", "answer-not-a-number"),
        ("founded", "last spring", "answer-not-a-date"),
        ("founded", "10/05/1999", "answer-date-unclear"),
        ("truth", "off", "answer-not-declared"),
    ],
)
def test_what_cannot_be_read_is_kept_as_it_was_typed(name: str, sent: str, code: str) -> None:
    read = posted(**{name: sent})[name]
    assert read.value is None
    assert read.typed == read.kept == sent
    assert read.fault is not None
    assert read.fault.code == code
    assert (name, code) in codes(FORM, {**ANSWERS, name: read.kept})


@pytest.mark.parametrize("sent", ["", "  ", "\u3164"])
def test_a_blank_field_is_no_answer(sent: str) -> None:
    blanks = posted(**dict.fromkeys(ANSWERS, sent), place__name=sent, place__country="")
    assert {name: read.kept for name, read in blanks.items()} == dict.fromkeys(ANSWERS.keys() - {"plan"})


def test_a_field_that_was_not_sent_is_blank_and_files_come_otherwise() -> None:
    assert {read.kept for read in posted().values()} == {None}
    assert set(posted()) == set(ANSWERS) - {"plan"}


def test_rules_are_left_to_judging() -> None:
    read = posted(requested="999,999", essay="a" * 11)
    assert read["requested"] == Typed(999_999, "999,999")
    assert read["essay"].fault is None


@given(st.integers(0, 10**15), st.sampled_from(["ko", "en", "ar"]))
def test_an_amount_as_the_pages_write_it_is_read_back(amount: int, language: str) -> None:
    assert posted(requested=in_words(Money(amount), language))["requested"].value == amount


FIELDS = st.sampled_from([*ANSWERS, "place-name", "place-country"])


@given(st.dictionaries(FIELDS, st.lists(st.text(st.characters(codec=None), max_size=12), max_size=2)))
def test_whatever_is_posted_nothing_visible_is_lost(sent: dict[str, list[str]]) -> None:
    read = parse(FORM.questions(), sent, track=FORM, currency=KRW)
    for answer in read.values():
        assert (answer.kept is None) == (answer.value is None and answer.fault is None)
        assert answer.fault is None or answer.value is None
    kept = {name: answer.kept for name, answer in read.items() if answer.kept is not None}
    unread = {(name, answer.fault.code) for name, answer in read.items() if answer.fault}
    assert unread <= set(codes(FORM, kept))
