"""Facts about the log itself."""

from dataclasses import dataclass

from gongmo.domain.events.fact import Fact


@dataclass(frozen=True, kw_only=True)
class ClockSet(Fact):
    """A simulated installation's clock moved forward; `offset` in seconds against the database's."""

    kind = "clock_set"
    public = True

    offset: int
