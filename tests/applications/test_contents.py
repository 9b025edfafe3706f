import hashlib
import io
import struct
import zipfile
from typing import Any

import pytest

from gongmo.applications.contents import MOST_UNPACKED, CannotTake, Doubt, hashed, inspect

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + bytes(20)
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(20)


def zipped(parts: dict[str, Any]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return memory.getvalue()


def office(part: str, **more: Any) -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", part: "<document/>", **more})


DOCX, XLSX, PPTX = office("word/document.xml"), office("xl/workbook.xml"), office("ppt/presentation.xml")
HWPX = zipped({"mimetype": "application/hwp+zip", "Contents/section0.xml": "<sec/>"})
RIGHT = {
    "pdf": PDF,
    "png": PNG,
    "jpg": JPG,
    "jpeg": JPG,
    "docx": DOCX,
    "xlsx": XLSX,
    "pptx": PPTX,
    "hwpx": HWPX,
    "zip": zipped({"map.txt": "a map"}),
}


def doubt(content: bytes, ending: str) -> Doubt | None:
    try:
        inspect(io.BytesIO(content), ending)
    except CannotTake as refused:
        return refused.doubt
    return None


def declared(content: bytes, *, size: int | None = None, flags: int | None = None) -> bytes:
    """A ZIP whose directory says another size or other flags than its first part has."""
    at = content.rindex(b"PK\x01\x02")
    changed = bytearray(content)
    if size is not None:
        changed[at + 24 : at + 28] = struct.pack("<I", size)
    if flags is not None:
        changed[at + 8 : at + 10] = struct.pack("<H", flags)
    return bytes(changed)


@pytest.mark.parametrize("ending", RIGHT)
def test_a_file_that_is_what_its_ending_says_is_taken(ending: str) -> None:
    assert doubt(RIGHT[ending], ending) is None


@pytest.mark.parametrize("ending", sorted(set(RIGHT) - {"zip", "jpeg"}))
def test_no_other_content_passes_under_an_ending(ending: str) -> None:
    others = {kind: content for kind, content in RIGHT.items() if content != RIGHT[ending]}
    hostile = {"html": b"<html><script>", "exe": b"MZ\x90\x00" + bytes(60), "text": b"hello", "empty": b""}
    for kind, content in {**others, **hostile}.items():
        assert doubt(content, ending) is Doubt.OTHER, kind


def test_a_zip_takes_office_files_too_but_nothing_else() -> None:
    assert doubt(DOCX, "zip") is None
    assert doubt(PDF, "zip") is Doubt.OTHER


def test_a_picture_or_pdf_with_a_zip_behind_it_is_two_files() -> None:
    for ending, content in (("pdf", PDF), ("png", PNG), ("jpg", JPG)):
        assert doubt(content + DOCX, ending) is Doubt.TWO


def test_a_zip_behind_something_else_is_no_zip() -> None:
    assert doubt(PDF + DOCX, "docx") is Doubt.OTHER
    assert doubt(b"#!/bin/sh\n" + DOCX, "docx") is Doubt.OTHER


def test_a_bomb_is_refused_by_what_it_declares_without_being_unpacked() -> None:
    bomb = declared(DOCX, size=MOST_UNPACKED + 1)
    assert doubt(bomb, "docx") is Doubt.TOO_MUCH
    assert doubt(bomb, "zip") is Doubt.TOO_MUCH


def test_a_directory_too_large_for_the_memory_is_not_read() -> None:
    many = zipped({f"{n:0200}": "" for n in range(9_000)} | {"a": "x"})
    assert len(many) > 2_000_000
    assert doubt(many, "zip") is Doubt.TOO_MUCH


def test_a_part_that_claims_to_be_the_type_and_unpacks_without_end_is_read_a_few_bytes_far() -> None:
    endless = zipped({"mimetype": b"application/hwp+zip" + b"0" * 50_000_000})
    assert doubt(endless, "hwpx") is Doubt.OTHER


def test_what_needs_a_password_is_refused() -> None:
    assert doubt(declared(DOCX, flags=1), "docx") is Doubt.LOCKED
    assert doubt(declared(DOCX, flags=1), "zip") is Doubt.LOCKED


def test_macros_are_refused() -> None:
    assert doubt(office("word/document.xml", **{"word/vbaProject.bin": b"x"}), "docx") is Doubt.MACROS


def test_a_damaged_zip_is_refused_wherever_it_is_damaged() -> None:
    """Cut anywhere or with any one byte changed it is taken or refused, and never fails otherwise."""
    for cut in range(4, len(DOCX) - 1):
        assert doubt(DOCX[:cut], "docx") is Doubt.BROKEN
    for place in range(4, len(HWPX)):
        damaged = bytearray(HWPX)
        damaged[place] ^= 0xFF
        assert doubt(bytes(damaged), "hwpx") in {None, *Doubt}


def test_a_zip_of_nothing_is_refused() -> None:
    assert doubt(zipped({"folder/": ""}), "zip") is Doubt.BROKEN


def test_an_ending_nobody_accepts_is_never_taken() -> None:
    for content in (PDF, DOCX, b"MZ"):
        assert doubt(content, "exe") is not None


def test_the_hash_is_of_all_of_it() -> None:
    content = bytes(range(256)) * 1_000
    file = io.BytesIO(content)
    file.seek(77)
    assert hashed(file) == hashlib.sha256(content).hexdigest()
    assert file.tell() == 0
