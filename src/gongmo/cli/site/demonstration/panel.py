"""From the closing of an edition to its announced result."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from gongmo.cli.site.demonstration import people
from gongmo.cli.site.demonstration.editions import DEMONSTRATION, PLANNING, TRACKS
from gongmo.cli.site.demonstration.opinions import opinion, reason
from gongmo.cli.site.demonstration.sheets import Scored, invented
from gongmo.cli.site.demonstration.walk import Step, Walk
from gongmo.decisions.queries import decision_of
from gongmo.lifecycle.announce_results import announce_results
from gongmo.lifecycle.approve_decision import approve_decision
from gongmo.lifecycle.close_windows import close_windows
from gongmo.lifecycle.decide import prepare_decision
from gongmo.lifecycle.deliberate import recommend, recommend_amount
from gongmo.lifecycle.run_selection import run_selection
from gongmo.lifecycle.screen import determine
from gongmo.review.actions.assign import assign
from gongmo.review.actions.invite import answer_invitation, invite
from gongmo.review.actions.lock_scores import lock_scores
from gongmo.review.actions.open_review import open_review
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.actions.score import finish_review, save_review
from gongmo.review.queries import assignments_of_case
from gongmo.screening.queries import cases_of

if TYPE_CHECKING:
    from gongmo.decisions.models import Decision
    from gongmo.people.models import Account
    from gongmo.review.models import Assignment, Reviewer
    from gongmo.screening.models import Case

CHAIRS = {PLANNING: people.CHAIR_PLANNING, DEMONSTRATION: people.CHAIR_DEMONSTRATION}
FAMILIAR = "P1"
"""The reviewer of the sheet whom the published sign-in plays."""


@dataclass
class Panel:
    """Days are counted from the closing of the last track. `share` of the reviews are finished, all of them by default."""

    walk: Walk
    share: float = 1.0
    seats: dict[tuple[str, str], "Reviewer"] = field(default_factory=dict)

    def closing(self) -> Iterator[Step]:
        for track in TRACKS:
            yield Step(self.walk.edition.closed(track) + timedelta(minutes=1), _close)

    def reviewing(self, due: datetime) -> Iterator[Step]:
        yield Step(self._day(1), self._screen)
        yield Step(self._day(2), self._seat)
        yield Step(self._day(3), partial(self._open, due))
        for number, (row, name) in enumerate(self._reviews()):
            yield Step(self._day(4) + timedelta(minutes=67 * number), partial(self._score, row, name))

    def deciding(self) -> Iterator[Step]:
        yield Step(self._day(12), self._lock)
        yield Step(self._day(13), self._deliberate)
        yield Step(self._day(13) + timedelta(hours=2), self._prepare)
        yield Step(self._day(14), self._approve)
        yield Step(self._day(15), self._announce)

    def _day(self, number: int) -> datetime:
        return self.walk.edition.all_closed + timedelta(days=number - 1, hours=16)

    def _reviews(self) -> list[tuple[str, str]]:
        """Applications of the sheet and who reviews them, as far as this edition has come."""
        pairs = [
            (row.application, name)
            for row in self.walk.rows
            for name in sorted(invented().reviews.get(row.application, {}))
        ]
        return pairs[: round(len(pairs) * self.share)]

    def _cases(self) -> dict[str, "Case"]:
        """By the application's number in the sheet."""
        here = {number: sheet for sheet, number in self.walk.numbers.items()}
        cases = cases_of(self.walk.call.call_id)
        return {here[case.application.number]: case for case in cases if case.application.number in here}

    def _screen(self, at: datetime) -> None:
        rows = {row.application: row for row in self.walk.rows}
        for sheet, case in self._cases().items():
            eligible = rows[sheet].eligible
            ground, reason = (
                ("", "") if eligible else ("applicant_kind", "A company cannot apply in this track.")
            )
            determine(case=case, eligible=eligible, ground=ground, reason=reason, by=self.walk.by, at=at)

    def _seat(self, at: datetime) -> None:
        for track in TRACKS:
            for name in invented().reviewers(track):
                self.seats[track, name] = self._invited(track, name, at)
        for sheet, case in self._cases().items():
            for name in invented().reviews.get(sheet, {}):
                reviewer = self.seats[case.application.track, name]
                assign(case=case, reviewer=reviewer, by=self.walk.by, at=at)

    def _invited(self, track: str, name: str, at: datetime) -> "Reviewer":
        account = self._reviewer(name, at)
        call = self.walk.call
        known = call.specification.track(track)
        if known is None:
            raise LookupError(track)
        reviewer = invite(call=call, track=known, person=account.person, by=self.walk.by, at=at)
        return answer_invitation(reviewer=reviewer, accepted=True, reason="", by=account.public_id, at=at)

    def _reviewer(self, name: str, at: datetime) -> "Account":
        if name == FAMILIAR:
            return self.walk.cast[people.REVIEWER]
        return self.walk.cast.account(
            f"reviewer-{name.lower()}@example.org", f"Reviewer {name} · 평가위원", at
        )

    def _open(self, due: datetime, at: datetime) -> None:
        for track in self.walk.call.specification.tracks:
            open_review(call=self.walk.call, track=track, due=due, by=self.walk.by, at=at)

    def _score(self, sheet: str, name: str, at: datetime) -> None:
        case = self._cases()[sheet]
        scored = invented().reviews[sheet][name]
        reviewer = self.seats[case.application.track, name]
        by = self._reviewer(name, at).public_id
        if scored.recused:
            self._recuse(case, reviewer, by, at)
            return
        assignment = assignments_of_case(case.pk).get(reviewer=reviewer)
        self._write(assignment, scored, by, at)

    def _recuse(self, case: "Case", reviewer: "Reviewer", by: str, at: datetime) -> None:
        record_conflict(
            case=case,
            person=reviewer.person,
            kind="recusal",
            ground="helped_write",
            reason="I advised the ministry on an earlier draft.",
            by=by,
            at=at,
        )

    def _write(self, assignment: "Assignment", scored: Scored, by: str, at: datetime) -> None:
        review = save_review(
            assignment=assignment,
            points=scored.points,
            reasons={criterion: reason(criterion, assignment.alias) for criterion in scored.points},
            comment=opinion(assignment.case.label, assignment.alias),
            revision=0,
            by=by,
            at=at,
        )
        finish_review(assignment=assignment, revision=review.revision, by=by, at=at)

    def _lock(self, at: datetime) -> None:
        for track in self.walk.call.specification.tracks:
            by = self.walk.cast[CHAIRS[track.id]].public_id
            lock_scores(call=self.walk.call, track=track, by=by, at=at)

    def _deliberate(self, at: datetime) -> None:
        rows = {row.application: row for row in self.walk.rows}
        for sheet, case in self._cases().items():
            amount = rows[sheet].recommended
            if amount is not None:
                reason = "Without the vehicles, which the city buys itself."
                recommend_amount(case=case, amount=amount, reason=reason, by=self.walk.by, at=at)
        run = run_selection(call=self.walk.call, by=self.walk.by, at=at)
        minutes = "The panel follows the computed selection. No member asked for an override."
        recommend(run=run, minutes=minutes, by=self.walk.by, at=at)

    def _prepare(self, at: datetime) -> None:
        prepare_decision(call=self.walk.call, by=self.walk.by, at=at)

    def _approve(self, at: datetime) -> None:
        by = self.walk.cast[people.CHAIR_PLANNING].public_id
        approve_decision(decision=_decision(self.walk), by=by, at=at)

    def _announce(self, at: datetime) -> None:
        announce_results(decision=_decision(self.walk), by=self.walk.by, at=at)


def _close(at: datetime) -> None:
    close_windows(at)


def _decision(walk: Walk) -> "Decision":
    found = decision_of(walk.call.call_id)
    if found is None:
        raise LookupError(walk.edition.slug)
    return found
