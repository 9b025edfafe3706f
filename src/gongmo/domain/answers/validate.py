"""Whether answers satisfy the form of a track. A draft may be wrong or incomplete anywhere; a submission may not."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any

from gongmo.domain.answers.values import Answers, is_blank
from gongmo.domain.findings import Value
from gongmo.domain.money import Money
from gongmo.domain.spec.form import (
    REQUESTED,
    SMALLEST_VIABLE,
    ChoiceQuestion,
    ChoicesQuestion,
    FileQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    TextQuestion,
)
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
COUNTRY = re.compile(r"[A-Z]{2}")
MAX_TEXT = 50_000
MAX_PLACE = 120
MAX_EMAIL = 254


@dataclass(frozen=True)
class Fault:
    """What is the matter with one answer; the words belong to the code (`wording.answers`)."""

    question: str
    code: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


Asked = Callable[[Question], bool]


def faults(track: Track, answers: Answers, *, currency: str, asked: Asked) -> list[Fault]:
    """Everything that keeps these answers from being submitted, in the order of the form.

    `asked` says whether a question's condition holds for these answers; others are neither required nor checked.
    """
    found: list[Fault] = []
    for question in track.questions():
        if not asked(question):
            continue
        value = answers.get(question.id)
        if is_blank(value):
            if question.required:
                found.append(Fault(question.id, "answer-missing", {"question": question.title}))
            continue
        found.extend(_faults_of(question, value, track, currency))
    found.extend(_viable_above_requested(answers, currency))
    return found


def _faults_of(question: Question, value: Any, track: Track, currency: str) -> Iterator[Fault]:  # noqa: ANN401
    for code, values in CHECKS[question.kind](question, value, track, currency):
        yield Fault(question.id, code, {"question": question.title, **values})


Faults = Iterator[tuple[str, dict[str, Value]]]


def _text(question: TextQuestion, value: object, _track: Track, _currency: str) -> Faults:
    if not isinstance(value, str):
        yield "answer-kind", {}
        return
    characters, words = len(value), len(value.split())
    most = min(question.max_characters or MAX_TEXT, MAX_TEXT)
    if characters > most:
        yield "answer-too-long", {"length": characters, "most": most, "over": characters - most}
    if question.max_words and words > question.max_words:
        over = words - question.max_words
        yield "answer-too-many-words", {"length": words, "most": question.max_words, "over": over}


def _number(question: NumberQuestion, value: object, _track: Track, _currency: str) -> Faults:
    try:
        number = Decimal(value) if isinstance(value, str) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        yield "answer-not-a-number", {}
    elif question.min is not None and number < question.min:
        yield "answer-number-below", {"least": str(question.min)}
    elif question.max is not None and number > question.max:
        yield "answer-number-above", {"most": str(question.max)}


def _money(question: MoneyQuestion, value: object, track: Track, currency: str) -> Faults:
    """Requested and smallest viable amounts lie in the track's range; other money only in the question's own."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        yield "answer-not-money", {}
        return
    in_range = question.id in {REQUESTED, SMALLEST_VIABLE}
    least = max(question.min or 0, track.support.min if question.id == REQUESTED else 0)
    most = question.max
    if in_range:
        most = min(most, track.support.max) if most is not None else track.support.max
    given = Money(value, currency)
    if value < least:
        yield "answer-money-below", {"given": given, "least": Money(least, currency)}
    elif most is not None and value > most:
        over = Money(value - most, currency)
        yield "answer-money-above", {"given": given, "most": Money(most, currency), "over": over}


def _choice(question: ChoiceQuestion, value: object, track: Track, _currency: str) -> Faults:
    if value not in choices(question, track):
        yield "answer-not-an-option", {}


def _choices(question: ChoicesQuestion, value: object, _track: Track, _currency: str) -> Faults:
    options = [item.id for item in question.options]
    if not isinstance(value, list) or any(chosen not in options for chosen in value):
        yield "answer-not-an-option", {}
        return
    chosen, most = len(set(value)), question.max or len(options)
    if not question.min <= chosen <= most:
        yield "answer-count-of-choices", {"least": question.min, "most": most, "given": chosen}


def _country(_question: Question, value: object, _track: Track, _currency: str) -> Faults:
    if not (isinstance(value, str) and COUNTRY.fullmatch(value)):
        yield "answer-not-a-country", {}


def _place(question: Question, value: object, track: Track, currency: str) -> Faults:
    if not isinstance(value, dict) or is_blank(value.get("name")) or len(str(value["name"])) > MAX_PLACE:
        yield "answer-not-a-place", {}
        return
    yield from _country(question, value.get("country"), track, currency)


def _date(_question: Question, value: object, _track: Track, _currency: str) -> Faults:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        yield "answer-not-a-date", {}


def _email(_question: Question, value: object, _track: Track, _currency: str) -> Faults:
    if not (isinstance(value, str) and len(value) <= MAX_EMAIL and EMAIL.fullmatch(value)):
        yield "answer-not-an-email", {}


def _file(question: FileQuestion, value: object, _track: Track, _currency: str) -> Faults:
    files = value if isinstance(value, list) else []
    if not files or not all(
        isinstance(file, dict) and {"name", "size", "sha256"} <= file.keys() for file in files
    ):
        yield "answer-not-a-file", {}
        return
    if len(files) > question.count:
        yield "answer-too-many-files", {"given": len(files), "most": question.count}
    for file in files:
        yield from file_faults(question, str(file["name"]), int(file["size"]))


def file_faults(question: FileQuestion, name: str, size: int) -> Faults:
    """What can be said of a file by name and size (in bytes); its content is looked into where it arrives."""
    ending = name.rsplit(".", maxsplit=1)[-1].lower() if "." in name else ""
    if ("jpg" if ending == "jpeg" else ending) not in question.accept:
        yield "answer-file-kind", {"name": name, "accepted": tuple(question.accept)}
    if size > question.max:
        yield (
            "answer-file-too-large",
            {"name": name, "size": megabytes(size), "most": megabytes(question.max)},
        )
    if size == 0:
        yield "answer-file-empty", {"name": name}


def megabytes(size: int) -> str:
    return f"{Decimal(size) / 1_000_000:.1f} MB"


def _declaration(_question: Question, value: object, _track: Track, _currency: str) -> Faults:
    if value is not True:
        yield "answer-not-declared", {}


def choices(question: ChoiceQuestion, track: Track) -> Mapping[str, Text]:
    """The options of a choice with their titles; those from `applicants` are named by `wording.kinds`."""
    if question.options is not None:
        return {item.id: item.title for item in question.options}
    if question.source == "outputs":
        return {item.id: item.title for item in track.outputs}
    return {kind.value: {} for kind in track.applicants}


def _viable_above_requested(answers: Answers, currency: str) -> Iterator[Fault]:
    requested, viable = answers.get(REQUESTED), answers.get(SMALLEST_VIABLE)
    if isinstance(requested, int) and isinstance(viable, int) and viable > requested:
        values: dict[str, Value] = {"given": Money(viable, currency), "requested": Money(requested, currency)}
        yield Fault(SMALLEST_VIABLE, "answer-viable-above-requested", values)


CHECKS: Mapping[str, Callable[..., Faults]] = MappingProxyType(
    {
        "text": _text,
        "number": _number,
        "money": _money,
        "choice": _choice,
        "choices": _choices,
        "country": _country,
        "place": _place,
        "date": _date,
        "email": _email,
        "file": _file,
        "declaration": _declaration,
    }
)
