"""Findings as sentences: the entry of the code, with the values written in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from gongmo.domain.findings import Finding, Severity, Value
from gongmo.domain.money import Money, in_words
from gongmo.domain.texts import Text, one_line, say
from gongmo.domain.wording.entry import Entry
from gongmo.domain.wording.particles import settled
from gongmo.domain.wording.table import ENTRIES

KOREAN_WEEKDAYS = "월화수목금토일"


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
            return (
                f"{_day(value, language)} {value:%H:%M}"
                if language == "ko"
                else f"{_day(value, language)}, {value:%H:%M}"
            )
        case date():
            return _day(value, language)
        case Mapping():
            return one_line(say(value, language))
        case tuple():
            return ", ".join(written(item, language) for item in value)
        case int():
            return f"{value:,}"
        case Fraction():
            return fraction(value)
        case str():
            return one_line(value)


def fraction(value: Fraction) -> str:
    """At most two decimals, marked as rounded (≈) when they are not the whole truth."""
    rounded = round(value, 2)
    text = f"{float(rounded):,.2f}".rstrip("0").rstrip(".")
    return text if rounded == value else f"≈ {text}"


def _day(day: date, language: str) -> str:
    if language == "ko":
        return f"{day.year}. {day.month}. {day.day}.({KOREAN_WEEKDAYS[day.weekday()]})"
    return f"{day.day} {day:%B %Y}"
