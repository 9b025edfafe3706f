"""Which desks a visitor works at: what the masthead leads to."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gongmo.applications.queries import applications_of
from gongmo.calls.queries import staffed_calls
from gongmo.people.queries import holds_installation_role
from gongmo.review.queries import assignments_of
from gongmo.web.frame.visitor import Visitor


@dataclass(frozen=True)
class Desk:
    """`name` is that of the route, `title` is shown."""

    name: str
    title: str | Promise


PUBLIC = (
    Desk("calls", _("Calls")),
    Desk("portfolio", _("What was funded")),
    Desk("ledger", _("Public ledger")),
)


def desks_of(visitor: Visitor) -> tuple[Desk, ...]:
    """The public pages for all, and whatever the visitor has work at."""
    if visitor.person is None:
        return PUBLIC
    found = [Desk("calls", _("Calls"))]
    roles = set(staffed_calls(visitor.person, visitor.at).values_list("role", flat=True))
    if not roles or applications_of(visitor.person, visitor.at).exists():
        found.append(Desk("applications", _("My applications")))
    if assignments_of(visitor.person, visitor.at).exists():
        found.append(Desk("reviews", _("My reviews")))
    if "chair" in roles:
        found.append(Desk("panels", _("Panel")))
    if "officer" in roles or holds_installation_role(visitor.person, "programme_officer", visitor.at):
        found.append(Desk("office", _("Office")))
    if "auditor" in roles:
        found.append(Desk("audits", _("Audit")))
    return (*found, *PUBLIC[1:])
