"""A scorecard judged by the track's published criteria: what may be kept as a draft, and what may be finished.

Points are exact decimals. A criterion without points is missing, which is never a zero.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from gongmo.domain.findings import Value
from gongmo.domain.sheets.scores import STAFF
from gongmo.domain.spec.track import Adjustment, Criterion, Track
from gongmo.domain.wording.review import FAULTS
from gongmo.domain.wording.speak import sentence, written

LONGEST = 5_000
"""Characters of a reason, and of a comment."""
DECIMALS = 6

Points = Mapping[str, Decimal | None]
Reasons = Mapping[str, str]


class Code(StrEnum):
    UNKNOWN = "unknown"
    OF_STAFF = "of_staff"
    OF_PANEL = "of_panel"
    OFF_SCALE = "off_scale"
    OFF_STEP = "off_step"
    TOO_FINE = "too_fine"
    TOO_LONG = "too_long"
    POINTS_MISSING = "points_missing"
    REASON_MISSING = "reason_missing"


@dataclass(frozen=True)
class ScoreFault:
    """What is wrong with one line of a scorecard; `criterion` is '' for the comment."""

    criterion: str
    code: Code
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


def said(fault: ScoreFault, language: str) -> str:
    """The fault as a sentence."""
    words = {name: written(value, language) for name, value in fault.values.items()}
    return sentence(FAULTS[fault.code], words, language)


def panel_criteria(track: Track) -> list[Criterion]:
    """What reviewers score, in the published order."""
    return [criterion for criterion in track.criteria if criterion.scored_by != STAFF]


def draft_faults(track: Track, points: Points, reasons: Reasons, comment: str = "") -> list[ScoreFault]:
    """What cannot even be kept: points off the scale or the step, criteria that are not the panel's."""
    names = dict.fromkeys([*points, *reasons])
    return [
        *(fault for name in names for fault in _not_of_panel(track, name)),
        *(f for name, given in points.items() if given is not None for f in _of_points(track, name, given)),
        *(
            ScoreFault(name, Code.TOO_LONG, {"limit": LONGEST})
            for name, text in reasons.items()
            if _long(text)
        ),
        *([ScoreFault("", Code.TOO_LONG, {"limit": LONGEST})] if _long(comment) else []),
    ]


def finish_faults(track: Track, points: Points, reasons: Reasons) -> list[ScoreFault]:
    """What is missing from a finished review: points and a reason for each criterion of the panel."""
    found: list[ScoreFault] = []
    for criterion in panel_criteria(track):
        about: dict[str, Value] = {"criterion": criterion.title}
        if points.get(criterion.id) is None:
            found.append(ScoreFault(criterion.id, Code.POINTS_MISSING, about))
        if not reasons.get(criterion.id, "").strip():
            found.append(ScoreFault(criterion.id, Code.REASON_MISSING, about))
    return found


def staff_faults(track: Track, criterion: str, points: Decimal, reason: str) -> list[ScoreFault]:
    """Points of staff keep to the scale; what a formula gives need not keep to the step."""
    known = track.criterion(criterion)
    if known is None:
        return [ScoreFault(criterion, Code.UNKNOWN)]
    about: dict[str, Value] = {"criterion": known.title}
    if known.scored_by != STAFF:
        return [ScoreFault(criterion, Code.OF_PANEL, about)]
    return [*_off_scale(known, points), *_too_fine(known, points), *reason_faults(criterion, reason)]


def reason_faults(about: str, reason: str) -> list[ScoreFault]:
    """Nothing that staff add or take away goes without its reason."""
    if not reason.strip():
        return [ScoreFault(about, Code.REASON_MISSING)]
    return [ScoreFault(about, Code.TOO_LONG, {"limit": LONGEST})] if _long(reason) else []


def adjustment(track: Track, identifier: str) -> tuple[Adjustment, Decimal] | None:
    """A bonus or deduction of the track with its points, negative for a deduction."""
    for each in track.scoring.bonus:
        if each.id == identifier:
            return each, each.points
    return next(((each, -each.points) for each in track.scoring.deductions if each.id == identifier), None)


def _not_of_panel(track: Track, name: str) -> Iterator[ScoreFault]:
    known = track.criterion(name)
    if known is None:
        yield ScoreFault(name, Code.UNKNOWN)
    elif known.scored_by == STAFF:
        yield ScoreFault(name, Code.OF_STAFF, {"criterion": known.title})


def _of_points(track: Track, name: str, given: Decimal) -> Iterator[ScoreFault]:
    known = track.criterion(name)
    if known is None or known.scored_by == STAFF:
        return
    off_scale = list(_off_scale(known, given))
    yield from off_scale or _off_step(track, known, given)


def _off_scale(criterion: Criterion, given: Decimal) -> Iterator[ScoreFault]:
    if not (given.is_finite() and 0 <= given <= criterion.points):
        values: dict[str, Value] = {"criterion": criterion.title, "full": Fraction(criterion.points)}
        yield ScoreFault(criterion.id, Code.OFF_SCALE, values)


def _off_step(track: Track, criterion: Criterion, given: Decimal) -> Iterator[ScoreFault]:
    step = Fraction(track.scoring.step)
    if step > 0 and Fraction(given) % step:
        yield ScoreFault(criterion.id, Code.OFF_STEP, {"criterion": criterion.title, "step": step})
    else:
        yield from _too_fine(criterion, given)


def _too_fine(criterion: Criterion, given: Decimal) -> Iterator[ScoreFault]:
    if given.is_finite() and Fraction(given) * 10**DECIMALS % 1:
        values: dict[str, Value] = {"criterion": criterion.title, "decimals": DECIMALS}
        yield ScoreFault(criterion.id, Code.TOO_FINE, values)


def _long(text: str) -> bool:
    return len(text) > LONGEST
