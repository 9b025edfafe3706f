"""From a published call and its ranked applications to a selection problem, with every finding at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gongmo.domain.findings import Finding, Place, Severity, in_reading_order
from gongmo.domain.spec import call as spec
from gongmo.domain.wording.speak import severity
from gongmo.methods.selection.checks import Facts, check
from gongmo.methods.selection.problem import Application, Cap, Override, SelectionProblem, Track


@dataclass(frozen=True)
class Posed:
    """`problem` is None when a finding is an error: there is nothing sound to compute."""

    problem: SelectionProblem | None
    findings: tuple[Finding, ...]


def of(
    call: spec.Call,
    rows: Iterable[Application],
    overrides: Iterable[Override] = (),
    places: Mapping[str, Place] | None = None,
) -> Posed:
    """The problem and its findings; `places` says where each application stands in its file."""
    rows, overrides = tuple(rows), tuple(overrides)
    tracks = {track.id for track in call.tracks}
    kept = {row.id: row for row in rows if row.track in tracks}
    problem = _problem(call, tuple(kept.values()), overrides)
    findings = tuple(in_reading_order(check(Facts(call, problem, rows, places or {}))))
    broken = any(severity(finding) is Severity.ERROR for finding in findings)
    return Posed(None if broken else problem, findings)


def _problem(
    call: spec.Call, applications: tuple[Application, ...], overrides: tuple[Override, ...]
) -> SelectionProblem:
    rules = call.selection
    return SelectionProblem(
        tracks=tuple(
            Track(
                id=track.id,
                bottom=track.support.min,
                top=track.support.max,
                step=track.support.step,
                budget=track.budget,
                least=track.awards.min,
                most=track.awards.max,
                by=track.awards.count_by,
                title=track.title,
            )
            for track in call.tracks
        ),
        budget=call.budget,
        turns=tuple(dict.fromkeys([*call.turns(), *(track.id for track in call.tracks)])),
        applications=applications,
        caps=tuple(Cap(cap.per, cap.within, cap.max) for cap in rules.caps),
        most=rules.max,
        minimum_unreached=rules.minimum_unreached,
        already_supported=rules.already_supported,
        overrides=overrides,
        call=call.call,
        currency=call.currency,
    )
