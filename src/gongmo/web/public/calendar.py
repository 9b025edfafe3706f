"""Deadlines as an iCalendar file (RFC 5545): instants in UTC, lines folded at 75 octets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

OCTETS = 75
LINE_END = "\r\n"
ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


@dataclass(frozen=True)
class Event:
    """At an instant, or on whole days where `starts` is a day; `until` is then the day after the last."""

    uid: str
    starts: datetime | date
    summary: str
    description: str = ""
    until: date | None = None
    reminds: bool = False
    """A day before."""


@dataclass(frozen=True)
class Calendar:
    """`sequence` rises with every change of the call, so that calendars replace what they hold."""

    name: str
    stamp: datetime
    sequence: int
    address: str
    events: Iterable[Event]

    def text(self) -> bytes:
        return "".join(fold(line) + LINE_END for line in self._lines()).encode()

    def _lines(self) -> Iterator[str]:
        yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//gongmo//deadlines//EN")
        yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{escape(self.name)}")
        for event in self.events:
            yield from self._event(event)
        yield "END:VCALENDAR"

    def _event(self, event: Event) -> Iterator[str]:
        yield "BEGIN:VEVENT"
        yield f"UID:{escape(event.uid)}"
        yield f"DTSTAMP:{utc(self.stamp)}"
        yield f"SEQUENCE:{self.sequence}"
        yield from _when(event)
        yield f"SUMMARY:{escape(event.summary)}"
        if event.description:
            yield f"DESCRIPTION:{escape(event.description)}"
        yield f"URL:{self.address}"
        yield "TRANSP:TRANSPARENT"
        if event.reminds:
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escape(event.summary)}")
            yield from ("TRIGGER:-P1D", "END:VALARM")
        yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    if isinstance(event.starts, datetime):
        yield f"DTSTART:{utc(event.starts)}"
        return
    yield f"DTSTART;VALUE=DATE:{event.starts:%Y%m%d}"
    if event.until:
        yield f"DTEND;VALUE=DATE:{event.until:%Y%m%d}"


def utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escape(text: str) -> str:
    """Commas, semicolons, backslashes and line ends; controls have no place in a text value."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (sign for sign in plain if sign == "\n" or sign.isprintable())
    return "".join(ESCAPES.get(sign, sign) for sign in kept)


def fold(line: str) -> str:
    """Parts of at most 75 octets, the later ones after a space, no character split."""
    parts, part, octets = [], "", 0
    for sign in line:
        width = len(sign.encode())
        if octets + width > OCTETS:
            parts.append(part)
            part, octets = "", 1
        part, octets = part + sign, octets + width
    return f"{LINE_END} ".join((*parts, part))
