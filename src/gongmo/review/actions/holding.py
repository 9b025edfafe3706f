"""What every action of the review takes first: the closing of the track, so that two who press at once take turns."""

from gongmo.review.models import Assignment
from gongmo.screening.models import Case, Closing


def hold(call: int, track: str) -> Closing | None:
    """The track's closing, held until the transaction ends; None while the track has none."""
    held = Closing.objects.select_for_update(of=("self",)).select_related("call")
    return held.filter(call_id=call, track=track).first()


def hold_case(case: Case) -> Closing:
    """The closing of the case's track, held until the transaction ends."""
    return Closing.objects.select_for_update(of=("self",)).select_related("call").get(pk=case.closing_id)


def hold_assignment(assignment: Assignment) -> Assignment:
    """The assignment as it is now, its track held."""
    hold_case(assignment.case)
    related = Assignment.objects.select_related(
        "case__closing__call", "case__application", "reviewer__person", "review"
    )
    return related.get(pk=assignment.pk)
