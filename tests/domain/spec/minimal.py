"""The smallest clean call, as text; cases change a line of it."""

from dataclasses import dataclass
from datetime import date

from gongmo.domain.findings import Finding
from gongmo.domain.spec.check import check
from gongmo.domain.texts import Text

MINIMAL = """\
gongmo: 1
programme: small-fund
call: small-fund-2027
languages: {required: [en]}
zone: Europe/Berlin
currency: KRW
title: {en: Small fund}
dates: {announced: 2027-02-01, result_planned: 2027-06}
contact: {role: {en: Office}, email: fund@example.org}
budget: 1000
operators: [{id: office, title: {en: Office}}]
tracks:
  - id: towns
    title: {en: Towns}
    intake: {window: {opens: 2027-02-01T09:00, closes: 2027-03-05T18:00}}
    operator: office
    applicants: [local_government]
    support: {min: 100, max: 300, step: 10}
    awards: {min: 2, max: 4}
    stages: [document_review, ministry_decision]
    criteria:
      - {id: need, title: {en: Need}, points: 60}
      - {id: plan, title: {en: Plan}, points: 40}
    scoring: {reviews: 5, step: 1, aggregate: trimmed_mean, trim_from: 5, threshold: {total: 60}, ties: [need, draw]}
    form:
      - id: main
        title: {en: Main}
        questions:
          - {id: requested, kind: money, title: {en: Requested}}
          - {id: place, kind: place, title: {en: Place}}
          - {id: why, kind: text, title: {en: Why}}
selection: {order: strict}
disclosure: {applicant: [combined_score]}
objection: {days: 10}
conflicts: [same_organisation]
"""

SECOND_TRACK = """\
  - id: villages
    title: {en: Villages}
    intake: {window: {opens: 2027-02-01T09:00, closes: 2027-03-05T18:00}}
    applicants: [local_government]
    support: {min: 100, max: 300, step: 10}
    stages: [document_review, ministry_decision]
    criteria: [{id: need, title: {en: Need}, points: 100}]
    scoring: {reviews: 3, step: 1, ties: [draw]}
    form:
      - id: main
        title: {en: Main}
        questions: [{id: requested, kind: money, title: {en: Requested}}]
"""


QUESTION = "          - {id: why, kind: text, title: {en: Why}}"
WINDOW = "{window: {opens: 2027-02-01T09:00, closes: 2027-03-05T18:00}}"
RANGE = "support: {min: 100, max: 300, step: 10}"
TRIMMING = "aggregate: trimmed_mean, trim_from: 5"
SELECTION = "selection: {order: strict}"
HOLIDAYS: dict[date, Text] = {date(2027, 3, 1): {"en": "Founding Day", "ko": "창립일"}}

Change = tuple[str, str]


@dataclass(frozen=True)
class Case:
    """A code with the smallest change to the minimal call that triggers it, and the nearest that does not.

    `at` is line and column. `also` and `near_also` name what else is then found: nothing, where that can be.
    """

    code: str
    change: Change | tuple[Change, ...]
    at: tuple[int, int]
    near: Change | tuple[Change, ...]
    also: frozenset[str] | set[str] = frozenset()
    near_also: frozenset[str] | set[str] = frozenset()

    @property
    def found(self) -> bytes:
        return changed(self.change)

    @property
    def not_found(self) -> bytes:
        return changed(self.near)


def changed(changes: Change | tuple[Change, ...]) -> bytes:
    """The minimal call with each `(old, new)` replaced once; every old text must be there."""
    text = MINIMAL
    for old, new in as_changes(changes):
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.encode()


def as_changes(changes: Change | tuple[Change, ...]) -> tuple[Change, ...]:
    match changes:
        case (str() as old, str() as new):
            return ((old, new),)
        case _:
            return changes


def found(text: bytes) -> tuple[Finding, ...]:
    return check(text, "call.yaml", HOLIDAYS).findings


def codes(text: bytes) -> set[str]:
    return {finding.code for finding in found(text)}


def question(text: str) -> Change:
    """The last question of the form, another one."""
    return QUESTION, f"          - {{{text}}}"


def rolling(cutoffs: str) -> Change:
    return WINDOW, f"{{rolling: {{opens: 2027-02-01T09:00, cutoffs: [{cutoffs}]}}}}"


def selection(text: str) -> Change:
    return SELECTION, f"selection: {{order: strict, {text}}}"


TWO_TRACKS: Change = (
    SELECTION,
    f"{SECOND_TRACK}selection: {{order: strict, turns: [towns, villages]}}",
)
