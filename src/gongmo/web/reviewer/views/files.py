"""Files of an application: shown where a browser shows them safely, saved otherwise; and everything as one archive."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from gongmo.web.frame.visitor import Ask
from gongmo.web.reviewer.answers import SHOWN, files_in, parts_of, suffix_of
from gongmo.web.reviewer.archive import PIECE, archive, entries_of
from gongmo.web.reviewer.sight import Paper, Work

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment

TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png"}
SEALED = "sandbox; default-src 'none'; img-src 'self'; object-src 'self'; plugin-types application/pdf"
PLAIN = "application/octet-stream"


def review_file(request: Ask, paper: Paper) -> HttpResponseBase:  # noqa: ARG001 - a view's signature
    """What came from outside runs nothing here and is never taken for a page of ours."""
    file = paper.file
    kind = suffix_of(file.name)
    shown = kind in SHOWN
    told = files_in(parts_of(paper.work, {file.sha256: file.public_id}))
    named = next((each for each in told if each.of == file.question), told[0] if told else None)
    name = named.name if named else file.public_id
    size = file.stored.size  # an error here where the file is lost, and not in the middle of the answer
    response = StreamingHttpResponse(_pieces(file), content_type=TYPES[kind] if shown else PLAIN)
    response["Content-Disposition"] = content_disposition_header(not shown, name) or "attachment"
    response["Content-Length"] = str(size)
    response["Content-Security-Policy"] = SEALED
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def reviews_download(request: Ask, works: list[Work]) -> StreamingHttpResponse:  # noqa: ARG001 - a view's signature
    """Everything assigned in one track, made while it is sent."""
    first = works[0]
    response = StreamingHttpResponse(archive(entries_of(works)), content_type="application/zip")
    name = f"{first.slug}-{first.track.id}.zip"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or ""
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _pieces(file: "Attachment") -> Iterator[bytes]:
    with file.stored.open("rb") as source:
        while piece := source.read(PIECE):
            yield piece
