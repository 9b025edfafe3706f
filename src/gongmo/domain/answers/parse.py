"""What a form's page posts, read into values. What cannot be read is kept as it was typed, with what is the matter."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gongmo.domain.answers.amounts import read_amount
from gongmo.domain.answers.asked import shape_of
from gongmo.domain.answers.characters import tidy, tidy_line
from gongmo.domain.answers.dates import read_day
from gongmo.domain.answers.numerals import read_number
from gongmo.domain.answers.validate import Fault, Terms, faults_of
from gongmo.domain.answers.values import PLACE, is_blank
from gongmo.domain.spec.form import Question
from gongmo.domain.spec.track import Track

Posted = Mapping[str, Sequence[str]]
"""Everything sent under the name of each field; of a place the fields are `<id>-name` and `<id>-country`."""

FULL_WIDTH = str.maketrans("＠．", "@.")
CONFIRMED = frozenset({"on", "true", "yes", "1"})


@dataclass(frozen=True)
class Typed:
    """`value` is None where nothing was typed, or where it could not be read: then `fault` says why.

    `typed` shows the field again as it was: a text, of a place {"name", "country"}, of choices a list.
    """

    value: Any | None
    typed: Any
    fault: Fault | None = None

    @property
    def kept(self) -> Any | None:  # noqa: ANN401 - an answer, as in `values`
        """For the draft: the value, or what was typed in its stead, for nothing typed is ever lost."""
        return self.value if self.fault is None else self.typed


def parse(questions: Iterable[Question], posted: Posted, *, track: Track, currency: str) -> dict[str, Typed]:
    """The answers to these questions, those of the page that was posted; a field that was not sent is blank.

    Only whether they can be read is judged here; the rules are in `validate`. Files arrive by themselves.
    """
    terms = Terms(track, currency)
    return {question.id: _read(question, posted, terms) for question in questions if question.kind != "file"}


def _read(question: Question, posted: Posted, terms: Terms) -> Typed:
    typed = _typed(question, posted)
    if is_blank(typed):
        return Typed(None, typed)
    value = _value(question, typed, terms)
    if value is not None:
        return Typed(value, typed)
    return Typed(None, typed, next(faults_of(question, typed, terms)))


def _typed(question: Question, posted: Posted) -> Any:  # noqa: ANN401 - as in `Typed`
    match question.kind:
        case "place":
            return {part: tidy_line(_last(posted, f"{question.id}-{part}")) for part in PLACE}
        case "choices":
            return [chosen for chosen in map(tidy_line, posted.get(question.id, ())) if not is_blank(chosen)]
        case "text" if question.lines > 1:
            return tidy(_last(posted, question.id))
    return tidy_line(_last(posted, question.id))


def _last(posted: Posted, name: str) -> str:
    """A box that is unticked may be preceded by a hidden field of its name; what comes last counts."""
    return next(reversed(posted.get(name, ())), "")


def _value(question: Question, typed: Any, terms: Terms) -> Any | None:  # noqa: ANN401 - an answer, as in `values`
    """None where it cannot be read."""
    match question.kind:
        case "money":
            amount = read_amount(typed, terms.currency)
            return amount if isinstance(amount, int) else None
        case "number":
            return read_number(typed)
        case "date":
            day = read_day(typed)
            return day.isoformat() if isinstance(day, date) else None
        case "declaration":
            return True if typed in CONFIRMED else None
        case "country":
            return typed.upper()
        case "place":
            return {**typed, "country": typed["country"].upper()}
        case "email":
            return typed.translate(FULL_WIDTH)
    return shape_of(question, typed)
