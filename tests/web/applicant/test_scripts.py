"""The desk's own scripts in a real browser: conditions judged as the rules judge them, words of amounts, one press."""

import json
import shutil
from collections.abc import Iterator
from html import escape
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright
from tests.domain.small_call import call, text, track

from gongmo.domain.answers.asked import asked
from gongmo.domain.money import Money, in_words
from gongmo.domain.spec.track import Track
from gongmo.web import applicant
from gongmo.web.applicant.conditions import condition_for_script

STATIC = Path(applicant.__path__[0]) / "static" / "applicant"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
WHENS = (
    "kind == 'a'",
    "kind != 'a'",
    "kind in ['a', 'b']",
    "kind not in ['a', 'b']",
    "'x' in topics",
    "not ('x' in topics) and agreed",
    "agreed",
    "not agreed or kind == 'b'",
    "answered(words)",
    "not answered(words) or not answered(topics)",
    "answered(first) and kind == 'a'",
    "kind == 'a' and ('y' in topics or agreed)",
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser.new_page()
        browser.close()


def form() -> Track:
    """Questions of the kinds the script judges, and one text for each condition; `first` waits for `agreed`."""
    options = [[{"id": one, "title": text(one)} for one in ids] for ids in ("abc", "xy")]
    questions: list[dict[str, Any]] = [
        {"id": "requested", "kind": "money", "title": text("Amount")},
        {"id": "kind", "kind": "choice", "title": text("Kind"), "options": options[0]},
        {"id": "topics", "kind": "choices", "title": text("Topics"), "options": options[1]},
        {"id": "agreed", "kind": "declaration", "title": text("Agreed")},
        {"id": "words", "kind": "text", "title": text("Words")},
        {"id": "first", "kind": "text", "title": text("First"), "when": "agreed"},
    ]
    questions += [
        {"id": f"q{n}", "kind": "text", "title": text("Q"), "when": when} for n, when in enumerate(WHENS)
    ]
    made = track()
    made["form"] = [{"id": "form", "title": text("Form"), "questions": questions}]
    return call(made).tracks[0]


def drawn(made: Track) -> str:
    here = frozenset(question.id for question in made.questions())
    fields = "".join(
        f'<div class="field" data-question="{each.id}" data-when="{escape(when)}">'
        f'<input name="{each.id}" value="typed"></div>'
        for each in made.questions()
        if (when := condition_for_script(each, made, here, {}))
    )
    radios = "".join(f'<input type="radio" name="kind" value="{each}">' for each in "abc")
    boxes = "".join(f'<input type="checkbox" name="topics" value="{each}">' for each in "xy")
    agreed = '<input type="checkbox" name="agreed" value="yes">'
    return f'<form>{radios}{boxes}{agreed}<input name="words">{fields}</form>'


CHOOSE = """(answers) => {
  const form = document.querySelector("form");
  for (const control of form.elements) {
    if (control.type === "text") { if (control.name === "words") control.value = answers.words ?? ""; continue; }
    const answer = answers[control.name];
    control.checked = answer === true || answer === control.value || (answer ?? []).includes?.(control.value);
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
  return [...form.querySelectorAll("[data-when]")].filter((field) => !field.hidden).map((field) => field.dataset.question);
}"""


def test_the_script_shows_exactly_the_questions_that_the_rules_ask(page: Page) -> None:
    made = form()
    page.set_content(drawn(made))
    page.add_script_tag(content=(STATIC / "conditions.js").read_text("utf-8"), type="module")
    page.wait_for_function("document.querySelector('[data-when]').hidden")
    conditional = [question for question in made.questions() if question.when]
    assert len(conditional) == len(WHENS) + 1
    for kind, topics, agreed, words in product(
        (None, "a", "b", "c"), ([], ["x"], ["y"], ["x", "y"]), (False, True), (None, "w")
    ):
        chosen = {"kind": kind, "topics": topics, "agreed": agreed or None, "words": words}
        answers = {name: answer for name, answer in chosen.items() if answer}
        is_asked = asked(made, {**answers, **{question.id: "typed" for question in conditional}})
        expected = [question.id for question in conditional if is_asked(question)]
        assert page.evaluate(CHOOSE, chosen) == expected, json.dumps(chosen)


@pytest.mark.parametrize("language", ["ko", "en", "ar"])
def test_amounts_are_said_as_the_server_says_them(page: Page, language: str) -> None:
    page.set_content(
        f'<html lang="{language}"><div class="field"><input name="m" data-money="KRW"><b data-words-of="m"></b></div></html>'
    )
    page.evaluate("(tag) => { document.documentElement.lang = tag; }", language)
    page.add_script_tag(content=(STATIC / "typing.js").read_text("utf-8"), type="module")
    for amount in (1_000, 12_345, 480_000_000, 620_000_000, 1_234_567_890, 1_500_000_000, 4_000_000_000_000):
        for written in (str(amount), f"{amount:,}"):
            page.fill("[name=m]", written)
            assert page.inner_text("[data-words-of=m]") == in_words(Money(amount), language), written
    for unclear in ("4억", "4.000", "12,34", "x", ""):
        page.fill("[name=m]", unclear)
        assert page.inner_text("[data-words-of=m]") == ""


def test_a_second_press_is_spared(page: Page) -> None:
    page.set_content(
        '<form data-once data-sending="Sending" method="post" action="about:blank" target="out">'
        '<button>Submit</button></form><iframe name="out"></iframe>'
    )
    page.add_script_tag(content=(STATIC / "once.js").read_text("utf-8"), type="module")
    presses = page.evaluate("""() => {
      const form = document.querySelector("form");
      return [1, 2].map(() => form.dispatchEvent(new SubmitEvent("submit", { cancelable: true })));
    }""")
    assert presses == [True, False]
    assert page.inner_text("button") == "Sending"


@pytest.mark.parametrize("script", sorted(STATIC.glob("*.js")), ids=lambda script: script.name)
def test_scripts_are_small(script: Path) -> None:
    assert len(script.read_text("utf-8").splitlines()) <= 80
