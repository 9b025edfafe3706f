"""Giving every case its reviewers, and opening the review."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gongmo.domain.wording.speak import speak
from gongmo.evidence.canonical import content_hash
from gongmo.lifecycle import sight
from gongmo.review.actions.assign import CannotAssign, assign_all
from gongmo.review.actions.open_review import CannotOpenReview, open_review
from gongmo.review.proposal import Seats, proposal, seats
from gongmo.review.queries import lock_of, opening_of
from gongmo.web.frame.office.room import OfTrack
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.visitor import Ask
from gongmo.web.officer import words
from gongmo.web.officer.forms import OpenForm
from gongmo.web.officer.going import done, refused

if TYPE_CHECKING:
    from gongmo.review.models import Assignment, Reviewer
    from gongmo.screening.models import Case

UNPROCESSABLE = 422


@dataclass(frozen=True)
class AssignedRow:
    """`new` are proposed, `running` stand. A case closed to the visitor shows its label and how many stand."""

    case: "Case"
    open: bool
    running: "list[Assignment]"
    new: "list[Reviewer]"

    @property
    def count(self) -> int:
        return len(self.running) + len(self.new)


def assignments(request: Ask, desk: OfTrack) -> HttpResponse:
    return _drawn(request, desk, form=OpenForm().within(desk.zone))


def propose(request: Ask, desk: OfTrack) -> HttpResponse:
    """Computes and shows; nothing is stored."""
    return _drawn(request, desk, form=OpenForm().within(desk.zone), proposing=True)


def apply(request: Ask, desk: OfTrack) -> HttpResponse:
    """Exactly the pairs that were shown; the same inputs give the same proposal, and anything else is refused."""
    found = proposal(desk.call, desk.track, desk.at)
    parts = {"slug": desk.slug, "track": desk.track.id}
    shown = request.POST.get("pairs", "")
    if shown != written(found.pairs):
        return refused(
            request, _("Something changed since. Look at the new proposal."), "assignments", **parts
        )
    try:
        assign_all(pairs=found.pairs, by=desk.visitor.by, at=desk.at)
    except CannotAssign as error:
        said = words.said_of(words.ASSIGNMENT, error.refusal, desk.visitor.language)
        return refused(request, f"{error.case.label}: {said}", "assignments", **parts)
    count = len(found.pairs)
    said = ngettext("%(n)d assignment was made.", "%(n)d assignments were made.", count) % {"n": count}
    return done(request, said, "assignments", **parts)


def open_scoring(request: Ask, desk: OfTrack) -> HttpResponse:
    form = OpenForm(request.POST).within(desk.zone)
    if form.is_valid():
        try:
            open_review(
                call=desk.call,
                track=desk.track,
                due=form.cleaned_data["due"],
                by=desk.visitor.by,
                at=desk.at,
            )
        except CannotOpenReview as error:
            said = words.said_of(words.OPENING, error.refusal, desk.visitor.language)
            form.add_error("due", f"{said} {', '.join(error.labels)}".strip())
        else:
            return done(request, _("Scoring is open."), "progress", slug=desk.slug, track=desk.track.id)
    return _drawn(request, desk, form=form, status=UNPROCESSABLE)


def written(pairs: "list[tuple[Case, Reviewer]]") -> str:
    """By which the page that applies them says what it showed: a hash, for a pair may be closed to the visitor."""
    return content_hash([[case.label, reviewer.person.public_id] for case, reviewer in pairs])


def _drawn(request: Ask, desk: OfTrack, *, proposing: bool = False, **given: Any) -> HttpResponse:  # noqa: ANN401
    status = given.pop("status", 200)
    table = seats(desk.call_id, desk.track.id)
    found = proposal(desk.call, desk.track, desk.at, table) if proposing else None
    language = desk.visitor.language
    rows = _rows(desk, table, found.pairs if found else [])
    context = {
        "rows": rows,
        "proposed": found,
        "pairs": written(found.pairs) if found else "",
        "findings": [speak(finding, language) for finding in found.findings] if found else [],
        "opening": opening_of(desk.call_id, desk.track.id),
        "lock": lock_of(desk.call_id, desk.track.id),
        "takers": len(table.places),
        "short": sum(row.count < desk.track.scoring.reviews for row in rows),
        **given,
    }
    return show(request, Place("assignments", "assignments"), desk, status=status, **context)


def _rows(desk: OfTrack, table: Seats, proposed: "list[tuple[Case, Reviewer]]") -> list[AssignedRow]:
    seen = set(sight.cases(desk.person, desk.call_id, desk.at).values_list("pk", flat=True))
    running: defaultdict[int, list[Assignment]] = defaultdict(list)
    for row in table.running:
        running[row.case_id].append(row)
    new: defaultdict[int, list[Reviewer]] = defaultdict(list)
    for case, reviewer in proposed:
        new[case.pk].append(reviewer)
    return [AssignedRow(case, case.pk in seen, running[case.pk], new[case.pk]) for case in table.cases]
