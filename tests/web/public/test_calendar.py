"""Deadlines as RFC 5545 wants them: CRLF, at most 75 octets a line, UTC, escaped texts, and the call's own instants."""

import re
from datetime import UTC, date, datetime

import pytest
from tests.lifecycle.journey import APPLIED, PUBLISHED, Stop, walked
from tests.web.public.desk import CALL, get
from tests.web.public.test_calls import ROLLING, WINDOW, changed

from gongmo.web.public.calendar import Calendar, Event, escape, fold

AT = datetime(2023, 5, 10, 9, tzinfo=UTC)


def calendar(*events: Event, name: str = "Small") -> bytes:
    return Calendar(name, AT, 2, "https://example.org/calls/small/", events).text()


def unfolded(text: bytes) -> list[str]:
    return text.decode().replace("\r\n ", "").split("\r\n")


def test_lines_end_with_both_signs_and_nothing_else_breaks_them() -> None:
    text = calendar(Event("a@x", AT, "Closes", "First\nsecond\rthird\u2028fourth"))
    assert text.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", text)


@pytest.mark.parametrize("summary", ["x" * 300, "공모 마감 " * 40, "الإغلاق " * 40, "🏙" * 60])
def test_no_line_is_longer_than_75_octets_and_none_splits_a_character(summary: str) -> None:
    text = calendar(Event("a@x", AT, summary))
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    assert all(line.decode() is not None for line in text.split(b"\r\n"))
    assert f"SUMMARY:{summary}" in unfolded(text)


def test_a_line_of_exactly_75_octets_is_not_folded() -> None:
    assert "\r\n" not in fold("y" * 75)
    assert fold("y" * 76) == "y" * 75 + "\r\n y"


def test_signs_with_a_meaning_are_escaped() -> None:
    assert escape("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne"
    assert escape("bell\x07") == "bell"


def test_instants_are_in_utc_and_days_are_days() -> None:
    lines = unfolded(
        calendar(Event("a@x", AT, "Closes"), Event("b@x", date(2023, 6, 1), "Result", until=date(2023, 7, 1)))
    )
    assert "DTSTART:20230510T090000Z" in lines
    assert "DTSTART;VALUE=DATE:20230601" in lines
    assert "DTEND;VALUE=DATE:20230701" in lines
    assert lines.count("SEQUENCE:2") == 2


def test_parts_open_and_close_in_order() -> None:
    lines = unfolded(calendar(Event("a@x", AT, "Closes", reminds=True)))
    open_parts: list[str] = []
    for line in lines:
        if line.startswith("BEGIN:"):
            open_parts.append(line[6:])
        elif line.startswith("END:"):
            assert open_parts.pop() == line[4:]
    assert open_parts == []
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]


@pytest.mark.django_db
def test_the_calls_own_instants_stand_in_its_file() -> None:
    walked(Stop.PUBLISHED)
    answer = get(f"{CALL}deadlines.ics", APPLIED, "ko")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    lines = unfolded(answer.content)
    assert lines.count("DTSTART:20230410T000000Z") == 2
    assert "DTSTART:20230510T090000Z" in lines
    assert "DTSTART:20230530T090000Z" in lines
    assert "DTSTART;VALUE=DATE:20230601" in lines
    assert "SUMMARY:2023년 K-City Network 공모 계획수립형 접수 마감" in lines
    assert f"DTSTAMP:{PUBLISHED:%Y%m%dT%H%M%SZ}" in lines
    assert "TRIGGER:-P1D" in lines


@pytest.mark.django_db
def test_rolling_intake_has_an_entry_for_each_cut_off() -> None:
    text = changed(WINDOW, ROLLING).replace("tracks.*.intake.window", "tracks.*.intake")
    text = text.replace("path: tracks.planning.intake.window", "path: tracks.planning.intake")
    walked(Stop.PUBLISHED, text=text.replace("result_planned: 2023-06", "result_planned: 2023-09"))
    lines = unfolded(get(f"{CALL}deadlines.ics", APPLIED).content)
    assert "DTSTART:20230510T090000Z" in lines
    assert "DTSTART:20230630T090000Z" in lines
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(set(uids)) == len(uids)
