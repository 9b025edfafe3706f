"""Which questions are asked, given the answers so far, and what of the answers is submitted."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from gongmo.domain.answers.validate import choices
from gongmo.domain.answers.values import Answers, answered
from gongmo.domain.expressions import kinds
from gongmo.domain.expressions.evaluate import holds
from gongmo.domain.expressions.parse import parse
from gongmo.domain.spec.form import ChoiceQuestion, ChoicesQuestion, MoneyQuestion, NumberQuestion, Question
from gongmo.domain.spec.track import Track


def asked(track: Track, answers: Answers) -> Callable[[Question], bool]:
    """Whether a question's condition holds. An answer to a question that is itself not asked counts as absent."""
    open_ids, known, names = set[str](), dict[str, Any](), dict[str, kinds.Kind]()
    for question in track.questions():
        if question.when is None or holds(parse(question.when), names, known):
            open_ids.add(question.id)
            known[question.id] = answers.get(question.id)
        names[question.id] = kind_of(question, track)
    return lambda question: question.id in open_ids


def content(track: Track, answers: Answers) -> dict[str, Any]:
    """What is submitted and hashed: every answered question that is asked, and nothing else."""
    is_asked = asked(track, answers)
    ids = {question.id for question in track.questions() if is_asked(question)}
    return {question: value for question, value in answered(answers).items() if question in ids}


PLAIN: Mapping[str, kinds.Kind] = {
    "text": kinds.Text(),
    "email": kinds.Text(),
    "country": kinds.Country(),
    "place": kinds.Place(),
    "date": kinds.Date(),
    "file": kinds.File(),
    "declaration": kinds.Bool(),
}


def kind_of(question: Question, track: Track) -> kinds.Kind:
    """How conditions see a question."""
    match question:
        case NumberQuestion():
            return kinds.Number(
                *(None if end is None else Fraction(end) for end in (question.min, question.max))
            )
        case MoneyQuestion():
            return kinds.Money(question.min, question.max)
        case ChoiceQuestion():
            return kinds.Choice(tuple(choices(question, track)))
        case ChoicesQuestion():
            return kinds.Choices(tuple(item.id for item in question.options), question.min, question.max)
    return PLAIN[question.kind]
