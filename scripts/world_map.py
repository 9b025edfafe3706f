"""The world's outlines as path data: Natural Earth's countries from TopoJSON, projected and cut once for all pages."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from gongmo.web.public.projection import CENTRE, HEIGHT, WIDTH, shifted

Point = tuple[float, float]
ANTARCTIC = -60


def world(topology: dict[str, Any]) -> dict[str, object]:
    """`land` is to be filled, `borders` to be drawn over it, in a view of `width` and `height`."""
    arcs = [list(decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    land = (ring for shape in topology["objects"]["land"]["geometries"] for ring in rings(shape, arcs))
    pieces = [piece for ring in land if max(y for _, y in ring) > ANTARCTIC for piece in cut(ring)]
    borders = [line for index in shared(topology["objects"]["countries"]) for line in parted(arcs[index])]
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "land": "".join(path(piece, closed=True) for piece in pieces),
        "borders": "".join(path(line, closed=False) for line in borders),
    }


def decoded(arc: Iterable[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """TopoJSON writes each point as its distance from the one before, in whole steps."""
    x = y = 0
    (width, height), (left, bottom) = transform["scale"], transform["translate"]
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * width + left, y * height + bottom


def rings(shape: dict[str, Any], arcs: list[list[Point]]) -> Iterator[list[Point]]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    for polygon in polygons:
        for ring in polygon:
            yield [point for index in ring for point in run(arcs, index)[:-1]]


def run(arcs: list[list[Point]], index: int) -> list[Point]:
    """An arc in the direction wanted: `~i` is arc i backwards."""
    return arcs[index] if index >= 0 else arcs[~index][::-1]


def shared(countries: dict[str, Any]) -> list[int]:
    """Arcs that two countries have in common: the borders on land."""
    used: Counter[int] = Counter()
    for shape in countries["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        used.update({max(i, ~i) for polygon in polygons for ring in polygon for i in ring})
    return [index for index, times in sorted(used.items()) if times > 1]


def cut(ring: list[Point]) -> Iterator[list[Point]]:
    """The ring in degrees east of the centre, in as many pieces as the map's edge makes of it."""
    whole = list(unwound(ring))
    for turn in (-360, 0, 360):
        piece = clipped([(x + turn, y) for x, y in whole])
        piece = clipped([(-x, y) for x, y in piece])
        if len(piece) > 2:
            yield [(-x, y) for x, y in piece]


def unwound(ring: list[Point]) -> Iterator[Point]:
    """Degrees east of the centre without the leap at 180°: a ring that goes round there may leave the globe."""
    east = 0.0
    for x, y in ring:
        step = x - CENTRE - east
        east += step - 360 * round(step / 360)
        yield east, y


def clipped(ring: list[Point]) -> list[Point]:
    """What of the ring is not east of 180° (Sutherland and Hodgman, one edge)."""
    kept: list[Point] = []
    for (x0, y0), (x1, y1) in zip([ring[-1], *ring[:-1]] if ring else [], ring, strict=True):
        if (x0 <= 180) != (x1 <= 180):
            kept.append((180.0, y0 + (y1 - y0) * (180 - x0) / (x1 - x0)))
        if x1 <= 180:
            kept.append((x1, y1))
    return kept


def parted(line: list[Point]) -> Iterator[list[Point]]:
    """The line in degrees east of the centre, broken where it leaves the map on one side."""
    part: list[Point] = []
    for x, y in line:
        east = (x - CENTRE + 180) % 360 - 180
        if part and abs(east - part[-1][0]) > 180:
            yield part
            part = []
        part.append((east, y))
    yield part


def path(points: list[Point], *, closed: bool) -> str:
    """Path data in tenths of a pixel, each point from the one before; '' for what lies outside the view."""
    drawn = [shifted(*point) for point in points]
    tenths = [(round(x * 10), round(y * 10)) for x, y in drawn]
    steps = [
        tenths[0],
        *(point for before, point in pairwise(tenths) if point != before),
    ]
    inside = any(0 <= x <= WIDTH * 10 and 0 <= y <= HEIGHT * 10 for x, y in steps)
    if not inside or len(steps) < (3 if closed else 2):
        return ""
    moves = (f"{number(x1 - x0)} {number(y1 - y0)}" for (x0, y0), (x1, y1) in pairwise(steps))
    return f"M{number(steps[0][0])} {number(steps[0][1])}l{' '.join(moves)}{'z' * closed}".replace(" -", "-")


def number(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    return f"{'-' * (tenths < 0)}{whole or ''}{f'.{rest}' * bool(rest)}" or "0"
