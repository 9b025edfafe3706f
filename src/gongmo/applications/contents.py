"""What a file is by its content, whatever its name says. Nothing in it is run, and no more of it read than is needed."""

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import IO

import puremagic

HEAD = 4_096
CHUNK = 64 * 1_024
MOST_DIRECTORY = 2_000_000
"""Bytes of a ZIP's directory that are read into memory."""
MOST_UNPACKED = 1_000_000_000
"""What a ZIP says it would unpack to."""
ENCRYPTED = 0x1
ZIPPED = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
}
"""The part that makes an office file what it is."""
OFFICE = "[Content_Types].xml"
MACROS = "vbaproject.bin"
HWPX = b"application/hwp+zip"
SIGNED = {"pdf": b"%PDF-", "jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n"}
ZIP = b"PK\x03\x04"
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, ValueError, OSError, EOFError, RuntimeError)
"""Whatever reading a damaged ZIP can raise."""


class Doubt(StrEnum):
    """Why a file is not taken for what its name says."""

    OTHER = "other"
    """Its content is something else."""
    BROKEN = "broken"
    LOCKED = "locked"
    """Parts of it need a password."""
    MACROS = "macros"
    TOO_MUCH = "too_much"
    """It would unpack to more than anybody could open."""
    TWO = "two"
    """It is two files in one: what one program shows, another does not."""


class CannotTake(Exception):
    """Nothing was stored."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__(doubt.value)
        self.doubt = doubt


@dataclass
class _Sparing:
    """A file that is not read into memory in one piece, as a forged ZIP directory would have it."""

    file: IO[bytes]

    def read(self, size: int = -1) -> bytes:
        most = MOST_DIRECTORY + 1
        found = self.file.read(most if size < 0 else min(size, most))
        if len(found) == most:
            raise CannotTake(Doubt.TOO_MUCH)
        return found

    def seek(self, offset: int, whence: int = 0) -> int:
        return self.file.seek(offset, whence)

    def tell(self) -> int:
        return self.file.tell()

    def seekable(self) -> bool:
        return True


def hashed(file: IO[bytes]) -> str:
    """The SHA-256 of all of it, in pieces."""
    digest = hashlib.sha256()
    for chunk in _pieces(file):
        digest.update(chunk)
    return digest.hexdigest()


def inspect(file: IO[bytes], ending: str) -> None:
    """Raises CannotTake unless the content is what the ending says, `jpeg` being `jpg`."""
    kind = "jpg" if ending == "jpeg" else ending
    head = _head(file)
    if kind in SIGNED:
        if not head.startswith(SIGNED[kind]) or f".{kind}" not in _endings(head):
            raise CannotTake(Doubt.OTHER)
        if zipfile.is_zipfile(file):
            raise CannotTake(Doubt.TWO)
    elif kind not in ZIPPED.keys() | {"hwpx", "zip"} or not head.startswith(ZIP):
        raise CannotTake(Doubt.OTHER)
    else:
        _inspect_zip(file, kind)


def _inspect_zip(file: IO[bytes], kind: str) -> None:
    file.seek(0)
    try:
        with zipfile.ZipFile(_Sparing(file)) as archive:
            _check_parts(archive.infolist())
            _check_kind(archive, kind)
    except BROKEN:
        raise CannotTake(Doubt.BROKEN) from None


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise CannotTake(Doubt.TOO_MUCH)
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise CannotTake(Doubt.LOCKED)
    if not any(part.file_size for part in parts):
        raise CannotTake(Doubt.BROKEN)


def _check_kind(archive: zipfile.ZipFile, kind: str) -> None:
    names = set(archive.namelist())
    if kind == "hwpx" and _mimetype(archive, names) != HWPX:
        raise CannotTake(Doubt.OTHER)
    if kind in ZIPPED:
        if not {OFFICE, ZIPPED[kind]} <= names:
            raise CannotTake(Doubt.OTHER)
        if any(name.lower().endswith(MACROS) for name in names):
            raise CannotTake(Doubt.MACROS)


def _mimetype(archive: zipfile.ZipFile, names: set[str]) -> bytes:
    """What the first part says; no more of it is unpacked than the longest right answer."""
    if "mimetype" not in names:
        return b""
    with archive.open("mimetype") as part:
        return part.read(len(HWPX) + 2).strip()


def _head(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read(HEAD)


def _endings(head: bytes) -> set[str]:
    try:
        return {match.extension for match in puremagic.magic_string(head)}
    except puremagic.PureError:
        return set()


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(CHUNK):
        yield chunk
    file.seek(0)
