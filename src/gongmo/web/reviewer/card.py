"""The scorecard as its page draws it: a row of usual points for each criterion, and a field for any exact number."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from gongmo.domain.exact import exact_text
from gongmo.domain.scorecard import panel_criteria
from gongmo.domain.spec.track import Criterion, Track
from gongmo.domain.texts import Text
from gongmo.web.reviewer.typed import COMMENT, Faults, Typed, points_name, reason_name

MOST_STEPS = 11
SHARES = (Fraction(1), Fraction(17, 20), Fraction(7, 10), Fraction(11, 20), Fraction(2, 5))
"""Of the full points, where a criterion has more steps than fit in a row."""


@dataclass(frozen=True)
class Fault:
    """The id of a control, its criterion's title where it has one, and what is wrong."""

    control: str
    title: Text | None
    said: str


@dataclass(frozen=True)
class Line:
    """One criterion. `points` and `reason` are as typed, the faults in words."""

    number: int
    criterion: Criterion
    picks: Sequence[str]
    points: str
    reason: str
    points_fault: str
    reason_fault: str

    @property
    def full(self) -> str:
        return _text(Fraction(self.criterion.points))


@dataclass(frozen=True)
class Card:
    """`total` and `full` are of the criteria that have points; `full` is of all where none has."""

    lines: Sequence[Line]
    comment: str
    comment_fault: str
    revision: int
    total: str
    full: str
    given: int
    step: str

    @property
    def faults(self) -> Sequence[Fault]:
        """In the order of the page."""
        found = []
        for line in self.lines:
            name, title = line.criterion.id, line.criterion.title
            found += [Fault(points_name(name), title, line.points_fault)] if line.points_fault else []
            found += [Fault(reason_name(name), title, line.reason_fault)] if line.reason_fault else []
        return [*found, *([Fault(COMMENT, None, self.comment_fault)] if self.comment_fault else [])]


def card(track: Track, typed: Typed, faults: Faults | None = None) -> Card:
    faults = faults or {}
    lines = [
        Line(
            number=number,
            criterion=criterion,
            picks=usual_points(criterion, track.scoring.step),
            points=typed.points.get(criterion.id, ""),
            reason=typed.reasons.get(criterion.id, ""),
            points_fault=faults.get(points_name(criterion.id), ""),
            reason_fault=faults.get(reason_name(criterion.id), ""),
        )
        for number, criterion in enumerate(panel_criteria(track), start=1)
    ]
    given = {name: value for name, value in typed.values().items() if value is not None}
    full = [line.criterion.points for line in lines if line.criterion.id in given or not given]
    return Card(
        lines=lines,
        comment=typed.comment,
        comment_fault=faults.get(COMMENT, ""),
        revision=typed.revision,
        total=_text(sum((Fraction(value) for value in given.values()), Fraction())),
        full=_text(sum((Fraction(points) for points in full), Fraction())),
        given=len(given),
        step=_text(Fraction(track.scoring.step)),
    )


def usual_points(criterion: Criterion, step: Decimal) -> list[str]:
    """Every step where there are few; else from the full points down in five, each on the step."""
    full, by = Fraction(criterion.points), Fraction(step) if step > 0 else Fraction(1)
    if full / by < MOST_STEPS and (full / by).denominator == 1:
        return [_text(full - by * place) for place in range(int(full / by) + 1)]
    near = (int(full * share / by + Fraction(1, 2)) * by for share in SHARES)
    return list(dict.fromkeys(_text(points) for points in near if points <= full))


def _text(points: Fraction) -> str:
    return exact_text(points)
