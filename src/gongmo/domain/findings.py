"""What is wrong, where, and by which figures. The words are in `wording`; a finding carries only typed values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Self

from gongmo.domain.money import Money

Value = str | int | Fraction | date | datetime | Money | Mapping[str, str] | tuple["Value", ...]


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Place:
    """Where in the input: a file, a line and column (from 1), and a path such as `tracks.planning.support.min`."""

    file: str = ""
    line: int = 0
    column: int = 0
    path: str = ""

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return " ".join(part for part in (where, self.path) if part)


@dataclass(frozen=True)
class Finding:
    """One finding; its severity and its words belong to the code (`wording.table`)."""

    code: str
    place: Place = Place()
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    see: tuple[Place, ...] = ()

    def beside(self, *places: Place) -> Self:
        """The same finding, pointing at further places that take part in it."""
        return replace(self, see=places)


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.place, f.code))
