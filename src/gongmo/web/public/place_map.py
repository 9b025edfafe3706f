"""Places on the world map: a circle for the first track, a square for the second, and labels where they do not collide."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path

from gongmo.web.public.projection import HEIGHT, WIDTH, project

OUTLINES = Path(__file__).with_name("world.json")
SEOUL = (126.98, 37.57)
RADIUS = 4.5
LETTER, LINE = 6.4, 13.0
"""About how wide a letter and how high a line of the labels is, in pixels."""
PAD, LEAST, APART = 26.0, 190.0, 640.0
"""Around the marks of a cut-out; its least width; what is east of this on the map gets a cut-out of its own."""
NEAR = (340.0, 190.0)
"""Pixels that the two cut-outs take on a phone."""


@dataclass(frozen=True)
class Spot:
    """A place with its projects by track. `name` is shown; `title` says all of it."""

    name: str
    title: str
    latitude: float
    longitude: float
    projects: Mapping[str, int]


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        apart_x = self.x >= other.x + other.width or other.x >= self.x + self.width
        apart_y = self.y >= other.y + other.height or other.y >= self.y + self.height
        return not (apart_x or apart_y)

    def holds(self, other: "Box") -> bool:
        inside_x = self.x <= other.x and other.x + other.width <= self.x + self.width
        return inside_x and self.y <= other.y and other.y + other.height <= self.y + self.height


@dataclass(frozen=True)
class Mark:
    """`first` and `second`: whether there are projects of the first and of any other track."""

    title: str
    x: str
    y: str
    radius: str
    corner_x: str
    corner_y: str
    side: str
    first: bool
    second: bool


@dataclass(frozen=True)
class Label:
    text: str
    x: str
    y: str
    anchor: str


@dataclass(frozen=True)
class Cutting:
    """One picture: its view, its marks (the largest first, so that none is covered) and its labels.

    Labels stand in a group of their own that `scale` brings to the size in which they can be read.
    """

    view: str
    scale: str
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    seoul: str


@dataclass(frozen=True)
class PlaceMap:
    """`far` is the whole; `near` are the cut-outs that a phone shows, around the marks there are."""

    land: str
    borders: str
    far: Cutting
    near: tuple[Cutting, ...]


def place_map(spots: Sequence[Spot], tracks: Sequence[str], seoul: str) -> PlaceMap | None:
    """None without outlines (the build could not fetch them): the table says all that the map would."""
    outlines = world()
    if outlines is None or not spots:
        return None
    far = _cutting(spots, tracks, Box(0, 0, WIDTH, HEIGHT), 1.0, seoul)
    points = [(spot, project(spot.longitude, spot.latitude)) for spot in spots]
    halves = [[p for p in points if p[1][0] < APART], [p for p in points if p[1][0] >= APART]]
    near = [_near(half, tracks, pixels, seoul) for half, pixels in zip(halves, NEAR, strict=True) if half]
    return PlaceMap(outlines["land"], outlines["borders"], far, tuple(near))


@cache
def world() -> Mapping[str, str] | None:
    """The outlines that the build drew: `land` and `borders` as path data."""
    try:
        found: Mapping[str, str] = json.loads(OUTLINES.read_text("utf-8"))
    except FileNotFoundError:
        return None
    return found


def _near(
    points: Sequence[tuple[Spot, tuple[float, float]]], tracks: Sequence[str], pixels: float, seoul: str
) -> Cutting:
    xs, ys = [point[0] for _, point in points], [point[1] for _, point in points]
    width = max(LEAST, max(xs) - min(xs) + 2 * PAD)
    height = max(LEAST / 2, max(ys) - min(ys) + 2 * PAD)
    x = min(max(0.0, (min(xs) + max(xs) - width) / 2), WIDTH - width)
    y = min(max(0.0, (min(ys) + max(ys) - height) / 2), HEIGHT - height)
    return _cutting([spot for spot, _ in points], tracks, Box(x, y, width, height), width / pixels, seoul)


def _cutting(spots: Sequence[Spot], tracks: Sequence[str], view: Box, unit: float, seoul: str) -> Cutting:
    ordered = sorted(spots, key=lambda spot: -sum(spot.projects.values()))
    circles = [_circle(spot, unit) for spot in ordered]
    x, y = project(SEOUL[0], SEOUL[1])
    cross = Box(x - 6 * unit, y - 6 * unit, 12 * unit, 12 * unit)
    taken = [*circles, *([cross] if view.holds(cross) else [])]
    labels = list(_labels(_named(ordered, circles, (seoul, cross)), taken, view, unit))
    marks = tuple(_mark(spot, circle, tracks) for spot, circle in zip(ordered, circles, strict=True))
    return Cutting(
        view=" ".join(_number(n) for n in (view.x, view.y, view.width, view.height)),
        scale=f"{unit:.3f}",
        marks=marks,
        labels=tuple(labels),
        seoul=f"M{_number(x)} {_number(y - 6 * unit)}v{_number(12 * unit)}"
        f"m{_number(-6 * unit)}{_number(-6 * unit)}h{_number(12 * unit)}",
    )


def _circle(spot: Spot, unit: float) -> Box:
    x, y = project(spot.longitude, spot.latitude)
    radius = RADIUS * unit * sqrt(sum(spot.projects.values()))
    return Box(x - radius, y - radius, 2 * radius, 2 * radius)


def _mark(spot: Spot, circle: Box, tracks: Sequence[str]) -> Mark:
    first = bool(spot.projects.get(tracks[0], 0)) if tracks else False
    second = sum(spot.projects.values()) > (spot.projects.get(tracks[0], 0) if tracks else 0)
    radius = circle.width / 2
    half = radius * (0.55 if first and second else 0.89)
    x, y = circle.x + radius, circle.y + radius
    return Mark(
        spot.title,
        _number(x),
        _number(y),
        _number(radius),
        _number(x - half),
        _number(y - half),
        _number(2 * half),
        first,
        second,
    )


def _named(
    spots: Sequence[Spot], circles: Sequence[Box], seoul: tuple[str, Box]
) -> Iterator[tuple[str, Box]]:
    """Texts with what they belong to: Seoul, then the places with most projects."""
    yield seoul
    for spot, circle in zip(spots, circles, strict=True):
        count = sum(spot.projects.values())
        yield (f"{spot.name} {count}" if count > 1 else spot.name), circle


def _labels(named: Iterable[tuple[str, Box]], taken: list[Box], view: Box, unit: float) -> Iterator[Label]:
    """Each beside, above or below its mark, wherever there is room; none where there is not."""
    for text, mark in named:
        for label, box in _positions(text, mark, unit):
            if view.holds(box) and not any(box.meets(other) for other in taken if other is not mark):
                taken.append(box)
                yield label
                break


def _positions(text: str, mark: Box, unit: float) -> Iterator[tuple[Label, Box]]:
    width, height, gap = len(text) * LETTER * unit, LINE * unit, 4 * unit
    middle, base = mark.y + mark.height / 2, 0.34 * height
    right, left, centre = mark.x + mark.width + gap, mark.x - gap, mark.x + mark.width / 2
    above, below = mark.y - gap - base, mark.y + mark.height + gap + base
    for x, y, anchor, start in (
        (right, middle, "start", right),
        (left, middle, "end", left - width),
        (centre, above, "middle", centre - width / 2),
        (centre, below, "middle", centre - width / 2),
    ):
        label = Label(text, _number(x / unit), _number((y + base) / unit), anchor)
        yield label, Box(start, y - height / 2, width, height)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
