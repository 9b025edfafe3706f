"""The criteria of a track as one bar, each as wide as its weight."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gongmo.domain.notice.ours import is_ours
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Criterion, Track
from gongmo.domain.texts import say
from gongmo.domain.wording.counted import figure
from gongmo.web.frame.templatetags.gongmo import language

TONES = ("a", "b", "d", "c")
NARROWEST = 250
"""Pixels of the narrowest place the bar stands in."""
WIDE_SIGN, NARROW_SIGN = 12.2, 6.1
"""Pixels of a Korean or a Latin sign at 12 px."""
FIRST_LINE, LINE = 49, 15
MOST_LINES = 3
GAP = 0.6


@dataclass(frozen=True)
class Segment:
    tone: str
    x: str
    width: str
    text_x: str
    weight: str
    title: str
    ours: bool
    lines: Sequence[tuple[str, str]]
    """Height and text of each line below the bar; none where titles stand in a list."""


@dataclass(frozen=True)
class CriteriaBar:
    """`listed`: some title is too long for its place, so all of them follow as a list."""

    segments: Sequence[Segment]
    listed: bool
    height: str
    name: str


def criteria_bar(call: Call, track: Track) -> CriteriaBar:
    total = sum((criterion.weighs for criterion in track.criteria), Decimal())
    shares = [float(100 * criterion.weighs / total) if total else 0.0 for criterion in track.criteria]
    titles = [say(criterion.title, language()) for criterion in track.criteria]
    wrapped = [wrap(title, share) for title, share in zip(titles, shares, strict=True)]
    listed = any(lines is None for lines in wrapped)
    rows = 0 if listed else max(len(lines or ()) for lines in wrapped)
    return CriteriaBar(
        segments=list(_segments(call, track, shares, [None] * len(titles) if listed else wrapped)),
        listed=listed,
        height=str(38 if listed else FIRST_LINE + LINE * (rows - 1) + 6),
        name=", ".join(
            f"{title} {figure(c.weighs)}" for title, c in zip(titles, track.criteria, strict=True)
        ),
    )


def wrap(title: str, share: float) -> list[str] | None:
    """The title in lines that fit below its segment; None when it would not."""
    room, lines = NARROWEST * share / 100 - 6, [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer) <= room:
            lines[-1] = longer
        elif _width(word) <= room:
            lines.append(word)
        else:
            return None
    filled = [line for line in lines if line]
    return filled if len(filled) <= MOST_LINES else None


def _width(text: str) -> float:
    return sum(WIDE_SIGN if ord(sign) > 0x2E80 else NARROW_SIGN for sign in text)


def _segments(
    call: Call, track: Track, shares: Sequence[float], wrapped: Sequence[list[str] | None]
) -> Iterator[Segment]:
    before = 0.0
    mirrored = language() == "ar"
    for number, criterion in enumerate(track.criteria):
        share, width = shares[number], max(shares[number] - GAP, 0.2)
        text_x = f"{100 - before if mirrored else before:.2f}%"
        yield Segment(
            tone=TONES[number % len(TONES)],
            x=f"{100 - before - width if mirrored else before:.2f}%",
            width=f"{width:.2f}%",
            text_x=text_x,
            weight=figure(criterion.weighs),
            title=say(criterion.title, language()),
            ours=_is_ours(call, track, criterion),
            lines=[(str(FIRST_LINE + LINE * n), line) for n, line in enumerate(wrapped[number] or ())],
        )
        before += share


def _is_ours(call: Call, track: Track, criterion: Criterion) -> bool:
    key = "points" if criterion.weight is None else "weight"
    return is_ours(call, "tracks", track.id, "criteria", criterion.id, key)
