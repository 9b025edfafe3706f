import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from gongmo.documents import sheet_xlsx
from gongmo.documents.sheet_xlsx import write_xlsx
from gongmo.documents.sheets import read_sheet
from gongmo.domain.sheets.table import Reading
from gongmo.domain.wording.speak import speak


def workbook(*rows: list[object], also: tuple[str, ...] = (), hidden: bool = False) -> bytes:
    book = Workbook()
    assert book.active
    book.active.title = "scores"
    for row in rows:
        book.active.append(row)
    for title in also:
        book.create_sheet(title).append(["other"])
    if hidden:
        book.active.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def in_worksheet(data: bytes, old: bytes, new: bytes) -> bytes:
    def change(name: str, content: bytes) -> bytes:
        if not name.endswith("sheet1.xml"):
            return content
        assert old in content
        return content.replace(old, new)

    return repacked(data, change)


def read(data: bytes) -> Reading:
    reading = read_sheet(data, "s.xlsx")
    for finding in reading.findings:
        assert speak(finding, "en").message != speak(finding, "ko").message
    return reading


def told(reading: Reading) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.place.line, finding.place.column) for finding in reading.findings]


def test_cells_come_out_as_a_person_typed_them() -> None:
    reading = read(
        workbook(["a", "b", "c"], ["세종", 8.3, 500_000_000], [True, False, 1e-7], [None, 21.0, "007"])
    )
    assert reading.table
    assert not reading.findings
    assert [row.cells for row in reading.table.rows] == [
        ("세종", "8.3", "500000000"),
        ("yes", "no", "0.0000001"),
        ("", "21", "007"),
    ]


def test_rows_keep_their_number_and_blank_ones_are_left_out() -> None:
    reading = read(workbook([], ["a", "b"], ["1", "2"], [None, "  "], ["3"]))
    assert reading.table
    assert reading.table.header.number == 2
    assert [(row.number, row.cells) for row in reading.table.rows] == [(3, ("1", "2")), (5, ("3", ""))]


def test_a_formula_is_a_finding_even_when_a_value_stands_beside_it() -> None:
    data = in_worksheet(workbook(["a", "b"], ["x", "=1+1"]), b"<v />", b"<v>2</v>")
    reading = read(data)
    assert told(reading) == [("sheet-formula", 2, 2)]
    assert "B2" in speak(reading.findings[0], "en").message
    assert reading.table
    assert reading.table.rows[0].cells == ("x", None)


@pytest.mark.parametrize(
    "moment",
    [date(2023, 4, 3), datetime(2023, 4, 3, 9, 0), time(9, 0), timedelta(hours=30)],
)
def test_a_date_is_a_finding(moment: object) -> None:
    assert told(read(workbook(["a"], [moment]))) == [("sheet-date", 2, 1)]


def test_an_error_in_a_cell_is_a_finding() -> None:
    assert told(read(workbook(["a"], ["#REF!"]))) == [("sheet-error-cell", 2, 1)]


def test_only_the_first_visible_worksheet_is_read_and_the_others_are_named() -> None:
    reading = read(workbook(["a"], also=("b", "c")))
    assert told(reading) == [("sheet-several-worksheets", 0, 0)]
    assert speak(reading.findings[0], "en").reason == "Not read: b, c."
    one = read(workbook(["a"], also=("b",), hidden=True))
    assert one.table
    assert one.table.header.cells == ("other",)
    assert not one.findings


def test_an_empty_worksheet_is_a_finding() -> None:
    assert told(read(workbook())) == [("sheet-empty", 0, 0)]


def test_what_stands_beyond_the_header_is_a_finding() -> None:
    assert told(read(workbook(["a"], ["1", "2"]))) == [("sheet-ragged", 2, 0)]


def test_sizes_have_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(read(workbook([f"c{n}" for n in range(201)]))) == [("sheet-too-many-columns", 1, 0)]
    monkeypatch.setattr(sheet_xlsx, "MAX_ROWS", 2)
    assert told(read(workbook(["a"], ["1"], ["2"]))) == [("sheet-too-many-rows", 3, 0)]


def test_a_zip_bomb_is_stopped_by_what_comes_out_not_by_what_it_declares(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sheet_xlsx, "MAX_INFLATED", 1_000_000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    assert len(out.getvalue()) < 10_000
    assert told(read(out.getvalue())) == [("sheet-xlsx-bomb", 0, 0)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("before", [0, sheet_xlsx.CHUNK - 4])
def test_a_document_type_is_refused_wherever_it_stands(encoding: str, before: int) -> None:
    entity = (" " * before + '<!DOCTYPE x [<!ENTITY a "aaaa">]>').encode(encoding)
    data = repacked(workbook(["a"]), lambda name, content: entity + content if "sheet1" in name else content)
    assert told(read(data)) == [("sheet-xlsx-broken", 0, 0)]


@pytest.mark.parametrize("place", [(b"99999999999", b"A"), (b"2", b"XFD"), (b"2", b"ZZZZZZZ")])
def test_rows_and_columns_that_lie_about_their_place_do_not_exhaust_the_machine(
    place: tuple[bytes, bytes],
) -> None:
    row, column = place
    lie = b'<row r="%b"><c r="%b2"' % (row, column)
    reading = read(in_worksheet(workbook(["a"], ["1"]), b'<row r="2"><c r="A2"', lie))
    assert not (reading.table and reading.table.rows)


@pytest.mark.parametrize("cut", [10, 200, 1_000, -30])
def test_a_damaged_workbook_is_a_finding(cut: int) -> None:
    assert told(read(workbook(["a"], ["1"])[:cut])) == [("sheet-xlsx-broken", 0, 0)]


def test_another_zip_is_a_finding() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert told(read(out.getvalue())) == [("sheet-xlsx-broken", 0, 0)]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_damage_makes_reading_fail(data: st.DataObject) -> None:
    content = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    reading = read(bytes(content))
    assert reading.table or reading.findings


SOUND = workbook(["a", "b"], ["1", "2"])


def test_text_stays_text_and_numbers_stay_numbers() -> None:
    data = write_xlsx(
        ["a", "b"], [["=1+1", Decimal("2.5")], ["+82", -3], ["a\x01b", Fraction(247, 3)]], "ranking"
    )
    sheet = load_workbook(io.BytesIO(data)).active
    assert sheet
    assert [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        [("=1+1", "s"), (2.5, "n")],
        [("+82", "s"), (-3, "n")],
        [("a\ufffdb", "s"), ("247/3", "s")],
    ]
    assert sheet.title == "ranking"
    assert sheet.freeze_panes == "A2"


def test_what_is_written_is_read_back() -> None:
    reading = read(write_xlsx(["a", "b"], [["=1+1", Fraction(165, 2)], [None, 10**16 + 1]], "ranking"))
    assert reading.table
    assert not reading.findings
    assert [row.cells for row in reading.table.rows] == [("=1+1", "82.5"), ("", "10000000000000001")]


def test_the_same_cells_give_the_same_bytes() -> None:
    first, second = (write_xlsx(["a"], [["x"]], "ranking") for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
