"""A scorecard as a browser sends it: points, reasons and a comment, judged line by line.

Each criterion has a row of usual points and a field for any exact number. Whichever of the two the reviewer changed
counts, and the field where both were: without script they cannot follow one another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from django.http import QueryDict
from django.utils.translation import gettext as _

from gongmo.domain.answers.numerals import read_number
from gongmo.domain.scorecard import Code, ScoreFault, draft_faults, finish_faults, panel_criteria, said
from gongmo.domain.spec.track import Track
from gongmo.review.queries import plain

if TYPE_CHECKING:
    from gongmo.review.models import Review

LARGEST_REVISION = 10**9
COMMENT = "comment"
OF_REASONS = frozenset({Code.REASON_MISSING, Code.TOO_LONG})

Faults = Mapping[str, str]
"""By the control's name, in words."""


@dataclass(frozen=True)
class Typed:
    """`points` are texts as typed; `revision` is the one that was on the screen, 0 before the first."""

    points: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""
    revision: int = 0

    def values(self) -> dict[str, Decimal | None]:
        """Points that can be read; None where the field is empty."""
        read = {name: _number(text) for name, text in self.points.items()}
        return {name: value for name, value in read.items() if value is not None or not self.points[name]}

    def draft_faults(self, track: Track, language: str) -> Faults:
        """What cannot even be kept."""
        unread = {
            points_name(name): _("Enter a number.") for name in self.points.keys() - self.values().keys()
        }
        found = draft_faults(track, self.values(), self.reasons, self.comment)
        return {**in_words(found, language), **unread}

    def finish_faults(self, track: Track, language: str) -> Faults:
        """All that stands between this and a finished review."""
        missing = in_words(finish_faults(track, self.values(), self.reasons), language)
        return {**missing, **self.draft_faults(track, language)}

    def sound(self, faults: Faults) -> "Typed":
        """Without the lines at fault, which stay as they were saved last."""
        return Typed(
            points={name: text for name, text in self.points.items() if points_name(name) not in faults},
            reasons={name: text for name, text in self.reasons.items() if reason_name(name) not in faults},
            comment=self.comment,
            revision=self.revision,
        )

    def same_as(self, other: "Typed") -> bool:
        """Whether both say the same, however it was typed."""
        return (
            self.values() == other.values()
            and {name: text.strip() for name, text in self.reasons.items()} == dict(other.reasons)
            and self.comment.strip() == other.comment
        )


def typed(track: Track, sent: QueryDict) -> Typed:
    criteria = [criterion.id for criterion in panel_criteria(track)]
    return Typed(
        points={name: _points(sent, name) for name in criteria},
        reasons={name: _lines(sent.get(reason_name(name), "")) for name in criteria},
        comment=_lines(sent.get(COMMENT, "")),
        revision=revision_of(sent.get("revision", "")),
    )


def saved(track: Track, review: "Review | None") -> Typed:
    """What is kept, as it would be typed."""
    scores = {score.criterion: score for score in review.scores.all()} if review else {}
    given = {name: score.points for name, score in scores.items()}
    criteria = [criterion.id for criterion in panel_criteria(track)]
    return Typed(
        points={name: points_text(given.get(name)) for name in criteria},
        reasons={name: scores[name].reason if name in scores else "" for name in criteria},
        comment=review.comment if review else "",
        revision=review.revision if review else 0,
    )


def points_text(points: Decimal | None) -> str:
    return "" if points is None else f"{plain(points):f}"


def points_name(criterion: str) -> str:
    return f"points-{criterion}"


def reason_name(criterion: str) -> str:
    return f"reason-{criterion}"


def in_words(found: list[ScoreFault], language: str) -> Faults:
    """The first fault of each control."""
    words: dict[str, str] = {}
    for fault in found:
        words.setdefault(_control(fault), said(fault, language))
    return words


def _control(fault: ScoreFault) -> str:
    if not fault.criterion:
        return COMMENT
    name = reason_name if fault.code in OF_REASONS else points_name
    return name(fault.criterion)


def _points(sent: QueryDict, criterion: str) -> str:
    name = points_name(criterion)
    exact, was, pick = (sent.get(key, "").strip() for key in (name, f"was-{criterion}", f"pick-{criterion}"))
    return pick if exact == was and pick else exact


def _number(text: str) -> Decimal | None:
    read = read_number(text)
    return None if read is None else Decimal(read)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")


def revision_of(text: str) -> int:
    """0 for whatever is no revision: then nothing is overwritten."""
    return min(int(text), LARGEST_REVISION) if text.isascii() and text.isdigit() and len(text) < 12 else 0
