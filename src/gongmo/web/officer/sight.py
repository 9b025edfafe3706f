"""What an officer may open: the calls one is officer of, and from the closing on their cases."""

from gongmo.calls.policies import may_edit_call
from gongmo.calls.queries import officed_calls
from gongmo.people.queries import holds_installation_role
from gongmo.web.frame.office.case_file import OfFile, file_seen
from gongmo.web.frame.office.languages import at_the_office
from gongmo.web.frame.office.room import Room
from gongmo.web.frame.office.see import Seen
from gongmo.web.frame.visitor import Visitor

OFFICE = Room("office", "office", writes=True, may=may_edit_call)
SEEN = Seen(OFFICE)


def officer(visitor: Visitor) -> Visitor | None:
    """Whoever is officer of some call, or may begin one."""
    if visitor.person is None:
        return None
    if holds_installation_role(visitor.person, "programme_officer", visitor.at):
        return at_the_office(visitor)
    return at_the_office(visitor) if officed_calls(visitor.person, visitor.at) else None


def file(visitor: Visitor, slug: str, label: str, file: str) -> OfFile | None:
    return file_seen(SEEN, visitor, slug, label, file)
