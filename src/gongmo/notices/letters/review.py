"""Facts of the review that reviewers learn of."""

from collections import Counter
from collections.abc import Mapping

from django.db.models import Q, QuerySet

from gongmo.domain.events.review import ReviewerAssigned, ReviewerInvited, ReviewOpened
from gongmo.domain.spec.scalars import Coarse
from gongmo.domain.texts import Text
from gongmo.domain.wording.planned import planned
from gongmo.notices.addresses import recipient
from gongmo.notices.compose import Moment, Values, Verbatim
from gongmo.notices.letters.invitations import INVITATION, last_day
from gongmo.notices.letters.letterhead import Letterhead, letterhead_of
from gongmo.notices.letters.occasion import Occasion, Writer
from gongmo.notices.links import REVIEWER, site
from gongmo.notices.models import Letter
from gongmo.people.queries import standing_person
from gongmo.review.models import Assignment, Reviewer
from gongmo.review.queries import conflicted_assignments, opening_of


def invited(event: ReviewerInvited, occasion: Occasion) -> list[Letter]:
    """To whoever has not answered yet."""
    row = _pool(event.call, event.track).filter(person__public_id=event.person).first()
    to = recipient(row.person) if row and not row.accepted_at and not row.declined_at else None
    if row is None or to is None:
        return []
    head = letterhead_of(event.call)
    track = head.track(event.track)
    values: Values = {
        "track": track.title,
        "closes": head.closes(event.track),
        "planned": _planned(head.specification.dates.result_planned),
        "criteria": sum(criterion.scored_by == "panel" for criterion in track.criteria),
        "reviews": track.scoring.reviews,
        "link": INVITATION,
        "until": last_day(occasion.now, head.zone),
    }
    return [head.letter("reviewer_invited", to, values, about=event.call, invites=(REVIEWER, row.pk))]


def opened(event: ReviewOpened, occasion: Occasion) -> list[Letter]:
    """To each reviewer with running assignments: how many there are, those in conflict left out."""
    head = letterhead_of(event.call)
    rows = _assigned(event.call, event.track, occasion)
    barred = conflicted_assignments(head.call.call_id, event.track)
    reviewers = {standing_person(row.reviewer.person).pk: row.reviewer for row in rows}
    counts = Counter(standing_person(row.reviewer.person).pk for row in rows if row.pk not in barred)
    due = Moment(event.due, head.zone)
    return [
        letter
        for person, count in counts.items()
        for letter in _asked(head, "review_opened", reviewers[person], {"count": count, "due": due})
    ]


def assigned(event: ReviewerAssigned, occasion: Occasion) -> list[Letter]:
    """Only while the review is open: what was assigned before stands in the letter that opens it."""
    head = letterhead_of(event.call)
    opening = opening_of(head.call.call_id, event.track)
    if opening is None or occasion.at <= opening.at:
        return []
    of_case = _assigned(event.call, event.track, occasion).filter(
        case__application__number=event.application, reviewer__person__public_id=event.person
    )
    barred = conflicted_assignments(head.call.call_id, event.track)
    due = Moment(opening.due, head.zone)
    return [
        letter
        for row in of_case
        if row.pk not in barred
        for letter in _asked(head, "review_assigned", row.reviewer, {"due": due})
    ]


def _asked(
    head: Letterhead, kind: str, reviewer: Reviewer, values: Mapping[str, int | Moment]
) -> list[Letter]:
    """Whoever has not accepted yet gets the invitation's link instead of the list's."""
    to = recipient(reviewer.person)
    if to is None:
        return []
    link = Verbatim(site("/reviews/")) if reviewer.accepted_at else INVITATION
    invites = None if reviewer.accepted_at else (REVIEWER, reviewer.pk)
    whole: Values = {**values, "track": head.title(reviewer.track), "link": link}
    return [head.letter(kind, to, whole, about=head.call.slug, invites=invites)]


def _pool(call: str, track: str) -> QuerySet[Reviewer]:
    rows = Reviewer.objects.filter(call__slug=call, track=track, ended_at__isnull=True)
    return rows.select_related("person__account", "person__merged_into")


def _assigned(call: str, track: str, occasion: Occasion) -> QuerySet[Assignment]:
    running = Q(ended_at__isnull=True) | Q(ended_at__gt=occasion.now)
    rows = Assignment.objects.filter(running, assigned_at__lte=occasion.at)
    in_pool = rows.filter(reviewer__in=_pool(call, track), reviewer__declined_at__isnull=True)
    related = ("reviewer__person__account", "reviewer__person__merged_into")
    return in_pool.select_related(*related).order_by("pk")


def _planned(day: Coarse) -> Text:
    """As coarse as it was announced."""
    return {tag: planned(day.year, day.month, day.day, tag) for tag in ("en", "ko", "ar")}


LETTERS: Mapping[str, Writer] = {
    ReviewerInvited.kind: invited,
    ReviewOpened.kind: opened,
    ReviewerAssigned.kind: assigned,
}
