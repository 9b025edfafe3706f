"""XLSX: the first visible worksheet, read as text, and a workbook with one worksheet written."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from gongmo.documents.sheet_csv import as_text
from gongmo.documents.sheet_limits import MAX_COLUMNS, MAX_INFLATED, MAX_ROWS
from gongmo.domain.exact import exact_text
from gongmo.domain.findings import Finding, Place, Value
from gongmo.domain.sheets.table import Cell, Reading, Row, Table

CHUNK = 1 << 16
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
OVERLAP = max(map(len, DOCTYPES)) - 1
MOMENTS = (date, datetime, time, timedelta)
DIGITS_OF_A_DOUBLE = 15
EPOCH = (1980, 1, 1, 0, 0, 0)
CREATED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def read_xlsx(data: bytes, file: str) -> Reading:
    """Formulas are refused, not believed: the value stored beside one may be stale or forged."""
    refusal = _inspected(data)
    if refusal:
        return Reading(None, (Finding(refusal, Place(file), {"limit": MAX_INFLATED // 10**6}),))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _Worksheet(file).read(data)
    except Exception:  # noqa: BLE001 - openpyxl raises of every kind on what others wrote
        return Reading(None, (Finding("sheet-xlsx-broken", Place(file)),))


def _inspected(data: bytes) -> str:
    """The code of what makes the container unsafe to open, or ''. Counts bytes as they come out, not as declared."""
    inflated = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                for chunk in _chunks(archive, member):
                    inflated += len(chunk) - OVERLAP
                    if inflated > MAX_INFLATED:
                        return "sheet-xlsx-bomb"
                    if any(doctype in chunk for doctype in DOCTYPES):
                        return "sheet-xlsx-broken"
    except Exception:  # noqa: BLE001 - damaged, encrypted or of an unknown compression
        return "sheet-xlsx-broken"
    return ""


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Pieces of what is inside, each led by the end of the one before, so that nothing hides on a border."""
    before = bytes(OVERLAP)
    with archive.open(member) as stream:
        while piece := stream.read(CHUNK):
            yield before + piece
            before = (before + piece)[-OVERLAP:]


@dataclass
class _Worksheet:
    file: str
    findings: list[Finding] = field(default_factory=list)

    def read(self, data: bytes) -> Reading:
        workbook = load_workbook(io.BytesIO(data), read_only=True)
        visible = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        header = next(self._rows(visible[0], 1, MAX_COLUMNS), None) if visible else None
        if header is None:
            return self._refused("sheet-empty", 0)
        width = len(header.cells)
        if width > MAX_COLUMNS:
            return self._refused("sheet-too-many-columns", header.number, limit=MAX_COLUMNS)
        rows = tuple(self._squared(row, width) for row in self._rows(visible[0], header.number + 1, width))
        table = Table(self.file, header, rows)
        if len(visible) > 1:
            others = tuple(sheet.title for sheet in visible[1:])
            self._add("sheet-several-worksheets", 0, used=visible[0].title, others=others)
        return Reading(table, tuple(self.findings))

    def _rows(self, sheet: Any, first: int, width: int) -> Iterator[Row]:  # noqa: ANN401 - typed as writable
        """Rows that are not blank, one column wider than `width`. The bounds hold for files that lie about size."""
        bounded = sheet.iter_rows(min_row=first, max_row=MAX_ROWS + 1, max_col=width + 1)
        for number, cells in enumerate(bounded, start=first):
            texts = [self._text(cell, number, column) for column, cell in enumerate(cells, start=1)]
            while texts and texts[-1] is not None and not texts[-1].strip():
                texts.pop()
            if number > MAX_ROWS and texts:
                self._add("sheet-too-many-rows", number, limit=MAX_ROWS)
            elif texts:
                yield Row(number, tuple(texts))

    def _squared(self, row: Row, width: int) -> Row:
        """A worksheet leaves out empty cells at the end; what stands beyond the header is a finding."""
        if len(row.cells) > width:
            self._add("sheet-ragged", row.number, found=len(row.cells), wanted=width)
        return Row(row.number, (*row.cells, *[""] * width)[:width])

    def _text(self, cell: Any, row: int, column: int) -> str | None:  # noqa: ANN401
        if cell.data_type == "f":
            return self._unread("sheet-formula", row, column)
        value = cell.value
        if cell.data_type == "e":
            return self._unread("sheet-error-cell", row, column, given=str(value))
        if isinstance(value, MOMENTS):
            return self._unread("sheet-date", row, column, given=str(value))
        return _as_typed(value)

    def _unread(self, code: str, row: int, column: int, **values: Value) -> str | None:
        place = Place(self.file, row, column)
        self.findings.append(Finding(code, place, {"cell": f"{get_column_letter(column)}{row}", **values}))
        return None

    def _add(self, code: str, row: int, **values: Value) -> None:
        self.findings.append(Finding(code, Place(self.file, row), values))

    def _refused(self, code: str, row: int, **values: Value) -> Reading:
        self._add(code, row, **values)
        return Reading(None, tuple(self.findings))


def _as_typed(value: object) -> str:
    """What a person typed: a spreadsheet keeps 8.3 as the nearest double, whose shortest form is 8.3 again."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return exact_text(Fraction(Decimal(repr(value)))) if _finite(value) else str(value)
        case _:
            return str(value)


def _finite(value: float) -> bool:
    return value - value == 0


def write_xlsx(header: Sequence[str], rows: Iterable[Sequence[Cell]], title: str) -> bytes:
    """One worksheet, the same bytes for the same cells. Text stays text, whatever sign it begins with."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    for column, name in enumerate(header, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = max(12, len(name) + 2)
    sheet.append([_cell(sheet, name, bold=True) for name in header])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    out = io.BytesIO()
    workbook.save(out)
    return _without_time(out.getvalue())


def _cell(sheet: Any, value: Cell, *, bold: bool = False) -> Any:  # noqa: ANN401
    if value is None:
        return None
    number = _number(value)
    cell: Any = WriteOnlyCell(sheet)
    cell.value = number if number is not None else ILLEGAL_CHARACTERS_RE.sub("\ufffd", as_text(value))
    if number is None:
        cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell


def _number(value: Cell) -> Decimal | None:
    """None for text, and for numbers that a spreadsheet could not keep in full."""
    if value is None or isinstance(value, str) or "/" in (text := as_text(value)):
        return None
    return Decimal(text) if sum(map(str.isdigit, text)) <= DIGITS_OF_A_DOUBLE else None


def _without_time(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in made.namelist():
            content = CREATED.sub(rb"\g<1>1980-01-01T00:00:00Z", made.read(name))
            kept.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
