"""The ranking and the walk of a selection as rows to read: by label, with the reason of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gongmo.domain.money import Money
from gongmo.domain.sheets.ranking import RankingRow
from gongmo.domain.texts import Text
from gongmo.lifecycle.how import How, TrackRanking
from gongmo.methods.selection.explain import Explanation
from gongmo.methods.selection.result import Act, Step
from gongmo.methods.selection.standing import Phase

ACTS: Mapping[Act, str | Promise] = {
    Act.SEATED: _("selected"),
    Act.WAITS: _("nobody can be selected now; the track waits"),
    Act.MAXIMUM: _("the track has reached its greatest number and ends"),
    Act.SHORTAGE: _("the money did not give every guaranteed award its full amount; the track ends"),
    Act.BUDGET: _("cannot be paid in full; the track ends here"),
    Act.EXHAUSTED: _("nobody is left to select; the track ends"),
}
PHASES: Mapping[Phase, str | Promise] = {
    Phase.KEPT: _("award that stays"),
    Phase.OVERRIDE: _("by decision beside the calculation"),
    Phase.MINIMUM: _("least numbers"),
    Phase.TURNS: _("by turns"),
}
STANDINGS: Mapping[str, str | Promise] = {
    "award": _("selected"),
    "reserve": _("reserve"),
    "out": _("not selected"),
}


@dataclass(frozen=True)
class RankedRow:
    """One label with its scores and what became of it. `means` follow the criteria of the track."""

    row: RankingRow
    means: Sequence[Fraction | None]
    standing: str
    word: str | Promise
    explanation: Explanation | None


@dataclass(frozen=True)
class Ranked:
    ranking: TrackRanking
    rows: Sequence[RankedRow]


@dataclass(frozen=True)
class Turn:
    """One step of the walk in words."""

    step: Step
    track: Text
    phase: str | Promise
    act: str | Promise
    asks: Money
    left: Money


def ranked(how: How, ranking: TrackRanking) -> Ranked:
    return Ranked(ranking, [_row(how, ranking, row) for row in ranking.rows])


def walked(how: How) -> list[Turn]:
    titles = {track.id: track.title for track in how.specification.tracks}
    currency = how.specification.currency
    return [
        Turn(
            step=step,
            track=titles[step.track],
            phase=PHASES[step.phase],
            act=ACTS[step.act],
            asks=Money(step.asks, currency),
            left=Money(step.left, currency),
        )
        for step in how.steps
    ]


def _row(how: How, ranking: TrackRanking, row: RankingRow) -> RankedRow:
    explanation = how.explanations.get(row.application)
    standing = explanation.standing if explanation else "out"
    return RankedRow(
        row=row,
        means=[row.criteria.get(criterion.id) for criterion in ranking.track.criteria],
        standing=standing,
        word=STANDINGS[standing],
        explanation=explanation,
    )
