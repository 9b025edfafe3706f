"""The map's outlines, and the assets a build fetches."""

import json
from pathlib import Path

import pytest
from scripts.assets import ARABIC, ATLAS, LOCK, PRETENDARD, integrity
from scripts.world_map import cut, number, path, unwound, world

from gongmo.web.public.projection import CENTRE, HEIGHT, SCALE, WIDTH, project

ROOT = Path(__file__).parents[2]
SQUARE = [(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)]


def span(ring: list[tuple[float, float]]) -> tuple[float, float]:
    return min(x for x, _ in ring), max(x for x, _ in ring)


def test_seoul_and_cusco_stand_where_they_are_on_the_projections_own_figures() -> None:
    """Along the equator the projection is linear: 0.8707 of the radians."""
    (x0, y0), (x1, y1) = project(CENTRE, 0), project(CENTRE + 90, 0)
    assert x1 - x0 == pytest.approx(0.8707 * 3.14159265 / 2 * SCALE)
    assert y0 == y1
    seoul, cusco = project(126.98, 37.57), project(-71.97, -13.53)
    assert seoul[0] < x0 < cusco[0]
    assert seoul[1] < y0 < cusco[1]


@pytest.mark.parametrize(
    "place", [(-16.6, 28.1), (-34.9, -8.0), (-25.5, 37.7), (174.8, -41.3), (-21.9, 64.1)]
)
def test_no_inhabited_place_near_the_cut_falls_off_the_map(place: tuple[float, float]) -> None:
    x, y = project(*place)
    assert 0 <= x <= WIDTH
    assert 0 <= y <= HEIGHT


def test_a_ring_away_from_the_cut_stays_whole() -> None:
    (piece,) = cut(SQUARE)
    assert span(piece) == (10 - CENTRE, 20 - CENTRE)


def test_a_ring_across_the_cut_is_parted_there_and_nothing_is_lost() -> None:
    west, east = sorted(
        span(piece) for piece in cut([(-35.0, 60.0), (-20.0, 60.0), (-20.0, 70.0), (-35.0, 70.0)])
    )
    assert west == (-180, -172)
    assert east == (173, 180)


def test_a_ring_across_the_date_line_does_not_leap() -> None:
    ring = list(unwound([(170.0, 0.0), (-170.0, 0.0), (-170.0, 5.0), (170.0, 5.0)]))
    assert span(ring) == (170 - CENTRE, 190 - CENTRE)


def test_paths_are_in_tenths_and_relative() -> None:
    drawn = path([(0.0, 0.0), (10.0, 0.0), (10.0, -10.0)], closed=True)
    assert drawn.startswith("M562.2 261.7l")
    assert drawn.endswith("z")
    assert [number(n) for n in (0, 5, -5, 10, -123)] == ["0", ".5", "-.5", "1", "-12.3"]


def test_two_countries_share_their_border_and_antarctica_is_left_out() -> None:
    line, west, east = (
        [[15, 10], [0, 10]],
        [[15, 20], [-5, 0], [0, -10], [5, 0]],
        [[15, 10], [5, 0], [0, 10], [-5, 0]],
    )
    south = [[10, -80], [5, 0], [0, 5], [-5, -5]]
    countries = [{"type": "Polygon", "arcs": [[0, 1]]}, {"type": "Polygon", "arcs": [[2, ~0]]}]
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [line, west, east, south],
        "objects": {
            "countries": {"geometries": countries},
            "land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]], [[3]]]}]},
        },
    }
    drawn = world(topology)
    assert str(drawn["land"]).count("M") == 1
    assert str(drawn["borders"]).count("M") == 1
    assert "z" not in str(drawn["borders"])


def test_the_lock_pins_what_is_fetched_and_names_no_address() -> None:
    text = LOCK.read_text("utf-8")
    assert "://" not in text
    assert "resolved" not in text
    assert all(integrity(name).startswith("sha512-") for name in (PRETENDARD, ARABIC, ATLAS))
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    assert json.loads(text)["packages"][""]["dependencies"] == wanted
