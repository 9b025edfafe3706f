"""What a reviewer may open: own assignments, from the opening of the review until the decision.

A conflict, an end and another's assignment all look like nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from django.db.models import OuterRef, Subquery

from gongmo.applications.queries import attachment_with, files_ever_attached
from gongmo.calls.queries import specification_of, versions_in_force
from gongmo.decisions.queries import approved_decisions
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Track
from gongmo.review.queries import assignments_of, locks, openings, review_of
from gongmo.web.frame.visitor import Visitor

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment
    from gongmo.review.models import Assignment, Review
    from gongmo.screening.models import Case

DOUBLE = "double"


@dataclass(frozen=True)
class Work:
    """One assignment with the rules it is scored by, as the call is in force. `due` is None before the opening."""

    visitor: Visitor
    assignment: "Assignment"
    call: Call
    track: Track
    due: datetime | None
    locked_at: datetime | None

    @property
    def key(self) -> int:
        return self.assignment.pk

    @property
    def case(self) -> "Case":
        return self.assignment.case

    @property
    def label(self) -> str:
        return self.case.label

    @property
    def slug(self) -> str:
        return self.case.application.call.slug

    @property
    def group(self) -> tuple[str, str]:
        """Call and track, as addresses name them."""
        return self.slug, self.track.id

    @property
    def blind(self) -> bool:
        """The reviewer is not to know who applied."""
        return self.call.blindness == DOUBLE

    @property
    def review(self) -> "Review | None":
        return getattr(self.assignment, "review", None)

    @property
    def finished(self) -> bool:
        return self.review is not None and self.review.finished_at is not None

    @property
    def locked(self) -> bool:
        return self.locked_at is not None


@dataclass(frozen=True)
class Desk:
    """One assignment opened, among the others of its track; `review` comes with its scores."""

    work: Work
    others: Sequence[Work]
    review: "Review | None"
    files: Mapping[str, str]
    """Addresses of files by their SHA-256."""


@dataclass(frozen=True)
class Paper:
    work: Work
    file: "Attachment"


def every_work(visitor: Visitor, *, light: bool = False) -> list[Work]:
    """All that the visitor scores, by label, also where the review is not open yet; without what was decided.

    `light` leaves the answers where they are.
    """
    if visitor.person is None:
        return []
    left = ("case__submission__receipt", *(("case__submission__content",) if light else ()))
    rows = assignments_of(visitor.person, visitor.at).defer(*left)
    told = rows.annotate(due=_of_track(openings, "due", visitor), locked_at=_of_track(locks, "at", visitor))
    found = list(told)
    rules = _rules({row.case.application.call_id for row in found}, visitor.at)
    works = []
    for row in found:
        call = rules.get(row.case.application.call_id)
        track = call.track(row.case.application.track) if call else None
        if call and track:
            works.append(Work(visitor, row, call, track, row.due, row.locked_at))
    return works


def open_work(visitor: Visitor, *, light: bool = False) -> list[Work]:
    """What can be read and scored now."""
    return [work for work in every_work(visitor, light=light) if work.due is not None]


def work(visitor: Visitor, assignment: int) -> Work | None:
    return next((work for work in open_work(visitor, light=True) if work.key == assignment), None)


def desk(visitor: Visitor, assignment: int) -> Desk | None:
    """The assignment with everything its page shows."""
    works = open_work(visitor, light=True)
    mine = next((work for work in works if work.key == assignment), None)
    if mine is None:
        return None
    others = [other for other in works if other.group == mine.group]
    review = review_of(mine.key) if mine.review else None
    return Desk(mine, others, review, files_ever_attached(mine.case.application_id))


def paper(visitor: Visitor, assignment: int, file: str) -> Paper | None:
    """A file of the submission that is scored; others of the application stay closed."""
    mine = work(visitor, assignment)
    found = attachment_with(mine.case.application_id, file) if mine else None
    if mine is None or found is None or found.sha256 not in submitted_hashes(mine.case.submission.content):
        return None
    return Paper(mine, found)


def track_work(visitor: Visitor, slug: str, track: str) -> list[Work] | None:
    """Everything assigned in one track; None where there is nothing."""
    return [work for work in open_work(visitor) if work.group == (slug, track)] or None


def submitted_hashes(content: Mapping[str, Any]) -> set[str]:
    """Of every file in a submission."""
    lists: Iterable[list[Any]] = (value for value in content.values() if isinstance(value, list))
    return {
        item["sha256"] for items in lists for item in items if isinstance(item, dict) and "sha256" in item
    }


def _of_track(asked: Any, field: str, visitor: Visitor) -> Subquery:  # noqa: ANN401 - `openings` or `locks`
    """A field of the track's opening or lock, asked for every row's own call at once."""
    call = cast("int", OuterRef("case__application__call_id"))
    rows = asked(call).filter(track=OuterRef("case__application__track"), at__lte=visitor.at)
    return Subquery(rows.order_by().values(field)[:1])


def _rules(calls: set[int], at: datetime) -> dict[int, Call]:
    """The call in force of each of these whose results are not decided: two queries, however many there are."""
    if not calls:
        return {}
    decided = {
        call
        for call, row in approved_decisions(list(calls)).items()
        if row.approved_at and row.approved_at <= at
    }
    versions = versions_in_force().filter(call__in=calls - decided).defer("text", "canonical")
    return {version.call_id: specification_of(version) for version in versions}
