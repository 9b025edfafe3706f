"""What a page of the office is about, and from which desk it is read: the officer's, or the auditor's without acts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from gongmo.calls.queries import InForce
from gongmo.domain.spec.call import Call as Specification
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.web.frame.visitor import Visitor

if TYPE_CHECKING:
    from gongmo.screening.models import Case


@dataclass(frozen=True)
class Room:
    """Routes of the room are named `<name>_…`, its index is `home`; `writes` is whether anything can be changed here."""

    name: str
    home: str
    writes: bool
    may: Callable[[int, int, datetime], bool]


@dataclass(frozen=True)
class OfCall:
    """`call` is None until the first publication; the title is then the name in the address."""

    room: Room
    visitor: Visitor
    call_id: int
    slug: str
    title: Text
    call: InForce | None

    @property
    def at(self) -> datetime:
        return self.visitor.at

    @property
    def person(self) -> int:
        """Whoever is here has signed in."""
        return self.visitor.person or 0


@dataclass(frozen=True)
class Published(OfCall):
    call: InForce

    @property
    def specification(self) -> Specification:
        return self.call.specification

    @property
    def zone(self) -> str:
        return self.specification.zone

    @property
    def currency(self) -> str:
        return self.specification.currency


@dataclass(frozen=True)
class OfTrack(Published):
    track: Track


@dataclass(frozen=True)
class OfCase(OfTrack):
    """A case that is open to the visitor: no conflict lies between them."""

    case: "Case"
