"""The small typed values of a call file, each read from the text a person writes."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer
from pydantic_core import PydanticCustomError

IDENTIFIER = r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$"
LANGUAGE_TAG = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
WALL = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?", re.ASCII)
MIDNIGHT = re.compile(r".*[T ]24:00(:00)?")
DURATION = re.compile(r"(\d{1,8}) ?(s|min|h|d)", re.ASCII)
CANONICAL_DECIMAL = re.compile(r"-?\d{1,30}\.\d{0,29}[1-9]", re.ASCII)
SIZE = re.compile(r"(\d{1,6}) ?(kB|MB)", re.ASCII)
LONGEST = timedelta(days=366)
YEARS = range(1950, 2200)

When = TypeVar("When", date, datetime)
SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86_400}
BYTES = {"kB": 1_000, "MB": 1_000_000}


@dataclass(frozen=True, order=True)
class Coarse:
    """A planned date as coarse as it was announced: a day, or only a month (`day` is then 0)."""

    year: int
    month: int
    day: int = 0

    @property
    def last_day(self) -> date:
        if self.day:
            return date(self.year, self.month, self.day)
        following = date(self.year + self.month // 12, self.month % 12 + 1, 1)
        return following - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def _wrong(code: str) -> PydanticCustomError:
    """The message is never shown: `spec.load` maps the code to the texts in `wording`."""
    return PydanticCustomError(code, "see wording")


def _in_our_time(when: When) -> When:
    if when.year not in YEARS:
        raise _wrong("year")
    return when


def read_day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not (isinstance(value, str) and DAY.fullmatch(value)):
        raise _wrong("date")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise _wrong("date") from None
    return _in_our_time(day)


def read_wall(value: object) -> datetime:
    """A wall-clock time without zone (`2023-05-10T18:00`); the zone is the call's. A bare day is refused:
    a closing without its hour is the classic dispute.
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, str) and DAY.fullmatch(value):
        raise _wrong("time-missing")
    if isinstance(value, str) and MIDNIGHT.fullmatch(value):
        raise _wrong("midnight")
    if not (isinstance(value, str) and WALL.fullmatch(value)):
        raise _wrong("wall-time")
    try:
        wall = datetime.fromisoformat(value)
    except ValueError:
        raise _wrong("wall-time") from None
    return _in_our_time(wall)


def read_coarse(value: object) -> Coarse:
    if isinstance(value, Coarse):
        return value
    match = isinstance(value, str) and (DAY.fullmatch(value) or MONTH.fullmatch(value))
    if not match:
        raise _wrong("coarse-date")
    coarse = Coarse(*(int(part) for part in match.groups()))
    try:
        first = date(coarse.year, coarse.month, coarse.day or 1)
    except ValueError:
        raise _wrong("coarse-date") from None
    _in_our_time(first)
    return coarse


def read_duration(value: object) -> timedelta:
    if isinstance(value, timedelta):
        return value
    match = isinstance(value, str) and DURATION.fullmatch(value)
    span = timedelta(seconds=int(match[1]) * SECONDS[match[2]]) if match else None
    if span is None or span > LONGEST:
        raise _wrong("duration")
    return span


def read_size(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    match = isinstance(value, str) and SIZE.fullmatch(value)
    if not match or not int(match[1]):
        raise _wrong("size")
    return int(match[1]) * BYTES[match[2]]


def read_decimal(value: object) -> Decimal:
    """Exact: the loader hands over the digits as written, never a binary fraction. The canonical form of a call,
    which holds no fraction but as text, is read as well.
    """
    if isinstance(value, str) and CANONICAL_DECIMAL.fullmatch(value):
        return Decimal(value)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _wrong("number")
    return Decimal(value)


def _known_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise _wrong("zone") from None
    return value


def _number(value: Decimal) -> int | str:
    """Without `Decimal.normalize`, which rounds to the context's 28 digits."""
    return int(value) if value == value.to_integral_value() else f"{value:f}".rstrip("0")


def _span(value: timedelta) -> str:
    return f"{int(value.total_seconds())}s"


Identifier = Annotated[str, Field(pattern=IDENTIFIER, max_length=60)]
Language = Annotated[str, Field(pattern=LANGUAGE_TAG)]
Words = Annotated[dict[Language, Annotated[str, Field(max_length=20_000)]], Field(min_length=1)]
YesNo = Annotated[bool, Field(strict=True)]
Zone = Annotated[str, AfterValidator(_known_zone)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Amount = Annotated[int, Field(strict=True, ge=0, le=10**15)]
Count = Annotated[int, Field(strict=True, ge=0, le=100_000)]
Positive = Annotated[int, Field(strict=True, ge=1, le=100_000)]
Number = Annotated[
    Decimal, BeforeValidator(read_decimal, json_schema_input_type=float), PlainSerializer(_number)
]
Day = Annotated[date, BeforeValidator(read_day, json_schema_input_type=str)]
Wall = Annotated[
    datetime,
    BeforeValidator(read_wall, json_schema_input_type=str),
    PlainSerializer(lambda wall: wall.isoformat(timespec="seconds")),
]
Planned = Annotated[Coarse, BeforeValidator(read_coarse, json_schema_input_type=str), PlainSerializer(str)]
Duration = Annotated[
    timedelta, BeforeValidator(read_duration, json_schema_input_type=str), PlainSerializer(_span)
]
Size = Annotated[int, BeforeValidator(read_size, json_schema_input_type=str)]
