"""A sheet as it was read: a header, and rows of text that know their number in the file."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from gongmo.domain.findings import Finding

Cell = str | int | Decimal | Fraction | None
"""What a sheet can be written from; exact, never a binary fraction."""


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts from 1 as a spreadsheet does. A cell is None where it was unreadable and already reported."""

    number: int
    cells: tuple[str | None, ...]


@dataclass(frozen=True)
class Table:
    """Every row is as wide as the header. `file` is only a name, for the findings."""

    file: str
    header: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Reading:
    """What came out of a file's bytes. `table` is None when nothing could be read; `findings` then say why."""

    table: Table | None
    findings: tuple[Finding, ...] = ()
