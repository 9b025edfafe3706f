"""What a completion may draw on, and the minimum of each track, which never exceeds what exists."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from gongmo.methods.selection.bars import Exclusions, exclusions
from gongmo.methods.selection.chains import prerequisites
from gongmo.methods.selection.problem import Application, SelectionProblem
from gongmo.methods.selection.rules import Rule, RuleKind
from gongmo.methods.selection.standing import Standing


@dataclass(frozen=True)
class Ground:
    """`candidates`: without a seat, not barred for good, and with prerequisites that can be had."""

    problem: SelectionProblem
    minimums: Mapping[str, int]
    candidates: tuple[Application, ...]
    excluded: Exclusions

    def lowered(self) -> list[str]:
        """Tracks with fewer eligible applications (or places) than their published minimum."""
        return [track.id for track in self.problem.tracks if self.minimums[track.id] < track.least]


def survey(
    problem: SelectionProblem, seated: Sequence[Application], barred: Collection[str], still: Collection[str]
) -> Ground:
    """The ground under the seats already taken; only tracks in `still` have a minimum to reach."""
    there = {application.id for application in seated}
    within = {a.id: a for a in problem.applications if a.id not in there and a.id not in barred}
    candidates = tuple(a for a in within.values() if prerequisites(a, there, within) is not None)
    most = Standing.of(problem, [*seated, *candidates])
    now = Standing.of(problem, seated)
    minimums = {
        track.id: min(track.least, most.counted(track))
        if track.id in still
        else min(track.least, now.counted(track))
        for track in problem.tracks
    }
    return Ground(problem, minimums, candidates, exclusions(problem))


def counting_rules(ground: Ground) -> list[Rule]:
    """The rules that bear on counts, in the order in which a conflict prefers to name them."""
    tracks, problem = ground.problem.tracks, ground.problem
    rules = [Rule(RuleKind.MINIMUM, track.id) for track in tracks if ground.minimums[track.id]]
    rules += [Rule(RuleKind.MAXIMUM, track.id) for track in tracks if track.most is not None]
    rules += [Rule(RuleKind.MAXIMUM)] if problem.most is not None else []
    rules += [Rule(RuleKind.CAP, cap=number) for number, _ in enumerate(problem.caps, start=1)]
    rules += [Rule(RuleKind.REQUIRES)] if any(a.requires for a in problem.applications) else []
    return rules + ([Rule(RuleKind.EXCLUDES)] if ground.excluded else [])
