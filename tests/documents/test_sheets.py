import pytest

from gongmo.documents.sheets import read_sheet, write_sheet


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_sheet_is_known_by_its_bytes_whatever_its_name(suffix: str) -> None:
    written = write_sheet(suffix, ["application", "place"], [["A-1", "세종"]], title="ranking")
    table = read_sheet(written, "sheet.dat").table
    assert table
    assert [table.header.cells, *(row.cells for row in table.rows)] == [
        ("application", "place"),
        ("A-1", "세종"),
    ]


def test_only_csv_takes_the_mark() -> None:
    assert write_sheet(".csv", ["a"], [], title="t", bom=True).startswith(b"\xef\xbb\xbf")
    assert write_sheet(".xlsx", ["a"], [], title="t", bom=True).startswith(b"PK")
