"""What a room of the office shows to a visitor: fetched and authorised in one step, for the routes of both desks."""

from dataclasses import dataclass

from gongmo.calls.queries import call_with_draft, published_call
from gongmo.lifecycle import sight
from gongmo.screening.queries import case_with_label
from gongmo.web.frame.office.languages import at_the_office
from gongmo.web.frame.office.room import OfCall, OfCase, OfTrack, Published, Room
from gongmo.web.frame.visitor import Visitor


@dataclass(frozen=True)
class Seen:
    """The see-functions of one room."""

    room: Room

    def call(self, visitor: Visitor, slug: str) -> OfCall | None:
        """Published or not."""
        known = call_with_draft(slug)
        if visitor.person is None or known is None or not self.room.may(visitor.person, known.pk, visitor.at):
            return None
        visitor, in_force = at_the_office(visitor), published_call(slug)
        if in_force is None:
            return OfCall(self.room, visitor, known.pk, slug, {"en": slug}, None)
        return Published(self.room, visitor, known.pk, slug, in_force.specification.title, in_force)

    def published(self, visitor: Visitor, slug: str) -> Published | None:
        call = published_call(slug)
        if visitor.person is None or call is None:
            return None
        if not self.room.may(visitor.person, call.call_id, visitor.at):
            return None
        visitor = at_the_office(visitor)
        return Published(self.room, visitor, call.call_id, slug, call.specification.title, call)

    def track(self, visitor: Visitor, slug: str, track: str) -> OfTrack | None:
        desk = self.published(visitor, slug)
        known = desk.specification.track(track) if desk else None
        if desk is None or known is None:
            return None
        return OfTrack(desk.room, desk.visitor, desk.call_id, slug, desk.title, desk.call, known)

    def case(self, visitor: Visitor, slug: str, label: str) -> OfCase | None:
        """From the closing on; never with a conflict."""
        desk = self.published(visitor, slug)
        case = case_with_label(desk.call_id, label) if desk else None
        track = desk.specification.track(case.closing.track) if desk and case else None
        if desk is None or case is None or track is None:
            return None
        if not sight.may_see_case(desk.person, case, visitor.at):
            return None
        return OfCase(desk.room, desk.visitor, desk.call_id, slug, desk.title, desk.call, track, case)
