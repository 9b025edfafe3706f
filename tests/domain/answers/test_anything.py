"""Answers come from anywhere: whatever they are, they are judged, hashed and spoken of."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.answers.small_form import ANSWERS, EVERY_KIND, KRW, faults_in, form

from gongmo.domain.answers.asked import content, pruned
from gongmo.domain.answers.progress import sections
from gongmo.domain.answers.speak import say_fault
from gongmo.domain.answers.values import answered, is_blank
from gongmo.evidence.canonical import canonical

FORM = form(*EVERY_KIND)
KEYS = st.sampled_from(["name", "country", "size", "sha256", "x"])
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**15, max_value=10**400)
    | st.floats()
    | st.text()
    | st.text(st.characters(codec=None), max_size=8)
    | st.sampled_from([*ANSWERS.values(), "420.000", "10/05/1999", "4억 2천", "a" * 60_000, "9" * 5_000]),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside, max_size=4),
    max_leaves=6,
)


@settings(max_examples=150)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys([*ANSWERS, "unknown"], ANYTHING)))
def test_whatever_the_answers_judging_and_hashing_them_never_fails(answers: dict[str, Any]) -> None:
    found = faults_in(FORM, answers)
    kept = content(FORM, answers)
    assert canonical(kept)
    assert content(FORM, kept) == kept
    assert found or faults_in(FORM, kept) == []
    assert sum(len(part.missing) + len(part.faults) for part in sections(FORM, answers, KRW)) == len(found)
    for fault in found:
        for language in ("en", "ko", "ar"):
            assert say_fault(fault, language).message


@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), ANYTHING))
def test_what_was_answered_is_settled_at_once(answers: dict[str, Any]) -> None:
    once = answered(answers)
    assert answered(once) is not once
    assert repr(answered(once)) == repr(once)
    assert all(is_blank(value) for name, value in answers.items() if name not in once)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys([*ANSWERS, "unknown"], ANYTHING)))
def test_pruning_only_leaves_out(answers: dict[str, Any]) -> None:
    kept = pruned(FORM, answers)
    assert all(answers[name] is value for name, value in kept.items())
    assert set(answers) - set(kept) <= {"unknown"}
