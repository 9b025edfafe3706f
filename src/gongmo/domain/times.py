"""Instants, zones and windows. A window is half-open: `opens <= at < closes + grace`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class LocalTime(StrEnum):
    """How a wall-clock time relates to instants in its zone (daylight saving skips and repeats hours)."""

    PLAIN = "plain"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"


class IntakeState(StrEnum):
    ANNOUNCED = "announced"
    ACCEPTING = "accepting"
    CLOSED = "closed"


@dataclass(frozen=True)
class Window:
    """When a track accepts: two instants (aware datetimes) and the grace added to the second."""

    opens: datetime
    closes: datetime
    grace: timedelta = timedelta()

    @property
    def ends(self) -> datetime:
        return self.closes + self.grace

    def state(self, at: datetime) -> IntakeState:
        if at < self.opens:
            return IntakeState.ANNOUNCED
        return IntakeState.ACCEPTING if at < self.ends else IntakeState.CLOSED


def kind_of_local_time(wall: datetime, zone: ZoneInfo) -> LocalTime:
    """`wall` is naive. Missing: the clocks jumped over it. Ambiguous: it happened twice."""
    first, second = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return LocalTime.PLAIN
    back = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return LocalTime.AMBIGUOUS if back == wall else LocalTime.MISSING


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant of a naive wall-clock time; of two, the earlier."""
    return wall.replace(tzinfo=zone).astimezone(UTC)


def days(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`, both included."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
