"""CSV: UTF-8 with or without a byte order mark, separated by comma, semicolon or tab."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from gongmo.documents.sheet_limits import MAX_COLUMNS, MAX_ROWS
from gongmo.domain.exact import exact_text
from gongmo.domain.findings import Finding, Place
from gongmo.domain.sheets.table import Cell, Reading, Row, Table

SEPARATORS = ",;\t"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
HANGUL = re.compile("[가-힣]")
MARK = "\ufeff"
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def read_csv(data: bytes, file: str) -> Reading:
    text, findings = _decoded(data, file)
    if text is None:
        return Reading(None, findings)
    records, broken = _records(text, file)
    if not records:
        return Reading(None, broken or (Finding("sheet-empty", Place(file)),))
    header, *rows = records
    if len(header.cells) > MAX_COLUMNS:
        place = Place(file, header.number)
        return Reading(None, (Finding("sheet-too-many-columns", place, {"limit": MAX_COLUMNS}),))
    width = len(header.cells)
    ragged = tuple(_ragged(row, width, file) for row in rows if not _fits(row, width))
    squared = tuple(Row(row.number, _squared(row, width)) for row in rows)
    return Reading(Table(file, header, squared), (*broken, *ragged))


def _decoded(data: bytes, file: str) -> tuple[str | None, tuple[Finding, ...]]:
    if data.startswith(UTF16):
        return None, (Finding("sheet-utf16", Place(file)),)
    if b"\0" in data:
        return None, (Finding("sheet-not-a-table", Place(file)),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        place = Place(file, data.count(b"\n", 0, error.start) + 1)
        return None, (Finding("sheet-cp949" if _is_korean(data) else "sheet-not-utf8", place),)


def _is_korean(data: bytes) -> bool:
    """Whether the bytes read as Korean in CP949, which Excel in Korea writes by default."""
    try:
        return bool(HANGUL.search(data.decode("cp949")))
    except UnicodeDecodeError:
        return False


def _records(text: str, file: str) -> tuple[list[Row], tuple[Finding, ...]]:
    """Rows that are not blank, each with the line it begins on, until the text is broken or too long."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, tuple(_unguarded(cell) for cell in cells)))
            if len(rows) > MAX_ROWS:
                return rows, (Finding("sheet-too-many-rows", Place(file, line), {"limit": MAX_ROWS}),)
            line = reader.line_num + 1
    except csv.Error:
        return rows, (Finding("sheet-csv-quotes", Place(file, line)),)
    return rows, ()


def _separator(text: str) -> str:
    """The one that cuts the header into the most columns."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=lambda separator: _columns(header, separator))


def _columns(header: str, separator: str) -> int:
    return len(next(csv.reader([header], delimiter=separator), []))


def _fits(row: Row, width: int) -> bool:
    return len(row.cells) >= width and not any(row.cells[width:])


def _ragged(row: Row, width: int, file: str) -> Finding:
    return Finding("sheet-ragged", Place(file, row.number), {"found": len(row.cells), "wanted": width})


def _squared(row: Row, width: int) -> tuple[str | None, ...]:
    """Cells that are not there count as unreadable: which ones are missing nobody can tell."""
    return row.cells[:width] if _fits(row, width) else (None,) * width


def write_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]], *, bom: bool = False) -> bytes:
    """UTF-8, comma, CRLF (RFC 4180). `bom` adds the mark without which Excel in Korea garbles Korean."""
    out = io.StringIO(newline="")
    if bom:
        out.write(MARK)
    csv.writer(out).writerows(_written([header, *rows]))
    return out.getvalue().encode()


def _written(rows: Iterable[Sequence[Cell]]) -> Iterator[list[str]]:
    for row in rows:
        yield [_guarded(cell) if isinstance(cell, str) else as_text(cell) for cell in row]


def as_text(cell: Cell) -> str:
    """Numbers with every digit, none in exponents; `''` for nothing."""
    if cell is None or isinstance(cell, str):
        return cell or ""
    return str(cell) if isinstance(cell, int) else exact_text(Fraction(cell))


def _guarded(text: str) -> str:
    """Text that a spreadsheet would take for a formula gets an apostrophe before it, which reading takes off."""
    return f"'{text}" if FORMULA.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if GUARDED.match(text) else text
