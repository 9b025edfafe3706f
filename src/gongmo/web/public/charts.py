"""Charts of the record as plain geometry: every number is text, so that no locale writes a comma into an attribute."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

GROUND, CEILING = 176, 20
"""Pixels from the upper edge: where the bars stand, and how high the highest grid line is."""
GUTTER = 5.0
"""Per cent of the width that the scale's numbers take."""
THICKNESS = 0.66
TONES = ("a", "b2", "b", "d", "c")
"""Classes of the first track, the second, and so on."""


@dataclass(frozen=True)
class Part:
    """One rectangle of a bar. `tone` is a class: a track's, or `gap` for what no source names."""

    tone: str
    x: str
    width: str
    y: str
    height: str


@dataclass(frozen=True)
class Bar:
    """`said` stands above it: the number, with what no source names after a plus."""

    label: str
    said: str
    middle: str
    top: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class GridLine:
    value: str
    y: str
    text_y: str


@dataclass(frozen=True)
class YearChart:
    """`numbers_x` is where the scale's numbers stand, `left` and `right` how far the grid lines reach."""

    bars: tuple[Bar, ...]
    grid: tuple[GridLine, ...]
    numbers_x: str
    left: str
    right: str


def year_chart(
    counts: Mapping[int, Mapping[str, int]],
    tracks: Sequence[str],
    unnamed: Mapping[int, int],
    *,
    mirrored: bool,
) -> YearChart:
    """Stacked bars, a year each, without gaps between years. Mirrored, the axis of time runs from the right."""
    years = [*counts, *unnamed]
    span = range(min(years), max(years) + 1) if years else range(0)
    totals = [sum(counts.get(year, {}).values()) + unnamed.get(year, 0) for year in span]
    step = grid_step(max(totals, default=0))
    most = step * ceil(max(totals, default=0) / step) or step
    scale = (GROUND - CEILING) / most
    slots = _slots(len(span), mirrored=mirrored)
    bars = tuple(
        _bar(year, _amounts(counts.get(year, {}), tracks, unnamed.get(year, 0)), slot, scale)
        for year, slot in zip(span, slots, strict=True)
    )
    grid = tuple(_line(value, scale) for value in range(0, most + 1, step))
    edge = (0.0, 100 - GUTTER) if mirrored else (GUTTER - 1, 100.0)
    return YearChart(bars, grid, "100%" if mirrored else "0", _per_cent(edge[0]), _per_cent(edge[1]))


def grid_step(most: int) -> int:
    """The smallest of 1, 2, 4, 5, 10, 20, 40, 50 … that needs at most four lines above the ground."""
    size = 1
    while True:
        for step in (1, 2, 4, 5):
            if most <= 4 * step * size:
                return step * size
        size *= 10


def _slots(number: int, *, mirrored: bool) -> list[tuple[float, float]]:
    """Where each bar starts and how wide it is; few bars are no wider than four would be."""
    slot = (100 - GUTTER) / max(number, 4)
    width = slot * THICKNESS
    starts = [GUTTER + slot * place + (slot - width) / 2 for place in range(number)]
    return [(100 - start - width if mirrored else start, width) for start in starts]


def _amounts(counts: Mapping[str, int], tracks: Sequence[str], unnamed: int) -> list[tuple[str, int]]:
    """What is stacked, from the ground up, each with its class."""
    named = [(tone, counts.get(track, 0)) for track, tone in zip(tracks, _tones(tracks), strict=True)]
    return [(tone, amount) for tone, amount in (*named, ("gap", unnamed)) if amount]


def _bar(year: int, amounts: Sequence[tuple[str, int]], slot: tuple[float, float], scale: float) -> Bar:
    start, width = slot
    parts, level = [], float(GROUND)
    for tone, amount in amounts:
        level -= amount * scale
        parts.append(Part(tone, _per_cent(start), _per_cent(width), _pixels(level), _pixels(amount * scale)))
    named = sum(amount for tone, amount in amounts if tone != "gap")
    unnamed = sum(amount for tone, amount in amounts if tone == "gap")
    said = f"{named} + {unnamed}" if unnamed else str(named)
    return Bar(str(year), said, _per_cent(start + width / 2), _pixels(level - 6), tuple(parts))


def _tones(tracks: Sequence[str]) -> list[str]:
    return [TONES[min(place, len(TONES) - 1)] for place in range(len(tracks))]


def tone_of(track: str, tracks: Sequence[str]) -> str:
    return _tones(tracks)[list(tracks).index(track)]


def _line(value: int, scale: float) -> GridLine:
    y = GROUND - value * scale
    return GridLine(str(value), _pixels(y), _pixels(y + 4))


@dataclass(frozen=True)
class Segment:
    tone: str
    x: str
    width: str


def inline_bar(
    counts: Mapping[str, int], tracks: Sequence[str], most: int, *, mirrored: bool
) -> tuple[Segment, ...]:
    """A lying bar in a table's row, on the one scale from 0 to `most` that all rows share."""
    found, start = [], 0.0
    for track, tone in zip(tracks, _tones(tracks), strict=True):
        width = 100 * counts.get(track, 0) / max(most, 1)
        if width:
            found.append(
                Segment(tone, _per_cent(100 - start - width if mirrored else start), _per_cent(width))
            )
        start += width
    return tuple(found)


def _per_cent(value: float) -> str:
    return f"{_pixels(value)}%"


def _pixels(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
