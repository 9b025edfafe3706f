"""A reviewer's scorecard: kept as a draft, finished, reopened. Nothing typed is ever lost to another window."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from django.db import transaction

from gongmo.domain.events.review import ReviewFinished
from gongmo.domain.scorecard import Points, Reasons, ScoreFault, draft_faults, finish_faults
from gongmo.domain.spec.track import Track
from gongmo.evidence.canonical import content_hash
from gongmo.ledger import actions as ledger
from gongmo.review.actions.holding import hold_assignment
from gongmo.review.models import Assignment, Review, Score
from gongmo.review.queries import is_conflicted, lock_of, opening_of, plain, review_of, rules_of


class Refusal(StrEnum):
    NOT_OPEN = "not_open"
    LOCKED = "locked"
    ENDED = "ended"
    FINISHED = "finished"
    CHANGED = "changed"
    FAULTS = "faults"
    NOTHING_SAVED = "nothing_saved"


class CannotSave(Exception):
    """Nothing was overwritten. `theirs` is what stands when another window saved in between."""

    def __init__(
        self, refusal: Refusal, *, faults: Sequence[ScoreFault] = (), theirs: Review | None = None
    ) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.faults = tuple(faults)
        self.theirs = theirs


class CannotFinish(Exception):
    """The review stays a draft. `review` is that draft as it stands, with everything typed in it."""

    def __init__(
        self, refusal: Refusal, *, faults: Sequence[ScoreFault] = (), review: Review | None = None
    ) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.faults = tuple(faults)
        self.review = review


@transaction.atomic
def save_review(
    *,
    assignment: Assignment,
    points: Points,
    reasons: Reasons,
    comment: str | None,
    revision: int,
    by: str,
    at: datetime,
) -> Review:
    """Puts these points and reasons over those of the revision the reviewer last saw (0 before the first).

    None takes points away; criteria left out, and a comment of None, stay as they are. `by` is the reviewer's own.
    """
    current, track = _open(assignment, at)
    review = review_of(current.pk)
    if (review.revision if review else 0) != revision:
        raise CannotSave(Refusal.CHANGED, theirs=review)
    if review is not None and review.finished_at is not None:
        raise CannotSave(Refusal.FINISHED, theirs=review)
    faults = draft_faults(track, points, reasons, comment or "")
    if faults:
        raise CannotSave(Refusal.FAULTS, faults=faults)
    review = review or Review(assignment=current)
    review.revision, review.saved_at, review.saved_by = revision + 1, at, by
    review.comment = review.comment if comment is None else comment.strip()
    review.save()
    _keep(review, points, reasons)
    return review_of(current.pk) or review


def finish_review(
    *,
    assignment: Assignment,
    revision: int,
    by: str,
    at: datetime,
    points: Points | None = None,
    reasons: Reasons | None = None,
    comment: str | None = None,
) -> Review:
    """Saves what was typed, then finishes: every criterion of the panel has points and a reason, or it stays a draft.

    A finished review that nobody changed since is finished already.
    """
    if points is not None or reasons is not None or comment is not None:
        review = save_review(
            assignment=assignment,
            points=points or {},
            reasons=reasons or {},
            comment=comment,
            revision=revision,
            by=by,
            at=at,
        )
        revision = review.revision
    return _finish(assignment, revision, by, at)


@transaction.atomic
def reopen_review(*, assignment: Assignment, by: str, at: datetime) -> Review:
    """The reviewer's own finished review becomes a draft again; until it is finished anew it does not count."""
    current, _ = _open(assignment, at)
    review = review_of(current.pk)
    if review is None:
        raise CannotSave(Refusal.NOTHING_SAVED)
    if review.finished_at is not None:
        review.finished_at, review.revision = None, review.revision + 1
        review.saved_at, review.saved_by = at, by
        review.save()
    return review


@transaction.atomic
def _finish(assignment: Assignment, revision: int, by: str, at: datetime) -> Review:
    current, track = _open(assignment, at)
    review = review_of(current.pk)
    if review is None:
        raise CannotFinish(Refusal.NOTHING_SAVED)
    if review.revision != revision:
        raise CannotFinish(Refusal.CHANGED, review=review)
    if review.finished_at is not None:
        return review
    points, reasons = written(review)
    faults = finish_faults(track, points, reasons)
    if faults:
        raise CannotFinish(Refusal.FAULTS, faults=faults, review=review)
    review.finished_at = at
    review.save()
    number = current.case.application.number
    event = ReviewFinished(
        by=by,
        call=current.case.closing.call.slug,
        track=track.id,
        application=number,
        alias=current.alias,
        review_hash=content_hash({"points": points, "reasons": reasons, "comment": review.comment}),
    )
    ledger.record(event, at=at, subject=number)
    return review


def written(review: Review) -> tuple[dict[str, Decimal | None], dict[str, str]]:
    """Points and reasons by criterion."""
    scores = sorted(review.scores.all(), key=lambda score: score.criterion)
    points = {score.criterion: None if score.points is None else plain(score.points) for score in scores}
    return points, {score.criterion: score.reason for score in scores}


def _open(assignment: Assignment, at: datetime) -> tuple[Assignment, Track]:
    """The assignment, held, and its rules. Raises CannotSave unless scoring is open and the reviewer still scores."""
    current = hold_assignment(assignment)
    closing, reviewer = current.case.closing, current.reviewer
    rules = rules_of(closing.call_id, closing.track)
    if lock_of(closing.call_id, closing.track) is not None:
        raise CannotSave(Refusal.LOCKED)
    opening = opening_of(closing.call_id, closing.track)
    if rules is None or opening is None or at < opening.at:
        raise CannotSave(Refusal.NOT_OPEN)
    gone = current.ended_at is not None or reviewer.ended_at is not None or reviewer.accepted_at is None
    if gone or is_conflicted(reviewer.person_id, current.case_id):
        raise CannotSave(Refusal.ENDED)
    return current, rules


def _keep(review: Review, points: Points, reasons: Mapping[str, str]) -> None:
    known = {score.criterion: score for score in Score.objects.filter(review=review)}
    for criterion in dict.fromkeys([*points, *reasons]):
        score = known.get(criterion) or Score(review=review, criterion=criterion)
        score.points = points.get(criterion, score.points)
        score.reason = reasons.get(criterion, score.reason).strip()
        score.save()
