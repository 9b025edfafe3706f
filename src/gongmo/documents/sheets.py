"""Sheets from bytes and into bytes: CSV and XLSX, told apart by what they begin with, not by their name."""

from collections.abc import Iterable, Sequence

from gongmo.documents.sheet_csv import read_csv, write_csv
from gongmo.documents.sheet_limits import MAX_BYTES
from gongmo.domain.findings import Finding, Place
from gongmo.domain.sheets.table import Cell, Reading

ZIP = b"PK\x03\x04"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def read_sheet(data: bytes, file: str) -> Reading:
    """The table in `data`; `file` is only its name, for the findings. Never raises for bad input."""
    if len(data) > MAX_BYTES:
        return Reading(None, (Finding("sheet-too-large", Place(file), {"limit": MAX_BYTES // 10**6}),))
    if data.startswith(OLE):
        return Reading(None, (Finding("sheet-old-excel", Place(file)),))
    if data.startswith(ZIP):
        from gongmo.documents.sheet_xlsx import read_xlsx  # noqa: PLC0415 - slow import

        return read_xlsx(data, file)
    return read_csv(data, file)


def write_sheet(
    suffix: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, title: str, bom: bool = False
) -> bytes:
    """The bytes of `.csv` or `.xlsx`; `title` names the worksheet, `bom` is for CSV that Excel in Korea opens."""
    if suffix == ".xlsx":
        from gongmo.documents.sheet_xlsx import write_xlsx  # noqa: PLC0415 - slow import

        return write_xlsx(header, rows, title)
    return write_csv(header, rows, bom=bom)
