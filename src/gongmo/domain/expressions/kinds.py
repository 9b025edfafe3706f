"""What kinds of questions an expression can name, and what an answer to each is worth in it.

The answers come as `gongmo.domain.answers.values` describes them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from unicodedata import normalize

Value = bool | Fraction | str | frozenset[str]
"""Of a declaration; of a number, an amount or a count of files; of text, an option, a country, a place's name or a
date (as `2024-05-01`, so that texts are in the order of time); of several options.
"""

COUNTRY = re.compile(r"[A-Z]{2}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOST_DIGITS = 200


@dataclass(frozen=True)
class Text:
    pass


@dataclass(frozen=True)
class Number:
    """Both ends included; None for no limit."""

    min: Fraction | None = None
    max: Fraction | None = None


@dataclass(frozen=True)
class Money:
    """Whole units, both ends included; None for no limit. Never below nothing."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True)
class Choice:
    options: tuple[str, ...]


@dataclass(frozen=True)
class Choices:
    """At least `min`, and in any case one, and at most `max` of the options."""

    options: tuple[str, ...]
    min: int = 1
    max: int | None = None


@dataclass(frozen=True)
class Bool:
    """A declaration: true when it is confirmed, otherwise false. It is never without a value."""


@dataclass(frozen=True)
class Country:
    pass


@dataclass(frozen=True)
class Place:
    pass


@dataclass(frozen=True)
class Date:
    pass


@dataclass(frozen=True)
class File:
    pass


Kind = Text | Number | Money | Choice | Choices | Bool | Country | Place | Date | File


def values_of(names: Mapping[str, Kind], answers: Mapping[str, object]) -> dict[str, Value]:
    """The value of every question that has one. What is blank, or no answer to that kind of question, has none."""
    worth = ((name, _value(kind, answers.get(name))) for name, kind in names.items())
    return {name: value for name, value in worth if value is not None}


def plain(text: str) -> str:
    """How texts are compared: without blanks around them, in Unicode form C."""
    return normalize("NFC", text.strip())


def _value(kind: Kind, answer: object) -> Value | None:
    match kind, answer:
        case Bool(), _:
            return answer is True
        case Money(), int() if not isinstance(answer, bool):
            return Fraction(answer)
        case File(), list():
            return Fraction(len(answer)) if answer else None
        case Choices(), list():
            return frozenset(option for option in kind.options if option in answer) or None
        case Place(), dict():
            return _of_text(Text(), str(answer.get("name") or ""))
        case ((Text() | Number() | Choice() | Country() | Date()), str()):
            return _of_text(kind, answer)
    return None


def _of_text(kind: Text | Number | Choice | Country | Date, answer: str) -> Value | None:
    match kind:
        case Text():
            return plain(answer) or None
        case Number():
            return _number(answer)
        case Choice(options):
            return answer if answer in options else None
        case Country():
            return answer if COUNTRY.fullmatch(answer) else None
    return answer if is_day(answer) else None


def is_day(text: str) -> bool:
    """Whether the text is a day of the calendar, as `2024-05-01`."""
    if not DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _number(text: str) -> Fraction | None:
    """None also for a number too long to be meant, such as `1e999999999`, which would fill the memory."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS or len(text) > MOST_DIGITS:
        return None
    return Fraction(number)
