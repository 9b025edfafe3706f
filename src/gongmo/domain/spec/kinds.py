"""How conditions see the questions of a form."""

from collections.abc import Mapping
from fractions import Fraction

from gongmo.domain.expressions import kinds
from gongmo.domain.spec.form import ChoiceQuestion, ChoicesQuestion, MoneyQuestion, NumberQuestion, Question
from gongmo.domain.spec.track import Track

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
    match question:
        case NumberQuestion(min=low, max=high):
            return kinds.Number(*(None if end is None else Fraction(end) for end in (low, high)))
        case MoneyQuestion(min=low, max=high):
            return kinds.Money(low, high)
        case ChoiceQuestion():
            return kinds.Choice(option_ids(question, track))
        case ChoicesQuestion(options=options, min=least, max=most):
            return kinds.Choices(tuple(item.id for item in options), least, most)
    return PLAIN[question.kind]


def option_ids(question: ChoiceQuestion, track: Track) -> tuple[str, ...]:
    """What can be chosen, in the order in which it is offered."""
    if question.options is not None:
        return tuple(item.id for item in question.options)
    if question.source == "outputs":
        return tuple(item.id for item in track.outputs)
    return tuple(kind.value for kind in track.applicants)
