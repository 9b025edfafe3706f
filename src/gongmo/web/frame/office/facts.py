"""Facts of the log about one call, with what their words need. What a visitor may not see is told by no fact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from gongmo.calls.queries import facts_about_call
from gongmo.ledger.queries import body_of
from gongmo.people.queries import names_of
from gongmo.web.frame.office.room import Published

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongmo.ledger.models import Fact
    from gongmo.screening.models import Case

RECENT = 9


@dataclass(frozen=True)
class Told:
    """`body` is None once the fact was erased; `label` is that of the application it is about."""

    n: int
    kind: str
    at: datetime
    recorded_at: datetime
    public: bool
    leaf: bytes
    body: Mapping[str, Any] | None
    label: str
    by: str


def labels(seen: "QuerySet[Case]") -> dict[str, str]:
    """Each visible case's label by its application's number; nothing before a track has closed."""
    return dict(seen.order_by().values_list("application__number", "label"))


def recent(desk: Published, named: Mapping[str, str], most: int = RECENT) -> list[Told]:
    return told(facts_about_call(desk.slug, named)[:most], named)


def told(rows: "Iterable[Fact]", named: Mapping[str, str]) -> list[Told]:
    """Without those about an application that is not among the named."""
    bodies = [(fact, body_of(fact)) for fact in rows]
    shown = [(fact, body) for fact, body in bodies if _open(body, named)]
    names = names_of({str(body["by"]) for _, body in shown if body and body.get("by")})
    return [_told(fact, body, named, names) for fact, body in shown]


def _open(body: Mapping[str, Any] | None, named: Mapping[str, str]) -> bool:
    return not body or "application" not in body or body["application"] in named


def _told(
    fact: "Fact", body: Mapping[str, Any] | None, named: Mapping[str, str], names: Mapping[str, str]
) -> Told:
    number, by = str((body or {}).get("application", "")), str((body or {}).get("by", ""))
    return Told(
        n=fact.n,
        kind=fact.kind,
        at=fact.at,
        recorded_at=fact.recorded_at,
        public=fact.public,
        leaf=bytes(fact.leaf),
        body=body,
        label=named.get(number, number),
        by=names.get(by, by),
    )
