"""What a room of the office shows to a visitor: fetched and authorised in one step, for the routes of both desks."""

from dataclasses import dataclass

from gongmo.calls.queries import InForce, call_with_draft, published_call
from gongmo.lifecycle import sight
from gongmo.web.frame.office.languages import at_the_office
from gongmo.web.frame.office.room import OfCall, OfCase, OfTrack, Published, Room
from gongmo.web.frame.visitor import Visitor


@dataclass(frozen=True)
class Seen:
    """The see-functions of one room."""

    room: Room

    def call(self, visitor: Visitor, slug: str) -> OfCall | None:
        """Published or not."""
        in_force = published_call(slug)
        if in_force is not None:
            return self._published(visitor, in_force)
        known = call_with_draft(slug)
        if visitor.person is None or known is None or not self.room.may(visitor.person, known.pk, visitor.at):
            return None
        return OfCall(self.room, at_the_office(visitor), known.pk, slug, {"en": slug}, None)

    def published(self, visitor: Visitor, slug: str) -> Published | None:
        return self._published(visitor, published_call(slug))

    def _published(self, visitor: Visitor, call: InForce | None) -> Published | None:
        if visitor.person is None or call is None:
            return None
        if not self.room.may(visitor.person, call.call_id, visitor.at):
            return None
        visitor = at_the_office(visitor)
        return Published(self.room, visitor, call.call_id, call.slug, call.specification.title, call)

    def track(self, visitor: Visitor, slug: str, track: str) -> OfTrack | None:
        desk = self.published(visitor, slug)
        known = desk.specification.track(track) if desk else None
        if desk is None or known is None:
            return None
        return OfTrack(desk.room, desk.visitor, desk.call_id, slug, desk.title, desk.call, known)

    def case(self, visitor: Visitor, slug: str, label: str) -> OfCase | None:
        """From the closing on; never with a conflict."""
        desk = self.published(visitor, slug)
        seen = sight.cases(desk.person, desk.call_id, desk.at) if desk else None
        case = seen.filter(label=label).first() if seen is not None else None
        track = desk.specification.track(case.closing.track) if desk and case else None
        if desk is None or case is None or track is None:
            return None
        return OfCase(desk.room, desk.visitor, desk.call_id, slug, desk.title, desk.call, track, case)
