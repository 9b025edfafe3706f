"""A section of the form: every kind of question, what is kept, what is said, and two people at once."""

import html
import json
import re
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from ruamel.yaml import YAML
from tests.lifecycle import journey
from tests.web.applicant.desk import (
    ANSWERS,
    CLOSES,
    LATE,
    Desk,
    address,
    attribute,
    begun,
    clock,
    colleague,
    fields,
    published,
    words,
)

from gongmo.applications.models import Application, Draft

pytestmark = pytest.mark.django_db

TITLE = {"en": "{}", "ko": "{}(한)"}
EVERYTHING: list[dict[str, Any]] = [
    {"id": "line", "kind": "text", "max_characters": 20},
    {"id": "lines", "kind": "text", "lines": 4, "max_words": 3},
    {"id": "share", "kind": "number", "min": 0, "max": 100, "unit": {"en": "per cent", "ko": "퍼센트"}},
    {"id": "own_money", "kind": "money", "max": 100_000_000},
    {
        "id": "topics",
        "kind": "choices",
        "min": 1,
        "max": 2,
        "options": [{"id": name, "title": {"en": name, "ko": name}} for name in ("water", "roads", "light")],
    },
    {"id": "partner_country", "kind": "country", "required": False},
    {"id": "spot", "kind": "place"},
    {"id": "begins", "kind": "date"},
    {"id": "office_email", "kind": "email"},
    {"id": "agreed", "kind": "declaration"},
    {"id": "why_roads", "kind": "text", "when": "'roads' in topics"},
    {"id": "why_agreed", "kind": "text", "when": "agreed and answered(why_roads)"},
    {"id": "much", "kind": "text", "when": "share > 50"},
]
TYPED = {
    "line": "A line",
    "lines": "one two three",
    "share": "12.50",
    "own_money": "5천만원",
    "topics": ["light", "water"],
    "partner_country": "EG",
    "spot-name": "Belmora",
    "spot-country": "KZ",
    "begins": "2023-09-01",
    "office_email": "a@b.example",
    "agreed": "yes",
}


def everything() -> str:
    """The shipped call with a section of every kind of question first in its planning form."""
    yaml = YAML()
    call = yaml.load(journey.TEXT)
    questions = [
        {**question, "title": {tag: text.format(question["id"]) for tag, text in TITLE.items()}}
        for question in EVERYTHING
    ]
    call["tracks"][0]["form"].insert(
        0, {"id": "check", "title": {"en": "Everything", "ko": "모두"}, "questions": questions}
    )
    out = StringIO()
    yaml.dump(call, out)
    return out.getvalue()


def everywhere() -> tuple[Application, Desk]:
    walk = journey.site(text=everything())
    journey.publish_call(walk, journey.PUBLISHED)
    return begun(walk)


def draft() -> dict[str, Any]:
    return dict(Draft.objects.get().answers)


def summary(page: str) -> str:
    found = re.search(r'(?s)id="summary">(.*?)</div>', page)
    return words(found[1]) if found else ""


def test_every_kind_of_question_is_asked_read_and_shown_again() -> None:
    application, desk = everywhere()
    where = address(application, "section-check/")
    desk.fill(where, TYPED)
    assert desk.where == address(application, "applicant/")
    assert draft() == {
        "line": "A line",
        "lines": "one two three",
        "share": "12.5",
        "own_money": 50_000_000,
        "topics": ["water", "light"],
        "partner_country": "EG",
        "spot": {"name": "Belmora", "country": "KZ"},
        "begins": "2023-09-01",
        "office_email": "a@b.example",
        "agreed": True,
    }
    shown = fields(desk.get(where))
    assert shown["own_money"] == ["50,000,000"]
    assert "50 million won" in words(desk.text)
    assert shown["topics"] == ["water", "light"]
    assert (shown["partner_country"], shown["spot-country"]) == ("EG", "KZ")


def test_a_section_named_like_a_page_of_the_desk_is_reached_nevertheless() -> None:
    application, desk = everywhere()
    assert address(application, "section-check/") in desk.get(address(application))
    assert "Check and submit" in words(desk.get(address(application, "check/")))


def test_whatever_is_wrong_is_kept_as_typed_with_a_sentence_beside_it() -> None:
    application, desk = everywhere()
    wrong = {
        "line": "a line much longer than twenty",
        "lines": "one two three four",
        "share": "about ten",
        "own_money": "4.000",
        "topics": ["water", "roads", "light"],
        "spot-name": "Belmora",
        "spot-country": "",
        "begins": "10/05/2023",
        "office_email": "nobody",
        "why_roads": "",
    }
    where = address(application, "section-check/")
    desk.fill(where, wrong)
    assert desk.where == where
    page = desk.get(where)
    assert html.unescape(page).startswith("<!doctype html>")
    assert "<title>Error:" in page
    for sentence in (
        "This cannot exceed 20 characters. Yours has 30, 10 too many.",
        "This cannot exceed 3 words.",
        "We cannot read this as a number.",
        "This takes no more than 2. You chose 3.",
        "No country is chosen.",
        "This can be read as 10 May 2023 or as 5 October 2023.",
        "This is not an e-mail address.",
        "This can be read as 4 won or as 4,000 won.",
    ):
        assert sentence in summary(page) or sentence in words(page), sentence
    shown = fields(page)
    for name in ("line", "share", "own_money", "begins", "office_email"):
        assert shown[name] == [wrong[name]], name
    assert 'type="text" id="q-begins"' in page


def test_the_summary_leads_to_each_field() -> None:
    application, desk = everywhere()
    desk.fill(address(application, "section-check/"), {"share": "no", "own_money": "200000000"})
    page = desk.get(address(application, "section-check/"))
    for target in re.findall(r'href="#(q-[\w-]+)"', page):
        assert page.count(f'id="{target}"') == 1


def test_pressing_the_mend_sets_what_it_offers() -> None:
    application, desk = begun(published())
    where = address(application, "money/")
    desk.fill(where, {"requested": "6억 2,000만원"})
    page = desk.get(where)
    assert (
        "This cannot exceed 500 million won. You entered 620 million won, 120 million won too much."
        in words(page)
    )
    offer = next(tag for tag in re.findall(r"<button[^>]*>", page) if 'name="mend"' in tag)
    desk.fill(where, {"mend": attribute(offer, "value")})
    assert draft()["requested"] == 500_000_000
    assert not summary(desk.get(desk.where))


def test_what_is_missing_is_told_only_where_it_is_asked_for() -> None:
    application, desk = begun(published())
    where = address(application, "plan/")
    assert not summary(desk.get(where))
    assert "This is needed before you can submit." in summary(desk.get(f"{where}?all=1"))
    desk.fill(where, {})
    assert desk.where == address(application, "money/")


def test_without_script_every_question_is_shown_with_its_condition_in_words() -> None:
    application, desk = begun(published())
    page = words(desk.get(address(application, "plan/")))
    assert "Urban issue to be solved" in page
    assert "Only when “Output” is “Solution plan”" in page


def test_the_page_carries_conditions_its_script_can_judge_and_no_others() -> None:
    application, desk = everywhere()
    page = desk.get(address(application, "section-check/"))
    whens = {
        attribute(tag, "data-question"): attribute(tag, "data-when")
        for tag in re.findall(r'<(?:div|fieldset) class="field[^>]*>', page)
    }
    assert json.loads(whens["why_roads"]) == ["has", ["field", "topics"], ["is", "roads"]]
    assert json.loads(whens["why_agreed"]) == [
        "and",
        ["field", "agreed"],
        ["answered", ["field", "why_roads"]],
    ]
    assert whens["much"] == ""


def test_an_answer_to_a_question_that_is_no_longer_asked_stays_in_the_draft() -> None:
    application, desk = begun(published())
    desk.fill(address(application, "plan/"), ANSWERS["plan"])
    desk.fill(address(application, "plan/"), {"output": "master_plan"})
    assert draft()["issue"] == "Floods."
    assert "Floods." not in words(desk.get(address(application, "check/")))


def saved(desk: Desk, where: str, fresh: dict[str, Any], status: int = 200) -> Any:
    text = desk.fill(where, fresh, status, **{"X-Autosave": "1"})
    return json.loads(text) if status == 200 else text


def test_autosave_tells_the_revision_the_time_in_the_calls_zone_and_what_is_wrong() -> None:
    application, desk = begun(published())
    where = address(application, "money/")
    told = saved(desk, where, {"requested": "6억원"})
    assert told["revision"] == 2
    assert told["saved_at"] == "10:00:00"
    assert list(told["faults"]) == ["requested"]
    assert draft() == {"requested": 600_000_000}
    assert saved(desk, where, {})["revision"] == 2


def test_autosave_of_a_page_that_was_never_reloaded_goes_on() -> None:
    """The script sends the page's first fingerprints again and again, with the newest revision."""
    application, desk = begun(published())
    where = address(application, "plan/")
    page = fields(desk.get(where))
    for n, title in enumerate(("A", "Ab", "Abc"), 2):
        told = json.loads(desk.post(where, {**page, "plan_title": title}, 200, **{"X-Autosave": "1"}))
        assert told["revision"] == n
        page["revision"] = told["revision"]
    assert draft()["plan_title"] == "Abc"


def test_two_colleagues_in_one_section_keep_both_texts() -> None:
    application, mina = begun(published())
    ali, where = colleague(application), address(application, "plan/")
    minas, alis = fields(mina.get(where)), fields(ali.get(where))
    mina.post(where, {**minas, "plan_title": "Mina's title", "background": "Mina's background"})
    ali.post(where, {**alis, "content": "Ali's content"})
    assert draft() == {
        "plan_title": "Mina's title",
        "background": "Mina's background",
        "content": "Ali's content",
    }


def met(application: Application, mina: Desk, ali: Desk) -> tuple[str, dict[str, Any]]:
    where = address(application, "plan/")
    alis = fields(ali.get(where))
    mina.fill(where, {"plan_title": "<b>Mina's</b> title", "content": "Mina's content"})
    ali.post(where, {**alis, "plan_title": "Ali's title", "background": "Ali's background"}, 409)
    return where, fields(ali.text)


def test_where_two_write_the_same_both_texts_stand_side_by_side_and_none_is_lost() -> None:
    application, mina = begun(published())
    ali = colleague(application)
    where, page = met(application, mina, ali)
    said = words(ali.text)
    assert "Nothing is lost: choose which text to keep." in said
    assert "<b>Mina's</b> title" in said
    assert "Lead 0" in said
    assert page["plan_title"] == ["Ali's title"]
    assert page["background"] == "Ali's background"
    assert page["content"] == "Mina's content"
    assert "Ali" not in json.dumps(draft())
    ali.post(where, page, 409)
    assert "Ali" not in json.dumps(draft())


@pytest.mark.parametrize(
    ("chosen", "title"), [("mine", "Ali's title"), ("theirs", "<b>Mina's</b> title")], ids=["mine", "theirs"]
)
def test_the_chosen_text_is_kept_and_everything_else_with_it(chosen: str, title: str) -> None:
    application, mina = begun(published())
    ali = colleague(application)
    where, page = met(application, mina, ali)
    ali.post(where, {**page, "settle-plan_title": chosen})
    assert draft() == {
        "plan_title": title,
        "content": "Mina's content",
        "background": "Ali's background",
    }


def test_choosing_while_a_third_saves_meets_again() -> None:
    application, mina = begun(published())
    ali = colleague(application)
    where, page = met(application, mina, ali)
    mina.fill(where, {"plan_title": "A third title"})
    ali.post(where, {**page, "settle-plan_title": "mine"}, 409)
    assert "A third title" in words(ali.text)
    assert draft()["plan_title"] == "A third title"


def test_autosave_that_meets_a_colleague_gets_both_texts_as_a_part_of_the_page() -> None:
    application, mina = begun(published())
    ali, where = colleague(application), address(application, "plan/")
    alis = fields(ali.get(where))
    mina.fill(where, {"plan_title": "Mina's title"})
    part = ali.post(where, {**alis, "plan_title": "Ali's title"}, 409, **{"X-Autosave": "1"})
    assert part.lstrip().startswith("<div")
    assert "<html" not in part
    assert "Mina's title" in words(part)
    assert "Ali's title" in words(part)


def test_one_person_in_two_windows_is_told_so() -> None:
    application, desk = begun(published())
    where = address(application, "plan/")
    before = fields(desk.get(where))
    desk.fill(where, {"plan_title": "First"})
    desk.post(where, {**before, "plan_title": "Second"}, 409)
    assert "You changed the same answer in another window." in words(desk.text)


def test_what_arrives_after_the_closing_changes_nothing_and_is_shown_once_more() -> None:
    application, desk = begun(published())
    where = address(application, "plan/")
    page = fields(desk.get(where))
    desk.at = LATE
    desk.post(where, {**page, "plan_title": "Too late"}, 409)
    said = words(desk.text)
    assert (
        "It closed at 10 May 2023, 18:00:00.000 (Seoul). What you sent arrived at 10 May 2023, 18:00:04.250"
        in said
    )
    assert "Too late" in said
    assert draft() == {}
    desk.post(where, {**page, "plan_title": "Too late"}, 410, **{"X-Autosave": "1"})
    assert draft() == {}


def test_after_the_closing_everything_can_be_read_and_nothing_typed_into() -> None:
    application, desk = begun(published())
    desk.fill(address(application, "plan/"), ANSWERS["plan"])
    desk.at = CLOSES
    page = desk.get(address(application, "plan/"))
    assert "A river city that moves" in words(page)
    assert "nothing can be changed any more" in words(page)
    assert "<textarea" not in page


def test_the_last_instant_is_still_saved() -> None:
    application, desk = begun(published())
    desk.at = CLOSES - timedelta(microseconds=1)
    desk.fill(address(application, "plan/"), {"plan_title": "Just in time"})
    assert draft() == {"plan_title": "Just in time"}


def test_nothing_that_is_posted_breaks_the_page() -> None:
    application, desk = begun(published())
    where = address(application, "plan/")
    page = fields(desk.get(where))
    hostile = ("", "-1", "x", "9" * 400, '{"a":', "[]", "null", "\x00", "'); --", "<script>")
    for text in hostile:
        for name in ("revision", "shown", "met", "met-revision", "mend", "remove", "output", "plan_title"):
            with_it = {**page, name: text, "met-revision": text}
            with clock(desk.at):
                assert desk.client.post(where, with_it).status_code in {302, 409, 422}
            desk.get(where)


def test_html_in_an_answer_stays_text() -> None:
    application, desk = begun(published())
    where = address(application, "plan/")
    desk.fill(where, {"plan_title": "<script>alert(1)</script>", "content": "</textarea><img src=x>"})
    for page in (desk.get(where), desk.get(address(application, "check/"))):
        assert "<script>alert" not in page
        assert "<img src=x>" not in page
    assert fields(desk.get(where))["content"] == "</textarea><img src=x>"
