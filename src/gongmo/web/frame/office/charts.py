"""Geometry of the office's small charts: the template draws them, and the data stands beside each as text."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from gongmo.domain.spec.track import Track

if TYPE_CHECKING:
    from gongmo.applications.queries import DayCount

WIDTH, HEIGHT, LEAST_SCALE = 300, 110, 4
MOST_COUNTRIES = 10


@dataclass(frozen=True)
class Flow:
    """A cumulative step line of one track; `y` is where it ends."""

    track: Track
    path: str
    total: int
    y: float


def flows(days: "Sequence[DayCount]", tracks: Iterable[Track]) -> list[Flow]:
    """Submissions over the days on which there were any, one line for each track."""
    if not days:
        return []
    first, last = min(day.day for day in days), max(day.day for day in days)
    span = max((last - first).days, 1)
    counts = Counter({(day.track, day.day): day.applications for day in days})
    most = max(*_totals(days).values(), LEAST_SCALE)
    found = []
    for track in tracks:
        total, path = 0, f"M0 {HEIGHT + 10}"
        for n in range(span + 1):
            total += counts[track.id, first + timedelta(days=n)]
            path += f"H{n * WIDTH / span:.1f}V{_up(total, most):.1f}"
        found.append(Flow(track, path, total, _up(total, most)))
    return found


def _totals(days: "Sequence[DayCount]") -> Mapping[str, int]:
    totals: Counter[str] = Counter()
    for day in days:
        totals[day.track] += day.applications
    return totals


def _up(count: int, most: int) -> float:
    return HEIGHT + 10 - HEIGHT * count / most


@dataclass(frozen=True)
class Part:
    """A piece of a bar in per cent of the whole width."""

    x: str
    width: str
    kind: str


@dataclass(frozen=True)
class Bar:
    """One country; `count` is what remains where `country` is empty: those of all others."""

    country: str
    count: int
    parts: Sequence[Part]
    end: str
    y: int


def country_bars(rows: Iterable[tuple[str, str, int]], tracks: Sequence[Track]) -> list[Bar]:
    """Rows are country, track, count. The countries with most applications first, the rest in one bar."""
    by_country: dict[str, Counter[str]] = {}
    for country, track, count in rows:
        by_country.setdefault(country, Counter())[track] += count
    ordered = sorted(by_country.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    shown, rest = ordered[:MOST_COUNTRIES], ordered[MOST_COUNTRIES:]
    if rest:
        shown.append(("", sum((counts for _, counts in rest), Counter())))
    most = max((counts.total() for _, counts in shown), default=1)
    return [_bar(n, country, counts, tracks, most) for n, (country, counts) in enumerate(shown)]


def _bar(n: int, country: str, counts: Counter[str], tracks: Sequence[Track], most: int) -> Bar:
    begin, parts = 32.0, []
    for place, track in enumerate(tracks):
        width = 60.0 * counts[track.id] / most
        if width:
            parts.append(Part(f"{begin:.2f}", f"{width:.2f}", "a" if place == 0 else "b2"))
        begin += width
    return Bar(country, counts.total(), parts, f"{begin + 1:.2f}", n * 21)


@dataclass(frozen=True)
class Scale:
    """Totals on one axis from `low` to 100, with a line where the threshold cuts."""

    low: int
    threshold: Fraction | None

    @classmethod
    def of(cls, totals: Iterable[Fraction | None], threshold: Fraction | None) -> "Scale":
        known = [total for total in totals if total is not None]
        lowest = min([*known, threshold] if threshold is not None else known, default=Fraction(0))
        return cls(max(0, int(lowest) // 5 * 5 - 5), threshold)

    def x(self, total: Fraction | None) -> str:
        """In per cent of the width, kept a little away from both edges; empty where there is no total."""
        return "" if total is None else f"{3 + 94 * float((total - self.low) / (100 - self.low)):.2f}"

    @property
    def cut(self) -> str:
        return self.x(self.threshold)

    @property
    def marks(self) -> list[tuple[int, str]]:
        span = 100 - self.low
        step = 5 if span <= 30 else 10 if span <= 60 else 20
        first = -(-self.low // step) * step
        return [(n, self.x(Fraction(n))) for n in range(first, 101, step)]
