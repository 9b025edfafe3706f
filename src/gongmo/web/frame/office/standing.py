"""Where every track of a call stands, in figures, and what the office has to do next: derived, never kept."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from gongmo.applications.queries import intake_by_day
from gongmo.decisions.queries import decision_of
from gongmo.domain.spec.track import Track
from gongmo.lifecycle.standing import TrackState, state_of
from gongmo.review.queries import openings_with_locks
from gongmo.screening.queries import cases_of, with_eligibility
from gongmo.selection.queries import runs
from gongmo.web.frame.office.room import Published

if TYPE_CHECKING:
    from gongmo.applications.queries import DayCount
    from gongmo.decisions.models import Decision
    from gongmo.review.models import Opening
    from gongmo.selection.models import Run

KINDS = ("exclusion", "challenge", "recusal")
DETERMINED = {True: "eligible", False: "ineligible", None: "undetermined"}


@dataclass(frozen=True)
class TrackStanding:
    """`submitted` counts first submissions while intake runs; `cases` what the track closed with."""

    track: Track
    state: TrackState
    opens: datetime
    closes: datetime
    submitted: int
    cases: int = 0
    eligible: int = 0
    ineligible: int = 0
    conflicts: Mapping[str, int] = field(default_factory=dict)
    assigned: int = 0
    finished: int = 0
    short: int = 0
    """Eligible cases without a single reviewer."""
    opening: "Opening | None" = None
    locked: bool = False

    @property
    def closed(self) -> bool:
        return self.state not in (TrackState.DRAFT, TrackState.ANNOUNCED, TrackState.ACCEPTING)

    @property
    def undetermined(self) -> int:
        return self.cases - self.eligible - self.ineligible

    @property
    def unfinished(self) -> int:
        return self.assigned - self.finished


@dataclass(frozen=True)
class Standing:
    tracks: Sequence[TrackStanding]
    days: "Sequence[DayCount]"
    run: "Run | None"
    decision: "Decision | None"

    def _sum(self, name: str) -> int:
        return sum(getattr(track, name) for track in self.tracks)

    @property
    def received(self) -> int:
        return sum(track.cases if track.closed else track.submitted for track in self.tracks)

    @property
    def cases(self) -> int:
        return self._sum("cases")

    @property
    def eligible(self) -> int:
        return self._sum("eligible")

    @property
    def ineligible(self) -> int:
        return self._sum("ineligible")

    @property
    def undetermined(self) -> int:
        return self._sum("undetermined")

    @property
    def assigned(self) -> int:
        return self._sum("assigned")

    @property
    def finished(self) -> int:
        return self._sum("finished")

    @property
    def percent(self) -> int:
        return 100 * self.finished // self.assigned if self.assigned else 0

    @property
    def conflicts(self) -> Mapping[str, int]:
        return {kind: sum(track.conflicts.get(kind, 0) for track in self.tracks) for kind in KINDS}

    @property
    def barred(self) -> int:
        return sum(self.conflicts.values())

    @property
    def recommended(self) -> bool:
        return self.run is not None and hasattr(self.run, "recommendation")

    @property
    def locked(self) -> bool:
        return all(track.locked for track in self.tracks)

    @property
    def step(self) -> str:
        """The stage of the pipeline the call stands in."""
        return next(_steps(self))


@dataclass(frozen=True)
class Task:
    """One thing to decide. `kind` names its words, `route` (within the room) where it is done."""

    kind: str
    route: str
    track: Track | None = None
    count: int = 0
    of: int = 0
    when: datetime | None = None
    urgent: bool = False


def standing(desk: Published) -> Standing:
    """A fixed number of queries, however many cases and tracks there are."""
    call = desk.call
    decision, opened = decision_of(call.call_id), openings_with_locks(call.call_id)
    state = state_of(call, opened=[opening for opening, _ in opened.values()], decision=decision, at=desk.at)
    days = intake_by_day(call.call_id, desk.zone)
    received: Counter[str] = Counter()
    for day in days:
        received[day.track] += day.applications
    counted = _counted(desk)
    tracks = []
    for track in desk.specification.tracks:
        window, known = call.window(track), counted[track.id]
        opening, locked = opened.get(track.id, (None, False))
        one = TrackStanding(
            track=track,
            state=state(track),
            opens=window.opens,
            closes=window.ends,
            submitted=received[track.id],
            cases=known["cases"],
            eligible=known["eligible"],
            ineligible=known["ineligible"],
            conflicts={kind: known[kind] for kind in KINDS},
            assigned=known["assigned"],
            finished=known["finished"],
            short=max(0, known["eligible"] - known["covered"]),
            opening=opening,
            locked=locked,
        )
        tracks.append(one)
    return Standing(tracks, days, runs(call.call_id).defer("inputs", "result").first(), decision)


def _counted(desk: Published) -> defaultdict[str, Counter[str]]:
    """By track: cases, the latest determinations, recorded conflicts, running assignments, how many of them are
    finished, and how many cases have one.
    """
    running = Q(assignments__ended_at__isnull=True, assignments__isnull=False)
    done = running & Q(assignments__review__finished_at__isnull=False)
    conflicts = {kind: Count("conflicts", filter=Q(conflicts__kind=kind), distinct=True) for kind in KINDS}
    rows = with_eligibility(cases_of(desk.call_id)).order_by().values("closing__track", "fit")
    counted = rows.annotate(
        cases=Count("pk", distinct=True),
        assigned=Count("assignments", filter=running, distinct=True),
        finished=Count("assignments", filter=done, distinct=True),
        covered=Count("pk", filter=running, distinct=True),
        **conflicts,
    )
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in counted:
        track, fit = row.pop("closing__track"), row.pop("fit")
        found[track].update(row)
        found[track][DETERMINED[fit]] += row["cases"]
    return found


def _steps(now: Standing) -> Iterator[str]:
    decision = now.decision
    if decision is not None and decision.announced_at is not None:
        yield "announced"
    if now.recommended:
        yield "decision"
    if now.tracks and now.locked:
        yield "selection"
    if any(track.opening for track in now.tracks):
        yield "review"
    if now.cases and not now.undetermined and all(track.closed for track in now.tracks):
        yield "assignment"
    if any(track.closed for track in now.tracks):
        yield "screening"
    yield "intake"


def tasks(now: Standing) -> list[Task]:
    """What waits for the office, in the order of the work."""
    found = [task for track in now.tracks for task in _of_track(track)]
    return found + list(_of_call(now))


def _of_track(one: TrackStanding) -> Iterator[Task]:
    track = one.track
    if one.state is TrackState.ANNOUNCED:
        yield Task("opens", "intake", track, when=one.opens)
    if one.state is TrackState.ACCEPTING:
        yield Task("closes", "intake", track, one.submitted, when=one.closes)
    if one.undetermined and not one.locked:
        yield Task("undetermined", "cases", track, one.undetermined, urgent=True)
    elif one.closed and one.eligible and not one.opening:
        kind = "unassigned" if one.short else "open"
        yield Task(kind, "assignments", track, one.short or one.assigned, urgent=True)
    if one.opening and not one.locked:
        kind = "scoring" if one.unfinished else "lock"
        yield Task(kind, "progress", track, one.finished, one.assigned, one.opening.due)


def _of_call(now: Standing) -> Iterator[Task]:
    decision = now.decision
    if now.tracks and now.locked and now.run is None:
        yield Task("select", "selection", urgent=True)
    if now.run is not None and not now.recommended and (decision is None or decision.approved_at is None):
        yield Task("recommend", "selection", urgent=True)
    if now.recommended and decision is None:
        yield Task("prepare", "decision", urgent=True)
    if decision is not None and decision.approved_at is None:
        yield Task("approve", "decision", when=decision.prepared_at)
    if decision is not None and decision.approved_at and decision.announced_at is None:
        yield Task("announce", "decision", urgent=True)
