"""The call at a glance, and its intake: before a track has closed, counts by track and day and nothing else."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from gongmo.domain.wording.planned import planned
from gongmo.domain.wording.speak import written
from gongmo.lifecycle import sight
from gongmo.review.queries import progress_of_call
from gongmo.web.frame.office.charts import country_bars, flows
from gongmo.web.frame.office.facts import recent
from gongmo.web.frame.office.room import OfCall, Published
from gongmo.web.frame.office.show import Place, show
from gongmo.web.frame.office.standing import Standing, Task, standing, tasks
from gongmo.web.frame.visitor import Ask

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongmo.domain.spec.track import Track
    from gongmo.review.queries import Progress
    from gongmo.screening.models import Case

STEPS = ("intake", "screening", "conflicts", "assignment", "review", "selection", "decision", "announced")
BAR = 21


@dataclass(frozen=True)
class Stage:
    """`place` is `past`, `now` or empty for what is to come."""

    name: str
    place: str


def pipeline(step: str) -> list[Stage]:
    here = STEPS.index(step)
    places = ["past"] * here + ["now"] + [""] * (len(STEPS) - here - 1)
    return [Stage(name, place) for name, place in zip(STEPS, places, strict=True)]


def call_page(request: Ask, desk: OfCall) -> HttpResponse:
    """A draft has nothing to count yet."""
    if not isinstance(desk, Published):
        return show(request, Place("call_draft", "call"), desk)
    now = standing(desk)
    waiting = tasks(now)
    seen = sight.cases(desk.person, desk.call_id, desk.at)
    known = _known(seen)
    rows = _countries(known)
    bars = country_bars(rows, desk.specification.tracks)
    return show(
        request,
        Place("call", "call"),
        desk,
        now=now,
        pipe=pipeline(now.step),
        tasks=waiting,
        soon=_soon(waiting),
        planned=_planned(desk),
        bars=bars,
        bars_height=len(bars) * BAR + 4,
        countries=len({country for country, _, _ in rows}),
        facts=recent(desk, {number: label for number, label, _, _ in known}),
        panels=_panels(desk, now),
        **_flow(desk, now),
    )


def _planned(desk: Published) -> str:
    day = desk.specification.dates.result_planned
    return planned(day.year, day.month, day.day, desk.visitor.language)


def _soon(waiting: Iterable[Task]) -> Task | None:
    """What comes first of all that has a time and a track."""
    dated = {task.when: task for task in reversed(list(waiting)) if task.when and task.track}
    return dated[min(dated)] if dated else None


def _panels(desk: Published, now: Standing) -> "list[tuple[Track, list[Progress]]]":
    """How far the reviewers of each track are, once there is something to score."""
    known = progress_of_call(desk.call_id)
    return [(one.track, known.get(one.track.id, [])) for one in now.tracks if one.assigned]


def _known(seen: "QuerySet[Case]") -> "list[Known]":
    where = "submission__content__place__country"
    return list(seen.order_by().values_list("application__number", "label", "closing__track", where))


def _countries(known: "Iterable[Known]") -> list[tuple[str, str, int]]:
    """Country, track and count of the places applied for, in closed tracks and open cases alone."""
    counted = Counter((country, track) for _, _, track, country in known if country)
    return [(country, track, n) for (country, track), n in sorted(counted.items())]


def _flow(desk: Published, now: Standing) -> dict[str, Any]:
    days = sorted(day.day for day in now.days)
    language = desk.visitor.language
    return {
        "flows": flows(now.days, desk.specification.tracks),
        "first_day": written(days[0], language) if days else "",
        "last_day": written(days[-1], language) if days else "",
    }


@dataclass(frozen=True)
class DayRow:
    """One day's submissions, a figure for each track in the published order."""

    day: date
    counts: Sequence[int]

    @property
    def total(self) -> int:
        return sum(self.counts)


def intake_page(request: Ask, desk: Published, **more: Any) -> HttpResponse:  # noqa: ANN401
    now = standing(desk)
    by_day: defaultdict[date, Counts] = defaultdict(dict)
    for day in now.days:
        by_day[day.day][day.track] = day.applications
    ids = [track.id for track in desk.specification.tracks]
    rows = [DayRow(day, [by_day[day].get(track, 0) for track in ids]) for day in sorted(by_day)]
    context = {"now": now, "rows": rows, **_flow(desk, now), **more}
    status = context.pop("status", 200)
    return show(request, Place("intake", "cases"), desk, status=status, **context)


Counts = dict[str, int]
Known = tuple[str, str, str, str | None]
"""Of an open case: number, label, track, country."""
