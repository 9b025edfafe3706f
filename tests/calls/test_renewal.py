"""A call from last year's: weekdays stay, and nothing moves in silence."""

from datetime import date
from pathlib import Path

import pytest

from gongmo.calls.days_off import days_off
from gongmo.calls.drafts import renewed
from gongmo.domain.spec.check import examine
from gongmo.domain.spec.load import read

TEXT = (Path(__file__).parents[2] / "examples" / "k-city-network-2023.yaml").read_text("utf-8")


@pytest.mark.parametrize("year", [2024, 2025, 2030])
def test_every_moved_day_keeps_its_weekday_and_comes_to_the_new_year(year: int) -> None:
    found = renewed(TEXT, slug=f"k-city-network-{year}", year=year)
    days = [
        (one.before[:10], one.after[:10])
        for one in found.moved
        if one.path.count("-") or "intake" in one.path
    ]
    assert len(days) == 4
    for before, after in days:
        assert date.fromisoformat(before).weekday() == date.fromisoformat(after).weekday()
        assert date.fromisoformat(after).year == year


def test_the_lines_that_did_not_move_are_kept_to_the_letter() -> None:
    found = renewed(TEXT, slug="k-city-network-2024", year=2024)
    changed = {
        n
        for n, (before, after) in enumerate(
            zip(TEXT.split("\n"), found.text.split("\n"), strict=True), start=1
        )
        if before != after
    }
    assert changed == {one.line for one in found.moved}


def test_what_comes_out_is_a_call_without_errors_of_its_own_making() -> None:
    reading = read(renewed(TEXT, slug="k-city-network-2024", year=2024).text.encode(), "call.yaml")
    assert reading.call is not None
    assert reading.call.call == "k-city-network-2024"
    assert not examine(reading, days_off(reading.call)).errors


@pytest.mark.parametrize("text", ["", "a: b", "call: x\ntracks: []\n"])
def test_a_text_without_a_timetable_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        renewed(text, slug="x", year=2024)


def test_holidays_are_those_of_the_zone_and_none_for_what_is_no_call() -> None:
    call = read(TEXT.encode(), "call.yaml").call
    assert date(2023, 5, 5) in days_off(call)
    assert days_off(None) == {}
