"""Facts about a call: its versions, its windows and its staff."""

from dataclasses import dataclass
from datetime import datetime

from gongmo.domain.events.fact import Fact


@dataclass(frozen=True, kw_only=True)
class CallPublished(Fact):
    """A version of a call became the one in force. `version_hash` is the SHA-256 of its canonical form."""

    kind = "call_published"
    public = True

    call: str
    version: int
    version_hash: str


@dataclass(frozen=True, kw_only=True)
class CallAmended(Fact):
    kind = "call_amended"
    public = True

    call: str
    version: int
    version_hash: str
    reason_hash: str


@dataclass(frozen=True, kw_only=True)
class WindowExtended(Fact):
    """The closing of a track moved for everybody, by the published rule."""

    kind = "window_extended"
    public = True

    call: str
    track: str
    closes: datetime
    reason_hash: str


@dataclass(frozen=True, kw_only=True)
class StaffAppointed(Fact):
    kind = "staff_appointed"

    call: str
    person: str
    role: str
