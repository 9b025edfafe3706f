"""Dates and windows: in order, at instants that exist, on days when somebody is at the office."""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gongmo.domain.findings import Finding, Value
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.scalars import Coarse
from gongmo.domain.spec.track import Opening, Rolling
from gongmo.domain.texts import Text
from gongmo.domain.times import LocalTime, kind_of_local_time
from gongmo.domain.wording.calendar_names import ARABIC_MONTHS, ENGLISH_MONTHS

SHORT_INTAKE = 15
WEEKEND: dict[int, dict[str, str]] = {
    5: {"en": "a Saturday", "ko": "토요일"},
    6: {"en": "a Sunday", "ko": "일요일"},
}
CLOCK_FAULTS = {LocalTime.MISSING: "time-nonexistent", LocalTime.AMBIGUOUS: "time-ambiguous"}

Path = tuple[str | int, ...]


def intake_mode(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        path = ("tracks", index, "intake")
        if track.intake.window and track.intake.rolling:
            yield subject.finding("intake-both", *path)
        elif not track.intake.window and not track.intake.rolling:
            yield subject.finding("intake-none", *path)


def windows(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        path = ("tracks", index, "intake")
        if track.intake.window:
            yield from _window(subject, track.intake.window, (*path, "window"))
        if track.intake.rolling:
            yield from _rolling(subject, track.intake.rolling, (*path, "rolling"))


def _window(subject: Subject, window: Opening, path: Path) -> Iterator[Finding]:
    if window.closes <= window.opens:
        times = {"opens": window.opens, "closes": window.closes}
        yield subject.finding("window-inverted", *path, "closes", **times)
        return
    length = (window.closes.date() - window.opens.date()).days
    if length < SHORT_INTAKE:
        yield subject.finding("intake-short", *path, "closes", days=length, usual=SHORT_INTAKE)
    for key, wall in (("opens", window.opens), ("closes", window.closes)):
        yield from _clock(subject, wall, (*path, key))
    yield from _day_off(subject, window.closes, (*path, "closes"))
    yield from _announced(subject, window.opens, (*path, "opens"))


def _rolling(subject: Subject, rolling: Rolling, path: Path) -> Iterator[Finding]:
    yield from _clock(subject, rolling.opens, (*path, "opens"))
    yield from _announced(subject, rolling.opens, (*path, "opens"))
    before = rolling.opens
    for position, cutoff in enumerate(rolling.cutoffs):
        here = (*path, "cutoffs", position)
        if cutoff <= before:
            yield subject.finding("cutoff-order", *here, cutoff=cutoff, before=before)
        yield from _clock(subject, cutoff, here)
        yield from _day_off(subject, cutoff, here)
        before = cutoff


def _clock(subject: Subject, wall: datetime, path: Path) -> Iterator[Finding]:
    kind = kind_of_local_time(wall, ZoneInfo(subject.call.zone))
    if kind in CLOCK_FAULTS:
        yield subject.finding(CLOCK_FAULTS[kind], *path, wall=wall, zone=subject.call.zone)


def _day_off(subject: Subject, wall: datetime, path: Path) -> Iterator[Finding]:
    name = subject.days_off.get(wall.date()) or WEEKEND.get(wall.weekday())
    if name:
        yield subject.finding("closes-on-day-off", *path, closes=wall, name=name)


def _announced(subject: Subject, opens: datetime, path: Path) -> Iterator[Finding]:
    announced = subject.call.dates.announced
    if opens.date() < announced:
        see = (subject.place("dates", "announced"),)
        yield subject.finding("opens-before-announced", *path, opens=opens, announced=announced).beside(*see)


def dates(subject: Subject) -> Iterator[Finding]:
    planned = subject.call.dates.result_planned
    for index, track in subject.tracks():
        closes = track.intake.window.closes if track.intake.window else None
        if closes is not None and planned.last_day <= closes.date():
            see = (subject.place("tracks", index, "intake", "window", "closes"),)
            values: dict[str, Value] = {"planned": _in_words(planned), "closes": closes}
            yield subject.finding("result-before-closing", "dates", "result_planned", **values).beside(*see)
    released = subject.call.dates.released
    if released is not None and released > subject.call.dates.announced:
        announced = subject.call.dates.announced
        yield subject.finding(
            "released-after-announced", "dates", "released", released=released, announced=announced
        )


def _in_words(planned: Coarse) -> date | Text:
    if planned.day:
        return planned.last_day
    month = planned.month - 1
    return {
        "en": f"{ENGLISH_MONTHS[month]} {planned.year}",
        "ko": f"{planned.year}년 {planned.month}월",
        "ar": f"{ARABIC_MONTHS[month]} {planned.year}",
    }


CHECKS = (intake_mode, windows, dates)
