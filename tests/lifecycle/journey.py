"""A whole call walked through its actions, as far as a test needs it: the shipped K-City Network 2023.

Every function does one thing at a time `at`; `walked(to, …)` goes from the first to the last of them. Towns and companies
are invented. Applications are counted from 0 in each track, and `points` gives the better ones more: 0 and 1 tie, 2 and
3 tie, and so on, so that the draw decides; from 10 on nobody reaches the threshold. Number 3 asks for the place of 0.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import IntEnum
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile

from gongmo.applications.actions.submit import submit
from gongmo.applications.actions.write import attach, save_answers, start_application
from gongmo.applications.drafts import prepared
from gongmo.applications.models import Application, Submission
from gongmo.calls.actions import appoint, publish, start_call
from gongmo.calls.models import Call
from gongmo.calls.queries import InForce, published_call
from gongmo.decisions.models import Archive, Decision
from gongmo.domain.spec.track import Track
from gongmo.ledger.actions import open_log
from gongmo.lifecycle.announce_results import announce_results
from gongmo.lifecycle.approve_decision import approve_decision
from gongmo.lifecycle.archive_call import archive_call
from gongmo.lifecycle.close_windows import close_windows
from gongmo.lifecycle.decide import prepare_decision
from gongmo.lifecycle.deliberate import recommend, recommend_amount
from gongmo.lifecycle.run_selection import run_selection
from gongmo.lifecycle.screen import determine
from gongmo.people.actions import open_account, record_organisation
from gongmo.people.models import Account
from gongmo.review.actions.assign import assign
from gongmo.review.actions.invite import answer_invitation, invite
from gongmo.review.actions.lock_scores import lock_scores
from gongmo.review.actions.open_review import open_review
from gongmo.review.actions.score import finish_review, save_review
from gongmo.review.models import Assignment, Lock, Opening, Reviewer
from gongmo.screening.models import Case
from gongmo.screening.queries import cases_of, eligible_cases
from gongmo.selection.models import Recommendation, Run

SLUG = "k-city-network-2023"
TEXT = (Path(__file__).parents[2] / "examples" / f"{SLUG}.yaml").read_text("utf-8")
PLANNING, DEMONSTRATION = "planning", "demonstration"
TRACKS = (PLANNING, DEMONSTRATION)

DRAFTED = datetime(2023, 4, 1, 3, tzinfo=UTC)
PUBLISHED = datetime(2023, 4, 9, 3, tzinfo=UTC)
APPLIED = datetime(2023, 4, 20, 1, tzinfo=UTC)
CLOSES = {PLANNING: datetime(2023, 5, 10, 9, tzinfo=UTC), DEMONSTRATION: datetime(2023, 5, 30, 9, tzinfo=UTC)}
CLOSED = datetime(2023, 5, 30, 10, tzinfo=UTC)
SCREENED = CLOSED + timedelta(days=1)
INVITED = CLOSED + timedelta(days=2)
OPENED = CLOSED + timedelta(days=3)
SCORED = CLOSED + timedelta(days=8)
DUE = CLOSED + timedelta(days=10)
LOCKED = CLOSED + timedelta(days=11)
RUN = CLOSED + timedelta(days=12)
PREPARED = CLOSED + timedelta(days=13)
APPROVED = CLOSED + timedelta(days=14)
ANNOUNCED = CLOSED + timedelta(days=15)
ARCHIVED = CLOSED + timedelta(days=400)

TOWNS = (
    ("Belmora", "KZ"),
    ("Kawelo", "KE"),
    ("Santa Brasa", "PE"),
    ("Aldov", "UA"),
    ("Dereköy Yeni", "TR"),
    ("Baliwag Norte", "PH"),
    ("Phu Lanh", "VN"),
    ("Mirabad", "UZ"),
)
TIERS = (95, 89, 83, 77, 71, 60)
Points = Callable[[int, int, Decimal], Decimal]


class Stop(IntEnum):
    """How far a walk goes."""

    PUBLISHED = 1
    APPLIED = 2
    CLOSED = 3
    SCREENED = 4
    ASSIGNED = 5
    OPENED = 6
    SCORED = 7
    LOCKED = 8
    RUN = 9
    RECOMMENDED = 10
    PREPARED = 11
    APPROVED = 12
    ANNOUNCED = 13
    ARCHIVED = 14


@dataclass
class Walk:
    """Who takes part, and what each step gave. `applicants` are accounts by application number."""

    call: Call
    officer: Account
    auditor: Account
    chairs: dict[str, Account]
    panel: dict[str, list[Account]] = field(default_factory=dict)
    applicants: dict[str, Account] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)
    run: Run | None = None
    recommendation: Recommendation | None = None
    decision: Decision | None = None
    archive: Archive | None = None

    @property
    def in_force(self) -> InForce:
        return in_force(self.call.slug)

    @property
    def by(self) -> str:
        return self.officer.public_id


def walked(
    to: Stop = Stop.ANNOUNCED,
    *,
    planning: int = 6,
    demonstration: int = 6,
    reviewers: int = 5,
    ineligible: Collection[int] = (),
    points: "Points | None" = None,
    text: str = TEXT,
) -> Walk:
    """The call as it stands after that step, and all it took to come there."""
    return walk_on(
        site(text=text),
        to,
        planning=planning,
        demonstration=demonstration,
        reviewers=reviewers,
        ineligible=ineligible,
        points=points,
    )


def walk_on(
    walk: Walk,
    to: Stop,
    *,
    planning: int,
    demonstration: int,
    reviewers: int,
    ineligible: Collection[int] = (),
    points: "Points | None" = None,
) -> Walk:
    """A drafted call up to that step. `ineligible` are places in the order of application, in either track."""
    steps: tuple[tuple[Stop, Callable[[], object]], ...] = (
        (Stop.PUBLISHED, lambda: publish_call(walk, PUBLISHED)),
        (Stop.APPLIED, lambda: apply_in_both(walk, planning, demonstration, APPLIED)),
        (Stop.CLOSED, lambda: close_windows(CLOSED)),
        (Stop.SCREENED, lambda: screen(walk, SCREENED, ineligible)),
        (Stop.ASSIGNED, lambda: seat_panel(walk, reviewers, INVITED)),
        (Stop.OPENED, lambda: open_tracks(walk, OPENED)),
        (Stop.SCORED, lambda: score(walk, SCORED, points or tiered)),
        (Stop.LOCKED, lambda: lock(walk, LOCKED)),
        (Stop.RUN, lambda: run(walk, RUN)),
        (Stop.RECOMMENDED, lambda: stand_by(walk, RUN)),
        (Stop.PREPARED, lambda: prepare(walk, PREPARED)),
        (Stop.APPROVED, lambda: approve(walk, APPROVED)),
        (Stop.ANNOUNCED, lambda: announce(walk, ANNOUNCED)),
        (Stop.ARCHIVED, lambda: archive(walk, ARCHIVED)),
    )
    for stop, step in steps:
        if stop <= to:
            step()
    return walk


# The office


def site(at: datetime = DRAFTED, *, text: str = TEXT, slug: str = SLUG) -> Walk:
    """An open log, a call in draft, and its staff."""
    open_log(name="kcity.example.org/log", simulated=False, at=at)
    return call_in_draft(at, text=text, slug=slug)


def call_in_draft(at: datetime, *, text: str = TEXT, slug: str = SLUG) -> Walk:
    call = start_call(slug=slug, programme="k-city", title={"en": "K-City"}, text=text, by="system", at=at)
    officer, auditor = account(f"officer@{slug}.example.org", at), account(f"auditor@{slug}.example.org", at)
    chairs = {track: account(f"chair-{track}@{slug}.example.org", at) for track in TRACKS}
    staff(call, officer, "officer", at)
    staff(call, auditor, "auditor", at)
    for track, chair in chairs.items():
        staff(call, chair, "chair", at, track)
    return Walk(call, officer, auditor, chairs)


def account(email: str, at: datetime, name: str = "") -> Account:
    name = name or email.partition("@")[0].replace("-", " ").title()
    return open_account(name=name, email=email, password=None, language="en", at=at)


def staff(call: Call, whom: Account, role: str, at: datetime, track: str = "") -> None:
    person = whom.person
    appoint(
        call=call, person=person.pk, person_id=person.public_id, role=role, by="system", at=at, track=track
    )


def publish_call(walk: Walk, at: datetime) -> None:
    publish(call=walk.call, by=walk.by, at=at, days_off={})


def in_force(slug: str = SLUG) -> InForce:
    call = published_call(slug)
    assert call is not None
    return call


def rules(walk: Walk, track: str) -> Track:
    found = walk.in_force.specification.track(track)
    assert found is not None
    return found


# Applications


def apply_in_both(walk: Walk, planning: int, demonstration: int, at: datetime) -> None:
    for track, count in ((PLANNING, planning), (DEMONSTRATION, demonstration)):
        for place in range(count):
            apply(walk, track, place, at)


def apply(walk: Walk, track: str, place: int, at: datetime, /, **answers: Any) -> Application:
    """The `place`-th application of the track, complete and submitted."""
    application = start(walk, track, place, at)
    fill(application, place, at, **answers)
    press(walk, application, at)
    return application


def start(walk: Walk, track: str, place: int, at: datetime) -> Application:
    """Begun by an applicant of its own, with nothing typed yet."""
    lead = account(f"lead-{place}@{track}.{walk.call.slug}.example.org", at)
    town, country = TOWNS[place % len(TOWNS)]
    abroad = track == PLANNING
    organisation = record_organisation(
        kind="local_government" if abroad else "company",
        country=country if abroad else "KR",
        name={"en": f"City of {town} {place}", "ko": f"{town} {place} 시"}
        if abroad
        else {"en": f"Hanbit {place}", "ko": f"한빛 {place}"},
        identifiers={},
        by=lead.person,
        at=at,
    )
    application = start_application(
        call=in_force(walk.call.slug),
        track=track,
        organisation=organisation,
        person=lead.person,
        by=lead.public_id,
        at=at,
    )
    walk.applicants[application.number] = lead
    walk.order[application.number] = place
    return application


def fill(application: Application, place: int, at: datetime, /, **answers: Any) -> None:
    given = {**answers_of(application.track, place), **answers}
    save_answers(
        application=application, answers=given, revision=application.draft.revision, by="system", at=at
    )
    for question in FILES[application.track]:
        content = ContentFile(b"%PDF-1.7 plan")
        attach(
            application=application,
            question=question,
            name=f"{question}.pdf",
            sha256="a" * 64,
            file=content,
            at=at,
        )


def press(walk: Walk, application: Application, at: datetime) -> Submission:
    call = in_force(walk.call.slug)
    shown = prepared(application, call).content_hash
    by = walk.applicants[application.number].public_id
    return submit(
        application=application, call=call, shown=shown, key=f"page-{application.number}-{at}", by=by, at=at
    )


FILES = {PLANNING: ("proposal",), DEMONSTRATION: ("letter_of_intent", "business_plan", "registration")}


def answers_of(track: str, place: int) -> dict[str, Any]:
    town, country = TOWNS[0] if place == 3 else TOWNS[place % len(TOWNS)]
    spot = f"{town} {place // len(TOWNS)}".removesuffix(" 0")
    given: dict[str, Any] = {
        "contact_email": f"plan-{place}@example.org",
        "place": {"name": spot, "country": country},
        "content": "Sensors, a map, a plan.",
        "requested": (500 - 10 * (place % 5)) * 1_000_000,
        "true_and_complete": True,
    }
    if place % 2:
        given["smallest_viable"] = 350_000_000
    return given | (PLANNING_ANSWERS if track == PLANNING else DEMONSTRATION_ANSWERS)


PLANNING_ANSWERS = {
    "government_kind": "local_government",
    "plan_title": "A river city that moves",
    "output": "solution_plan",
    "background": "The river floods each spring.",
    "issue": "Floods.",
    "follow_up": "A works programme.",
}
DEMONSTRATION_ANSWERS = {
    "registration_number": "000-00-00000",
    "partner_name": "City office",
    "partner_kind": "local_government",
    "demonstration_title": "Street lights that count",
    "technology": "Lights.",
    "market": "Towns of the region.",
}


# Screening


def screen(walk: Walk, at: datetime, ineligible: Collection[int] = ()) -> None:
    for case in cases_of(walk.call.pk):
        if walk.order[case.application.number] in ineligible:
            determine(
                case=case,
                eligible=False,
                ground="incomplete",
                reason="The proposal is empty.",
                by=walk.by,
                at=at,
            )
        else:
            determine(case=case, eligible=True, by=walk.by, at=at)


def case_at(walk: Walk, track: str, place: int) -> Case:
    """The case of the `place`-th application of the track."""
    return next(
        case for case in cases_of(walk.call.pk, track) if walk.order[case.application.number] == place
    )


# Review


def seat_panel(walk: Walk, size: int, at: datetime) -> None:
    """Reviewers of each track, invited and willing; each of them scores every eligible case."""
    for track in TRACKS:
        for place in range(size):
            seat(walk, track, place, at)


def seat(walk: Walk, track: str, place: int, at: datetime) -> Reviewer:
    person = account(f"reviewer-{place}@{track}.{walk.call.slug}.example.org", at)
    walk.panel.setdefault(track, []).append(person)
    reviewer = invite(call=walk.in_force, track=rules(walk, track), person=person.person, by=walk.by, at=at)
    reviewer = answer_invitation(reviewer=reviewer, accepted=True, reason="", by=person.public_id, at=at)
    for case in eligible_cases(walk.call.pk, track):
        assign(case=case, reviewer=reviewer, by=walk.by, at=at)
    return reviewer


def open_tracks(walk: Walk, at: datetime) -> None:
    for track in tracks_to_review(walk):
        open_one(walk, track, at)


def open_one(walk: Walk, track: str, at: datetime) -> Opening:
    return open_review(call=walk.in_force, track=rules(walk, track), due=DUE, by=walk.by, at=at)


def tracks_to_review(walk: Walk) -> Sequence[str]:
    return [track for track in TRACKS if eligible_cases(walk.call.pk, track).exists()]


def tiered(place: int, _reviewer: int, full: Decimal) -> Decimal:
    """Two by two alike; the same from everybody."""
    tier = TIERS[min(place // 2, len(TIERS) - 1)]
    return (full * tier / 100).to_integral_value()


def score(walk: Walk, at: datetime, points: Points = tiered) -> None:
    """Everybody finishes everything, with a reason for each criterion and a comment."""
    for track in TRACKS:
        for assignment in Assignment.objects.filter(
            case__closing__call=walk.call, reviewer__track=track, ended_at__isnull=True
        ).select_related("case__application", "case__closing", "reviewer__person__account"):
            score_one(walk, assignment, at, points)


def score_one(walk: Walk, assignment: Assignment, at: datetime, points: Points = tiered) -> None:
    track = rules(walk, assignment.case.application.track)
    place, by = walk.order[assignment.case.application.number], assignment.reviewer.person.account
    which = walk.panel[track.id].index(by) if by in walk.panel.get(track.id, ()) else 0
    given = {c.id: points(place, which, c.points) for c in track.criteria}
    saved = save_review(
        assignment=assignment,
        points=given,
        reasons=dict.fromkeys(given, f"Seen in {assignment.case.label}."),
        comment=f"A word on {assignment.case.label} by {which}.",
        revision=0,
        by=by.public_id,
        at=at,
    )
    finish_review(assignment=assignment, revision=saved.revision, by=by.public_id, at=at)


def lock(walk: Walk, at: datetime) -> None:
    for track in tracks_to_review(walk):
        lock_one(walk, track, at)


def lock_one(walk: Walk, track: str, at: datetime) -> Lock:
    by = walk.chairs[track].public_id
    return lock_scores(call=walk.in_force, track=rules(walk, track), by=by, at=at)


# From the amounts to the archive


def run(walk: Walk, at: datetime) -> Run:
    """The better tie of planning is recommended a little less than it asked for; the rest as requested."""
    case = case_at(walk, PLANNING, 0)
    recommend_amount(case=case, amount=470_000_000, reason="Without the vehicles.", by=walk.by, at=at)
    walk.run = run_selection(call=walk.in_force, by=walk.by, at=at)
    return walk.run


def stand_by(walk: Walk, at: datetime) -> Recommendation:
    assert walk.run is not None
    walk.recommendation = recommend(run=walk.run, minutes="The panel agrees.", by=walk.by, at=at)
    return walk.recommendation


def prepare(walk: Walk, at: datetime) -> Decision:
    walk.decision = prepare_decision(call=walk.in_force, by=walk.by, at=at)
    return walk.decision


def approve(walk: Walk, at: datetime) -> Decision:
    assert walk.decision is not None
    by = walk.chairs[PLANNING].public_id
    walk.decision = approve_decision(decision=walk.decision, by=by, at=at)
    return walk.decision


def announce(walk: Walk, at: datetime) -> Decision:
    assert walk.decision is not None
    walk.decision = announce_results(decision=walk.decision, by=walk.by, at=at)
    return walk.decision


def archive(walk: Walk, at: datetime) -> Archive:
    walk.archive = archive_call(call=walk.in_force, by=walk.by, at=at)
    return walk.archive
