"""A submission as it is read: sections, questions that were asked, and every answer in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gongmo.domain.answers.asked import asked
from gongmo.domain.spec.form import ChoiceQuestion, ChoicesQuestion, Question
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.domain.wording.kinds import APPLICANT


@dataclass(frozen=True)
class Answer:
    """`value` in the shape of its kind; `titles` are those of what was chosen."""

    question: Question
    kind: str
    value: Any
    titles: Sequence[Text] = ()


@dataclass(frozen=True)
class Answered:
    title: Text
    answers: Sequence[Answer]


def answered(track: Track, content: Mapping[str, Any]) -> list[Answered]:
    """Every section with the questions that were asked, answered or not."""
    is_asked = asked(track, content)
    sections = []
    for section in track.form:
        answers = [_answer(track, q, content.get(q.id)) for q in section.questions if is_asked(q)]
        if answers:
            sections.append(Answered(section.title, answers))
    return sections


def _answer(track: Track, question: Question, value: Any) -> Answer:  # noqa: ANN401 - a shape per kind
    titles = _titles(track, question)
    chosen = value if isinstance(value, list) else [value]
    said = [titles[each] for each in chosen if isinstance(each, str) and each in titles]
    return Answer(question, question.kind, value, said)


def _titles(track: Track, question: Question) -> Mapping[str, Text]:
    if isinstance(question, ChoicesQuestion):
        return {item.id: item.title for item in question.options}
    if not isinstance(question, ChoiceQuestion):
        return {}
    if question.source == "applicants":
        return {kind.value: APPLICANT[kind.value] for kind in track.applicants}
    items = track.outputs if question.source == "outputs" else question.options or []
    return {item.id: item.title for item in items}
