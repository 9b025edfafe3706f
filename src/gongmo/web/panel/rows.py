"""Cases with the points given so far, as the chair follows them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from gongmo.domain.scorecard import panel_criteria
from gongmo.domain.spec.track import Track
from gongmo.review.queries import Progress, assignments_in, progress
from gongmo.web.panel.sight import Chair

if TYPE_CHECKING:
    from gongmo.review.models import Assignment, Review
    from gongmo.screening.models import Case


@dataclass(frozen=True)
class Given:
    """One running review: its total of what the panel gives, None until it is finished."""

    alias: str
    begun: bool
    total: Fraction | None


@dataclass(frozen=True)
class Row:
    """`case` is None where a conflict hides everything but the label."""

    label: str
    case: "Case | None"
    given: Sequence[Given] = ()

    @property
    def totals(self) -> list[Fraction]:
        return [each.total for each in self.given if each.total is not None]

    @property
    def unfinished(self) -> int:
        return len(self.given) - len(self.totals)

    @property
    def mean(self) -> Fraction | None:
        totals = self.totals
        return sum(totals, Fraction()) / len(totals) if totals else None

    @property
    def spread(self) -> Fraction | None:
        """From the lowest to the highest."""
        totals = self.totals
        return max(totals) - min(totals) if len(totals) > 1 else None


@dataclass(frozen=True)
class Tally:
    assigned: int
    finished: int
    begun: int

    @property
    def unfinished(self) -> int:
        return self.assigned - self.finished


def rows_of(chair: Chair, cases: Iterable["Case"]) -> list[Row]:
    """Two queries, however many reviews there are."""
    shown = list(cases)
    open_ones = [case.pk for case in shown if case.application_id not in chair.hidden]
    reviews: defaultdict[int, list[Given]] = defaultdict(list)
    running = assignments_in(chair.call_id, chair.track.id).filter(case__in=open_ones, ended_at__isnull=True)
    for assignment in running.prefetch_related("review__scores"):
        reviews[assignment.case_id].append(_given(assignment, chair.track))
    return [
        Row(case.label, case, reviews[case.pk]) if case.pk in set(open_ones) else Row(case.label, None)
        for case in shown
    ]


def tally(chair: Chair) -> Tally:
    """How far the whole track is, without the cases that are hidden from the chair."""
    running = assignments_in(chair.call_id, chair.track.id).filter(ended_at__isnull=True).order_by()
    seen = running.exclude(case__application__in=chair.hidden)
    counted: Mapping[str, int] = seen.aggregate(
        assigned=Count("pk"),
        finished=Count("pk", filter=Q(review__finished_at__isnull=False)),
        begun=Count("pk", filter=Q(review__isnull=False)),
    )
    return Tally(counted["assigned"], counted["finished"], counted["begun"])


def progress_seen(chair: Chair) -> list[Progress]:
    """Per reviewer, without what is hidden from the chair."""
    people = progress(chair.call_id, chair.track.id)
    if not chair.hidden:
        return people
    running = assignments_in(chair.call_id, chair.track.id).filter(ended_at__isnull=True)
    less: defaultdict[int, list[Given]] = defaultdict(list)
    for assignment in running.filter(case__application__in=chair.hidden).prefetch_related("review__scores"):
        less[assignment.reviewer_id].append(_given(assignment, chair.track))
    return [_without(each, less[each.reviewer.pk]) for each in people]


def _without(known: Progress, hidden: Sequence[Given]) -> Progress:
    finished = sum(each.total is not None for each in hidden)
    begun = sum(each.begun for each in hidden)
    return Progress(
        known.reviewer,
        known.assigned - len(hidden),
        known.finished - finished,
        known.drafted - (begun - finished),
    )


def total_of(review: "Review", track: Track) -> Fraction | None:
    """What the review gives of 100, as the published weights have it; None where a criterion has no points."""
    points = {score.criterion: score.points for score in review.scores.all()}
    total = Fraction()
    for criterion in panel_criteria(track):
        given = points.get(criterion.id)
        if given is None:
            return None
        total += Fraction(given) * Fraction(criterion.weighs) / Fraction(criterion.points)
    return total


def _given(assignment: "Assignment", track: Track) -> Given:
    review = getattr(assignment, "review", None)
    finished = review is not None and review.finished_at is not None
    total = total_of(review, track) if review is not None and finished else None
    return Given(assignment.alias, review is not None, total)
