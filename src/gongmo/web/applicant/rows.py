"""The questions of a form with their answers to be read: one row for each that is asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongmo.applications.drafts import Prepared
from gongmo.domain.answers.asked import asked
from gongmo.domain.answers.validate import Fault
from gongmo.domain.answers.values import Answers
from gongmo.domain.spec.form import FileQuestion, Question, Section
from gongmo.web.applicant.addresses import question_address
from gongmo.web.applicant.answers import Spoken, spoken
from gongmo.web.applicant.entries import Wrong
from gongmo.web.applicant.fields import said
from gongmo.web.applicant.sight import Mine

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment


@dataclass(frozen=True)
class Row:
    question: Question
    answer: Spoken
    files: Sequence["Attachment"]
    wrong: Sequence[Wrong]
    address: str

    @property
    def blank(self) -> bool:
        return self.answer.blank and not self.files


@dataclass(frozen=True)
class SectionRows:
    section: Section
    rows: Sequence[Row]


def rows(
    mine: Mine,
    section: Section,
    answers: Answers,
    files: Iterable["Attachment"],
    faults: Iterable[Fault] = (),
) -> SectionRows:
    """Of the questions that these answers ask, files told apart from what was typed."""
    is_asked, attached, found = asked(mine.track, answers), list(files), list(faults)
    return SectionRows(
        section,
        [
            _row(mine, section, each, answers=answers, files=attached, faults=found)
            for each in section.questions
            if is_asked(each)
        ],
    )


def all_rows(mine: Mine, draft: Prepared, files: Iterable["Attachment"]) -> list[SectionRows]:
    attached = list(files)
    found = (rows(mine, section, draft.answers, attached, draft.faults) for section in mine.track.form)
    return [section for section in found if section.rows]


def _row(
    mine: Mine,
    section: Section,
    question: Question,
    *,
    answers: Mapping[str, object],
    files: Sequence["Attachment"],
    faults: Sequence[Fault],
) -> Row:
    language = mine.visitor.language
    is_file = isinstance(question, FileQuestion)
    answer = None if is_file else answers.get(question.id)
    return Row(
        question=question,
        answer=spoken(question, answer, mine.track, language, mine.currency),
        files=[file for file in files if file.question == question.id] if is_file else [],
        wrong=[said(fault, language) for fault in faults if fault.question == question.id],
        address=question_address(mine.application.number, section, question.id),
    )
