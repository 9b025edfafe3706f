"""Conditions are judged where they stand: by the questions before them in the same track."""

from pathlib import Path

import pytest
from tests.domain.spec.minimal import QUESTION, changed, codes, found, question

EXAMPLE = (Path(__file__).parents[3] / "examples" / "k-city-network-2023.yaml").read_bytes()


def form(*questions: str) -> bytes:
    return changed((QUESTION, "\n".join(f"          - {{{text}, title: {{en: T}}}}" for text in questions)))


def test_a_later_question_is_shown_beside_the_condition() -> None:
    text = form("id: a, kind: text, when: b == 'x'", "id: b, kind: text")
    (finding,) = found(text)
    assert finding.code == "condition-later-question"
    assert finding.values == {"name": "b"}
    assert [place.line for place in finding.see] == [32]


def test_a_question_of_another_track_is_unknown() -> None:
    text = EXAMPLE.replace(
        b"            when: \"output == 'solution_plan'\"", b"            when: answered(technology)"
    )
    assert codes(text) == {"condition-unknown-name"}


def test_options_that_stand_in_the_track_are_known() -> None:
    text = EXAMPLE.replace(b"output == 'solution_plan'", b"output == 'solution_plam'")
    (finding,) = found(text)
    assert finding.code == "condition-unknown-option-near"


def test_conditions_are_followed_from_question_to_question() -> None:
    text = form(
        "id: a, kind: text, when: requested > 500",
        "id: b, kind: text, when: a == 'x'",
        "id: c, kind: text, when: b == 'x' and requested < 200",
    )
    (finding,) = found(text)
    assert finding.code == "condition-never-together"
    assert finding.values["names"] == ("b", "a")
    assert [place.path.split(".")[-2] for place in finding.see] == ["a", "b"]


@pytest.mark.parametrize(
    "condition",
    [
        "agreed and requested < 200",
        "agreed == true and requested < 200",
    ],
)
def test_a_declaration_that_must_be_confirmed_must_be_asked(condition: str) -> None:
    text = form(
        "id: agreed, kind: declaration, when: requested > 500", f"id: b, kind: text, when: {condition}"
    )
    assert codes(text) == {"condition-never-together"}


@pytest.mark.parametrize(
    "condition", ["not agreed and requested < 200", "agreed == false and requested < 200"]
)
def test_a_declaration_that_is_not_asked_is_not_confirmed(condition: str) -> None:
    text = form(
        "id: agreed, kind: declaration, when: requested > 500", f"id: b, kind: text, when: {condition}"
    )
    assert codes(text) == set()


def test_a_condition_that_cannot_be_read_says_nothing_of_those_after_it() -> None:
    text = form("id: a, kind: text, when: requested >", "id: b, kind: text, when: a == 'x'")
    assert codes(text) == {"condition-ends-early"}


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("when: requested > 1 and zzz == 1", 57),
        ('when: "requested > 1 and zzz == 1"', 58),
        ("when: 'requested > 1 and zzz == 1'", 58),
        ('when: "requested > 1 and \\u007azz == 1"', 33),
        ('when: "requested\\n > 1 and zzz == 1"', 33),
    ],
)
def test_a_fault_is_placed_at_its_character_where_the_file_shows_it(written: str, column: int) -> None:
    (finding,) = found(changed(question(f"id: a, kind: text, {written}, title: {{en: T}}")))
    assert finding.code == "condition-unknown-name"
    assert (finding.place.line, finding.place.column) == (31, column)


def test_of_a_folded_condition_the_key_is_named() -> None:
    text = changed(
        (
            QUESTION,
            "          - id: a\n            kind: text\n            title: {en: T}\n            when: >-\n              zzz == 1\n",
        )
    )
    (finding,) = found(text)
    assert (finding.place.line, finding.place.column) == (34, 13)


def test_a_long_chain_of_conditions_is_followed_only_so_far() -> None:
    chain = ["id: q0, kind: text, when: requested > 500"]
    chain += [f"id: p{n}, kind: text, when: {f'p{n - 1}' if n else 'q0'} == 'x'" for n in range(60)]
    assert codes(form(*chain, "id: r, kind: text, when: p3 == 'x' and requested < 200")) == {
        "condition-never-together"
    }
    assert codes(form(*chain, "id: r, kind: text, when: p59 == 'x' and requested < 200")) == set()
