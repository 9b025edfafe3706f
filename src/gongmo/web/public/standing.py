"""Where a call stands, as the public may know it: between the closing and the announcement it is simply in review."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from gongmo.lifecycle.standing import TrackState


class Standing(StrEnum):
    """In the order in which the list of calls shows them."""

    OPEN = "open"
    COMING = "coming"
    REVIEW = "review"
    RESULTS = "results"
    OVER = "over"


OF: Mapping[TrackState, Standing] = {
    TrackState.ANNOUNCED: Standing.COMING,
    TrackState.ACCEPTING: Standing.OPEN,
    TrackState.CLOSED: Standing.REVIEW,
    TrackState.IN_REVIEW: Standing.REVIEW,
    TrackState.DECIDED: Standing.REVIEW,
    TrackState.RESULTS_ANNOUNCED: Standing.RESULTS,
    TrackState.ARCHIVED: Standing.OVER,
}
"""When review opens and when a decision is approved is nobody's business before the announcement."""

SIGNS: Mapping[Standing, str] = {
    Standing.OPEN: "on",
    Standing.COMING: "none",
    Standing.REVIEW: "half",
    Standing.RESULTS: "done on",
    Standing.OVER: "done",
}
WORDS: Mapping[Standing, str | Promise] = {
    Standing.OPEN: pgettext_lazy("standing", "Open"),
    Standing.COMING: _("Opens soon"),
    Standing.REVIEW: _("In review"),
    Standing.RESULTS: _("Results announced"),
    Standing.OVER: _("Concluded"),
}


def of_call(states: Collection[TrackState]) -> Standing:
    """That of the track in which most can still be done."""
    return min((OF[state] for state in states), key=list(Standing).index)
