"""Bars and maps as geometry: what they say equals what was counted, and nothing collides."""

import re

import pytest

from gongmo.web.public import place_map as maps
from gongmo.web.public.charts import GROUND, grid_step, inline_bar, tone_of, year_chart
from gongmo.web.public.place_map import Box, Spot, place_map

TRACKS = ("planning", "demonstration")
COUNTS = {2020: {"planning": 12}, 2021: {"planning": 8, "demonstration": 3}, 2023: {"demonstration": 4}}


def number(text: str) -> float:
    return float(text.removesuffix("%"))


def test_bars_are_as_high_as_the_counts_and_stand_on_the_ground() -> None:
    chart = year_chart(COUNTS, TRACKS, {}, mirrored=False)
    first, second = chart.bars[:2]
    per_project = number(first.parts[0].height) / 12
    assert [round(number(part.height) / per_project) for part in second.parts] == [8, 3]
    assert number(second.parts[0].y) + number(second.parts[0].height) == GROUND
    assert number(second.parts[1].y) + number(second.parts[1].height) == number(second.parts[0].y)


def test_a_year_without_projects_keeps_its_place_on_the_axis() -> None:
    chart = year_chart(COUNTS, TRACKS, {}, mirrored=False)
    assert [(bar.label, bar.said) for bar in chart.bars] == [
        ("2020", "12"),
        ("2021", "11"),
        ("2022", "0"),
        ("2023", "4"),
    ]
    assert chart.bars[2].parts == ()


def test_what_no_source_names_is_hollow_and_never_added_in() -> None:
    bar = year_chart(COUNTS, TRACKS, {2023: 2}, mirrored=False).bars[-1]
    assert bar.said == "4 + 2"
    assert [part.tone for part in bar.parts] == ["b2", "gap"]


def test_mirrored_time_runs_from_the_right_and_nothing_leaves_the_picture() -> None:
    chart = year_chart(COUNTS, TRACKS, {}, mirrored=True)
    starts = [number(bar.middle) for bar in chart.bars]
    assert starts == sorted(starts, reverse=True)
    for mirrored in (True, False):
        for bar in year_chart(COUNTS, TRACKS, {}, mirrored=mirrored).bars:
            for part in bar.parts:
                assert number(part.x) >= 0
                assert number(part.x) + number(part.width) <= 100


@pytest.mark.parametrize(
    ("most", "step"), [(0, 1), (1, 1), (4, 1), (5, 2), (12, 4), (17, 5), (60, 20), (801, 400)]
)
def test_the_scale_has_at_most_four_lines_above_the_ground(most: int, step: int) -> None:
    assert grid_step(most) == step
    assert most <= 4 * step


def test_no_year_at_all_is_an_empty_chart() -> None:
    chart = year_chart({}, TRACKS, {}, mirrored=False)
    assert chart.bars == ()
    assert [line.value for line in chart.grid] == ["0", "1"]


def test_lying_bars_share_one_scale() -> None:
    whole = inline_bar({"planning": 5, "demonstration": 3}, TRACKS, 8, mirrored=False)
    half = inline_bar({"demonstration": 4}, TRACKS, 8, mirrored=False)
    assert sum(number(part.width) for part in whole) == 100
    assert [(part.tone, part.x, part.width) for part in half] == [("b2", "0%", "50%")]
    assert inline_bar({"demonstration": 4}, TRACKS, 8, mirrored=True)[0].x == "50%"


def test_tracks_beyond_the_known_have_tones_too() -> None:
    tracks = tuple("abcdefg")
    assert [tone_of(track, tracks) for track in tracks] == ["a", "b2", "b", "d", "c", "c", "c"]


def spot(name: str, latitude: float, longitude: float, **projects: int) -> Spot:
    return Spot(name, name, latitude, longitude, projects)


@pytest.fixture
def outlines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maps, "world", lambda: {"land": "M0 0h1v1z", "borders": ""})


@pytest.mark.usefixtures("outlines")
def test_planning_is_a_circle_demonstration_a_square_and_both_are_both() -> None:
    drawn = place_map(
        [
            spot("Uman", 48.75, 30.22, planning=1),
            spot("Hue", 16.46, 107.59, demonstration=1),
            spot("Haiphong", 20.86, 106.68, planning=1, demonstration=1),
        ],
        TRACKS,
        "Seoul",
    )
    assert drawn is not None
    assert {(mark.title, mark.first, mark.second) for mark in drawn.far.marks} == {
        ("Uman", True, False),
        ("Hue", False, True),
        ("Haiphong", True, True),
    }


@pytest.mark.usefixtures("outlines")
def test_areas_grow_with_the_number_of_projects_and_the_largest_lies_lowest() -> None:
    drawn = place_map([spot("A", 0, 10, planning=1), spot("B", 0, 40, planning=4)], TRACKS, "Seoul")
    assert drawn is not None
    assert [mark.title for mark in drawn.far.marks] == ["B", "A"]
    assert float(drawn.far.marks[0].radius) == 2 * float(drawn.far.marks[1].radius)


@pytest.mark.usefixtures("outlines")
def test_labels_neither_collide_nor_leave_the_map() -> None:
    crowd = [spot(f"Place number {n}", 10 + n % 7, 100 + n % 11, planning=1 + n % 3) for n in range(60)]
    drawn = place_map(crowd, TRACKS, "Seoul")
    assert drawn is not None
    assert 1 < len(drawn.far.labels) < 60
    boxes = []
    for label in drawn.far.labels:
        width, x = len(label.text) * maps.LETTER, float(label.x)
        start = {"start": x, "end": x - width, "middle": x - width / 2}[label.anchor]
        boxes.append(Box(start + 0.1, float(label.y) - 9, width - 0.2, 10))
    for place, box in enumerate(boxes):
        assert box.x >= 0
        assert box.x + box.width <= maps.WIDTH
        assert not any(box.meets(other) for other in boxes[place + 1 :])


@pytest.mark.usefixtures("outlines")
def test_a_phone_gets_a_cut_out_around_what_there_is() -> None:
    drawn = place_map(
        [spot("Uman", 48.75, 30.22, planning=1), spot("Lima", -12.05, -77.04, planning=1)], TRACKS, "Seoul"
    )
    assert drawn is not None
    assert len(drawn.near) == 2
    for cutting in drawn.near:
        x, y, width, height = (float(part) for part in cutting.view.split())
        (mark,) = cutting.marks
        assert x < float(mark.x) < x + width
        assert y < float(mark.y) < y + height


def test_without_outlines_there_is_no_map(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maps, "world", lambda: None)
    assert place_map([spot("Uman", 48.75, 30.22, planning=1)], TRACKS, "Seoul") is None


@pytest.mark.usefixtures("outlines")
def test_without_places_there_is_no_map() -> None:
    assert place_map([], TRACKS, "Seoul") is None


@pytest.mark.usefixtures("outlines")
def test_every_number_is_written_as_attributes_take_it() -> None:
    drawn = place_map([spot("Uman", 48.75, 30.22, planning=1)], TRACKS, "Seoul")
    assert drawn is not None
    (mark,) = drawn.far.marks
    assert all(re.fullmatch(r"-?\d+(\.\d+)?", value) for value in (mark.x, mark.y, mark.radius, mark.side))
