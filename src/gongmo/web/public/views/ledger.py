"""The public ledger: its page, its signed checkpoints as text, and its export for whoever verifies."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render

from gongmo.evidence.keys import public_text
from gongmo.evidence.log import export
from gongmo.ledger.queries import entries, is_open, latest_public_checkpoint, public_checkpoints, the_log
from gongmo.web.frame.visitor import Ask, Visitor
from gongmo.web.public.ledger_page import ledger_page


@dataclass(frozen=True)
class Covered:
    """The log up to its last public checkpoint; nothing but its name and key before the first."""

    size: int


@dataclass(frozen=True)
class Note:
    text: bytes


def seen_log(visitor: Visitor) -> Covered | None:  # noqa: ARG001 - everybody
    if not is_open():
        return None
    last = latest_public_checkpoint()
    return Covered(last.size if last else 0)


def seen_checkpoint(visitor: Visitor, size: int) -> Note | None:  # noqa: ARG001 - everybody
    """Public ones only: others would tell when single acts happened. Of two of one size, the later."""
    found = [row for row in public_checkpoints() if row.size == size]
    return Note(bytes(max(found, key=lambda row: row.pk).text)) if found else None


def ledger(request: Ask, visitor: Visitor) -> HttpResponse:  # noqa: ARG001 - a view's signature
    if not is_open():
        return render(request, "public/ledger_empty.html", {"here": "ledger"})
    log = the_log()
    context = {
        "here": "ledger",
        "log": log,
        "key": bytes(log.public_key).hex(),
        "verifier_key": public_text(log.name, bytes(log.public_key)),
        "page": ledger_page(),
        "zone": settings.TIME_ZONE,
    }
    return render(request, "public/ledger.html", context)


def log(request: Ask, covered: Covered) -> HttpResponseBase:  # noqa: ARG001 - a view's signature
    kept = the_log()
    notes = {row.size: bytes(row.text) for row in reversed(public_checkpoints()) if row.size <= covered.size}
    lines = export(
        log=kept.name,
        public_key=bytes(kept.public_key),
        simulated=kept.simulated,
        entries=entries(size=covered.size, everything=False),
        checkpoints=notes,
    )
    response = StreamingHttpResponse(lines, content_type="application/jsonl; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="log.jsonl"'
    return response


def checkpoint(request: Ask, note: Note) -> HttpResponse:  # noqa: ARG001 - a view's signature
    return HttpResponse(note.text, content_type="text/plain; charset=utf-8")
