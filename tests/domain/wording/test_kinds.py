"""Every fixed value of a call file has a title in every language of the public pages."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from gongmo.domain.spec import call, form, track
from gongmo.domain.spec.part import Part
from gongmo.domain.times import IntakeState
from gongmo.domain.wording import kinds

TITLES: dict[tuple[str, str], kinds.Titles] = {
    ("Track", "applicants"): kinds.APPLICANT,
    ("Track", "stages"): kinds.STAGE,
    ("Scoring", "aggregate"): kinds.AGGREGATE,
    ("Criterion", "scored_by"): kinds.SCORED_BY,
    ("Awards", "count_by"): kinds.COUNT_BY,
    ("Consortium", "required"): kinds.REQUIRED_PARTNER,
    ("Consortium", "unpaid"): kinds.UNPAID_PARTNER,
    ("Parties", "beneficiary"): kinds.BENEFICIARY,
    ("Parties", "payee"): kinds.PAYEE,
    ("Parties", "contractor"): kinds.CONTRACTOR,
    ("Cap", "per"): kinds.PER,
    ("Cap", "within"): kinds.WITHIN,
    ("Selection", "order"): kinds.ORDER,
    ("Selection", "amount"): kinds.AMOUNT,
    ("Selection", "minimum_unreached"): kinds.MINIMUM_UNREACHED,
    ("Selection", "already_supported"): kinds.ALREADY_SUPPORTED,
    ("Disclosure", "panel"): kinds.PANEL_DISCLOSED,
    ("Disclosure", "applicant"): kinds.APPLICANT_LEARNS,
    ("Disclosure", "public_sheet"): kinds.PUBLIC_SHEET,
    ("Call", "blindness"): kinds.BLINDNESS,
    ("Call", "conflicts"): kinds.CONFLICT,
    ("FileQuestion", "accept"): kinds.FILE,
}
NEVER_SHOWN = {("Call", "gongmo"), ("ChoiceQuestion", "source")}
"""The number of the format, and where a question takes its options from."""


def fixed_values(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from (member.value for member in annotation)
    else:
        for argument in get_args(annotation):
            yield from fixed_values(argument)


def parts() -> Iterator[type[BaseModel]]:
    for module in (call, track, form):
        yield from (
            part for part in vars(module).values() if isinstance(part, type) and issubclass(part, Part)
        )


FOUND = {
    (part.__name__, name): frozenset(fixed_values(field.annotation))
    for part in parts()
    for name, field in part.model_fields.items()
    if name != "kind" and any(fixed_values(field.annotation))
}
QUESTION_KINDS = frozenset(
    kind
    for part in parts()
    if "kind" in part.model_fields
    for kind in fixed_values(part.model_fields["kind"].annotation)
)
ALL = [*TITLES.values(), kinds.QUESTION, kinds.INTAKE]


def test_every_fixed_value_of_the_specification_is_thought_of() -> None:
    assert set(FOUND) == set(TITLES) | NEVER_SHOWN


@pytest.mark.parametrize("place", TITLES, ids=".".join)
def test_every_value_has_its_title_and_every_title_its_value(place: tuple[str, str]) -> None:
    assert FOUND[place] == set(TITLES[place])


def test_every_kind_of_question_and_state_of_intake_has_its_title() -> None:
    assert set(kinds.QUESTION) == QUESTION_KINDS
    assert set(kinds.INTAKE) == set(IntakeState)


@pytest.mark.parametrize("titles", ALL, ids=lambda titles: next(iter(titles)))
def test_titles_are_whole_in_three_languages_and_tell_values_apart(titles: kinds.Titles) -> None:
    for language in ("en", "ko", "ar"):
        said = [title[language] for title in titles.values()]
        assert all(said)
        assert len(set(said)) == len(said)


def test_arabic_titles_are_arabic() -> None:
    titles = [title["ar"] for table in ALL for title in table.values()]
    assert all(any("\u0600" <= letter <= "\u06ff" for letter in title) or title == "PDF" for title in titles)


@pytest.mark.parametrize(
    ("years", "english", "arabic"),
    [
        (1, "the last year", "خلال السنة الأخيرة"),
        (2, "the last 2 years", "خلال السنتين الأخيرتين"),
        (3, "the last 3 years", "خلال آخر 3 سنوات"),
        (10, "the last 10 years", "خلال آخر 10 سنوات"),
        (11, "the last 11 years", "خلال آخر 11 سنة"),
        (102, "the last 102 years", "خلال آخر 102 سنة"),
        (103, "the last 103 years", "خلال آخر 103 سنوات"),
    ],
)
def test_years_are_counted_as_each_language_counts(years: int, english: str, arabic: str) -> None:
    title = kinds.employed_within(years)
    assert title["en"].endswith(english)
    assert title["ko"] == f"최근 {years}년 안에 신청기관에서 일한 사람"
    assert title["ar"].endswith(arabic)
