"""The shipped call's forms accept right answers and miss exactly what is left out."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.answers.small_form import codes, faults_in

from gongmo.domain.answers.asked import asked, content
from gongmo.domain.answers.countries import COUNTRIES
from gongmo.domain.answers.progress import sections
from gongmo.domain.answers.validate import choices
from gongmo.domain.spec.form import ChoiceQuestion, FileQuestion, Question, TextQuestion
from gongmo.domain.spec.load import read
from gongmo.domain.spec.track import Track

FILE = Path(__file__).parents[3] / "examples" / "k-city-network-2023.yaml"
CALL = read(FILE.read_bytes(), FILE.name).call
assert CALL is not None
VISIBLE = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])


def right_answer(question: Question, track: Track) -> st.SearchStrategy[Any]:
    """Only kinds that the shipped forms use; another fails here, to be added."""
    match question:
        case TextQuestion():
            most = question.max_characters or 100
            return st.text(VISIBLE, min_size=1, max_size=min(most, 30)).map(lambda text: f"{text}."[-most:])
        case ChoiceQuestion():
            return st.sampled_from(list(choices(question, track)))
        case FileQuestion():
            kinds, sizes = st.sampled_from(question.accept), st.integers(1, question.max)
            file = st.builds(
                lambda kind, size: {"name": f"a.{kind}", "size": size, "sha256": "a" * 64}, kinds, sizes
            )
            return st.lists(file, min_size=1, max_size=question.count)
    return {
        "money": st.integers(track.support.min, track.support.max),
        "place": st.fixed_dictionaries(
            {"name": st.just("Hanoi"), "country": st.sampled_from(sorted(COUNTRIES))}
        ),
        "email": st.just("office@city.example"),
        "declaration": st.just(True),
    }[question.kind]


@st.composite
def right_answers(draw: st.DrawFn) -> tuple[Track, dict[str, Any]]:
    track = draw(st.sampled_from(CALL.tracks))
    answers = {item.id: draw(right_answer(item, track)) for item in track.questions()}
    answers["smallest_viable"] = draw(st.integers(0, answers["requested"]))
    return track, answers


@settings(max_examples=60)
@given(right_answers())
def test_right_answers_have_no_fault(given: tuple[Track, dict[str, Any]]) -> None:
    track, answers = given
    assert faults_in(track, answers) == []
    assert faults_in(track, content(track, answers)) == []
    assert all(section.done for section in sections(track, answers, CALL.currency))


@settings(max_examples=60)
@given(right_answers(), st.data())
def test_one_required_answer_left_out_is_exactly_one_fault(
    given: tuple[Track, dict[str, Any]], data: st.DataObject
) -> None:
    track, answers = given
    is_asked = asked(track, answers)
    decides = {"output", "government_kind"}
    required = [q.id for q in track.questions() if q.required and is_asked(q) and q.id not in decides]
    left_out = data.draw(st.sampled_from(required))
    rest = {name: value for name, value in answers.items() if name != left_out}
    assert codes(track, rest) == [(left_out, "answer-missing")]
    assert [name for section in sections(track, rest, CALL.currency) for name in section.missing] == [
        left_out
    ]


@pytest.mark.parametrize("decides", ["output", "government_kind"])
def test_leaving_out_what_decides_is_one_fault_too(decides: str) -> None:
    track = CALL.tracks[0]
    answers = {name: value for name, value in PLANNING.items() if name != decides}
    assert codes(track, PLANNING) == []
    assert codes(track, answers) == [(decides, "answer-missing")]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"output": "master_plan"}, [("letter", "answer-missing")]),
        (
            {"government_kind": "international_organisation_with_government"},
            [("government_partner", "answer-missing")],
        ),
        ({"government_kind": "company"}, [("government_kind", "answer-not-an-option")]),
    ],
)
def test_the_planning_form_asks_what_each_kind_needs(
    changes: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    assert codes(CALL.tracks[0], {**PLANNING, **changes}) == found


PDF = [{"name": "a.pdf", "size": 1, "sha256": "a" * 64}]
PLANNING: dict[str, Any] = {
    "government_kind": "local_government",
    "contact_email": "office@city.example",
    "plan_title": "Plan",
    "output": "solution_plan",
    "place": {"name": "Hanoi", "country": "VN"},
    "background": "Background",
    "content": "Content",
    "issue": "Floods",
    "follow_up": "Budget",
    "requested": 420_000_000,
    "proposal": PDF,
    "true_and_complete": True,
}
