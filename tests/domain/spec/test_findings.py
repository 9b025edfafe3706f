"""For every code the smallest change that triggers it, and the nearest that does not."""

import string
from functools import cache

import pytest
from tests.domain.spec.cases_conditions import CASES as CONDITIONS
from tests.domain.spec.cases_money import CASES as MONEY
from tests.domain.spec.cases_names import CASES as NAMES
from tests.domain.spec.cases_procedure import CASES as PROCEDURE
from tests.domain.spec.cases_scoring import CASES as SCORING
from tests.domain.spec.cases_shape import CASES as SHAPE
from tests.domain.spec.cases_time import CASES as TIME
from tests.domain.spec.cases_yaml import CASES as YAML
from tests.domain.spec.minimal import MINIMAL, TWO_TRACKS, Case, changed, codes, found

from gongmo.domain.findings import Finding
from gongmo.domain.spec.document import MAX_BYTES, MAX_VALUES
from gongmo.domain.spec.load import MAX_FINDINGS
from gongmo.domain.wording import expressions
from gongmo.domain.wording.speak import speak
from gongmo.domain.wording.table import CALL_FILE, ENTRIES

CASES = (*YAML, *SHAPE, *NAMES, *MONEY, *TIME, *SCORING, *PROCEDURE, *CONDITIONS)

WHOLE_FILES: dict[str, tuple[bytes, bytes]] = {
    "yaml-too-large": (
        MINIMAL.encode() + b"#" * (MAX_BYTES + 1 - len(MINIMAL)),
        MINIMAL.encode() + b"#" * (MAX_BYTES - len(MINIMAL)),
    ),
    "yaml-too-many": (b"[" + b"a," * MAX_VALUES + b"]", b"[" + b"a," * (MAX_VALUES - 1) + b"]"),
    "yaml-not-utf8": (
        changed(("{en: Why}", "{en: 이유}")).decode().encode("cp949"),
        changed(("{en: Why}", "{en: 이유}")),
    ),
    "spec-not-a-call": (b"- gongmo: 1\n", MINIMAL.encode()),
    "findings-more": (
        changed(("{en: Why}", "{" + ", ".join(f"x{n}q: ''" for n in range(MAX_FINDINGS + 1)) + "}")),
        MINIMAL.encode(),
    ),
}


def every_trigger() -> list[bytes]:
    return [*(case.found for case in CASES), *(bad for bad, _ in WHOLE_FILES.values())]


def test_the_minimal_calls_are_clean() -> None:
    assert found(MINIMAL.encode()) == ()
    assert found(changed(TWO_TRACKS)) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_the_smallest_change_is_found_at_its_place(case: Case) -> None:
    findings = found(case.found)
    assert {finding.code for finding in findings} == {case.code} | case.also
    places = [(f.place.line, f.place.column) for f in findings if f.code == case.code]
    assert case.at == places[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_the_nearest_change_is_not(case: Case) -> None:
    assert codes(case.not_found) == case.near_also


@pytest.mark.parametrize("code", WHOLE_FILES)
def test_whole_files_are_refused_just_beyond_the_limit(code: str) -> None:
    refused, taken = WHOLE_FILES[code]
    assert code in codes(refused)
    assert code not in codes(taken)


@cache
def findings_by_code() -> dict[str, Finding]:
    return {finding.code: finding for text in every_trigger() for finding in found(text)}


def test_every_code_of_a_call_file_is_triggered_and_has_its_words() -> None:
    emitted = findings_by_code().keys()
    known = {code for family in CALL_FILE for code in family.entries}
    assert emitted <= known
    assert known - emitted <= expressions.ENTRIES.keys(), "what conditions can say is tried with them"


def test_every_finding_is_said_whole_in_both_languages() -> None:
    for finding in findings_by_code().values():
        for language in ("en", "ko"):
            spoken = speak(finding, language)
            assert spoken.message.endswith("."), spoken.message
            assert spoken.mend.endswith("."), spoken.mend
            for text in (spoken.message, spoken.reason, spoken.mend):
                assert "{" not in text.replace("`objection: {days: 10}`", "")
                assert "  " not in text


def test_both_languages_name_the_same_figures() -> None:
    for code, entry in ENTRIES.items():
        for text in (entry.message, entry.reason, entry.mend):
            english, korean = (fields(text[language]) for language in ("en", "ko"))
            assert english == korean, code


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
