"""A call as a document of record: specification format 1. It grows only by optional keys."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from gongmo.domain.spec.part import Part
from gongmo.domain.spec.scalars import (
    Amount,
    Count,
    Currency,
    Day,
    Identifier,
    Language,
    Planned,
    Positive,
    Words,
    YesNo,
    Zone,
)
from gongmo.domain.spec.track import Track


class Order(StrEnum):
    STRICT = "strict"
    FREE = "free"


class Per(StrEnum):
    COUNTRY = "country"
    APPLICANT = "applicant"
    OPERATOR = "operator"
    PLACE = "place"


class Languages(Part):
    required: Annotated[list[Language], Field(min_length=1)]
    also: list[Language] = []


class Dates(Part):
    released: Day | None = None
    """When the press text may be printed."""
    announced: Day
    result_planned: Planned
    """A day, or only a month: `2023-06`."""


class Contact(Part):
    """By role, never a person."""

    role: Words
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254)]
    telephone: Annotated[str, Field(pattern=r"^\+?[0-9 ()-]{5,30}$")] | None = None


class Statement(Part):
    """An attributed statement, printed only as approved."""

    text: Words
    by: Words
    approved: Day


class Operator(Part):
    id: Identifier
    title: Words
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254)] | None = None


class Source(Part):
    """Where a value comes from when that is not plain: the value's path, and a note or an address."""

    path: Annotated[str, Field(min_length=1, max_length=200)]
    note: Words
    address: Annotated[str, Field(pattern=r"^https://", max_length=500)] | None = None


class Cap(Part):
    """At most `max` awards with the same country, applicant, operator or place."""

    per: Per
    within: Literal["track", "call"] = "call"
    max: Positive


class Selection(Part):
    order: Order = Order.STRICT
    comparable_across_tracks: YesNo = False
    amount: Literal["recommended"] = "recommended"
    """Awards lie between the smallest viable amount and the least of recommended, requested and the range's top."""
    turns: list[Identifier] = []
    """Which track goes first when equal; all of them, in order."""
    minimum_unreached: Literal["continue", "stop"] = "continue"
    caps: list[Cap] = []
    """In the published order: of several bars, the first is the reason given."""
    max: Positive | None = None
    """Awards in all tracks together."""
    already_supported: Literal["allowed", "barred"] = "allowed"


class Disclosure(Part):
    panel: Literal["names", "none"] = "names"
    """What applicants learn of the panel."""
    applicant: list[Literal["combined_score", "combined_opinion", "rank", "single_reviews"]]
    public_sheet: Literal["combined", "single_reviews", "none"] = "combined"


class Objection(Part):
    days: Positive


class Clarification(Part):
    days: Positive


class EmployedWithin(Part):
    employed_within_years: Positive


class Retention(Part):
    years: Count


Conflict = (
    Literal["same_organisation", "same_unit", "family", "mutual_review", "helped_write"] | EmployedWithin
)


class Call(Part):
    """Specification format 1. Amounts are whole units of `currency`; wall-clock times are in `zone`."""

    gongmo: Literal[1]
    programme: Identifier
    call: Identifier
    title: Words
    summary: Words | None = None
    purpose: Words | None = None
    languages: Languages
    zone: Zone
    currency: Currency
    dates: Dates
    ours: list[Annotated[str, Field(min_length=1, max_length=200)]] = []
    """Paths of values this office set itself, with `*` for every item: shown as such."""
    sources: list[Source] = []
    contact: Contact
    statement: Statement | None = None
    operators: list[Operator] = []
    budget: Amount
    tracks: Annotated[list[Track], Field(min_length=1)]
    selection: Selection
    disclosure: Disclosure
    blindness: Literal["open", "single", "double"] = "single"
    """`single`: applicants do not know who scored them; `double`: nor do reviewers know the applicant."""
    clarification: Clarification | None = None
    objection: Objection | None = None
    conflicts: list[Conflict] = []
    retention: Retention | None = None

    def track(self, identifier: str) -> Track | None:
        return next((track for track in self.tracks if track.id == identifier), None)

    def turns(self) -> list[str]:
        """Track ids in the order in which equal tracks take their turn."""
        return self.selection.turns or [track.id for track in self.tracks]

    def canonical(self) -> dict[str, Any]:
        """Plain values for RFC 8785: every amount an integer, every fraction and date a string."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)
