"""What a ranking says: every application with its rank or its bars, and what became of each review."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from gongmo.domain.findings import Finding
from gongmo.methods.ranking.problem import Candidate, Review


class Fate(StrEnum):
    COUNTED = "counted"
    HIGHEST = "highest"
    LOWEST = "lowest"
    RECUSED = "recused"
    UNFINISHED = "unfinished"


DROPPED = (Fate.HIGHEST, Fate.LOWEST)
NOT_COUNTED = (Fate.RECUSED, Fate.UNFINISHED)


@dataclass(frozen=True)
class Judged:
    """One review and what became of it. `total` is None unless it is finished and not recused.

    `missing` names the criteria without points; `among` the reviews with the same extreme total and other points,
    from which the draw took this one.
    """

    review: Review
    fate: Fate
    total: Fraction | None = None
    missing: tuple[str, ...] = ()
    among: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bar:
    """Why an application is not ranked. `about` is a criterion, `total`, or '' where the kind says it all."""

    kind: str
    about: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.about}" if self.about else self.kind


@dataclass(frozen=True)
class Combined:
    """One application's numbers before anybody is compared. Fractions are of 100, `means` are in points.

    `panel` is None when no review counts, `total` when that or a score of staff is missing. `loose` gives the least
    and the greatest mean a criterion could have while equal extremes wait for a draw.
    """

    candidate: Candidate
    reviews: tuple[Judged, ...]
    means: Mapping[str, Fraction]
    panel: Fraction | None
    staff: Fraction | None
    unrounded: Fraction | None
    total: Fraction | None
    bars: tuple[Bar, ...] = ()
    loose: Mapping[str, tuple[Fraction, Fraction]] = field(default_factory=dict)

    @property
    def application(self) -> str:
        return self.candidate.application

    def having(self, *fates: Fate) -> tuple[Judged, ...]:
        return tuple(judged for judged in self.reviews if judged.fate in fates)

    @property
    def kept(self) -> tuple[Judged, ...]:
        return self.having(Fate.COUNTED)


@dataclass(frozen=True)
class Ranked:
    """`rank` is None when barred. `equals` have the same total; `settled_by` is the link of the tie chain that set
    this one apart from all of them, None where none did and the rank is shared.
    """

    combined: Combined
    rank: int | None = None
    equals: tuple[str, ...] = ()
    settled_by: str | None = None

    @property
    def application(self) -> str:
        return self.combined.application

    @property
    def total(self) -> Fraction | None:
        return self.combined.total


@dataclass(frozen=True)
class Ranking:
    """Ranked applications first, best first; the barred ones after them by number."""

    call: str
    track: str
    rows: tuple[Ranked, ...]
    findings: tuple[Finding, ...] = ()
    seed: str | None = None

    def row(self, application: str) -> Ranked | None:
        return next((row for row in self.rows if row.application == application), None)
