"""What a ranking is computed from, frozen: one track's rule, and every application with its reviews.

All numbers are exact fractions. Applications and reviews stand in the order of their numbers and aliases, so that
the order of rows in a file never matters.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Self

from gongmo.domain.draw import Draw
from gongmo.domain.findings import Place
from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.domain.sheets.scores import STAFF, ScoreRow
from gongmo.domain.spec import track as spec
from gongmo.domain.spec.call import Call
from gongmo.domain.texts import Text

DRAW = "draw"


@dataclass(frozen=True)
class Criterion:
    """`points` are full points, `weight` is of 100, `threshold` is in points."""

    id: str
    points: Fraction
    weight: Fraction
    threshold: Fraction | None = None
    by_staff: bool = False
    title: Text = field(default_factory=dict)

    def share(self, points: Fraction) -> Fraction:
        """What `points` add to a total of 100."""
        return self.weight * points / self.points


@dataclass(frozen=True)
class Rule:
    """`trim_from` is None when nothing is ever trimmed; `ties` are criteria in order, and the draw comes last."""

    reviews: int
    ties: tuple[str, ...]
    trim_from: int | None = None
    threshold: Fraction | None = None
    decimals: int | None = None


@dataclass(frozen=True)
class Review:
    """`reviewer` is the review's alias. A criterion without points is missing, which is never a zero."""

    reviewer: str
    points: Mapping[str, Fraction]
    recused: bool = False


@dataclass(frozen=True)
class Candidate:
    """One application. `staff` are the points of criteria scored by staff; `bonus` is negative for deductions."""

    application: str
    reviews: tuple[Review, ...]
    staff: Mapping[str, Fraction] = field(default_factory=dict)
    bonus: Fraction = Fraction()
    eligible: bool = True
    at: Place = field(default=Place(), compare=False)


@dataclass(frozen=True)
class RankingProblem:
    """`seed` is None where none was given: then equals stay equal, and a finding says so."""

    call: str
    track: str
    criteria: tuple[Criterion, ...]
    rule: Rule
    candidates: tuple[Candidate, ...]
    seed: str | None = None
    title: Text = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        call: Call,
        track: spec.Track,
        applications: Iterable[ApplicationRow],
        scores: Iterable[ScoreRow],
        seed: str | None = None,
    ) -> Self:
        """The problem of one track; rows of other tracks are left out. The rows are those of checked sheets."""
        by_application: defaultdict[str, list[ScoreRow]] = defaultdict(list)
        for score in scores:
            by_application[score.application].append(score)
        entered = sorted((a for a in applications if a.track == track.id), key=lambda a: a.application)
        return cls(
            call=call.call,
            track=track.id,
            criteria=tuple(_criterion(criterion) for criterion in track.criteria),
            rule=_rule(track.scoring),
            candidates=tuple(_candidate(a, by_application[a.application]) for a in entered),
            seed=seed,
            title=track.title,
        )

    @property
    def panel(self) -> tuple[Criterion, ...]:
        return tuple(criterion for criterion in self.criteria if not criterion.by_staff)

    @property
    def staff(self) -> tuple[Criterion, ...]:
        return tuple(criterion for criterion in self.criteria if criterion.by_staff)

    @property
    def draw(self) -> Draw | None:
        return None if self.seed is None else Draw(self.call, self.track, self.seed)

    def criterion(self, identifier: str) -> Criterion:
        return next(criterion for criterion in self.criteria if criterion.id == identifier)


def _criterion(criterion: spec.Criterion) -> Criterion:
    return Criterion(
        id=criterion.id,
        points=Fraction(criterion.points),
        weight=Fraction(criterion.weighs),
        threshold=None if criterion.threshold is None else Fraction(criterion.threshold),
        by_staff=criterion.scored_by == STAFF,
        title=criterion.title,
    )


def _rule(scoring: spec.Scoring) -> Rule:
    return Rule(
        reviews=scoring.reviews,
        ties=tuple(link for link in scoring.ties if link != DRAW),
        trim_from=scoring.trim_from if scoring.aggregate is spec.Aggregate.TRIMMED_MEAN else None,
        threshold=Fraction(scoring.threshold.total) if scoring.threshold else None,
        decimals=scoring.round.decimals if scoring.round else None,
    )


def _candidate(application: ApplicationRow, scores: list[ScoreRow]) -> Candidate:
    points: defaultdict[str, dict[str, Fraction]] = defaultdict(dict)
    for score in scores:
        given = points[score.reviewer]
        if score.points is not None:
            given[score.criterion] = Fraction(score.points)
    recused = {score.reviewer for score in scores if score.recused}
    staff = points.pop(STAFF, {})
    return Candidate(
        application=application.application,
        reviews=tuple(Review(name, points[name], name in recused) for name in sorted(points)),
        staff=staff,
        bonus=Fraction(application.bonus),
        eligible=application.eligible,
        at=application.at,
    )
