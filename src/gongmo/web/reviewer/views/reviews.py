"""The list of what a reviewer scores: by call and track, what remains, and until when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_bidi

from gongmo.calls.queries import specification_of, versions_in_force
from gongmo.domain.texts import Text
from gongmo.review.queries import reviewers_of_person
from gongmo.web.frame.visitor import Ask, Visitor
from gongmo.web.reviewer.answers import title_of
from gongmo.web.reviewer.pips import Pip, pips
from gongmo.web.reviewer.sight import Work, every_work


@dataclass(frozen=True)
class Row:
    work: Work
    title: str


@dataclass(frozen=True)
class Group:
    """One track's assignments, by label; `rows` is empty until the review is open."""

    rows: Sequence[Row]
    works: Sequence[Work]

    @property
    def first(self) -> Work:
        return self.works[0]

    @property
    def due(self) -> datetime | None:
        return self.first.due

    @property
    def finished(self) -> int:
        return sum(work.finished for work in self.works)

    @property
    def drafted(self) -> int:
        return sum(work.review is not None and not work.finished for work in self.works)

    @property
    def pips(self) -> Sequence[Pip]:
        return pips(self.finished, self.drafted, len(self.works), mirrored=get_language_bidi())

    @property
    def next(self) -> Work | None:
        """The first that is not finished."""
        return next_of(self.works)


@dataclass(frozen=True)
class Waiting:
    """A place in a pool with nothing assigned to it yet; `accepted` is whether the invitation was answered so."""

    call: Text
    track: Text
    accepted: bool


def reviews(request: Ask, visitor: Visitor) -> HttpResponse:
    works = every_work(visitor)
    context = {
        "here": "reviews",
        "groups": [group(works) for works in grouped(works)],
        "waiting": [] if works else waiting(visitor),
    }
    return render(request, "reviewer/reviews.html", context)


def grouped(works: Iterable[Work]) -> list[list[Work]]:
    """By call and track, what is due first at the top, what is not open yet at the end."""
    found: dict[tuple[str, str], list[Work]] = {}
    for work in works:
        found.setdefault(work.group, []).append(work)
    return sorted(found.values(), key=lambda rows: (rows[0].due is None, rows[0].due or rows[0].visitor.at))


def group(works: Sequence[Work]) -> Group:
    is_open = works[0].due is not None
    return Group([Row(work, title_of(work)) for work in works] if is_open else [], works)


def next_of(works: Sequence[Work], after: Work | None = None) -> Work | None:
    """The next unfinished one behind `after` in the order of labels, and from the beginning again."""
    keys = [work.key for work in works]
    place = keys.index(after.key) + 1 if after else 0
    return next((work for work in (*works[place:], *works[:place]) if not work.finished), None)


def waiting(visitor: Visitor) -> list[Waiting]:
    """Invitations that led to no assignment so far, for whoever has none at all."""
    if visitor.person is None:
        return []
    rows = reviewers_of_person(visitor.person).filter(declined_at__isnull=True, ended_at__isnull=True)
    asked = list(rows.exclude(call__decisions__approved_at__lte=visitor.at))
    versions = versions_in_force().filter(call__in={row.call_id for row in asked}).defer("text", "canonical")
    calls = {version.call_id: specification_of(version) for version in versions} if asked else {}
    found = []
    for row in asked:
        call = calls.get(row.call_id)
        track = call.track(row.track) if call else None
        if call and track:
            found.append(Waiting(call.title, track.title, row.accepted_at is not None))
    return found
