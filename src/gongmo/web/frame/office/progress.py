"""How far the reviewers are: counts alone. Points are the reviewers' and the chair's until the lock."""

from dataclasses import dataclass

from django.db.models import Count, F, Q
from django.http import HttpResponse

from gongmo.lifecycle import sight
from gongmo.review.queries import lock_of, opening_of, progress
from gongmo.screening.queries import eligible_cases
from gongmo.web.frame.office.room import OfTrack
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.visitor import Ask


@dataclass(frozen=True)
class Waiting:
    """A case that still lacks finished reviews; only its label is told, and none that is closed to the visitor."""

    label: str
    finished: int
    assigned: int


def progress_page(request: Ask, desk: OfTrack) -> HttpResponse:
    rows = progress(desk.call_id, desk.track.id)
    return show(
        request,
        Place("progress", "progress"),
        desk,
        rows=rows,
        waiting=_waiting(desk),
        assigned=sum(row.assigned for row in rows),
        finished=sum(row.finished for row in rows),
        opening=opening_of(desk.call_id, desk.track.id),
        lock=lock_of(desk.call_id, desk.track.id),
    )


def _waiting(desk: OfTrack) -> list[Waiting]:
    running = Q(assignments__ended_at__isnull=True)
    done = running & Q(assignments__review__finished_at__isnull=False)
    seen = sight.cases(desk.person, desk.call_id, desk.at).order_by().values("pk")
    rows = (
        eligible_cases(desk.call_id, desk.track.id)
        .filter(pk__in=seen)
        .annotate(
            running=Count("assignments", filter=running, distinct=True),
            done=Count("assignments", filter=done, distinct=True),
        )
        .filter(done__lt=F("running"))
    )
    return [Waiting(label, done, all_) for label, done, all_ in rows.values_list("label", "done", "running")]
