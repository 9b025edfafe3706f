"""Which questions are asked, given the answers so far, and what of the answers is submitted."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

from gongmo.domain.answers.validate import choices
from gongmo.domain.answers.values import Answers, answered, shaped
from gongmo.domain.expressions import kinds
from gongmo.domain.expressions.evaluate import holds
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.problems import ExpressionError
from gongmo.domain.expressions.syntax import Expression, names_in
from gongmo.domain.spec.form import ChoiceQuestion, ChoicesQuestion, MoneyQuestion, NumberQuestion, Question
from gongmo.domain.spec.track import Track


def asked(track: Track, answers: Answers) -> Callable[[Question], bool]:
    """Whether a question's condition holds. An answer to a question that is itself not asked counts as absent,
    wherever in the form it stands; of questions that wait for one another none is asked.

    A condition that cannot be read, which no published call has, asks its question.
    """
    questions = {question.id: question for question in track.questions()}
    names = {question.id: kind_of(question, track) for question in questions.values()}
    decided: dict[str, bool] = {}

    def is_asked(identifier: str) -> bool:
        if identifier not in decided:
            decided[identifier] = False
            condition = _condition(questions[identifier].when)
            decided[identifier] = condition is None or holds(condition, names, known_to(condition))
        return decided[identifier]

    def known_to(condition: Expression) -> dict[str, object]:
        return {
            name: answers.get(name) for name in names_in(condition) if name in questions and is_asked(name)
        }

    open_ids = frozenset(identifier for identifier in questions if is_asked(identifier))
    return lambda question: question.id in open_ids


def pruned(track: Track, answers: Answers) -> dict[str, Any]:
    """The answers without those to questions that are not asked, or that the form does not have."""
    is_asked = asked(track, answers)
    return {
        question.id: answers[question.id]
        for question in track.questions()
        if question.id in answers and is_asked(question)
    }


def content(track: Track, answers: Answers) -> dict[str, Any]:
    """What is submitted and hashed: every answered question that is asked, each in the one shape of its kind.

    What is in no such shape, such as an amount that could not be read, is left out: it has a fault and cannot be
    submitted. So every content has a canonical form, and equal answers have an equal one.
    """
    questions = {question.id: question for question in track.questions()}
    asked_for = answered(pruned(track, answers))
    return answered({name: shape_of(questions[name], value) for name, value in asked_for.items()})


def shape_of(question: Question, value: object) -> Any | None:  # noqa: ANN401 - a shape per kind, as in `values`
    """The answer as it is kept; chosen options each once and in the order of the form."""
    value = shaped(question.kind, value)
    if isinstance(question, ChoicesQuestion) and value is not None:
        places = {item.id: place for place, item in enumerate(question.options)}
        return sorted(set(value), key=lambda chosen: (places.get(chosen, len(places)), chosen))
    return value


@lru_cache(maxsize=1024)
def _condition(when: str | None) -> Expression | None:
    try:
        return None if when is None else parse(when)
    except ExpressionError:
        return None


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
