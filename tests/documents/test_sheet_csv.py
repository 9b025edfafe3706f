import csv
import io
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.documents import sheet_csv, sheets
from gongmo.documents.sheet_csv import write_csv
from gongmo.documents.sheets import read_sheet
from gongmo.domain.sheets.table import Reading
from gongmo.domain.wording.speak import speak

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


def read(data: bytes | str) -> Reading:
    reading = read_sheet(data.encode() if isinstance(data, str) else data, "s.csv")
    for finding in reading.findings:
        assert speak(finding, "en").message != speak(finding, "ko").message
    return reading


def told(reading: Reading) -> list[tuple[str, int]]:
    return [(finding.code, finding.place.line) for finding in reading.findings]


def cells(data: bytes | str) -> list[tuple[str | None, ...]]:
    reading = read(data)
    assert reading.table
    assert not reading.findings
    return [reading.table.header.cells, *(row.cells for row in reading.table.rows)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_separator_mark_and_line_ending_make_no_difference(separator: str, mark: str, ending: str) -> None:
    text = (
        mark
        + ending.join(separator.join(line) for line in (["application", "place"], ["A-1", "세종"]))
        + ending
    )
    assert cells(text) == [("application", "place"), ("A-1", "세종")]


def test_the_separator_is_the_one_that_cuts_the_header_into_most_columns() -> None:
    assert cells('a;"b,c";d\n1;2,5;3') == [("a", "b,c", "d"), ("1", "2,5", "3")]


def test_blank_rows_are_left_out_and_rows_keep_the_line_they_begin_on() -> None:
    table = read('\na,b\n1,"two\nlines"\n,\n  , \n3,4\n').table
    assert table
    assert (table.header.number, [row.number for row in table.rows]) == (2, [3, 7])
    assert table.rows[0].cells == ("1", "two\nlines")


def test_korean_excel_is_told_to_save_as_utf8() -> None:
    assert told(read("application,place\nA-1,세종\n".encode("cp949"))) == [("sheet-cp949", 2)]


def test_bytes_that_are_no_text_are_refused_with_their_line() -> None:
    assert told(read(b"application\nA-1\n\xff\xff\n")) == [("sheet-not-utf8", 3)]
    assert told(read(b"caf\xe9,b\n")) == [("sheet-not-utf8", 1)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_named(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    assert told(read(mark + "a,b\n1,2".encode(encoding))) == [("sheet-utf16", 0)]


def test_other_files_are_refused_for_what_they_are() -> None:
    assert told(read(bytes.fromhex("d0cf11e0a1b11ae1") + b"...")) == [("sheet-old-excel", 0)]
    assert told(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")) == [("sheet-not-a-table", 0)]


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", " , ,\n"])
def test_an_empty_file_is_a_finding(text: str) -> None:
    assert told(read(text)) == [("sheet-empty", 0)]


def test_a_row_of_another_width_is_a_finding_and_its_cells_are_unreadable() -> None:
    reading = read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1,2,3,,\n")
    assert told(reading) == [("sheet-ragged", 2), ("sheet-ragged", 4)]
    assert reading.table
    assert [row.cells for row in reading.table.rows] == [
        (None,) * 3,
        ("1", "2", "3"),
        (None,) * 3,
        ("1", "2", "3"),
    ]


def test_a_quotation_mark_left_open_is_a_finding_at_the_row_that_opens_it() -> None:
    reading = read('a,b\n1,2\n3,"4\n5,6\n')
    assert told(reading) == [("sheet-csv-quotes", 3)]
    assert reading.table
    assert len(reading.table.rows) == 1


def test_a_header_that_is_broken_leaves_no_table() -> None:
    reading = read('"a,b\n1,2\n')
    assert (reading.table, told(reading)) == (None, [("sheet-csv-quotes", 1)])


def test_sizes_have_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(read(",".join(f"c{n}" for n in range(201)))) == [("sheet-too-many-columns", 1)]
    monkeypatch.setattr(sheet_csv, "MAX_ROWS", 2)
    assert told(read("a\n1\n2\n3\n4\n")) == [("sheet-too-many-rows", 3)]
    monkeypatch.setattr(sheets, "MAX_BYTES", 5)
    assert told(read("a\n1\n2\n")) == [("sheet-too-large", 0)]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=4), st.booleans())
def test_text_written_is_text_read(rows: list[list[str]], bom: bool) -> None:
    kept = [tuple(row) for row in rows if any(cell.strip() for cell in row)]
    assert cells(write_csv(["a", "b"], kept, bom=bom))[1:] == kept


@given(st.binary(max_size=60))
def test_no_bytes_make_reading_fail(data: bytes) -> None:
    reading = read(data)
    assert reading.table or reading.findings


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx", "＝1", "'=1", "''+1"])
def test_text_that_a_spreadsheet_would_calculate_is_guarded(text: str) -> None:
    written = next(csv.reader(io.StringIO(write_csv([text], []).decode(), newline="")))
    assert written == [f"'{text}"]


def test_an_apostrophe_before_other_text_stays_as_it_is() -> None:
    assert cells("a,b\n'tis,'1\n")[1] == ("'tis", "'1")


def test_numbers_keep_every_digit_and_their_sign() -> None:
    row = [-3, Decimal("-2.50"), Fraction(247, 3), Fraction(1, 8), Decimal("1E+3"), None]
    assert write_csv(list("abcdef"), [row]) == b"a,b,c,d,e,f\r\n-3,-2.5,247/3,0.125,1000,\r\n"


def test_the_mark_for_excel_comes_first() -> None:
    assert write_csv(["가"], [], bom=True) == b"\xef\xbb\xbf" + "가\r\n".encode()
