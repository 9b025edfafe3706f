"""A YAML file as plain values, every one of them with its line and column.

A call file needs none of YAML's sharper tools, so anchors, aliases, tags and several documents are refused;
that also disarms the known ways to make a small file large. Numbers are read exactly: whole numbers as int,
others as Decimal; dates stay text, for the model to read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError
from ruamel.yaml.events import (
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from gongmo.domain.findings import Finding, Place

MAX_BYTES = 1_000_000
MAX_DEPTH = 30
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9_]*)")
DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9_]*)\.[0-9]+")
MAX_DIGITS = 30
NULLS = {"", "~", "null", "Null", "NULL"}
BOOLEANS = {"true": True, "false": False}

Path = tuple[str | int, ...]


@dataclass
class Document:
    """`data` is plain dicts, lists and scalars; `marks` maps a path to (line, column), both from 1."""

    file: str
    data: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

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

    def named(self, path: Path) -> str:
        """`tracks.planning.support.min`: items are named by their id where they have one."""
        names, value = [], self.data
        for step in path:
            value = _step(value, step)
            name = value.get("id") if isinstance(step, int) and isinstance(value, dict) else None
            names.append(name if isinstance(name, str) else str(step))
        return ".".join(names)

    def refuse(self, code: str, event_or_mark: Any, path: Path, **values: Any) -> None:
        mark = getattr(event_or_mark, "start_mark", event_or_mark)
        place = Place(self.file, mark.line + 1, mark.column + 1, self.named(path))
        self.findings.append(Finding(code, place, values))


def read_document(text: bytes, file: str) -> Document:
    """Reads YAML. What cannot be read is among the document's findings, and `data` is None then."""
    document = Document(file)
    if len(text) > MAX_BYTES:
        document.findings.append(
            Finding("yaml-too-large", Place(file), {"limit": MAX_BYTES, "size": len(text)})
        )
        return document
    try:
        written = text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        document.findings.append(Finding("yaml-not-utf8", Place(file, line)))
        return document
    try:
        _Builder(document, YAML(typ="rt", pure=True).parse(written)).run()
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark or StringMark(file, 0, 0, 0, "", 0)
        document.data = None
        document.refuse("yaml-syntax", mark, (), problem=str(error.problem or error.context or ""))
    except (YAMLError, ValueError, RecursionError):
        document.data = None
        document.findings.append(Finding("yaml-syntax", Place(file, 1, 1), {"problem": "unreadable"}))
    return document


class _Builder:
    """Turns the parser's events into values; one instance reads one document."""

    def __init__(self, document: Document, events: Iterator[Event]) -> None:
        self.document = document
        self.events = events

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
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            self.document.refuse("yaml-alias", event, path, name=str(anchor))
        if tag is not None:
            self.document.refuse("yaml-tag", event, path, tag=str(tag))
        if len(path) > MAX_DEPTH:
            self.document.refuse("yaml-too-deep", event, path[:3], limit=MAX_DEPTH)
            raise RecursionError
        if isinstance(event, MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(path)
        return self.scalar(event, path) if isinstance(event, ScalarEvent) else None

    def mapping(self, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = event.value if isinstance(event, ScalarEvent) else None
            if key is None:
                self.document.refuse("yaml-key", event, path)
                self.value(event, (*path, "?"))
                self.value(next(self.events), (*path, "?", "?"))
                continue
            here = (*path, key)
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
