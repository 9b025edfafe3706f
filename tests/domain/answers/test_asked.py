"""What is asked depends on what was answered, and only what is asked is submitted."""

from typing import Any

import pytest
from tests.domain.answers.small_form import ANSWERS, EVERY_KIND, FILE, codes, form, option, question

from gongmo.domain.answers.asked import asked, content, kind_of, pruned
from gongmo.domain.expressions import kinds
from gongmo.domain.spec.track import Track
from gongmo.evidence.canonical import content_hash

OUTPUT = question("output", "choice", **{"from": "outputs"})
LETTER = question("letter", "text", when="output == 'master_plan'")


def ids(track: Track, answers: Any) -> list[str]:
    is_asked = asked(track, answers)
    return [item.id for item in track.questions() if is_asked(item)]


def test_a_question_without_condition_is_asked() -> None:
    assert ids(form(OUTPUT), {}) == ["output"]


def test_a_question_is_asked_when_its_condition_holds() -> None:
    track = form(OUTPUT, LETTER)
    assert ids(track, {"output": "master_plan"}) == ["output", "letter"]
    assert ids(track, {"output": "solution_plan"}) == ["output"]
    assert ids(track, {}) == ["output"]


def test_a_condition_may_look_at_what_comes_later() -> None:
    assert ids(form(LETTER, OUTPUT), {"output": "master_plan"}) == ["letter", "output"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_an_answer_to_what_is_not_asked_counts_as_absent(order: tuple[int, ...]) -> None:
    chain = (OUTPUT, LETTER, question("date", "text", when="letter == 'sent'"))
    track = form(*(chain[place] for place in order))
    assert set(ids(track, {"output": "master_plan", "letter": "sent"})) == {"output", "letter", "date"}
    assert ids(track, {"output": "solution_plan", "letter": "sent"}) == ["output"]


def test_absence_itself_can_be_asked_for() -> None:
    track = form(OUTPUT, LETTER, question("reason", "text", when="not answered(letter)"))
    assert ids(track, {"output": "solution_plan", "letter": "sent"}) == ["output", "reason"]


def test_questions_that_wait_for_one_another_do_not_wait_for_ever() -> None:
    first = question("first", "text", when="answered(second)")
    second = question("second", "text", when="answered(first)")
    assert ids(form(first, second), {"first": "a", "second": "b"}) == []
    assert ids(form(question("own", "text", when="answered(own)")), {"own": "a"}) == []


def test_a_condition_on_a_question_that_does_not_exist_does_not_hold() -> None:
    assert ids(form(question("first", "text", when="answered(second)")), {"second": "b"}) == []


def test_a_condition_that_cannot_be_read_asks() -> None:
    assert ids(form(question("first", "text", when="(((")), {}) == ["first"]


def test_every_kind_of_question_can_be_named_in_a_condition() -> None:
    conditions = {
        "essay": "essay == '가나다 라마바 사아'",
        "share": "share > 12",
        "requested": "requested <= 300",
        "smallest_viable": "smallest_viable + 1 == 100",
        "output": "output in ['master_plan', 'other']",
        "topics": "'power' in topics",
        "home": "home != 'VN'",
        "place": "place == 'Hanoi'",
        "founded": "founded < '2000-01-01'",
        "contact": "answered(contact)",
        "plan": "plan == 1",
        "truth": "truth",
    }
    assert set(conditions) == set(ANSWERS)
    more = [question(f"about_{name}", "text", when=when) for name, when in conditions.items()]
    track = form(*EVERY_KIND, *more)
    assert ids(track, ANSWERS) == [item.id for item in track.questions()]
    assert ids(track, {}) == list(ANSWERS)


def test_conditions_know_the_limits_of_their_questions() -> None:
    track = form(
        question("any", "number"),
        question("some", "number", min=1, max=2),
        question("cost", "money", max=5),
        question("topics", "choices", options=[option("a"), option("b")], max=1),
    )
    assert [kind_of(item, track) for item in track.questions()] == [
        kinds.Number(),
        kinds.Number(min=1, max=2),
        kinds.Money(max=5),
        kinds.Choices(("a", "b"), 0, 1),
    ]


def test_what_is_not_asked_is_neither_required_nor_judged() -> None:
    track = form(OUTPUT, {**LETTER, "max_characters": 3})
    assert codes(track, {"output": "solution_plan", "letter": "too long"}) == []
    assert codes(track, {"output": "master_plan", "letter": "too long"}) == [("letter", "answer-too-long")]
    assert codes(track, {"output": "master_plan"}) == [("letter", "answer-missing")]


def test_pruning_leaves_out_what_is_not_asked_and_what_the_form_does_not_have() -> None:
    answers = {"letter": "sent", "output": "solution_plan", "colour": "blue"}
    assert pruned(form(OUTPUT, LETTER), answers) == {"output": "solution_plan"}
    assert pruned(form(OUTPUT, LETTER), {**answers, "output": ""}) == {"output": ""}


def test_the_content_is_what_was_answered_in_its_one_shape() -> None:
    track = form(*EVERY_KIND, {**LETTER, "when": "output == 'solution_plan'"})
    answers = {
        **ANSWERS,
        "essay": " ",
        "requested": "약 4억",
        "topics": ["power", "roads", "power"],
        "place": {"name": "Hanoi", "country": "VN", "population": 8},
        "plan": [{**FILE, "public_id": "K7QM"}],
        "letter": "sent",
    }
    expected = {name: value for name, value in ANSWERS.items() if name not in {"essay", "requested"}}
    assert content(track, answers) == expected


def test_the_order_of_answering_does_not_change_the_hash() -> None:
    backwards = {name: ANSWERS[name] for name in reversed(ANSWERS)}
    track = form(*EVERY_KIND)
    assert content_hash(content(track, backwards)) == content_hash(content(track, ANSWERS))


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_counts_in_the_hash(name: str) -> None:
    track = form(*EVERY_KIND)
    without = {key: value for key, value in ANSWERS.items() if key != name}
    assert content_hash(content(track, without)) != content_hash(content(track, ANSWERS))
