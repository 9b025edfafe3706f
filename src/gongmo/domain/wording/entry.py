"""What a code of a finding says, in English and Korean."""

from collections.abc import Mapping
from dataclasses import dataclass

from gongmo.domain.findings import Severity
from gongmo.domain.texts import Text

Pair = tuple[str, str]
"""English, then Korean."""

NOTHING: Pair = ("", "")


@dataclass(frozen=True)
class Entry:
    """Texts with named places for the finding's values, in the syntax of `str.format`.

    `message` says what is the matter, `reason` why it matters, `mend` what to do.
    """

    severity: Severity
    message: Text
    reason: Text
    mend: Text


@dataclass(frozen=True)
class Family:
    """The codes that concern one matter, under its title."""

    title: Text
    entries: Mapping[str, Entry]


def error(english: str, korean: str, *, reason: Pair = NOTHING, mend: Pair = NOTHING) -> Entry:
    return Entry(Severity.ERROR, _text((english, korean)), _text(reason), _text(mend))


def warning(english: str, korean: str, *, reason: Pair = NOTHING, mend: Pair = NOTHING) -> Entry:
    return Entry(Severity.WARNING, _text((english, korean)), _text(reason), _text(mend))


def note(english: str, korean: str, *, reason: Pair = NOTHING, mend: Pair = NOTHING) -> Entry:
    return Entry(Severity.NOTE, _text((english, korean)), _text(reason), _text(mend))


def _text(pair: Pair) -> Text:
    return {"en": pair[0], "ko": pair[1]}
