"""Findings as sentences: the entry of the code, with the values written in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from gongmo.domain.findings import Finding, Severity, Value
from gongmo.domain.money import Money, in_words
from gongmo.domain.texts import Text, one_line, say
from gongmo.domain.wording.calendar_names import ARABIC_MONTHS, ENGLISH_MONTHS, KOREAN_WEEKDAYS
from gongmo.domain.wording.entry import Entry
from gongmo.domain.wording.particles import settled
from gongmo.domain.wording.table import ENTRIES

BEFORE_TIME = {"ko": " ", "ar": "، "}
ISOLATED = "\u2068{}\u2069"
"""First strong isolate: a name in another script keeps its own direction and turns nothing around it."""


@dataclass(frozen=True)
class Spoken:
    severity: Severity
    message: str
    reason: str
    mend: str


def speak(finding: Finding, language: str) -> Spoken:
    """The finding in words. Raises KeyError for a code that has no entry."""
    entry: Entry = ENTRIES[finding.code]
    words = {name: written(value, language) for name, value in finding.values.items()}
    texts = (entry.message, entry.reason, entry.mend)
    return Spoken(entry.severity, *(sentence(text, words, language) for text in texts))


def sentence(text: Text, words: Mapping[str, str], language: str) -> str:
    said = say(text, language).format(**words)
    return settled(said) if language == "ko" else said


def severity(finding: Finding) -> Severity:
    return ENTRIES[finding.code].severity


def written(value: Value, language: str) -> str:
    """A typed value as a reader of `language` expects it."""
    match value:
        case Money():
            return in_words(value, language)
        case datetime():
            return f"{_day(value, language)}{BEFORE_TIME.get(language, ', ')}{value:%H:%M}"
        case date():
            return _day(value, language)
        case Mapping():
            return _kept_apart(say(value, language), language)
        case tuple():
            comma = "، " if language == "ar" else ", "
            return comma.join(written(item, language) for item in value)
        case int():
            return f"{value:,}"
        case Fraction():
            return fraction(value)
        case _:
            return _kept_apart(value, language)


def fraction(value: Fraction) -> str:
    """At most two decimals, marked as rounded (≈) when they are not the whole truth."""
    hundredths = round(value * 100)
    whole, rest = divmod(abs(hundredths), 100)
    text = f"{'-' * (hundredths < 0)}{whole:,}.{rest:02}".rstrip("0").rstrip(".")
    return text if hundredths == value * 100 else f"≈ {text}"


def _kept_apart(text: str, language: str) -> str:
    return ISOLATED.format(one_line(text)) if language == "ar" else one_line(text)


def _day(day: date, language: str) -> str:
    if language == "ko":
        return f"{day.year}. {day.month}. {day.day}.({KOREAN_WEEKDAYS[day.weekday()]})"
    months = ARABIC_MONTHS if language == "ar" else ENGLISH_MONTHS
    return f"{day.day} {months[day.month - 1]} {day.year}"
