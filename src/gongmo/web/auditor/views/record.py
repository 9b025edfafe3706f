"""What an auditor takes away: the facts in words, the sheets from which everything is recomputed, the log itself."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from gongmo.calls.queries import facts_about_call, version_text
from gongmo.decisions.queries import decision_of
from gongmo.evidence.canonical import read_canonical
from gongmo.evidence.log import export
from gongmo.evidence.log_lines import Entry
from gongmo.ledger.queries import entries, public_checkpoints, the_log
from gongmo.lifecycle import sight
from gongmo.lifecycle.sheets import full_sheets
from gongmo.review.queries import locks
from gongmo.screening.queries import cases_of, closings
from gongmo.web.frame.office.facts import labels, told
from gongmo.web.frame.office.languages import DIRECTION
from gongmo.web.frame.office.room import Published
from gongmo.web.frame.office.show import download, paged
from gongmo.web.frame.visitor import Ask, Visitor

if TYPE_CHECKING:
    from gongmo.web.frame.office.see import Seen

CSV, YAML, LINES = "text/csv; charset=utf-8", "application/yaml; charset=utf-8", "application/x-ndjson"
SHEETS = ("call.yaml", "applications.csv", "scores.csv")


def facts(request: Ask, desk: Published) -> HttpResponse:
    """Every fact about the call and its open cases, the newest first."""
    named = labels(sight.cases(desk.person, desk.call_id, desk.at))
    page = paged(request, facts_about_call(desk.slug, named))
    rows = told(page.object_list, named)
    context = {"page": page, "rows": rows, "query": {}}
    return _show(request, "facts", desk, **context)


def sheets(request: Ask, desk: Published) -> HttpResponse:
    return _show(
        request,
        "sheets",
        desk,
        closings=list(closings(desk.call_id)),
        locks={lock.track: lock for lock in locks(desk.call_id).defer("applications", "scores", "ranking")},
        decision=decision_of(desk.call_id),
        hidden=hidden(desk),
        files=SHEETS,
    )


def hidden(desk: Published) -> Collection[str]:
    """Numbers of applications closed to this auditor: no sheet with them can be handed out whole."""
    seen = sight.cases(desk.person, desk.call_id, desk.at).values_list("pk", flat=True)
    rows = cases_of(desk.call_id).exclude(pk__in=seen)
    return set(rows.values_list("application__number", flat=True))


@dataclass(frozen=True)
class OfSheet:
    desk: Published
    name: str


def sheet_seen(seen: "Seen", visitor: Visitor, slug: str, sheet: str) -> OfSheet | None:
    desk = seen.published(visitor, slug)
    return OfSheet(desk, sheet) if desk and sheet in SHEETS else None


def sheet(request: Ask, found: OfSheet) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """As it stands now; from the approval on it is the one that was prepared. Rows in conflict are left out."""
    desk = found.desk
    if found.name == "call.yaml":
        return download(version_text(desk.call_id), found.name, YAML)
    decision, closed = decision_of(desk.call_id), hidden(desk)
    if decision is not None and decision.approved_at is not None:
        text = decision.full_files[found.name]
    else:
        now = full_sheets(desk.call)
        text = now.applications if found.name == "applications.csv" else now.scores
    return download(_without(text, closed), found.name, CSV)


def _without(text: str, numbers: Collection[str]) -> str:
    """Numbers hold no comma and no quote, so the first cell of a line is the line up to its first comma."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if line.split(",", 1)[0].strip() not in numbers)


def log(request: Ask, desk: Published) -> StreamingHttpResponse:  # noqa: ARG001 - a view's signature
    """The whole log up to the newest public checkpoint, opened where it speaks of this call."""
    known = the_log()
    checkpoints = {row.size: bytes(row.text) for row in public_checkpoints()}
    size = max(checkpoints, default=0)
    numbers = set(labels(sight.cases(desk.person, desk.call_id, desk.at)))
    lines = export(
        log=known.name,
        public_key=bytes(known.public_key),
        simulated=known.simulated,
        entries=_opened(desk.slug, numbers, size),
        checkpoints=checkpoints,
    )
    response = StreamingHttpResponse(lines, content_type=LINES)
    response["Content-Disposition"] = f'attachment; filename="{desk.slug}-log.jsonl"'
    return response


def _opened(slug: str, numbers: Collection[str], size: int) -> Iterator[Entry]:
    public = (entry.body is not None for entry in entries(size=size, everything=False))
    for entry, is_public in zip(entries(size=size, everything=True), public, strict=True):
        yield entry if is_public or _about(entry, slug, numbers) else Entry(entry.leaf)


def _about(entry: Entry, slug: str, numbers: Collection[str]) -> bool:
    """A fact that names an application is open exactly where the application is."""
    body = read_canonical(entry.body) if entry.body is not None else None
    if not isinstance(body, dict):
        return False
    return body["application"] in numbers if "application" in body else body.get("call") == slug


def _show(request: Ask, name: str, desk: Published, **context: object) -> HttpResponse:
    around = {"desk": desk, "section": name, "here": desk.room.home, **context}
    around |= {"visitor": desk.visitor, "direction": DIRECTION}
    return render(request, f"auditor/{name}.html", around)
