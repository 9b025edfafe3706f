"""What a selection is computed from, frozen: the published rules, and every application with its rank and amounts.

Amounts are whole units of the call's currency. Nothing here knows a name, an answer or a score of a single review.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Literal

from gongmo.domain.spec.call import Per
from gongmo.domain.spec.track import CountBy
from gongmo.domain.texts import Text
from gongmo.methods.selection.rules import Bar


@dataclass(frozen=True)
class Track:
    """One track's rules. `least` and `most` count awards or distinct places, as `by` says."""

    id: str
    bottom: int
    top: int
    step: int = 1
    budget: int | None = None
    least: int = 0
    most: int | None = None
    by: CountBy = CountBy.AWARD
    title: Text = field(default_factory=dict)


@dataclass(frozen=True)
class Cap:
    """At most `max` awards with the same value of `per`; an empty value is never counted."""

    per: Per
    within: Literal["track", "call"]
    max: int


@dataclass(frozen=True)
class Application:
    """One ranked application. `total` is of 100; `rank` 1 is best, None when `bars` kept it out of the ranking."""

    id: str
    track: str
    rank: int | None = None
    total: Fraction | None = None
    bars: tuple[Bar, ...] = ()
    applicant: str = ""
    operator: str = ""
    country: str = ""
    place: str = ""
    requested: int | None = None
    recommended: int | None = None
    smallest_viable: int | None = None
    already_supported: bool = False
    excludes: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()

    def value(self, per: Per) -> str:
        """What a cap per country, applicant, operator or place compares: the field of that name."""
        return str(getattr(self, per.value))


@dataclass(frozen=True)
class Override:
    """People's decision beside the computed one: a seat at `amount`, or none at all when it is None."""

    application: str
    amount: int | None
    reason: str


@dataclass(frozen=True)
class SelectionProblem:
    """`tracks` and `caps` in published order, `turns` settles equal tracks; `applications` in any order."""

    tracks: tuple[Track, ...]
    budget: int
    turns: tuple[str, ...]
    applications: tuple[Application, ...]
    caps: tuple[Cap, ...] = ()
    most: int | None = None
    minimum_unreached: Literal["continue", "stop"] = "continue"
    already_supported: Literal["allowed", "barred"] = "allowed"
    overrides: tuple[Override, ...] = ()
    call: str = ""
    currency: str = "KRW"

    @cached_property
    def track_of(self) -> Mapping[str, Track]:
        return {track.id: track for track in self.tracks}

    @cached_property
    def by_id(self) -> Mapping[str, Application]:
        return {application.id: application for application in self.applications}

    @cached_property
    def override_of(self) -> Mapping[str, Override]:
        return {override.application: override for override in self.overrides}

    @cached_property
    def ordered(self) -> Mapping[str, tuple[Application, ...]]:
        """Each track's applications, best first; those without a rank last, by number."""
        return {
            track.id: tuple(sorted((a for a in self.applications if a.track == track.id), key=standing_order))
            for track in self.tracks
        }

    def bounds(self, application: Application) -> tuple[int, int]:
        """`l` and `u`: the smallest and the largest award, both on the step; barred when `l > u`."""
        track = self.track_of[application.track]
        offers = (application.recommended, application.requested, track.top)
        upper = min(offer for offer in offers if offer is not None)
        lower = max(application.smallest_viable or 0, track.bottom)
        return rounded_up(lower, track.step), upper - upper % track.step


def standing_order(application: Application) -> tuple[bool, int, str]:
    return application.rank is None, application.rank or 0, application.id


def rounded_up(amount: int, step: int) -> int:
    return -(-amount // step) * step
