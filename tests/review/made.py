"""A track on its way through the review, as far as a test needs it."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from tests.applications.test_applications import BY, CLOSES, OPEN, in_force, press, ready

from gongmo.calls.actions import publish, save_draft
from gongmo.calls.models import Call
from gongmo.domain.spec.track import Track
from gongmo.people.actions import record_person
from gongmo.people.models import Person
from gongmo.review.actions.assign import assign
from gongmo.review.actions.invite import answer_invitation, invite
from gongmo.review.actions.lock_scores import lock_scores
from gongmo.review.actions.open_review import open_review
from gongmo.review.actions.score import finish_review
from gongmo.review.actions.score_by_staff import adjust, score_by_staff
from gongmo.review.models import Adjustment, Assignment, Lock, Opening, Review, Reviewer, StaffScore
from gongmo.screening.actions.close_track import close_track
from gongmo.screening.actions.determine import determine
from gongmo.screening.models import Case
from gongmo.screening.queries import cases_of

AFTER = CLOSES + timedelta(days=1)
LATER = CLOSES + timedelta(days=2)
DUE = CLOSES + timedelta(days=9)
LOCKING = CLOSES + timedelta(days=10)
WHY = "The proposal shows it."
FULL: Mapping[str, Decimal] = {
    "importance": Decimal(25),
    "capability": Decimal(30),
    "feasibility": Decimal(25),
}
STAFF_CRITERION = (
    "        points: 30\n        guidance:\n          ko: 현지 여건",
    "        points: 20\n        guidance:\n          ko: 현지 여건",
)
SCORING = "    scoring:\n      reviews: 5\n"
STAFF_AND_BONUS = """\
      - {id: record, title: {ko: 실적, en: Record}, points: 10, scored_by: staff}
    scoring:
      bonus: [{id: first_time, title: {ko: 첫 신청, en: First application}, points: 2.5}]
      deductions: [{id: late_report, title: {ko: 보고 지연, en: Late report}, points: 1}]
      reviews: 5
"""


def track() -> Track:
    found = in_force().specification.track("planning")
    assert found is not None
    return found


def amended(*changes: tuple[str, str]) -> None:
    """The call with some of its text changed, published anew."""
    call = Call.objects.select_related("draft").get()
    text = call.draft.text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    save_draft(call=call, text=text, revision=call.draft.revision, by=BY, at=OPEN)
    publish(call=call, by=BY, at=OPEN, days_off={}, reason="Corrected.")


def cases(count: int = 1) -> list[Case]:
    """Cases of a closed track, each determined eligible."""
    for n in range(count):
        press(ready(), key=f"page-{n}")
    closing = close_track(call=in_force(), track=track(), at=CLOSES)
    found = list(cases_of(closing.call_id, "planning"))
    for case in found:
        determine(case=case, eligible=True, ground="", reason="", by=BY, at=AFTER)
    return found


def person(name: str) -> Person:
    return record_person(name=name, email=f"{name.lower()}@panel.example.org", at=OPEN)


def invited(name: str, organisation: str = "") -> Reviewer:
    return invite(
        call=in_force(), track=track(), person=person(name), by=BY, at=OPEN, organisation=organisation
    )


def accepted(name: str) -> Reviewer:
    return answer_invitation(reviewer=invited(name), accepted=True, reason="", by=BY, at=OPEN)


def assigned(case: Case, *reviewers: Reviewer) -> list[Assignment]:
    return [assign(case=case, reviewer=reviewer, by=BY, at=AFTER) for reviewer in reviewers]


def opened() -> Opening:
    return open_review(call=in_force(), track=track(), due=DUE, by=BY, at=AFTER)


def in_review(cases_count: int = 1, reviewers: int = 1) -> list[Assignment]:
    """Everybody scores every case; the review is open."""
    panel = [accepted(name) for name in ("Ara", "Bo", "Chan", "Dana", "Eun", "Fin")[:reviewers]]
    made = [each for case in cases(cases_count) for each in assigned(case, *panel)]
    opened()
    return made


def finished(assignment: Assignment, points: Mapping[str, Any] = FULL, comment: str = "Good.") -> Review:
    return finish_review(
        assignment=assignment,
        points=points,
        reasons=dict.fromkeys(points, WHY),
        comment=comment,
        revision=0,
        by=BY,
        at=LATER,
    )


def with_staff_points() -> None:
    amended(STAFF_CRITERION, (SCORING, STAFF_AND_BONUS))


def lock(**how: Any) -> Lock:
    return lock_scores(call=in_force(), track=track(), by=BY, at=LOCKING, **how)


def by_staff(
    case: Case, points: str = "9.37", criterion: str = "record", reason: str = "Two projects."
) -> StaffScore:
    return score_by_staff(
        call=in_force(),
        case=case,
        criterion=criterion,
        points=Decimal(points),
        reason=reason,
        by=BY,
        at=LATER,
    )


def adjusted(case: Case, adjustment: str, *, granted: bool = True, reason: str = "Stated.") -> Adjustment:
    return adjust(
        call=in_force(), case=case, adjustment=adjustment, granted=granted, reason=reason, by=BY, at=LATER
    )
