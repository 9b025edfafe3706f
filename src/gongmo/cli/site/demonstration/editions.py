"""Three editions of one call: concluded in 2023, one in review, one open now; the last two relative to today."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from gongmo.domain.calendars.days_off import shipped_days_off

CALL = "k-city-network-2023"
SEOUL = ZoneInfo("Asia/Seoul")
FRIDAY = 4
PLANNING, DEMONSTRATION = "planning", "demonstration"
TRACKS = (PLANNING, DEMONSTRATION)


def examples() -> Path:
    """Beside the package in a wheel, at the root of a checkout."""
    packaged = Path(__file__).parents[3] / "examples"
    return packaged if packaged.exists() else Path(__file__).parents[5] / "examples"


@dataclass(frozen=True)
class Edition:
    """`closes` are the days on which the tracks close, at 18:00 in Seoul."""

    slug: str
    year: int
    opens: date
    closes: Mapping[str, date]
    result: date

    @property
    def announced(self) -> datetime:
        """The evening before it opens: by then the rules stand."""
        return at(self.opens - timedelta(days=1), 15)

    def closed(self, track: str) -> datetime:
        return at(self.closes[track], 18)

    @property
    def all_closed(self) -> datetime:
        return max(self.closed(track) for track in self.closes)

    def text(self) -> str:
        """The shipped call with this edition's name and dates; every rule is the announced one."""
        text = (examples() / f"{CALL}.yaml").read_text("utf-8")
        text = text.replace(f"call: {CALL}", f"call: {self.slug}", 1)
        text = text.replace(
            "  ko: 2023년 K-City Network 공모\n  en: K-City Network 2023\n",
            f"  ko: {self.year}년 K-City Network 공모(시연)\n  en: K-City Network {self.year} (demonstration)\n",
            1,
        )
        moved = {
            "released: 2023-04-09": f"released: {self.opens - timedelta(days=1)}",
            "announced: 2023-04-10": f"announced: {self.opens}",
            "result_planned: 2023-06": f"result_planned: {self.result:%Y-%m}",
            "opens: 2023-04-10": f"opens: {self.opens}",
            "closes: 2023-05-10": f"closes: {self.closes[PLANNING]}",
            "closes: 2023-05-30": f"closes: {self.closes[DEMONSTRATION]}",
        }
        pattern = re.compile("|".join(re.escape(old) for old in moved))
        return pattern.sub(lambda found: moved[found[0]], text)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), SEOUL).astimezone(UTC)


def concluded() -> Edition:
    closes = {PLANNING: date(2023, 5, 10), DEMONSTRATION: date(2023, 5, 30)}
    return Edition(CALL, 2023, date(2023, 4, 10), closes, date(2023, 6, 1))


def in_review(today: date) -> Edition:
    closes = {
        PLANNING: _workday(today - timedelta(days=38)),
        DEMONSTRATION: _workday(today - timedelta(days=24)),
    }
    opens = _workday(today - timedelta(days=80))
    return Edition("k-city-network-in-review", today.year, opens, closes, today + timedelta(days=31))


def open_now(today: date) -> Edition:
    closes = {
        PLANNING: _workday(today + timedelta(days=17)),
        DEMONSTRATION: _workday(today + timedelta(days=31)),
    }
    opens = _workday(today - timedelta(days=13))
    return Edition("k-city-network-open", today.year + 1, opens, closes, today + timedelta(days=75))


def _workday(day: date) -> date:
    """That day, or the last working day in Korea before it."""
    off = shipped_days_off("KR")
    while day.weekday() > FRIDAY or day in off:
        day -= timedelta(days=1)
    return day
