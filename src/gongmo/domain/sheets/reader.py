"""Cells as values. Whatever is wrong becomes a finding with file, row and column, and reading goes on."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches

from gongmo.domain.findings import Finding, Place, Value
from gongmo.domain.sheets.table import Row, Table

LONGEST = 2_000
MOST_GUESSES = 50
AMOUNT = re.compile(r"\d{1,15}|\d{1,3}(,\d{3}){1,4}", re.ASCII)
NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?", re.ASCII)
COUNT = re.compile(r"\d{1,6}", re.ASCII)
APPLICATION = re.compile(r"[^\s;,|]{1,60}")
SEPARATORS = re.compile(r"[\s;,]+")
YES = {"yes", "y", "true", "1", "예"}
NO = {"no", "n", "false", "0", "아니요", "아니오"}


@dataclass(frozen=True)
class Column:
    """`required`: the column must be there. What an empty cell means is the column's own rule."""

    name: str
    required: bool = False


class Reader:
    """Reads one table by its columns and gathers findings. Cells of a column that is left out are empty."""

    def __init__(self, table: Table, columns: Sequence[Column]) -> None:
        self.table = table
        self.findings: list[Finding] = []
        self.guesses = MOST_GUESSES
        self.positions: dict[str, int] = {}
        self._find_columns([column.name for column in columns])
        self.missing = [c.name for c in columns if c.required and c.name not in self.positions]
        for name in self.missing:
            self.refuse(table.header, name, "sheet-column-missing")

    def _find_columns(self, known: list[str]) -> None:
        for position, cell in enumerate(self.table.header.cells):
            name = tidy(cell or "").lower().replace(" ", "_")
            if name in self.positions:
                self._refuse_column(position, name, "sheet-column-twice")
            elif name in known:
                self.positions[name] = position
            elif name:
                near = [n for n in get_close_matches(name, known, n=1) if n not in self.positions]
                code = "sheet-column-misspelt" if near else "sheet-column-unknown"
                self._refuse_column(position, tidy(cell or ""), code, near="".join(near), known=tuple(known))

    def _refuse_column(self, position: int, name: str, code: str, **values: Value) -> None:
        place = Place(self.table.file, self.table.header.number, position + 1, name)
        self.add(code, place, column=name, **values)

    def place(self, row: Row, column: str = "") -> Place:
        return Place(self.table.file, row.number, self.positions.get(column, -1) + 1, column)

    def refuse(self, row: Row, column: str, code: str, *see: Place, **values: Value) -> None:
        self.add(code, self.place(row, column), *see, column=column, **values)

    def add(self, code: str, place: Place, *see: Place, **values: Value) -> None:
        self.findings.append(Finding(code, place, values, see))

    def refuse_application(self, row: Row, column: str, given: str, known: Collection[str]) -> None:
        """Nothing is known by that number; the nearest one is looked for only so often, for it takes long."""
        self.guesses -= 1
        near = "".join(get_close_matches(given, known, n=1)) if self.guesses >= 0 else ""
        code = "sheet-application-misspelt" if near else "sheet-application-unknown"
        self.refuse(row, column, code, given=given, near=near)

    def text(self, row: Row, column: str, *, needed: bool = False) -> str:
        """Without blanks around it, in Unicode's composed form, so that equal names compare as equal."""
        position = self.positions.get(column)
        raw = "" if position is None else row.cells[position]
        if raw is None:
            return ""
        value = tidy(raw)
        if not value.isprintable():
            self.refuse(row, column, "sheet-control-character")
            return ""
        if len(value) > LONGEST:
            self.refuse(row, column, "sheet-cell-too-long", limit=LONGEST)
            return ""
        if needed and not value:
            self.refuse(row, column, "sheet-cell-empty")
        return value

    def application(self, row: Row, column: str = "application") -> str:
        value = self.text(row, column, needed=True)
        if value and not APPLICATION.fullmatch(value):
            self.refuse(row, column, "sheet-application-number", given=value)
            return ""
        return value

    def applications(self, row: Row, column: str) -> tuple[str, ...]:
        """Numbers of applications with blanks, semicolons or commas between them, each once."""
        return tuple(dict.fromkeys(part for part in SEPARATORS.split(self.text(row, column)) if part))

    def amount(self, row: Row, column: str) -> int | None:
        """Whole units of the call's currency: `500000000` or `500,000,000`."""
        value = self.text(row, column)
        if value and not AMOUNT.fullmatch(value):
            self.refuse(row, column, "sheet-amount", given=value)
            return None
        return int(value.replace(",", "")) if value else None

    def number(self, row: Row, column: str) -> Decimal | None:
        value = self.text(row, column)
        if value and not NUMBER.fullmatch(value):
            self.refuse(row, column, "sheet-number", given=value)
            return None
        return Decimal(value) if value else None

    def count(self, row: Row, column: str) -> int | None:
        value = self.text(row, column)
        if value and not COUNT.fullmatch(value):
            self.refuse(row, column, "sheet-count", given=value)
            return None
        return int(value) if value else None

    def yes(self, row: Row, column: str, *, otherwise: bool) -> bool:
        value = self.text(row, column)
        word = value.lower()
        if word and word not in YES | NO:
            self.refuse(row, column, "sheet-yes-no", given=value)
        return word in YES if word in YES | NO else otherwise


def tidy(text: str) -> str:
    """Blanks trimmed and joined, Unicode NFC: `Dereköy` typed on two machines is one place."""
    joined = " ".join(text.split())
    return joined if joined.isascii() else unicodedata.normalize("NFC", joined)
