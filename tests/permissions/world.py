"""One call in one state of its track, with somebody in every role towards its first application."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, Walk

from gongmo.applications.actions.write import add_colleague, attach
from gongmo.applications.models import Application, Attachment
from gongmo.calls.queries import published_call
from gongmo.ledger.actions import sign_public_checkpoint
from gongmo.lifecycle.standing import TrackState
from gongmo.notices.links import REVIEWER, invitation_link
from gongmo.notices.models import Outgoing
from gongmo.people.actions import grant_installation_role
from gongmo.people.models import Account
from gongmo.review.actions.invite import invite
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.models import Assignment, Reviewer
from gongmo.screening.models import Case
from gongmo.web.frame.policy import Role

NOBODYS = "XXXX-XXXX"
MOMENTS: Mapping[TrackState, tuple[Stop | None, datetime]] = {
    TrackState.DRAFT: (None, journey.PUBLISHED),
    TrackState.ANNOUNCED: (Stop.PUBLISHED, journey.PUBLISHED + timedelta(hours=1)),
    TrackState.ACCEPTING: (Stop.APPLIED, journey.APPLIED + timedelta(hours=1)),
    TrackState.CLOSED: (Stop.ASSIGNED, journey.INVITED + timedelta(hours=1)),
    TrackState.IN_REVIEW: (Stop.SCORED, journey.SCORED + timedelta(hours=1)),
    TrackState.DECIDED: (Stop.APPROVED, journey.APPROVED + timedelta(hours=1)),
    TrackState.RESULTS_ANNOUNCED: (Stop.ANNOUNCED, journey.ANNOUNCED + timedelta(hours=1)),
    TrackState.ARCHIVED: (Stop.ARCHIVED, journey.ARCHIVED + timedelta(hours=1)),
}


@dataclass(frozen=True)
class World:
    walk: Walk
    at: datetime
    accounts: Mapping[Role, Account | None]
    parts: Mapping[str, Any]
    """What stands in addresses, by the name of the part."""
    assignments: Mapping[Role, int]

    def address_parts(self, role: Role) -> dict[str, Any]:
        """An assignment is always one's own where there is one: everybody else tries the reviewer's."""
        return {
            **self.parts,
            "assignment": self.assignments.get(role, self.assignments.get(Role.REVIEWER, 1)),
        }


def world(state: TrackState) -> World:
    stop, at = MOMENTS[state]
    if stop is None:
        walk = journey.site()
    else:
        walk = journey.walked(stop, planning=6, demonstration=5, points=uneven)
    first = _application(walk, 0)
    accounts = _accounts(walk, first, at)
    assignments = _assignments(walk, at, accounts)
    size = sign_public_checkpoint(at=at).size
    letter = Outgoing.objects.create(at=at, sender="", recipient="", subject="A letter", body="")
    return World(
        walk,
        at,
        accounts,
        _parts(walk, first) | {"letter": letter.pk, "size": size, "token": _token(walk, at)},
        assignments,
    )


def _token(walk: Walk, at: datetime) -> str:
    """Of an invitation to review, once there is a published call to review for."""
    call = published_call(walk.call.slug)
    if call is None:
        return NOBODYS
    reviewer = Reviewer.objects.filter(call=walk.call).first()
    if reviewer is None:
        track = call.specification.tracks[0]
        asked = journey.account("asked@example.org", at)
        reviewer = invite(call=call, track=track, person=asked.person, by=walk.by, at=at)
    return invitation_link(REVIEWER, reviewer.pk).rstrip("/").rsplit("/", maxsplit=1)[-1]


def uneven(place: int, reviewer: int, full: Any) -> Any:
    return full * (95 - 3 * place - reviewer) // 100


def _application(walk: Walk, place: int) -> Application | None:
    number = next(
        (number for number in walk.order if _is(number, PLANNING) and walk.order[number] == place), None
    )
    return Application.objects.filter(number=number).first()


def _is(number: str, track: str) -> bool:
    return Application.objects.filter(number=number, track=track).exists()


def _accounts(walk: Walk, first: Application | None, at: datetime) -> dict[Role, Account | None]:
    stranger = journey.account("stranger@example.org", at)
    administrator = journey.account("administrator@example.org", at)
    grant_installation_role(person=administrator.person, role="administrator", at=at)
    accounts: dict[Role, Account | None] = dict.fromkeys(Role, stranger)
    accounts |= {
        Role.ANONYMOUS: None,
        Role.ADMINISTRATOR: administrator,
        Role.OFFICER: walk.officer,
        Role.AUDITOR: walk.auditor,
        Role.CHAIR: walk.chairs[PLANNING],
    }
    second = _application(walk, 1)
    if first is not None and second is not None:
        lead = walk.applicants[first.number]
        colleague = journey.account("colleague@example.org", at)
        add_colleague(application=first, person=colleague.person, by=lead.public_id, at=journey.APPLIED)
        attach(
            application=first,
            question="letter",
            name="letter.pdf",
            sha256="b" * 64,
            file=ContentFile(b"%PDF-1.7 letter"),
            at=journey.APPLIED,
        )
        accounts |= {
            Role.APPLICANT: lead,
            Role.COLLEAGUE: colleague,
            Role.OTHER_APPLICANT: walk.applicants[second.number],
        }
    if PLANNING in walk.panel:
        three = zip(
            (Role.REVIEWER, Role.CONFLICTED_REVIEWER, Role.PAST_REVIEWER), walk.panel[PLANNING], strict=False
        )
        accounts |= dict(three)
    return accounts


def _assignments(walk: Walk, at: datetime, accounts: Mapping[Role, Account | None]) -> dict[Role, int]:
    found: dict[Role, int] = {}
    if PLANNING not in walk.panel:
        return found
    case = journey.case_at(walk, PLANNING, 0)
    for role in (Role.REVIEWER, Role.CONFLICTED_REVIEWER, Role.PAST_REVIEWER):
        account = accounts[role]
        assert account is not None
        assignment = Assignment.objects.get(case=case, reviewer__person=account.person)
        found[role] = assignment.pk
        ENDINGS.get(role, _nothing)(walk, assignment, at)
    return found


def _conflict(walk: Walk, assignment: Assignment, at: datetime) -> None:
    record_conflict(
        case=assignment.case,
        person=assignment.reviewer.person,
        kind="exclusion",
        ground="same_organisation",
        reason="Works for the town.",
        by=walk.by,
        at=at - timedelta(minutes=1),
    )


def _end(walk: Walk, assignment: Assignment, at: datetime) -> None:
    """Taken off every case: by the office before the lock, by having nothing left after it."""
    for other in Assignment.objects.filter(reviewer=assignment.reviewer, ended_at__isnull=True):
        Assignment.objects.filter(pk=other.pk).update(
            ended_at=at - timedelta(minutes=1), ended_ground="office"
        )


def _nothing(walk: Walk, assignment: Assignment, at: datetime) -> None:
    pass


ENDINGS: Mapping[Role, Callable[[Walk, Assignment, datetime], None]] = {
    Role.CONFLICTED_REVIEWER: _conflict,
    Role.PAST_REVIEWER: _end,
}


def _parts(walk: Walk, first: Application | None) -> dict[str, Any]:
    case = Case.objects.filter(application=first).first() if first else None
    file = Attachment.objects.filter(application=first, question="proposal").first() if first else None
    return {
        "slug": walk.call.slug,
        "track": PLANNING,
        "number": first.number if first else NOBODYS,
        "label": case.label if case else "P-01",
        "section": "applicant",
        "submission": 1,
        "file": file.public_id if file else NOBODYS,
        "run": walk.run.number if walk.run else 1,
    }
