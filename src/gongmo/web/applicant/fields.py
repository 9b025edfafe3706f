"""A section's questions drawn from the call, with the answers as they stand or as they were just typed."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from gongmo.applications.drafts import as_submitted
from gongmo.domain.answers.asked import asked, pruned
from gongmo.domain.answers.speak import say_fault
from gongmo.domain.answers.validate import MISSING, Fault, choices
from gongmo.domain.answers.values import Answers, is_amount
from gongmo.domain.findings import Value
from gongmo.domain.money import Money, in_words
from gongmo.domain.spec.form import ChoiceQuestion, ChoicesQuestion, MoneyQuestion, Question, Section
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.web.applicant.conditions import condition_for_script, condition_in_words
from gongmo.web.applicant.entries import Entry, Option, Wrong
from gongmo.web.applicant.limits import limit
from gongmo.web.applicant.sight import Mine

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment

PRINT = 12
"""Digits of a fingerprint: enough to notice a change, for nothing rests on it."""
MENDED_BY = {
    "answer-money-above": "most",
    "answer-money-below": "least",
    "answer-number-above": "most",
    "answer-number-below": "least",
    "answer-viable-above-requested": "requested",
}
"""Which of a fault's values mends it by itself."""
Refused = Mapping[str, Sequence[Wrong]]
"""What could not be taken just now, such as a file, by question."""


def entries(
    mine: Mine,
    section: Section,
    answers: Answers,
    attachments: Sequence["Attachment"],
    *,
    refused: Refused | None = None,
    all_missing: bool = False,
) -> list[Entry]:
    """`answers` are the draft's, with what was just typed over them. What is merely missing is told on request."""
    draft = as_submitted(mine.application, answers, attachments, mine.call)
    told = [fault for fault in draft.faults if all_missing or fault.code != MISSING]
    drawn = _Drawn(mine, section, draft.answers, attachments)
    return [
        drawn.entry(question, [*_wrong(question, told, mine), *(refused or {}).get(question.id, ())])
        for question in section.questions
    ]


class _Drawn:
    """What the questions of one section have in common."""

    def __init__(
        self, mine: Mine, section: Section, answers: Answers, attachments: Sequence["Attachment"]
    ) -> None:
        self.track, self.language, self.currency = mine.track, mine.visitor.language, mine.currency
        self.answers, self.attachments = answers, attachments
        self.is_asked = asked(mine.track, answers)
        self.elsewhere = pruned(mine.track, answers)
        self.here = frozenset(question.id for question in section.questions)

    def entry(self, question: Question, wrong: Sequence[Wrong]) -> Entry:
        answer = self.answers.get(question.id)
        return Entry(
            question=question,
            typed=shown(question, answer),
            asked=self.is_asked(question),
            condition=condition_in_words(question, self.track, self.language, self.currency),
            when=condition_for_script(question, self.track, self.here, self.elsewhere),
            limit=limit(question, self.track, self.language, self.currency),
            words=self.in_words(answer),
            options=options(question, self.track, answer),
            wrong=wrong,
            files=[file for file in self.attachments if file.question == question.id],
        )

    def in_words(self, answer: object) -> str:
        amount = answer if isinstance(answer, int) and is_amount(answer) else None
        return "" if amount is None else in_words(Money(amount, self.currency), self.language)


def shown(question: Question, answer: object) -> Any:  # noqa: ANN401 - a shape per kind, as a control shows it
    """As the control shows it: amounts with their commas, everything else as it was typed."""
    match question, answer:
        case MoneyQuestion(), int():
            return f"{answer:,}"
        case _, None:
            return ""
    return answer


def options(question: Question, track: Track, answer: object) -> list[Option]:
    offered: list[tuple[str, Text, Text | None]]
    match question:
        case ChoiceQuestion(options=None):
            offered = [(identifier, title, None) for identifier, title in choices(question, track).items()]
        case ChoiceQuestion(options=items) | ChoicesQuestion(options=items):
            offered = [(item.id, item.title, item.description) for item in items or ()]
        case _:
            return []
    chosen = answer if isinstance(answer, list) else [answer]
    return [Option(identifier, title, more, identifier in chosen) for identifier, title, more in offered]


def said(fault: Fault, language: str) -> Wrong:
    words = say_fault(fault, language)
    return Wrong(words.message, words.mend, _plain(fault.values.get(MENDED_BY.get(fault.code, ""), "")))


def fingerprints(questions: Iterable[Question], answers: Answers) -> str:
    """What the page shows of each answer, for the next save to tell what was typed since."""
    return json.dumps({question.id: fingerprint(answers.get(question.id)) for question in questions})


def fingerprint(answer: object) -> str:
    if answer is None:
        return ""
    text = json.dumps(answer, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:PRINT]


def changed_since(shown_before: str, answers: Answers) -> dict[str, Any]:
    """Those of the answers that differ from what the page showed; all of them where it does not say."""
    try:
        before = dict(json.loads(shown_before))
    except (ValueError, TypeError):
        before = {}
    return {
        question: answer
        for question, answer in answers.items()
        if question not in before or before[question] != fingerprint(answer)
    }


def _wrong(question: Question, faults: Iterable[Fault], mine: Mine) -> list[Wrong]:
    return [said(fault, mine.visitor.language) for fault in faults if fault.question == question.id]


def _plain(value: Value) -> str:
    """As somebody would type it."""
    return str(value.amount) if isinstance(value, Money) else str(value).replace(",", "")
