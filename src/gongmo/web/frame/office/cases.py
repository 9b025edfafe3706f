"""The cases of the closed tracks, by label. One in conflict with the visitor is a label and nothing more."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.http import HttpResponse

from gongmo.domain.texts import Text
from gongmo.lifecycle import sight
from gongmo.lifecycle.case_rows import where
from gongmo.review.queries import locks
from gongmo.screening.queries import cases_of, closings
from gongmo.web.frame.office.room import Published
from gongmo.web.frame.office.show import Place, paged, show
from gongmo.web.frame.visitor import Ask

if TYPE_CHECKING:
    from gongmo.review.models import Lock
    from gongmo.screening.models import Case

STATES = ("undetermined", "eligible", "ineligible")


@dataclass(frozen=True)
class CaseRow:
    """`open` is False where a conflict hides everything but the label. `eligible` is None until it is determined."""

    label: str
    track: str
    open: bool
    number: str = ""
    applicant: Text | None = None
    place: str = ""
    country: str = ""
    requested: int | None = None
    eligible: bool | None = None
    conflicts: int = 0
    assigned: int = 0
    finished: int = 0
    rank: int | None = None
    total: Fraction | None = None


@dataclass(frozen=True)
class Asked:
    """The filters as they stand in the address; what is none of the offered is no filter."""

    of: str
    state: str
    words: str

    @classmethod
    def read(cls, request: Ask, desk: Published) -> "Asked":
        known = {track.id for track in desk.specification.tracks}
        of, state = request.GET.get("of", ""), request.GET.get("state", "")
        words = " ".join(request.GET.get("q", "").split())[:100]
        return cls(of if of in known else "", state if state in STATES else "", words)

    @property
    def narrow(self) -> bool:
        """Asking for more than a label and a track is answered from open cases alone."""
        return bool(self.state or self.words)

    @property
    def query(self) -> Mapping[str, str]:
        return {
            name: value
            for name, value in (("of", self.of), ("state", self.state), ("q", self.words))
            if value
        }


def cases_page(request: Ask, desk: Published) -> HttpResponse:
    asked = Asked.read(request, desk)
    seen = sight.cases(desk.person, desk.call_id, desk.at)
    found = _found(desk, asked, seen)
    page = paged(request, found)
    open_keys = set(seen.filter(pk__in=[case.pk for case in page]).values_list("pk", flat=True))
    ranks = ranks_of(locks(desk.call_id))
    rows = [_row(desk, case, ranks) if case.pk in open_keys else _hidden(case) for case in page]
    closed = [closing.track for closing in closings(desk.call_id)]
    place = Place("cases", "cases")
    return show(request, place, desk, rows=rows, page=page, asked=asked, closed=closed)


def _found(desk: Published, asked: Asked, seen: "QuerySet[Case]") -> "QuerySet[Any]":
    rows = seen if asked.narrow else cases_of(desk.call_id)
    if asked.of:
        rows = rows.filter(closing__track=asked.of)
    if asked.words:
        rows = rows.filter(_said(asked.words))
    counted = _counted(rows)
    if asked.state:
        counted = counted.filter(Q(("fit", _fit(asked.state))))
    return counted.order_by("closing__closes", "closing__track", "label")


def _fit(state: str) -> bool | None:
    return {"eligible": True, "ineligible": False}.get(state)


def _said(words: str) -> Q:
    """Label, number, the applicant's name in any language, or the place."""
    named = Q(application__organisation__name__icontains=words) | Q(
        submission__content__place__icontains=words
    )
    return Q(label__icontains=words) | Q(application__number__icontains=words) | named


def _counted(rows: "QuerySet[Case]") -> "QuerySet[Any]":
    """With the latest determination, and the numbers of conflicts, reviews and finished reviews of each."""
    running = Q(assignments__ended_at__isnull=True)
    done = running & Q(assignments__review__finished_at__isnull=False)
    latest = rows.model._default_manager.filter(pk=OuterRef("pk")).order_by("-determinations__pk")  # noqa: SLF001
    return rows.annotate(
        fit=Subquery(latest.values("determinations__eligible")[:1]),
        apart=Count("conflicts", distinct=True),
        assigned=Count("assignments", filter=running, distinct=True),
        finished=Count("assignments", filter=done, distinct=True),
    ).defer("submission__receipt")


def ranks_of(rows: "Iterable[Lock]") -> Mapping[str, tuple[int | None, Fraction | None]]:
    """Rank and total by application number, of every locked track."""
    return {
        row["application"]: (row["rank"], Fraction(row["total"]["exact"]) if row["total"] else None)
        for lock in rows
        for row in lock.ranking["applications"]
    }


def _row(desk: Published, case: Any, ranks: Mapping[str, tuple[int | None, Fraction | None]]) -> CaseRow:  # noqa: ANN401
    track = desk.specification.track(case.closing.track)
    spot = where(case, track) if track else None
    rank, total = ranks.get(case.application.number, (None, None))
    requested = case.submission.content.get("requested")
    return CaseRow(
        label=case.label,
        track=case.closing.track,
        open=True,
        number=case.application.number,
        applicant=case.application.organisation.name,
        place=spot.name if spot else "",
        country=spot.country if spot else "",
        requested=requested if isinstance(requested, int) else None,
        eligible=case.fit,
        conflicts=case.apart,
        assigned=case.assigned,
        finished=case.finished,
        rank=rank,
        total=total,
    )


def _hidden(case: "Case") -> CaseRow:
    return CaseRow(case.label, case.closing.track, open=False)
