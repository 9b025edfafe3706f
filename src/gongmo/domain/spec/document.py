"""A YAML file as plain values, every one of them with its line and column.

A call file needs none of YAML's sharper tools, so anchors, aliases, tags and several documents are refused;
that also disarms the known ways to make a small file large. Numbers are read exactly: whole numbers as int,
others as Decimal; dates stay text, for the model to read. Underscores may group digits by threes (`300_000_000`)
or, as Korean counts, by fours (`3_0000_0000`); anything else is no number, for a slip in grouping is a slip in money.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from gongmo.domain.findings import Finding, Place
from gongmo.domain.spec.syntax import UNREADABLE, complaint, position
from gongmo.domain.texts import Text, one_line

MAX_BYTES = 400_000
MAX_VALUES = 10_000
"""A call of 1,000 lines has some 3,000 values."""
MAX_DEPTH = 30
MAX_HIDDEN = 100
STANDARD_TAG = "tag:yaml.org,2002:"
"""What the parser makes of `!!`."""
MAX_DIGITS = 30
WHOLE = r"[-+]?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(_[0-9]{3})+|[1-9][0-9]{0,3}(_[0-9]{4})+)"
INTEGER = re.compile(WHOLE)
DECIMAL = re.compile(WHOLE + r"\.[0-9]+")
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Controls, strange line breaks, halves of characters, signs that turn the writing round: nobody sees them."""
NULLS = {"", "~", "null", "Null", "NULL"}
BOOLEANS = {"true": True, "false": False}

Path = tuple[str | int, ...]


@dataclass
class Document:
    """`data` is plain dicts, lists and scalars; `marks` maps a path to (line, column), both from 1."""

    file: str
    data: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    texts: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Where the values themselves begin; `marks` has their keys."""
    lines: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    refused: dict[Path, int] = field(default_factory=dict)
    """Which path was refused by which of the findings."""

    def at(self, path: Path) -> Any:
        """The value at `path`; raises KeyError, IndexError or TypeError where there is none."""
        value: Any = self.data
        for step in path:
            value = value[step]
        return value

    def place(self, path: Path) -> Place:
        """The place of `path`, or of the nearest part around it that is written in the file."""
        known = path
        while known and known not in self.marks:
            known = known[:-1]
        line, column = self.marks.get(known, (1, 1))
        return Place(self.file, line, column, self.named(path))

    def place_within(self, path: Path, position: int) -> Place:
        """The place of a character of a text: where the file shows the text as it is, else that of its key."""
        place, text = self.place(path), str(self.at(path))
        line, column = self.texts[path]
        shown = self.lines[line - 1][column - 1 :]
        begins = next((n for n in (0, 1) if text and shown.startswith(text, n)), None)
        if begins is None:
            return place
        return replace(place, line=line, column=column + begins + position)

    def named(self, path: Path) -> str:
        """`tracks.planning.support.min`: items are named by their id where they have one."""
        names, value = [], self.data
        for step in path:
            value = _step(value, step)
            name = value.get("id") if isinstance(step, int) and isinstance(value, dict) else None
            names.append(name if isinstance(name, str) else str(step))
        return one_line(".".join(names))

    def refuse(self, code: str, event_or_mark: Any, path: Path, **values: Any) -> None:
        mark = getattr(event_or_mark, "start_mark", event_or_mark)
        place = Place(self.file, mark.line + 1, mark.column + 1, self.named(path))
        self.refused[path] = len(self.findings)
        self.findings.append(Finding(code, place, values))

    def name_refused(self) -> None:
        """Names the places anew, now that the items around them are read and have their ids."""
        for path, index in self.refused.items():
            finding = self.findings[index]
            self.findings[index] = replace(finding, place=replace(finding.place, path=self.named(path)))

    def is_refused(self, path: Path) -> bool:
        """Whether the value at `path`, or one around it, was refused already and says nothing more."""
        return any(path[:length] in self.refused for length in range(1, len(path) + 1))


def read_document(text: bytes, file: str) -> Document:
    """Reads YAML. What cannot be read is among the document's findings; `data` is None when nothing could be."""
    document = Document(file)
    written = _decoded(text, document)
    for hidden in islice(INVISIBLE.finditer(written), MAX_HIDDEN):
        _refuse_raw(document, written, hidden.start())
    if document.findings:
        return document
    document.lines = re.split(r"\r\n|\r|\n", written)
    try:
        _Builder(document, YAML(typ="safe", pure=True).parse(written)).run()
        document.name_refused()
    except _TooMuch:
        document.data = None
    except MarkedYAMLError as error:
        _unreadable(document, Place(file, *position(error)), complaint(error))
    except (ValueError, OverflowError):  # the parser's own stumbling over an escape such as \UFFFFFFFF
        _unreadable(document, Place(file, *max(document.marks.values(), default=(1, 1))), UNREADABLE)
    return document


def _decoded(text: bytes, document: Document) -> str:
    if len(text) > MAX_BYTES:
        values = {"limit": MAX_BYTES, "size": len(text)}
        document.findings.append(Finding("yaml-too-large", Place(document.file), values))
        return ""
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        document.findings.append(Finding("yaml-not-utf8", Place(document.file, line)))
        return ""


def _refuse_raw(document: Document, written: str, position: int) -> None:
    line = written.count("\n", 0, position) + 1
    column = position - written.rfind("\n", 0, position)
    values = {"character": _number(written[position])}
    document.findings.append(Finding("yaml-character", Place(document.file, line, column), values))


def _unreadable(document: Document, place: Place, problem: Text) -> None:
    document.data = None
    document.findings.append(Finding("yaml-syntax", place, {"problem": problem}))


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"


class _TooMuch(Exception):
    """More than a call can need: reading stops."""


class _Builder:
    """Turns the parser's events into values; one instance reads one document."""

    def __init__(self, document: Document, events: Iterator[Event]) -> None:
        self.document = document
        self.events = events
        self.values = 0

    def run(self) -> None:
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents == 1:
                    self.document.data = self.value(next(self.events), ())
                else:
                    self.document.refuse("yaml-several-documents", event, ())
                    return

    def value(self, event: Event, path: Path) -> Any:
        self.document.marks.setdefault(path, (event.start_mark.line + 1, event.start_mark.column + 1))
        self.refuse_sharp_tools(event, path)
        self.bound(event, path)
        if isinstance(event, MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(path)
        return self.scalar(event, path) if isinstance(event, ScalarEvent) else None

    def refuse_sharp_tools(self, event: Event, path: Path) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            sign = "*" if isinstance(event, AliasEvent) else "&"
            self.document.refuse("yaml-alias", event, path, name=f"{sign}{anchor}")
        if tag is not None:
            self.document.refuse("yaml-tag", event, path, tag=str(tag).replace(STANDARD_TAG, "!!"))

    def refuse_hidden(self, event: ScalarEvent, path: Path) -> None:
        if hidden := INVISIBLE.search(event.value):
            self.document.refuse("yaml-character", event, path, character=_number(hidden[0]))

    def bound(self, event: Event, path: Path) -> None:
        self.values += 1
        if len(path) > MAX_DEPTH:
            self.document.refuse("yaml-too-deep", event, path[:3], limit=MAX_DEPTH)
            raise _TooMuch
        if self.values > MAX_VALUES:
            self.document.refuse("yaml-too-many", event, path, limit=MAX_VALUES)
            raise _TooMuch

    def mapping(self, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                self.document.refuse("yaml-key", event, path)
                self.value(event, (*path, "?"))
                self.value(next(self.events), (*path, "?", "?"))
                continue
            key: str = event.value
            here = (*path, key)
            self.refuse_sharp_tools(event, here)
            self.refuse_hidden(event, here)
            if key in result:
                first = self.document.marks[here]
                self.document.refuse("yaml-duplicate-key", event, here, key=key, first=first[0])
                here = (*path, f"{key} (2)")
            mark = (event.start_mark.line + 1, event.start_mark.column + 1)
            self.document.marks[here] = mark
            value = self.value(next(self.events), here)
            result.setdefault(key, value)
        return result

    def sequence(self, path: Path) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            result.append(self.value(event, (*path, len(result))))
        return result

    def scalar(self, event: ScalarEvent, path: Path) -> Any:
        text: str = event.value
        self.refuse_hidden(event, path)
        self.document.texts[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if event.style is not None and event.style != "":
            return text
        if text in NULLS:
            return None
        if text in BOOLEANS:
            return BOOLEANS[text]
        if INTEGER.fullmatch(text) or DECIMAL.fullmatch(text):
            if len(text) > MAX_DIGITS:
                self.document.refuse("yaml-number-too-long", event, path, limit=MAX_DIGITS)
                return None
            plain = text.replace("_", "")
            return Decimal(plain) if "." in plain else int(plain)
        return text


def _step(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None
