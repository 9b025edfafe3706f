"""One case across all stages: the page, the packet to print, and its files."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import FileResponse, HttpResponse

from gongmo.applications.queries import attachment_with
from gongmo.domain.screening import Hint, said, suggested
from gongmo.domain.spec.track import Track
from gongmo.lifecycle.dossier import Dossier, dossier
from gongmo.lifecycle.run_selection import Diverged, result_of
from gongmo.methods.ranking.steps import lines
from gongmo.methods.selection.explain import Explanation, explain
from gongmo.people.queries import names_of
from gongmo.selection.queries import runs
from gongmo.web.frame.office.answers import answered
from gongmo.web.frame.office.room import OfCase
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.visitor import Ask, Visitor

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment
    from gongmo.review.models import Review
    from gongmo.web.frame.office.see import Seen


@dataclass(frozen=True)
class Line:
    """One criterion of one review."""

    title: object
    points: object
    full: object
    reason: str


@dataclass(frozen=True)
class Card:
    """One reviewer's scorecard, open to the office once scores are locked."""

    alias: str
    reviewer: str
    ended: str
    finished: bool
    lines: Sequence[Line]
    comment: str


def case_page(request: Ask, desk: OfCase, **more: Any) -> HttpResponse:  # noqa: ANN401 - forms and their status
    status = more.pop("status", 200)
    file = more.pop("file", None) or dossier(desk.case)
    return show(request, Place("case", "cases"), desk, status=status, **case_context(desk, file), **more)


def packet_page(request: Ask, desk: OfCase) -> HttpResponse:
    """Everything on paper: what came in, and the record beside it."""
    return show(request, Place("packet", "cases"), desk, **case_context(desk, dossier(desk.case)))


def case_context(desk: OfCase, file: Dossier) -> dict[str, Any]:
    content = desk.case.submission.content
    return {
        "case": desk.case,
        "file": file,
        "sections": answered(desk.track, content),
        "attached": _files(desk),
        "hints": hints(desk),
        "cards": cards(file, desk.track),
        "names": names_of(_actors(file)),
        "why": why(desk),
    }


def hints(desk: OfCase) -> list[tuple[Hint, str]]:
    """What the answers show against the published rules: it decides nothing."""
    organisation = desk.case.application.organisation
    found = suggested(desk.track, desk.case.submission.content, organisation.kind, desk.currency)
    return [(hint, said(hint, desk.visitor.language)) for hint in found]


def cards(file: Dossier, track: Track) -> list[Card]:
    """Nothing before the lock: until then single points are the reviewers' and the chair's."""
    if file.lock is None:
        return []
    reviewed = [(row, getattr(row, "review", None)) for row in file.assignments]
    return [
        Card(
            alias=row.alias,
            reviewer=row.reviewer.person.name,
            ended=row.ended_ground,
            finished=review.finished_at is not None,
            lines=_lines(review, track),
            comment=review.comment,
        )
        for row, review in reviewed
        if review is not None
    ]


def _lines(review: "Review", track: Track) -> list[Line]:
    scores = {score.criterion: score for score in review.scores.all()}
    return [
        Line(c.title, scores[c.id].points, c.points, scores[c.id].reason)
        for c in track.criteria
        if c.id in scores
    ]


def why(desk: OfCase) -> Explanation | None:
    """Why the latest run has it in or out."""
    run = runs(desk.call_id).first()
    try:
        return explain(result_of(run, desk.call), desk.case.label, desk.visitor.language) if run else None
    except (Diverged, KeyError, LookupError):
        return None


def steps(desk: OfCase) -> list[str]:
    """How rank and total came about, line by line."""
    from gongmo.lifecycle.ranking_page import ranking_of  # noqa: PLC0415 - slow import

    view = ranking_of(desk.call_id, desk.track.id)
    line = next((line for line in view.lines if line.label == desk.case.label), None) if view else None
    return list(lines(view.steps(line), desk.visitor.language)) if view and line else []


def _actors(file: Dossier) -> set[str]:
    stated = {row.by for row in file.determinations} | {row.by for row in file.conflicts}
    return stated | {row.by for row in file.amounts} | {row.by for row in file.overrides}


def _files(desk: OfCase) -> "list[Attachment]":
    """Those of the submission that stands, in the order of the form."""
    kept = {item["sha256"] for value in desk.case.submission.content.values() for item in _listed(value)}
    rows = desk.case.application.attachments.order_by("pk")
    return [row for row in rows if row.sha256 in kept]


def _listed(value: object) -> list[dict[str, Any]]:
    items = value if isinstance(value, list) else []
    return [item for item in items if isinstance(item, dict) and "sha256" in item]


@dataclass(frozen=True)
class OfFile:
    desk: OfCase
    file: "Attachment"


def file_seen(seen: "Seen", visitor: Visitor, slug: str, label: str, file: str) -> OfFile | None:
    """A file of the standing submission, of a case that is open."""
    desk = seen.case(visitor, slug, label)
    attached = attachment_with(desk.case.application_id, file) if desk else None
    if desk is None or attached is None or attached.sha256 not in {row.sha256 for row in _files(desk)}:
        return None
    return OfFile(desk, attached)


def file_page(request: Ask, found: OfFile) -> FileResponse:  # noqa: ARG001 - a view's signature
    """As a download, whatever it claims to be: nothing an applicant sends runs in the office's browser."""
    response = FileResponse(
        found.file.stored.open("rb"),
        as_attachment=True,
        filename=found.file.name,
        content_type="application/octet-stream",
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response
