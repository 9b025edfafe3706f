"""What an auditor may open: everything about the call and, from the closing on, its cases; to read, and no more."""

from gongmo.calls.policies import may_audit_call
from gongmo.calls.queries import audited_calls
from gongmo.web.frame.office.case_file import OfFile, file_seen
from gongmo.web.frame.office.languages import at_the_office
from gongmo.web.frame.office.room import Room
from gongmo.web.frame.office.see import Seen
from gongmo.web.frame.visitor import Visitor

AUDIT = Room("audit", "audits", writes=False, may=may_audit_call)
SEEN = Seen(AUDIT)


def auditor(visitor: Visitor) -> Visitor | None:
    if visitor.person is None:
        return None
    return at_the_office(visitor) if audited_calls(visitor.person, visitor.at) else None


def file(visitor: Visitor, slug: str, label: str, file: str) -> OfFile | None:
    return file_seen(SEEN, visitor, slug, label, file)
