"""The announced results as everybody may read them: winners by name, spares by label, nobody else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from gongmo.calls.queries import InForce
from gongmo.decisions.models import Decision, Outcome, OutcomeKind
from gongmo.decisions.queries import announced_decision, outcomes
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.lifecycle.case_rows import where


@dataclass(frozen=True)
class Award:
    """`rank` is None for an award by override that the ranking had barred."""

    label: str
    rank: int | None
    amount: int
    applicant: Text
    place: str
    country: str


@dataclass(frozen=True)
class TrackResults:
    """Awards in rank order; the reserve list by label, the first in line first."""

    track: Track
    awards: Sequence[Award]
    reserve: Sequence[str]

    @property
    def spent(self) -> int:
        return sum(award.amount for award in self.awards)


@dataclass(frozen=True)
class Results:
    """Places and countries are counted once in the whole call."""

    announced_at: datetime
    tracks: Sequence[TrackResults]
    budget: int

    @property
    def awards(self) -> Sequence[Award]:
        return [award for track in self.tracks for award in track.awards]

    @property
    def spent(self) -> int:
        return sum(track.spent for track in self.tracks)

    @property
    def unspent(self) -> int:
        return self.budget - self.spent

    @property
    def countries(self) -> int:
        return len({award.country for award in self.awards})

    @property
    def places(self) -> int:
        return len({(award.place.casefold(), award.country) for award in self.awards})


def announced_results(call: InForce) -> Results | None:
    """None before the announcement. Two queries, however many applications there were."""
    decision = announced_decision(call.call_id)
    if decision is None or decision.announced_at is None:
        return None
    shown = outcomes(decision).filter(kind__in=(OutcomeKind.AWARDED, OutcomeKind.RESERVE))
    rows, ranks = list(shown), _ranks(decision)
    tracks = [_of_track(track, rows, ranks) for track in call.specification.tracks]
    return Results(decision.announced_at, tracks, call.specification.budget)


def _of_track(track: Track, rows: Sequence[Outcome], ranks: Mapping[str, int | None]) -> TrackResults:
    mine = [row for row in rows if row.case.closing.track == track.id]
    awards = [_award(row, track, ranks.get(row.case.label)) for row in mine if row.amount is not None]
    spares = sorted((row.reserve, row.case.label) for row in mine if row.reserve is not None)
    ordered = sorted(awards, key=lambda award: (award.rank is None, award.rank or 0, award.label))
    return TrackResults(track, ordered, [label for _, label in spares])


def _award(row: Outcome, track: Track, rank: int | None) -> Award:
    spot = where(row.case, track)
    return Award(
        label=row.case.label,
        rank=rank,
        amount=row.amount or 0,
        applicant=row.case.application.organisation.name,
        place=spot.name,
        country=spot.country,
    )


def _ranks(decision: Decision) -> dict[str, int | None]:
    """As the recommended run had them."""
    return {row["id"]: row["rank"] for row in decision.recommendation.run.inputs["applications"]}
