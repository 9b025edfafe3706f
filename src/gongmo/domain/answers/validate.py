"""Whether answers satisfy the form of a track. A draft may be wrong or incomplete anywhere; a submission may not."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from types import MappingProxyType

from gongmo.domain.answers.amounts import Unclear, read_amount
from gongmo.domain.answers.characters import HIDDEN, LINE_BREAKS, characters, words
from gongmo.domain.answers.countries import COUNTRIES
from gongmo.domain.answers.dates import UnclearDay, read_day
from gongmo.domain.answers.values import Answers, is_blank, shaped
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
from gongmo.domain.wording.answers import TO_DO
from gongmo.domain.wording.kinds import APPLICANT, FILE

NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,12})?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
EMAIL_PART = r"[^@\s.,;:<>()\[\]\\\"\x00-\x1f\x7f]+"
EMAIL = re.compile(rf"{EMAIL_PART}(\.{EMAIL_PART})*@{EMAIL_PART}(\.{EMAIL_PART})+")
"""Loosely: whether an address exists is shown only by a letter that arrives."""
MAX_TEXT = 50_000
MAX_PLACE = 120
MAX_EMAIL = 254
KILOBYTE, MEGABYTE = 1_000, 1_000_000
MISSING = "answer-missing"


@dataclass(frozen=True)
class Fault:
    """What is the matter with one answer; the words belong to the code (`wording.answers`, said by `answers.speak`)."""

    question: str
    code: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Terms:
    """What an answer is measured against besides its question."""

    track: Track
    currency: str

    def money(self, amount: int) -> Money:
        return Money(amount, self.currency)


Asked = Callable[[Question], bool]
Faults = Iterator[tuple[str, dict[str, Value]]]


def faults(track: Track, answers: Answers, *, currency: str, asked: Asked) -> list[Fault]:
    """Everything that keeps these answers from being submitted, in the order of the form.

    `asked` says whether a question's condition holds for these answers (`answers.asked`); others are neither
    required nor checked. Never raises, whatever the answers are.
    """
    terms = Terms(track, currency)
    questions = {question.id: question for question in track.questions() if asked(question)}
    found: list[Fault] = []
    for question in questions.values():
        found.extend(faults_of(question, answers.get(question.id), terms))
        if question.id == SMALLEST_VIABLE and REQUESTED in questions:
            found.extend(_viable_above_requested(question, answers, terms))
    return found


def faults_of(question: Question, value: object, terms: Terms) -> Iterator[Fault]:
    """What is the matter with the answer to one question that is asked."""
    if is_blank(value):
        if question.required:
            yield Fault(question.id, MISSING, {"question": question.title, "mend": TO_DO[question.kind]})
        return
    for code, values in CHECKS[question.kind](question, value, terms):
        yield Fault(question.id, code, {"question": question.title, **values})


def _text(question: TextQuestion, value: object, _terms: Terms) -> Faults:
    if not isinstance(value, str):
        yield "answer-not-text", {}
        return
    yield from _hidden(value)
    length, most = characters(value), min(question.max_characters or MAX_TEXT, MAX_TEXT)
    if length > most:
        yield "answer-too-long", {"length": length, "most": most, "over": length - most}
    length = words(value)
    if question.max_words and length > question.max_words:
        over = length - question.max_words
        yield "answer-too-many-words", {"length": length, "most": question.max_words, "over": over}


def _hidden(text: str) -> Faults:
    if hidden := HIDDEN.search(LINE_BREAKS.sub("\n", text)):
        yield "answer-hidden-character", {"character": f"U+{ord(hidden[0]):04X}"}


def _number(question: NumberQuestion, value: object, _terms: Terms) -> Faults:
    if not (isinstance(value, str) and NUMBER.fullmatch(value)):
        yield "answer-not-a-number", {}
        return
    number = Decimal(value)
    given = f"{number:,f}"
    if question.min is not None and number < question.min:
        yield "answer-number-below", {"given": given, "least": f"{question.min:,f}"}
    if question.max is not None and number > question.max:
        yield "answer-number-above", {"given": given, "most": f"{question.max:,f}"}


def _money(question: MoneyQuestion, value: object, terms: Terms) -> Faults:
    """The requested amount lies in the track's range, the smallest viable one not above it; other money only in the
    question's own range.
    """
    amount = shaped("money", value)
    if amount is None:
        yield unreadable_amount(value, terms)
        return
    support, most = terms.track.support, question.max
    least = max(question.min or 0, support.min if question.id == REQUESTED else 0)
    if question.id in {REQUESTED, SMALLEST_VIABLE}:
        most = support.max if most is None else min(most, support.max)
    if amount < least:
        yield "answer-money-below", {"given": terms.money(amount), "least": terms.money(least)}
    if most is not None and amount > most:
        over = terms.money(amount - most)
        yield "answer-money-above", {"given": terms.money(amount), "most": terms.money(most), "over": over}


def unreadable_amount(value: object, terms: Terms) -> tuple[str, dict[str, Value]]:
    """Why what was typed is no amount."""
    reading = read_amount(value, terms.currency) if isinstance(value, str) else None
    if isinstance(reading, Unclear):
        return "answer-money-unclear", {"one": terms.money(reading.one), "other": terms.money(reading.other)}
    example = terms.track.support.max
    return "answer-not-money", {"digits": example, "words": terms.money(example)}


def _choice(question: ChoiceQuestion, value: object, terms: Terms) -> Faults:
    if not (isinstance(value, str) and value in choices(question, terms.track)):
        yield "answer-not-an-option", {}


def _choices(question: ChoicesQuestion, value: object, _terms: Terms) -> Faults:
    options = [item.id for item in question.options]
    if not isinstance(value, list) or any(chosen not in options for chosen in value):
        yield "answer-not-an-option", {}
        return
    chosen = len(set(value))
    if chosen < question.min:
        yield "answer-too-few-choices", {"given": chosen, "least": question.min}
    if question.max is not None and chosen > question.max:
        yield "answer-too-many-choices", {"given": chosen, "most": question.max}


def _country(_question: Question, value: object, _terms: Terms) -> Faults:
    if not (isinstance(value, str) and value in COUNTRIES):
        yield "answer-not-a-country", {}


def _place(question: Question, value: object, terms: Terms) -> Faults:
    place = shaped("place", value) or {"name": "", "country": ""}
    name = place["name"]
    yield from _hidden(name)
    if is_blank(name):
        yield "answer-not-a-place", {}
    elif characters(name) > MAX_PLACE:
        yield (
            "answer-too-long",
            {
                "length": characters(name),
                "most": MAX_PLACE,
                "over": characters(name) - MAX_PLACE,
            },
        )
    yield from _country(question, place["country"], terms)


def _date(_question: Question, value: object, _terms: Terms) -> Faults:
    if isinstance(value, str) and DAY.fullmatch(value) and isinstance(read_day(value), date):
        return
    yield unreadable_day(value)


def unreadable_day(value: object) -> tuple[str, dict[str, Value]]:
    """Why what was typed is no day."""
    reading = read_day(value) if isinstance(value, str) else None
    if isinstance(reading, UnclearDay):
        return "answer-date-unclear", {"one": reading.one, "other": reading.other}
    return "answer-not-a-date", {}


def _email(_question: Question, value: object, _terms: Terms) -> Faults:
    if not (isinstance(value, str) and len(value) <= MAX_EMAIL and EMAIL.fullmatch(value)):
        yield "answer-not-an-email", {}


def _file(question: FileQuestion, value: object, _terms: Terms) -> Faults:
    files = shaped("file", value)
    if files is None:
        yield "answer-not-a-file", {}
        return
    if len(files) > question.count:
        yield "answer-too-many-files", {"given": len(files), "most": question.count}
    for file in files:
        yield from file_faults(question, file["name"], file["size"])


def file_faults(question: FileQuestion, name: str, size: int) -> Faults:
    """What can be said of a file by name and size (in bytes); its content is looked into where it arrives."""
    ending = name.rsplit(".", maxsplit=1)[-1].lower() if "." in name else ""
    if ("jpg" if ending == "jpeg" else ending) not in question.accept:
        yield "answer-file-kind", {"name": name, "accepted": tuple(FILE[kind] for kind in question.accept)}
    if size > question.max:
        yield (
            "answer-file-too-large",
            {"name": name, "size": in_bytes(size), "most": in_bytes(question.max, ROUND_DOWN)},
        )
    if size == 0:
        yield "answer-file-empty", {"name": name}


def in_bytes(size: int, rounding: str = ROUND_UP) -> str:
    """`20.1 MB`, `400 kB`: up, so that a file one byte too large does not read as if it just fitted."""
    if size < MEGABYTE:
        return f"{(Decimal(size) / KILOBYTE).to_integral_value(rounding)} kB"
    return f"{(Decimal(size) / MEGABYTE).quantize(Decimal('0.1'), rounding).normalize():f} MB"


def _declaration(_question: Question, value: object, _terms: Terms) -> Faults:
    if value is not True:
        yield "answer-not-declared", {}


def choices(question: ChoiceQuestion, track: Track) -> Mapping[str, Text]:
    """The options of a choice by id, with their titles, in the order in which they are offered."""
    if question.options is not None:
        return {item.id: item.title for item in question.options}
    if question.source == "outputs":
        return {item.id: item.title for item in track.outputs}
    return {kind.value: APPLICANT[kind.value] for kind in track.applicants}


def _viable_above_requested(question: Question, answers: Answers, terms: Terms) -> Iterator[Fault]:
    requested, viable = (shaped("money", answers.get(name)) for name in (REQUESTED, SMALLEST_VIABLE))
    if requested is not None and viable is not None and viable > requested:
        values: dict[str, Value] = {
            "question": question.title,
            "given": terms.money(viable),
            "requested": terms.money(requested),
        }
        yield Fault(question.id, "answer-viable-above-requested", values)


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
