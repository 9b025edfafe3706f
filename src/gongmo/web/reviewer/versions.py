"""Two versions of a scorecard side by side, where two windows saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gongmo.domain.scorecard import panel_criteria
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.web.reviewer.typed import Typed


@dataclass(frozen=True)
class Side:
    points: str
    text: str


@dataclass(frozen=True)
class Difference:
    """One criterion, or the comment where `title` is None."""

    title: Text | None
    mine: Side
    theirs: Side


def differences(track: Track, mine: Typed, theirs: Typed) -> Sequence[Difference]:
    """Only the lines that differ, in the order of the scorecard."""
    found = []
    for criterion in panel_criteria(track):
        ours, other = _side(mine, criterion.id), _side(theirs, criterion.id)
        if ours != other:
            found.append(Difference(criterion.title, ours, other))
    if mine.comment.strip() != theirs.comment:
        found.append(Difference(None, Side("", mine.comment), Side("", theirs.comment)))
    return found


def _side(typed: Typed, criterion: str) -> Side:
    return Side(typed.points.get(criterion, "") or _("no points"), typed.reasons.get(criterion, "").strip())
