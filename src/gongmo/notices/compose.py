"""A letter's words with its values in them: plain text, a subject of one line, nothing that could be a header.

What people wrote (names, titles, reasons) enters only as a value: flattened to one line, or quoted line by line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from gongmo.domain.findings import Value
from gongmo.domain.texts import Text, one_line, say
from gongmo.domain.wording.speak import ISOLATED, sentence, written
from gongmo.notices.wrapping import wrapped

LONGEST_SUBJECT = 200
LINK_HERE = "\ufffc"
"""Where the signed link of an invitation goes when the letter is sent."""
QUOTED = "    "
GAP = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Words:
    """Texts with named places, in the syntax of `str.format`."""

    subject: Text
    body: Text


@dataclass(frozen=True)
class Moment:
    """An instant as it is announced: to the second, in the call's zone, with the zone's name."""

    at: datetime
    zone: str


@dataclass(frozen=True)
class Quoted:
    """What a person wrote, in as many lines as it has."""

    text: str


@dataclass(frozen=True)
class Verbatim:
    """An address or a hash, on a line of its own: to be followed or copied, so without any sign around it."""

    text: str


@dataclass(frozen=True)
class Passage:
    """A part of the letter with words of its own; an empty text leaves no trace."""

    text: Text
    values: "Values" = field(default_factory=dict)


NONE = Passage({})
Part = Value | Moment | Quoted | Verbatim | Passage
Values = Mapping[str, Part]


@dataclass(frozen=True)
class Message:
    language: str
    subject: str
    body: str


def composed(words: Words, values: Values, language: str, foot: Text) -> Message:
    """The message in `language`, or in the one that stands in for it where these words have none."""
    spoken = available(words, language)
    said = {name: _said(value, spoken) for name, value in values.items()}
    subject = sentence(words.subject, said, spoken)
    body = f"{sentence(words.body, said, spoken)}\n\n{sentence(foot, said, spoken)}\n"
    return Message(spoken, _shortened(subject), wrapped(GAP.sub("\n\n", body)))


def available(words: Words, language: str) -> str:
    """The language in which these words are: as asked, else English, as `texts.say` falls back."""
    asked = language.split("-", maxsplit=1)[0]
    return asked if asked in words.body else "en"


def _said(value: Part, language: str) -> str:
    match value:
        case Passage():
            inner = {name: _said(part, language) for name, part in value.values.items()}
            return sentence(value.text, inner, language)
        case Moment():
            return _moment(value, language)
        case Quoted():
            return "\n".join(QUOTED + _clean(line) for line in value.text.strip().splitlines())
        case Verbatim():
            return value.text
        case Mapping():
            return written({language: _clean(say(value, language))}, language)
        case str():
            return written(_clean(value), language)
        case _:
            return written(value, language)


def _moment(moment: Moment, language: str) -> str:
    local = moment.at.astimezone(ZoneInfo(moment.zone))
    offset = f"{local:%z}"
    zone = f"({moment.zone}, UTC{offset[:3]}:{offset[3:]})"
    kept = ISOLATED.format(zone) if language == "ar" else zone
    return f"{written(local, language)}:{local:%S} {kept}"


def _clean(text: str) -> str:
    return " ".join(one_line(text).replace(LINK_HERE, " ").split())


def _shortened(subject: str) -> str:
    return subject if len(subject) <= LONGEST_SUBJECT else f"{subject[: LONGEST_SUBJECT - 1].rstrip()}…"
