"""What a letter is about: a fact, when it counts and when its letters are written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from gongmo.domain.events.fact import Fact as Event
from gongmo.domain.events.kinds import KINDS
from gongmo.evidence.canonical import read_instant
from gongmo.notices.models import Letter


@dataclass(frozen=True)
class Occasion:
    """`at` is the fact's own time, `now` that of writing: who has left in between gets no letter."""

    at: datetime
    now: datetime


Writer = Callable[[Any, Occasion], list[Letter]]
"""From the event of its kind, and the occasion, to its letters."""


def event_of(body: Mapping[str, object]) -> Event:
    """The event as it was recorded. Raises KeyError for a kind that is no act, TypeError for another form."""
    kind = KINDS[str(body["kind"])]
    read: dict[str, Any] = {
        field.name: read_instant(str(body[field.name])) if field.type is datetime else body[field.name]
        for field in fields(kind)
    }
    return kind(**read)
