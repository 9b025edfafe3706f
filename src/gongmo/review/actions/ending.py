"""Ending assignments: rows stay, and each end is a fact."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from gongmo.domain.events.review import AssignmentEnded
from gongmo.ledger import actions as ledger
from gongmo.review.models import Assignment, EndGround


def end(assignments: QuerySet[Assignment], ground: EndGround, at: datetime) -> list[Assignment]:
    """Ends the running ones among these and returns them."""
    related = assignments.select_related("case__closing__call", "case__application", "reviewer__person")
    running = list(related.filter(ended_at__isnull=True).order_by("pk"))
    keys = [assignment.pk for assignment in running]
    Assignment.objects.filter(pk__in=keys).update(ended_at=at, ended_ground=ground)
    for assignment in running:
        assignment.ended_at, assignment.ended_ground = at, ground
    return running


def record_ends(assignments: Iterable[Assignment], *, by: str, at: datetime) -> None:
    """The facts, as the last statements of the transaction."""
    for assignment in assignments:
        closing, number = assignment.case.closing, assignment.case.application.number
        event = AssignmentEnded(
            by=by,
            call=closing.call.slug,
            track=closing.track,
            application=number,
            person=assignment.reviewer.person.public_id,
            ground=assignment.ended_ground,
        )
        ledger.record(event, at=at, subject=number)
