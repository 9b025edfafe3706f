"""Running the selection on what is locked and stated, keeping the run, and trying out what nobody decided yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib.metadata import version

from django.db import transaction

from gongmo.calls.queries import InForce
from gongmo.domain.findings import Finding
from gongmo.evidence.canonical import content_hash
from gongmo.lifecycle.deliberate import hold_undecided, refuse_when_decided
from gongmo.lifecycle.gathered import Gathered
from gongmo.lifecycle.locked import unlocked_tracks
from gongmo.lifecycle.selection_inputs import Inputs, inputs_of, posed_again
from gongmo.methods.selection import Override, Result, select
from gongmo.methods.selection.published import canonical
from gongmo.selection.actions import record_run
from gongmo.selection.models import Run


class Refusal(StrEnum):
    """Why there is no run."""

    NOT_LOCKED = "not_locked"
    FINDINGS = "findings"


class CannotRun(Exception):
    """Nothing was recorded. `tracks` still wait for their lock; `findings` are those of the method, errors among them."""

    def __init__(
        self, refusal: Refusal, findings: tuple[Finding, ...] = (), tracks: tuple[str, ...] = ()
    ) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.findings = findings
        self.tracks = tracks


class Diverged(Exception):
    """A run repeated from its own inputs gave another result: somebody changed one of the two."""


@dataclass(frozen=True)
class Tried:
    """`result` is None where a finding is an error; it may name rules in conflict instead of awards."""

    result: Result | None
    findings: tuple[Finding, ...]


def run_selection(*, call: InForce, by: str, at: datetime) -> Run:
    """Computes before the short transaction, then freezes inputs and result together."""
    refuse_when_decided(call.call_id)
    inputs = _ready(call)
    tried = _tried(inputs)
    if tried.result is None:
        raise CannotRun(Refusal.FINDINGS, tried.findings)
    with transaction.atomic():
        hold_undecided(call.call_id)
        return record_run(
            call_id=call.call_id,
            slug=call.slug,
            inputs=inputs.written(),
            result=canonical(tried.result),
            software=f"gongmo {version('gongmo')}",
            by=by,
            at=at,
        )


def preview(
    call: InForce,
    *,
    amounts: Mapping[str, int] | None = None,
    overrides: Mapping[str, Override | None] | None = None,
    known: Gathered | None = None,
) -> Tried:
    """What a run would give with these amounts and overrides, by label, in place of those that stand; kept nowhere."""
    return _tried(_ready(call, known).supposing(amounts or {}, overrides or {}))


def result_of(run: Run, in_force: InForce | None = None) -> Result:
    """The run's result as the method knows it, computed again from the stored inputs. Raises Diverged."""
    result = repeated(run, in_force)
    if result is None or content_hash(canonical(result)) != run.result_hash:
        raise Diverged(run.number)
    return result


def repeated(run: Run, in_force: InForce | None = None) -> Result | None:
    """What the stored inputs give today; None where they pose no sound problem."""
    problem = posed_again(run.call_id, run.inputs, in_force).problem
    return None if problem is None else select(problem)


def is_current(run: Run, call: InForce, known: Gathered | None = None) -> bool:
    """Whether a run now would rest on the very same inputs."""
    return content_hash(inputs_of(call, known).written()) == run.inputs_hash


def _ready(call: InForce, known: Gathered | None = None) -> Inputs:
    now = known or Gathered(call)
    if waiting := unlocked_tracks(call, now):
        raise CannotRun(Refusal.NOT_LOCKED, tracks=tuple(waiting))
    return inputs_of(call, now)


def _tried(inputs: Inputs) -> Tried:
    posed = inputs.posed()
    if posed.problem is None:
        return Tried(None, posed.findings)
    result = select(posed.problem)
    return Tried(result, (*posed.findings, *result.findings))
