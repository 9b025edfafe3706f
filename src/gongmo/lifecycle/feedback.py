"""What an applicant reads after the announcement: the outcome, and of the review what the call discloses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from gongmo.applications.models import Application
from gongmo.calls.queries import InForce, published_call
from gongmo.decisions.models import Outcome
from gongmo.decisions.queries import outcome_for
from gongmo.domain.sheets.ranking import RankingRow
from gongmo.domain.spec.call import Call
from gongmo.lifecycle.locked import row_in
from gongmo.review.queries import combined_opinion, lock_of, plain, pool, reviews_of_case
from gongmo.screening.models import Case
from gongmo.screening.queries import determination_of

SCORE, OPINION, RANK, SINGLE = "combined_score", "combined_opinion", "rank", "single_reviews"
NAMES = "names"


@dataclass(frozen=True)
class SingleReview:
    """Only where the call publishes them. `points` and `reasons` by criterion; `alias` tells no person."""

    alias: str
    points: Mapping[str, Decimal]
    reasons: Mapping[str, str]
    comment: str


@dataclass(frozen=True)
class Feedback:
    """What the call does not disclose is None or empty. `means` are the combined points by criterion."""

    label: str
    kind: str
    amount: int | None
    reserve: int | None
    reasons: Sequence[str]
    ground: str
    ground_reason: str
    note: str
    announced_at: datetime
    total: Fraction | None
    means: Mapping[str, Fraction]
    rank: int | None
    opinions: Sequence[str]
    reviews: Sequence[SingleReview]
    panel: Sequence[str]


def feedback(application: Application, at: datetime, call: InForce | None = None) -> Feedback | None:
    """None until the results are announced, and for what was never submitted. Who may ask is sight's to say.

    `call` is the application's, where the door has read it already.
    """
    outcome = outcome_for(application.pk)
    if outcome is None:
        return None
    announced_at = outcome.decision.announced_at
    call = call or published_call(outcome.decision.call.slug)
    if call is None or announced_at is None or announced_at > at:
        return None
    return _feedback(call.specification, outcome.case, outcome, announced_at)


def _feedback(call: Call, case: Case, outcome: Outcome, announced_at: datetime) -> Feedback:
    told = set(call.disclosure.applicant)
    ranked, determination = _ranked(call, case), determination_of(case.pk)
    return Feedback(
        label=case.label,
        kind=outcome.kind,
        amount=outcome.amount,
        reserve=outcome.reserve,
        reasons=outcome.reasons,
        ground=determination.ground if determination else "",
        ground_reason=determination.reason if determination and not determination.eligible else "",
        note=outcome.note,
        announced_at=announced_at,
        total=ranked.total if ranked and SCORE in told else None,
        means=ranked.criteria if ranked and SCORE in told else {},
        rank=ranked.rank if ranked and RANK in told else None,
        opinions=combined_opinion(case) if OPINION in told else [],
        reviews=_single_reviews(case) if SINGLE in told else [],
        panel=_panel(case) if call.disclosure.panel == NAMES else [],
    )


def _ranked(call: Call, case: Case) -> RankingRow | None:
    lock, track = lock_of(case.closing.call_id, case.closing.track), call.track(case.closing.track)
    return row_in(lock, track, case) if lock and track else None


def _single_reviews(case: Case) -> list[SingleReview]:
    """Finished ones that count, by alias."""
    found = []
    for review in reviews_of_case(case.pk):
        if review.finished_at is None or review.assignment.ended_at is not None:
            continue
        scores = list(review.scores.all())
        single = SingleReview(
            alias=review.assignment.alias,
            points={score.criterion: plain(score.points) for score in scores if score.points is not None},
            reasons={score.criterion: score.reason for score in scores},
            comment=review.comment,
        )
        found.append(single)
    return found


def _panel(case: Case) -> list[str]:
    """Everybody who scored in the track, by name: who scored whom is not told."""
    rows = pool(case.closing.call_id, case.closing.track).filter(
        assignments__review__finished_at__isnull=False
    )
    return sorted(set(rows.values_list("person__name", flat=True)))
