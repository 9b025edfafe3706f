"""Everything assigned as one archive: a folder for each application, with its answers to read and print, and its files.

It is made while it is sent: neither files nor archive are ever held whole in memory or on disk.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import IO, cast
from zoneinfo import ZoneInfo

from django.db.models import prefetch_related_objects
from django.template.loader import render_to_string

from gongmo.web.reviewer.answers import files_in, parts_of, title_of
from gongmo.web.reviewer.names import safe_name
from gongmo.web.reviewer.sight import Work

PIECE = 256 * 1024
OLDEST = (1980, 1, 1, 0, 0, 0)
"""What the format can date at all."""


@dataclass(frozen=True)
class Entry:
    """`at` in the call's own time."""

    path: str
    at: datetime
    open: Callable[[], IO[bytes]]


class Outlet(io.RawIOBase):
    """Where the archive is written: whatever came since it was last emptied."""

    def __init__(self) -> None:
        self.held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(cast("bytes", data))
        self.held += piece
        return len(piece)

    def emptied(self) -> bytes:
        piece = bytes(self.held)
        self.held.clear()
        return piece


def entries_of(works: Sequence[Work]) -> list[Entry]:
    """Listed before anything is sent: a file which is missing is an error then, and no broken archive."""
    related = ("case__submission__call_version", "case__application__attachments")
    prefetch_related_objects([work.assignment for work in works], *related)
    return [entry for work in works for entry in _entries(work)]


def _entries(work: Work) -> Iterator[Entry]:
    """Files in the order of the form, numbered, so that two of one name stay two."""
    attached = {row.public_id: row for row in work.case.application.attachments.all()}
    parts = parts_of(work, {row.sha256: row.public_id for row in attached.values()})
    at = work.case.submission.at.astimezone(ZoneInfo(work.call.zone))
    context = {"work": work, "title": title_of(work), "parts": parts}
    page = render_to_string("reviewer/answers_file.html", context).encode()
    yield Entry(f"{work.label}/answers.html", at, partial(io.BytesIO, page))
    for number, file in enumerate(files_in(parts), start=1):
        stored = attached[file.address].stored
        if not stored.storage.exists(str(stored.name)):
            raise FileNotFoundError(stored.name)
        yield Entry(f"{work.label}/{number:02}-{safe_name(file.name)}", at, partial(stored.open, "rb"))


def archive(entries: Iterable[Entry]) -> Iterator[bytes]:
    outlet = Outlet()
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_DEFLATED) as packed:
        for entry in entries:
            told = zipfile.ZipInfo(entry.path, max(entry.at.timetuple()[:6], OLDEST))
            told.compress_type = zipfile.ZIP_DEFLATED
            with entry.open() as source, packed.open(told, "w", force_zip64=True) as target:
                while piece := source.read(PIECE):
                    target.write(piece)
                    yield outlet.emptied()
            yield outlet.emptied()
    yield outlet.emptied()
