import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.expressions.questions import NAMES, conditions, trees
from tests.domain.expressions.test_parse import noise

from gongmo.domain.expressions.check import check, problems_of
from gongmo.domain.expressions.kinds import Kind, Money
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.syntax import Expression
from gongmo.domain.wording.expressions import SORTS

Found = tuple[str, int, dict[str, object]]

PROBLEMS: dict[str, list[Found]] = {
    "xyz == 1": [("condition-unknown-name", 0, {"name": "xyz"})],
    "answered(outputs)": [("condition-unknown-name-near", 9, {"name": "outputs", "near": "output"})],
    "requested-viable > 1": [
        ("condition-name-or-minus", 0, {"name": "requested-viable", "instead": "requested - viable"})
    ],
    "requested-1 > 1": [("condition-name-or-minus", 0, {"name": "requested-1", "instead": "requested - 1"})],
    "requested-x1 > 1": [("condition-unknown-name-near", 0, {"name": "requested-x1", "near": "requested"})],
    "xyz == 1 or xyz == 2": [("condition-unknown-name", 0, {"name": "xyz"})],
    "output == 'masterplan'": [
        (
            "condition-unknown-option-near",
            10,
            {"option": "masterplan", "name": "output", "near": "'master_plan'"},
        )
    ],
    "'zzz' != output": [
        (
            "condition-unknown-option",
            0,
            {"option": "zzz", "name": "output", "known": ("master_plan", "solution_plan", "other")},
        )
    ],
    "'zzz' in topics": [
        (
            "condition-unknown-option",
            0,
            {"option": "zzz", "name": "topics", "known": ("energy", "traffic", "water")},
        )
    ],
    "country in ['VN', 'kr']": [("condition-not-a-country", 18, {"written": "kr"})],
    "begins < '2023-02-29'": [("condition-not-a-date", 9, {"written": "2023-02-29"})],
    "note == 5": [("condition-cannot-compare", 0, {"left": SORTS["text"], "right": SORTS["numeral"]})],
    "begins == note": [("condition-cannot-compare", 0, {"left": SORTS["date"], "right": SORTS["text"]})],
    "requested > months": [
        ("condition-cannot-compare", 0, {"left": SORTS["money"], "right": SORTS["number"]})
    ],
    "note in ['a', 5, 6]": [
        ("condition-cannot-compare", 14, {"left": SORTS["text"], "right": SORTS["numeral"]})
    ],
    "5 in topics": [("condition-cannot-compare", 0, {"left": SORTS["numeral"], "right": SORTS["option"]})],
    "months > '1,5'": [("condition-quoted-number", 9, {"written": "'1,5'", "instead": "15"})],
    "'1.5' < months": [("condition-quoted-number", 0, {"written": "'1.5'", "instead": "1.5"})],
    "months == 'one'": [("condition-cannot-compare", 0, {"left": SORTS["number"], "right": SORTS["quoted"]})],
    "note < 'b'": [("condition-cannot-order", 0, {"sort": SORTS["text"], "relation": "<"})],
    "agreed >= true": [("condition-cannot-order", 0, {"sort": SORTS["truth"], "relation": ">="})],
    "agreed == answered(note)": [("condition-truths-compared", 0, {})],
    "topics == 'water'": [("condition-choices-compared", 0, {"name": "topics"})],
    "topics in ['water', 'energy']": [("condition-choices-compared", 0, {"name": "topics"})],
    "'a' in note": [("condition-not-choices", 7, {"name": "note", "sort": SORTS["text"]})],
    "'a' == letter": [("condition-file-compared", 7, {"name": "letter"})],
    "note + 1 > 2": [("condition-cannot-calculate", 0, {"part": "note", "sort": SORTS["text"]})],
    "1 + xyz + note > 2": [
        ("condition-unknown-name", 4, {"name": "xyz"}),
        ("condition-cannot-calculate", 10, {"part": "note", "sort": SORTS["text"]}),
    ],
    "requested + months > 2": [
        (
            "condition-cannot-combine",
            12,
            {"left": SORTS["money"], "operation": "+", "right": SORTS["number"]},
        )
    ],
    "requested * viable > 2": [
        ("condition-cannot-combine", 12, {"left": SORTS["money"], "operation": "*", "right": SORTS["money"]})
    ],
    "months / viable > 2": [
        ("condition-cannot-combine", 9, {"left": SORTS["number"], "operation": "/", "right": SORTS["money"]})
    ],
    "months / (2 - 2) > 2": [("condition-division-by-zero", 10, {})],
    "requested": [("condition-not-a-condition", 0, {"part": "requested", "sort": SORTS["money"]})],
    "agreed and (months + 1)": [
        ("condition-not-a-condition", 12, {"part": "months + 1", "sort": SORTS["number"]})
    ],
    "not 'x'": [("condition-not-a-condition", 4, {"part": "'x'", "sort": SORTS["quoted"]})],
    "requested > 500": [("condition-never", 0, {"names": ("requested",), "instead": "answered(requested)"})],
    "agreed or not agreed": [("condition-always", 0, {"names": (), "instead": ""})],
    "requested > 100 and months < 9": [
        (
            "condition-any-answer",
            0,
            {"names": ("requested", "months"), "instead": "answered(requested) and answered(months)"},
        ),
        ("condition-comparison-always", 0, {"part": "requested > 100"}),
        ("condition-comparison-always", 20, {"part": "months < 9"}),
    ],
    "output != main-topic": [
        (
            "condition-any-answer",
            0,
            {"names": ("output", "main-topic"), "instead": "answered(output) and answered(main-topic)"},
        )
    ],
    "agreed or requested > 500": [("condition-comparison-never", 10, {"part": "requested > 500"})],
    "agreed and (1 == 1) == true": [("condition-comparison-always", 12, {"part": "1 == 1"})],
    "output = 'x'": [("condition-instead", 7, {"written": "=", "instead": "=="})],
}

SOUND = [
    "output == 'master_plan'",
    "output == 'other' and main-topic != 'water' or agreed",
    "output not in ['master_plan']",
    "agreed == true",
    "false != agreed",
    "'water' in topics",
    "main-topic in topics",
    "months * requested > 400",
    "requested / viable > 1.5",
    "requested / 2 + viable * months > 150",
    "2 / months > 1",
    "3 - months > 2",
    "place == note",
    "country == home",
    "begins < ends",
    "'2024-01-01' <= begins",
    "answered(letter) and answered(topics)",
]


@pytest.mark.parametrize("text", PROBLEMS)
def test_a_condition_has_exactly_these_problems(text: str) -> None:
    found = [(problem.code, problem.position, dict(problem.values)) for problem in problems_of(text, NAMES)]
    assert found == PROBLEMS[text]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_condition_has_none(text: str) -> None:
    assert problems_of(text, NAMES) == []


@given(conditions)
def test_where_sorts_go_together_only_certainties_are_noted(condition: Expression) -> None:
    known = {
        "condition-never",
        "condition-always",
        "condition-any-answer",
        "condition-comparison-never",
        "condition-comparison-always",
        "condition-division-by-zero",
        "condition-cannot-combine",
        "condition-cannot-compare",
        "condition-cannot-order",
    }
    assert {problem.code for problem in check(condition, NAMES)} <= known


@settings(max_examples=50)
@given(trees)
def test_checking_fails_for_no_tree(tree: Expression) -> None:
    several: dict[str, Kind] = {**NAMES, **dict.fromkeys("abc", Money())}
    problems = check(tree, several)
    assert [problem.position for problem in problems] == sorted(problem.position for problem in problems)


@given(noise, st.sampled_from([{}, NAMES, {"a": Money(), "b-c": Money()}]))
def test_any_text_gets_its_problems(text: str, names: dict[str, Kind]) -> None:
    assert all(0 <= problem.position <= len(text) for problem in problems_of(text, names))


def test_a_check_of_what_was_read_is_that_of_its_text() -> None:
    assert check(parse("requested > 500"), NAMES) == problems_of("requested > 500", NAMES)
