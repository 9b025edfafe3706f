"""Who may reach a route, declared beside it. `gongmo permissions` writes these as a table; a test tries every cell.

A policy says only whether a route answers. Whether an act succeeds (a window that has closed, scores that are locked)
is for the rules of its stage, and its refusal is a page with a reason.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from gongmo.lifecycle.standing import TrackState


class Role(StrEnum):
    """Every way a person can stand to a call and to one application in it."""

    ANONYMOUS = "anonymous"
    STRANGER = "stranger"
    APPLICANT = "applicant"
    COLLEAGUE = "colleague"
    OTHER_APPLICANT = "other_applicant"
    REVIEWER = "reviewer"
    CONFLICTED_REVIEWER = "conflicted_reviewer"
    PAST_REVIEWER = "past_reviewer"
    CHAIR = "chair"
    OFFICER = "officer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


States = frozenset[TrackState]

ALWAYS: States = frozenset(TrackState)
PUBLISHED: States = ALWAYS - {TrackState.DRAFT}
ACCEPTED: States = PUBLISHED - {TrackState.ANNOUNCED}
"""Applications can exist."""
CLOSED: States = ACCEPTED - {TrackState.ACCEPTING}
REVIEWED: States = CLOSED - {TrackState.CLOSED}
DECIDED: States = REVIEWED - {TrackState.IN_REVIEW}
ANNOUNCED: States = DECIDED - {TrackState.DECIDED}
IN_REVIEW: States = frozenset({TrackState.IN_REVIEW})

EVERYBODY = frozenset(Role)
SIGNED_IN = EVERYBODY - {Role.ANONYMOUS}
MEMBERS = frozenset({Role.APPLICANT, Role.COLLEAGUE})
OFFICE = frozenset({Role.OFFICER, Role.AUDITOR})


@dataclass(frozen=True)
class Policy:
    """`admits` maps roles to the states of the track in which the route answers them.

    `public` routes answer whom they do not admit with 404; all others send the anonymous to sign in, whether or not
    there is anything at the address.
    """

    name: str
    admits: Mapping[Role, States]
    public: bool = False

    def answers(self, role: Role, state: TrackState) -> bool:
        return state in self.admits.get(role, frozenset())


def policy(name: str, *grants: tuple[Iterable[Role], States], public: bool = False) -> Policy:
    """`policy("...", (MEMBERS, ACCEPTED), ({Role.OFFICER}, ALWAYS))`."""
    admits: dict[Role, States] = {}
    for roles, states in grants:
        for role in roles:
            admits[role] = admits.get(role, frozenset()) | states
    return Policy(name, admits, public)


FOR_ALL = policy("everybody", (EVERYBODY, ALWAYS), public=True)
OF_PUBLISHED_CALL = policy("everybody, of a published call", (EVERYBODY, PUBLISHED), public=True)
OF_ANNOUNCED_RESULTS = policy("everybody, of announced results", (EVERYBODY, ANNOUNCED), public=True)
FOR_BEARER = policy("whoever holds the signed link", (EVERYBODY, PUBLISHED), public=True)
NOBODY = policy("nobody", public=True)
FOR_SIGNED_IN = policy("whoever signed in", (SIGNED_IN, ALWAYS))
