"""Steps 0 and 2: what bars an application for good, and what bars it now. Money never does."""

from collections.abc import Collection, Iterator, Mapping

from gongmo.methods.selection.problem import Application, SelectionProblem
from gongmo.methods.selection.rules import Bar, BarKind, in_published_order
from gongmo.methods.selection.standing import Standing, cells

Exclusions = Mapping[str, frozenset[str]]

PASSING = (BarKind.REQUIRES, BarKind.NEEDED)
"""Bars that a later seat, or the end of phase A, can lift."""


def for_good(
    problem: SelectionProblem, application: Application, fallen: Collection[str] = ()
) -> tuple[Bar, ...]:
    """Step 0: every rule that bars it whatever the others do, in the published order."""
    return in_published_order([*application.bars, *_lasting(problem, application, fallen)])


def _lasting(problem: SelectionProblem, application: Application, fallen: Collection[str]) -> Iterator[Bar]:
    override = problem.override_of.get(application.id)
    if override is not None and override.amount is None:
        yield Bar(BarKind.OVERRIDE)
    if problem.already_supported == "barred" and application.already_supported:
        yield Bar(BarKind.ALREADY_SUPPORTED)
    lower, upper = problem.bounds(application)
    if lower > upper:
        yield Bar(BarKind.AMOUNT)
    if application.id in fallen:
        yield Bar(BarKind.FALLEN)


def exclusions(problem: SelectionProblem) -> Exclusions:
    """Who excludes whom; if one names the other, both are meant."""
    pairs: dict[str, set[str]] = {}
    for application in problem.applications:
        for other in application.excludes:
            pairs.setdefault(application.id, set()).add(other)
            pairs.setdefault(other, set()).add(application.id)
    return {application: frozenset(others) for application, others in pairs.items()}


def now(standing: Standing, application: Application, excluded: Exclusions) -> list[Bar]:
    """Step 2 without the look-ahead: caps in published order, maximum, prerequisites, exclusions."""
    problem = standing.problem
    bars = [
        Bar(BarKind.CAP, cap=cell[0], applications=standing.sharing(cell))
        for cell in cells(problem, application)
        if standing.used[cell] >= problem.caps[cell[0] - 1].max
    ]
    reached = standing.maxima_reached(problem.track_of[application.track])
    bars += [Bar(BarKind.MAXIMUM, track=track) for track in reached]
    missing = tuple(other for other in application.requires if other not in standing.seated)
    if missing:
        bars.append(Bar(BarKind.REQUIRES, applications=missing))
    against = excluded.get(application.id, frozenset()) & standing.seated
    if against:
        seats = tuple(seat.application.id for seat in standing.seats if seat.application.id in against)
        bars.append(Bar(BarKind.EXCLUDES, applications=seats))
    return bars
