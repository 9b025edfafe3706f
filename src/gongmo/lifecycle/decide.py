"""Preparing the decision from the panel's recommendation: an outcome for every case, and the sheets that prove it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum

from django.db import transaction

from gongmo.calls.models import Call
from gongmo.calls.queries import InForce
from gongmo.decisions import actions
from gongmo.decisions.actions import Decided, Sheets
from gongmo.decisions.models import Decision, OutcomeKind
from gongmo.evidence.canonical import content_hash
from gongmo.lifecycle.gathered import Gathered
from gongmo.lifecycle.recompute import CannotRecompute, recomputed
from gongmo.lifecycle.run_selection import Diverged, is_current, result_of
from gongmo.lifecycle.selection_inputs import stated_overrides
from gongmo.lifecycle.sheets import FullSheets, PublicSheet, full_sheets, public_sheet
from gongmo.methods.selection import BarKind, Result
from gongmo.methods.selection.published import canonical
from gongmo.screening.models import Case
from gongmo.screening.queries import cases_of
from gongmo.selection.models import Recommendation
from gongmo.selection.queries import recommendation_of


class Refusal(StrEnum):
    """Why no decision was prepared."""

    NO_RECOMMENDATION = "no_recommendation"
    OUTDATED = "outdated"
    """Amounts, overrides or the call changed since the recommended run: run and recommend again."""
    NOT_REPEATABLE = "not_repeatable"
    """The result does not follow from the stored inputs or from the sheets; somebody must look."""


class CannotPrepare(Exception):
    """Nothing was stored."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


def prepare_decision(
    *, call: InForce, by: str, at: datetime, notes: Mapping[str, str] | None = None
) -> Decision:
    """Everything as it would be announced, for a second person to approve. `notes` are the office's words by label.

    The public sheet is read back and selected from before it is stored: one that does not give the recommended result,
    byte for byte, is never announced. What it all rests on is looked at again once the call is held.
    """
    recommendation = recommendation_of(call.call_id)
    if recommendation is None:
        raise CannotPrepare(Refusal.NO_RECOMMENDATION)
    if not is_current(recommendation.run, call):
        raise CannotPrepare(Refusal.OUTDATED)
    result = _repeated(recommendation)
    awarded = {award.application for award in result.awards}
    public = public_sheet(call, awarded=awarded, overrides=stated_overrides(Gathered(call)))
    _check(call, public, recommendation)
    rows = outcomes_of(result, cases_of(call.call_id), notes or {})
    sheets = _sheets(public, full_sheets(call))
    with transaction.atomic():
        Call.objects.select_for_update().get(pk=call.call_id)
        if not is_current(recommendation.run, call):
            raise CannotPrepare(Refusal.OUTDATED)
        return actions.prepare(recommendation=recommendation, outcomes=rows, sheets=sheets, by=by, at=at)


def outcomes_of(result: Result, cases: Iterable[Case], notes: Mapping[str, str]) -> list[Decided]:
    """One for each case. The reasons are the rules that kept it out, the first being the reason given."""
    amounts = {award.application: award.amount for award in result.awards}
    bars = {out.application: out.bars for out in result.out}
    places = dict(_reserve(result))
    rows = []
    for case in cases:
        label, barred = case.label, bars.get(case.label, ())
        row = Decided(
            case=case.pk,
            label=label,
            kind=_kind(label, amounts, places, {bar.kind for bar in barred}),
            amount=amounts.get(label),
            reserve=places.get(label),
            reasons=tuple(str(bar) for bar in barred),
            note=notes.get(label, "").strip(),
        )
        rows.append(row)
    return rows


def _kind(label: str, amounts: Mapping[str, int], places: Mapping[str, int], bars: set[BarKind]) -> str:
    if label in amounts:
        return OutcomeKind.AWARDED
    if label in places:
        return OutcomeKind.RESERVE
    return OutcomeKind.INELIGIBLE if BarKind.INELIGIBLE in bars else OutcomeKind.NOT_SELECTED


def _reserve(result: Result) -> Iterator[tuple[str, int]]:
    """Each label's place on its track's list, from 1."""
    listed: Counter[str] = Counter()
    for place in result.reserve:
        listed[place.track] += 1
        yield place.application, listed[place.track]


def _repeated(recommendation: Recommendation) -> Result:
    try:
        return result_of(recommendation.run)
    except Diverged as diverged:
        raise CannotPrepare(Refusal.NOT_REPEATABLE) from diverged


def _check(call: InForce, public: PublicSheet, recommendation: Recommendation) -> None:
    files = {"applications.csv": public.applications, "ranking.csv": public.ranking}
    files |= {"overrides.csv": public.overrides} if public.overrides else {}
    try:
        found = content_hash(canonical(recomputed(call.specification, files)))
    except CannotRecompute as refused:
        raise CannotPrepare(Refusal.NOT_REPEATABLE) from refused
    if found != recommendation.run.result_hash:
        raise CannotPrepare(Refusal.NOT_REPEATABLE)


def _sheets(public: PublicSheet, full: FullSheets) -> Sheets:
    return Sheets(
        applications=public.applications,
        ranking=public.ranking,
        overrides=public.overrides,
        scores=public.scores,
        full_applications=full.applications,
        full_scores=full.scores,
    )
