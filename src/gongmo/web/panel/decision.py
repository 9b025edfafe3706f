"""A prepared decision as the second person reads it: the awards, and what people decided beside the computed result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.lifecycle.case_rows import where
from gongmo.lifecycle.selection_inputs import posed_again
from gongmo.methods.selection import Result, select
from gongmo.methods.selection.explain import explain, explain_outcome
from gongmo.web.panel.sight import Chair

if TYPE_CHECKING:
    from gongmo.decisions.models import Decision, Outcome

AWARDED, RESERVE = "awarded", "reserve"


@dataclass(frozen=True)
class Award:
    """`computed` is the amount without overrides, None where it would have none; `why` the reason in a sentence."""

    label: str
    rank: int | None
    amount: int
    computed: int | None
    requested: int | None
    recommended: int | None
    applicant: Text
    place: str
    country: str
    why: str
    note: str

    @property
    def differs(self) -> bool:
        return self.amount != self.computed


@dataclass(frozen=True)
class Override:
    """`amount` is None where it keeps the application out. `computed` says what the rules alone would give."""

    label: str
    amount: int | None
    reason: str
    computed: str


@dataclass(frozen=True)
class Lost:
    """An award by the rules alone that the decision does not have."""

    label: str
    computed: int
    why: str


@dataclass(frozen=True)
class OfTrack:
    """The reserve list by label, the first in line first."""

    track: Track
    awards: Sequence[Award]
    reserve: Sequence[str]

    @property
    def spent(self) -> int:
        return sum(award.amount for award in self.awards)


@dataclass(frozen=True)
class Read:
    """`hidden` is how many cases of the decision are in conflict with the reader; then nothing counts them in."""

    tracks: Sequence[OfTrack]
    overrides: Sequence[Override]
    lost: Sequence[Lost]
    outcome: Sequence[str]
    out: int | None
    hidden: int

    @property
    def spent(self) -> int:
        return sum(track.spent for track in self.tracks)

    @property
    def count(self) -> int:
        return sum(len(track.awards) for track in self.tracks)

    @property
    def differs(self) -> bool:
        return bool(self.overrides or self.lost)


def read(chair: Chair, decision: "Decision") -> Read:
    run, language = decision.recommendation.run, chair.visitor.language
    decided = _result(decision, run.inputs)
    plain = _result(decision, {**run.inputs, "overrides": []}) if run.inputs["overrides"] else decided
    rows = list(
        decision.outcomes.select_related(
            "case__application__organisation", "case__submission", "case__closing"
        )
        .filter(kind__in=(AWARDED, RESERVE))
        .defer("case__submission__receipt")
        .order_by("case__label")
    )
    secret = _secret(chair, decision)
    seen = [row for row in rows if row.case.label not in secret]
    told = _Told(language, run.inputs, decided, plain, secret)
    return Read(
        tracks=[told.of_track(track, seen) for track in chair.call.tracks],
        overrides=told.overrides(),
        lost=told.lost(),
        outcome=() if secret else explain_outcome(decided, language),
        out=None if secret else len(decided.out) - len(decided.reserve),
        hidden=len(secret),
    )


def _secret(chair: Chair, decision: "Decision") -> set[str]:
    """Labels of the decided cases that are in conflict with the chair."""
    if not chair.hidden:
        return set()
    barred = decision.outcomes.filter(case__application__in=chair.hidden)
    return set(barred.values_list("case__label", flat=True))


def _result(decision: "Decision", inputs: Mapping[str, Any]) -> Result:
    problem = posed_again(decision.call_id, inputs).problem
    if problem is None:
        raise LookupError(decision.pk)
    return select(problem)


@dataclass(frozen=True)
class _Told:
    language: str
    inputs: Mapping[str, Any]
    decided: Result
    plain: Result
    secret: set[str]

    def of_track(self, track: Track, rows: Sequence["Outcome"]) -> OfTrack:
        mine = [row for row in rows if row.case.closing.track == track.id]
        awards = [self._award(row, track) for row in mine if row.kind == AWARDED]
        spares = sorted((row.reserve or 0, row.case.label) for row in mine if row.kind == RESERVE)
        ranked = sorted(awards, key=lambda award: (award.rank is None, award.rank or 0, award.label))
        return OfTrack(track, ranked, [label for _, label in spares])

    def overrides(self) -> list[Override]:
        stated = (row for row in self.inputs["overrides"] if row["application"] not in self.secret)
        return [
            Override(
                row["application"], row["amount"], row["reason"], self._why(self.plain, row["application"])
            )
            for row in stated
        ]

    def lost(self) -> list[Lost]:
        kept = {award.application for award in self.decided.awards}
        gone = (award for award in self.plain.awards if award.application not in kept | self.secret)
        return [
            Lost(award.application, award.amount, self._why(self.decided, award.application))
            for award in gone
        ]

    def _award(self, row: "Outcome", track: Track) -> Award:
        label, spot = row.case.label, where(row.case, track)
        known = self.decided.problem.by_id[label]
        computed = self.plain.award(label)
        return Award(
            label=label,
            rank=known.rank,
            amount=row.amount or 0,
            computed=computed.amount if computed else None,
            requested=known.requested,
            recommended=known.recommended,
            applicant=row.case.application.organisation.name,
            place=spot.name,
            country=spot.country,
            why=self._why(self.decided, label),
            note=row.note,
        )

    def _why(self, result: Result, label: str) -> str:
        """Empty where the result says nothing of it, or where the reason could speak of a hidden case."""
        try:
            said = explain(result, label, self.language).sentence
        except KeyError:
            return ""
        return "" if any(secret in said for secret in self.secret) else said
