"""What the chair of a track may open: the own track, from the publication until the results are announced.

A case in conflict with the chair is a label and nothing more.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from django.db.models import Max, OuterRef, Subquery

from gongmo.calls.queries import specification_of, staffed_calls, versions_in_force
from gongmo.decisions.queries import decision_of
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Track
from gongmo.review.queries import conflicted_applications, locks, openings
from gongmo.screening.queries import closings
from gongmo.web.frame.visitor import Visitor

if TYPE_CHECKING:
    from gongmo.decisions.models import Decision

CHAIR = "chair"


@dataclass(frozen=True)
class Chair:
    """One track the visitor chairs, under the rules in force, and what became of it so far."""

    visitor: Visitor
    call_id: int
    slug: str
    call: Call
    track: Track
    closed_at: datetime | None
    opened_at: datetime | None
    due: datetime | None
    locked_at: datetime | None
    approved_at: datetime | None
    announced_at: datetime | None

    @property
    def at(self) -> datetime:
        return self.visitor.at

    @property
    def zone(self) -> str:
        return self.call.zone

    @property
    def over(self) -> bool:
        """The chair's rights end with the announcement."""
        return self.announced_at is not None and self.announced_at <= self.at

    @cached_property
    def hidden(self) -> set[int]:
        """Keys of applications in conflict with the chair."""
        return conflicted_applications(self.visitor.person) if self.visitor.person else set()


@dataclass(frozen=True)
class Approval:
    """The decision as prepared, for a chair of the call; None where nothing is prepared yet."""

    chair: Chair
    decision: "Decision | None"


def chairs(visitor: Visitor) -> list[Chair] | None:
    """Every track of a published call that the visitor chairs: two queries, however many. None for nobody's chair."""
    if visitor.person is None:
        return None
    held = staffed_calls(visitor.person, visitor.at).filter(role=CHAIR).order_by("-call_id", "track")
    rows = held.annotate(
        closed_at=_of_track(closings, "at", visitor),
        opened_at=_of_track(openings, "at", visitor),
        due=_of_track(openings, "due", visitor),
        locked_at=_of_track(locks, "at", visitor),
        approved_at=Max("call__decisions__approved_at"),
        announced_at=Max("call__decisions__announced_at"),
    )
    found = list(rows)
    versions = versions_in_force().filter(call__in={row.call_id for row in found}).defer("text", "canonical")
    calls = {version.call_id: specification_of(version) for version in versions} if found else {}
    known = []
    for row in found:
        call = calls.get(row.call_id)
        track = call.track(row.track) if call else None
        if call and track:
            known.append(
                Chair(
                    visitor,
                    row.call_id,
                    row.call.slug,
                    call,
                    track,
                    row.closed_at,
                    row.opened_at,
                    row.due,
                    row.locked_at,
                    row.approved_at,
                    row.announced_at,
                )
            )
    return known if found else None


def chair(visitor: Visitor, slug: str, track: str) -> Chair | None:
    mine = (each for each in chairs(visitor) or [] if not each.over)
    return next((each for each in mine if (each.slug, each.track.id) == (slug, track)), None)


def scoring(visitor: Visitor, slug: str, track: str) -> Chair | None:
    """Once the review of the track is open."""
    mine = chair(visitor, slug, track)
    return mine if mine and mine.opened_at else None


def approval(visitor: Visitor, slug: str) -> Approval | None:
    """For a chair of any track of the call whose review was opened."""
    mine = (each for each in chairs(visitor) or [] if each.slug == slug and each.opened_at and not each.over)
    first = next(mine, None)
    return Approval(first, decision_of(first.call_id)) if first else None


def _of_track(asked: Any, field: str, visitor: Visitor) -> Subquery:  # noqa: ANN401 - one of three stage queries
    """A field of the track's closing, opening or lock, asked for every row's own call at once."""
    rows = asked(cast("int", OuterRef("call_id"))).filter(track=OuterRef("track"), at__lte=visitor.at)
    return Subquery(rows.order_by().values(field)[:1])
