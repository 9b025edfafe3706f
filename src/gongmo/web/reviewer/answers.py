"""What an applicant answered, section by section, as reviewers read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from gongmo.calls.queries import specification_of
from gongmo.domain.answers.asked import asked
from gongmo.domain.answers.validate import choices
from gongmo.domain.answers.values import shaped
from gongmo.domain.spec.form import ChoiceQuestion, ChoicesQuestion, Question, Section
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.web.reviewer.sight import Work

TITLE = "title"
LONGEST_TITLE = 120
TEXT, EMAIL, FILE = "text", "email", "file"
PICTURES = frozenset({"jpg", "jpeg", "png"})
SHOWN = PICTURES | {"pdf"}
"""Kinds of files that a page shows; all others are only ever saved."""


@dataclass(frozen=True)
class File:
    """`of` is the question's id, `address` the file's public one. `name` tells nobody who applied where that is hidden."""

    of: str
    address: str
    name: str
    size: int
    question: Text

    @property
    def shown(self) -> bool:
        return suffix_of(self.name) in SHOWN

    @property
    def image(self) -> bool:
        return suffix_of(self.name) in PICTURES


@dataclass(frozen=True)
class Answer:
    """`value` is in the shape of the question's kind, None where nothing was answered; `hidden` is never shown."""

    question: Question
    value: Any
    chosen: Sequence[Text] = ()
    files: Sequence[File] = ()
    hidden: bool = False


@dataclass(frozen=True)
class Part:
    section: Section
    answers: Sequence[Answer]


def parts_of(work: Work, files: Mapping[str, str]) -> list[Part]:
    """Every section with the questions that were asked, under the rules the submission was made by.

    `files` are addresses by SHA-256.
    """
    submission = work.case.submission
    track = specification_of(submission.call_version).track(work.track.id) or work.track
    content: Mapping[str, Any] = submission.content
    is_asked = asked(track, content)
    parts = []
    for section in track.form:
        answers = [
            _answer(question, track, content.get(question.id), files, blind=work.blind)
            for question in section.questions
            if is_asked(question)
        ]
        parts += [Part(section, answers)] if answers else []
    return parts


def files_in(parts: Sequence[Part]) -> list[File]:
    return [file for part in parts for answer in part.answers for file in answer.files]


def title_of(work: Work) -> str:
    """What the applicant calls it: the first text that the form names a title, else the first text answered."""
    texts = [q for q in work.track.questions() if q.kind == TEXT]
    named = [q for q in texts if q.id == TITLE or q.id.endswith(f"_{TITLE}")]
    given = (shaped(TEXT, work.case.submission.content.get(q.id)) for q in (*named, *texts))
    found = next((text for text in given if text), "")
    line = " ".join(str(found).split())
    return line if len(line) <= LONGEST_TITLE else f"{line[:LONGEST_TITLE]}…"


def suffix_of(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower().lstrip(".")


def _answer(
    question: Question, track: Track, given: object, files: Mapping[str, str], *, blind: bool
) -> Answer:
    value = shaped(question.kind, given)
    match question, value:
        case _, None:
            return Answer(question, None)
        case ChoiceQuestion(), str():
            return Answer(question, value, [choices(question, track).get(value, {"en": value})])
        case ChoicesQuestion(), list():
            titles = {item.id: item.title for item in question.options}
            return Answer(question, value, [titles.get(each, {"en": each}) for each in value])
    if question.kind == EMAIL and blind:
        return Answer(question, None, hidden=True)
    return Answer(question, value, files=_files(question, value, files, blind=blind))


def _files(question: Question, value: Any, addresses: Mapping[str, str], *, blind: bool) -> list[File]:  # noqa: ANN401
    if question.kind != FILE:
        return []
    held = [item for item in value if item["sha256"] in addresses]
    return [
        File(
            of=question.id,
            address=addresses[item["sha256"]],
            name=f"{question.id}-{number}.{suffix_of(item['name'])}" if blind else item["name"],
            size=item["size"],
            question=question.title,
        )
        for number, item in enumerate(held, start=1)
    ]
