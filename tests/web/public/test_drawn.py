"""Figures, time line and criteria bar: from typed values, never wider than the page, mirrored where one reads from the right."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation
from tests.domain.small_call import call as small_call
from tests.domain.small_call import criterion, track
from tests.web.public.desk import specification

from gongmo.calls.queries import InForce
from gongmo.domain.money import Money
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.scalars import Coarse
from gongmo.lifecycle.standing import TrackState
from gongmo.methods.selection.result import Act
from gongmo.methods.selection.standing import Phase
from gongmo.web.public.cover import facts, least_and_most
from gongmo.web.public.criteria import criteria_bar, wrap
from gongmo.web.public.sight import Shown
from gongmo.web.public.standing import OF, Standing, of_call
from gongmo.web.public.timeline import Timeline, timeline
from gongmo.web.public.walk import ACTS, PHASES
from gongmo.web.public.written import (
    Figure,
    at_least_at_most,
    figure_of,
    money_figure,
    money_range,
    planned_figure,
    range_figure,
    short_day,
)

MAY_4 = datetime(2023, 5, 4, 5, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def shown(spec: Call, at: datetime = MAY_4, state: TrackState = TrackState.ACCEPTING) -> Shown:
    in_force = InForce(1, spec.call, 1, 1, "0" * 64, at - timedelta(days=30), spec, {})
    return Shown(in_force, {each.id: state for each in spec.tracks}, at)


def drawn(at: datetime = MAY_4, announced: datetime | None = None, language: str = "en") -> Timeline:
    with translation.override(language):
        return timeline(shown(specification(), at), announced)


def share(text: str) -> float:
    return float(text.removesuffix("%"))


# Figures


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("40억원", Figure("40", "억원")),
        ("6억 2,000만원", Figure("6", "억 2,000만원")),
        ("4 billion won", Figure("4", "billion won")),
        ("EUR 1.5 million", Figure("1.5", "million", "EUR")),
        ("none", Figure("none", long=True)),
    ],
)
def test_a_number_is_set_apart_from_its_unit(words: str, figure: Figure) -> None:
    assert figure_of(words) == figure


@pytest.mark.parametrize(
    ("language", "said"),
    [("ko", "3억원 ~ 5억원"), ("en", "300–500 million won"), ("ar", "من 300 إلى 500 مليون وون")],
)
def test_a_range_of_money_says_its_unit_as_the_language_does(language: str, said: str) -> None:
    with translation.override(language):
        assert money_range(Money(300_000_000), Money(500_000_000)) == said


def test_a_range_over_two_units_says_both() -> None:
    assert money_range(Money(900_000), Money(2_000_000)) == "900,000 won – 2 million won"
    assert range_figure(Money(900_000), Money(2_000_000)).long
    assert range_figure(Money(300_000_000), Money(500_000_000)) == Figure("300–500", "million won")
    assert range_figure(Money(5), Money(5)) == money_figure(Money(5))
    assert money_range(Money(5), Money(5)) == "5 won"


def test_a_planned_month_names_no_day() -> None:
    assert planned_figure(Coarse(2023, 6), 2023) == Figure("June", "2023")
    assert planned_figure(Coarse(2023, 6, 23), 2023) == Figure("23 June", "2023")
    with translation.override("ko"):
        assert planned_figure(Coarse(2023, 6), 2023) == Figure("6", "월")
        assert planned_figure(Coarse(2024, 2), 2023) == Figure("2", "월", "2024년")


def test_a_day_says_its_year_only_where_it_is_another() -> None:
    day = datetime(2023, 5, 10, tzinfo=UTC)
    assert short_day(day, 2023) == "10 May"
    assert short_day(day, 2022) == "10 May 2023"


@pytest.mark.parametrize(
    ("awards", "most", "ends"),
    [
        ([{"min": 4}, {"min": 4}], None, (8, None)),
        ([{"min": 1, "max": 3}, {"min": 2, "max": 4}], None, (3, 7)),
        ([{"min": 1, "max": 3}, {"min": 2, "max": 4}], 5, (3, 5)),
        ([{"max": 3}, {}], None, (0, None)),
        ([{}, {}], 9, (0, 9)),
    ],
)
def test_the_number_of_awards_is_what_tracks_and_call_come_to(awards, most, ends) -> None:
    spec = small_call({**track("a"), "awards": awards[0]}, {**track("b"), "awards": awards[1]})
    limited = spec.model_copy(update={"selection": spec.selection.model_copy(update={"max": most})})
    assert least_and_most(limited) == ends
    labels = [str(fact.label) for fact in facts(limited, None)]
    assert ("To be selected" in labels) == (ends != (0, None))


def test_counts_have_ends_or_none() -> None:
    assert at_least_at_most("1 award", "3 awards") == "at least 1 award, at most 3 awards"
    assert at_least_at_most("3 awards", "3 awards") == "3 awards"
    assert at_least_at_most("", "3 awards") == "at most 3 awards"
    assert at_least_at_most("", "") == ""


# The time line


def test_bars_run_from_opening_to_closing_and_part_at_now() -> None:
    passed, left, *_ = drawn().boxes
    assert (passed.x, passed.look, left.look) == ("0.00%", "a", "b")
    assert share(passed.x) + share(passed.width) == pytest.approx(share(left.x), abs=0.02)
    assert 25 < share(passed.width) < 35


def test_everything_stays_within_the_width() -> None:
    for at in (MAY_4 - timedelta(days=60), MAY_4, MAY_4 + timedelta(days=400)):
        for language in ("en", "ko", "ar"):
            boxes = drawn(at, language=language).boxes
            assert all(share(b.x) >= -0.01 and share(b.x) + share(b.width) <= 100.02 for b in boxes)


def test_the_axis_runs_from_the_right_where_one_reads_from_there() -> None:
    for left, right in zip(drawn().boxes, drawn(language="ar").boxes, strict=True):
        assert share(left.x) + share(left.width) + share(right.x) == pytest.approx(100, abs=0.03)


def test_now_is_marked_only_while_it_is_on_the_axis() -> None:
    def says_now(at: datetime) -> bool:
        return any(text.said.startswith("now") for text in drawn(at).texts)

    assert says_now(MAY_4)
    assert not says_now(MAY_4 - timedelta(days=60))
    assert not says_now(MAY_4 + timedelta(days=400))


def test_labels_of_the_axis_never_touch() -> None:
    for language in ("en", "ko", "ar"):
        labels = [text for text in drawn(language=language).texts if text.y == "12"]
        places = sorted(share(text.x) for text in labels)
        assert all(later - earlier > 12 for earlier, later in itertools.pairwise(places))


def test_its_name_says_all_of_it_in_a_sentence() -> None:
    assert drawn().name == (
        "Planning: from 10 April, 09:00 to 10 May, 18:00. "
        "Overseas demonstration: from 10 April, 09:00 to 30 May, 18:00. Result: June 2023"
    )
    announced = datetime(2023, 6, 14, 1, tzinfo=UTC)
    assert drawn(announced=announced).name.endswith("Result: 14 June 2023")


# The criteria


def test_segments_are_as_wide_as_weights_and_end_at_the_edge() -> None:
    bar = criteria_bar(specification(), specification().tracks[0])
    assert [segment.weight for segment in bar.segments] == ["30", "40", "30"]
    assert [share(segment.x) for segment in bar.segments] == [0, 30, 70]
    assert bar.name == "Importance 30, Capability 40, Feasibility 30"
    assert not bar.listed
    assert all(segment.ours for segment in bar.segments)


def test_segments_mirror_with_the_page() -> None:
    with translation.override("ar"):
        bar = criteria_bar(specification(), specification().tracks[0])
    assert [share(segment.text_x) for segment in bar.segments] == [100, 70, 30]
    assert share(bar.segments[0].x) + share(bar.segments[0].width) == pytest.approx(100)


def test_titles_that_find_no_room_stand_in_a_list() -> None:
    many = [criterion(f"c{n}", 10, title={"en": "Considerations of sustainability"}) for n in range(10)]
    bar = criteria_bar(small_call(track(criteria=many)), small_call(track(criteria=many)).tracks[0])
    assert bar.listed
    assert all(not segment.lines for segment in bar.segments)


def test_titles_wrap_at_words_within_three_lines() -> None:
    assert wrap("Chance of Korean companies entering the market", 50) == [
        "Chance of Korean",
        "companies entering",
        "the market",
    ]
    assert wrap("Unbreakablyoverlongcompoundnoun", 20) is None


# Standing


def test_the_public_never_learns_of_review_or_decision_before_the_announcement() -> None:
    hidden = {TrackState.CLOSED, TrackState.IN_REVIEW, TrackState.DECIDED}
    assert {OF[state] for state in hidden} == {Standing.REVIEW}


def test_a_call_stands_where_most_can_still_be_done() -> None:
    assert of_call([TrackState.IN_REVIEW, TrackState.ACCEPTING]) is Standing.OPEN
    assert of_call([TrackState.ANNOUNCED, TrackState.CLOSED]) is Standing.COMING
    assert of_call([TrackState.CLOSED, TrackState.DECIDED]) is Standing.REVIEW


def test_the_next_change_is_the_next_opening_or_closing() -> None:
    there = shown(specification())
    assert there.next_change == datetime(2023, 5, 10, 9, tzinfo=UTC)
    assert replace(there, at=MAY_4 + timedelta(days=60)).next_change == datetime(2023, 5, 30, 9, tzinfo=UTC)


# The walk


def test_every_act_and_phase_of_a_walk_has_words() -> None:
    assert set(ACTS) == set(Act)
    assert set(PHASES) == set(Phase)
