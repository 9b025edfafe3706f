"""Facts of the selection: amounts, overrides, runs and the recommendation."""

from dataclasses import dataclass

from gongmo.domain.events.fact import Fact


@dataclass(frozen=True, kw_only=True)
class AmountRecommended(Fact):
    """The amount the office recommends for one application, in whole units of the call's currency."""

    kind = "amount_recommended"

    call: str
    application: str
    amount: int
    reason_hash: str


@dataclass(frozen=True, kw_only=True)
class OverrideStated(Fact):
    """A decision beside the computed one: in at `amount`, or out where that is None. `lifted` takes it back."""

    kind = "override_stated"

    call: str
    application: str
    amount: int | None
    lifted: bool
    reason_hash: str


@dataclass(frozen=True, kw_only=True)
class SelectionRun(Fact):
    """Rules and inputs gave a result; both stand frozen under their hashes."""

    kind = "selection_run"

    call: str
    number: int
    inputs_hash: str
    result_hash: str


@dataclass(frozen=True, kw_only=True)
class RecommendationMade(Fact):
    kind = "recommendation_made"

    call: str
    run: int
    result_hash: str
    minutes_hash: str
