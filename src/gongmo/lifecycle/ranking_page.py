"""A locked ranking as its page shows it: every number opens into how it came about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from gongmo.calls.queries import specification_of
from gongmo.documents.sheets import write_sheet
from gongmo.domain.sheets.ranking import ranking_cells
from gongmo.domain.sheets.table import Cell
from gongmo.evidence.canonical import content_hash
from gongmo.lifecycle.sight import cases
from gongmo.methods.ranking.explain import bar_in_words, explain
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.outcome import Ranked, Ranking
from gongmo.methods.ranking.problem import RankingProblem
from gongmo.methods.ranking.published import as_json, as_rows
from gongmo.methods.ranking.steps import Step
from gongmo.review.models import Lock
from gongmo.review.queries import lock_of, locked_applications, locked_scores
from gongmo.screening.models import Case
from gongmo.screening.queries import cases_of


@dataclass(frozen=True)
class Line:
    """One case with its rank or its bars."""

    case: Case
    ranked: Ranked

    @property
    def label(self) -> str:
        return self.case.label


@dataclass(frozen=True)
class RankingView:
    """`holds` is whether the ranking computed now from the locked scores is the locked one."""

    lock: Lock
    problem: RankingProblem
    ranking: Ranking
    lines: Sequence[Line]
    holds: bool

    def steps(self, line: Line) -> Step:
        """How the line's rank and total came about, down to the points on the score sheets."""
        return explain(self.problem, self.ranking, line.ranked)

    def bars(self, line: Line, language: str) -> list[str]:
        return [bar_in_words(self.problem, bar, language) for bar in line.ranked.combined.bars]

    def xlsx(self) -> bytes:
        """The ranking as `gongmo rank --out` writes it, with the label of each application before it."""
        rows = {row.application: row for row in as_rows(self.ranking)}
        header, cells = ranking_cells(rows[line.ranked.application] for line in self.lines)
        labelled: list[list[Cell]] = [[line.label, *row] for line, row in zip(self.lines, cells, strict=True)]
        return write_sheet(".xlsx", ["label", *header], labelled, title=self.lock.track)


def ranking_of(call: int, track: str) -> RankingView | None:
    """None before the scores are locked. Computed again from what was locked, as anybody could."""
    lock = lock_of(call, track)
    problem = locked_problem(lock) if lock else None
    if lock is None or problem is None:
        return None
    ranking = rank(problem)
    by_number = {case.application.number: case for case in cases_of(call, track)}
    lines = [Line(by_number[row.application], row) for row in ranking.rows]
    return RankingView(lock, problem, ranking, lines, content_hash(as_json(ranking)) == lock.ranking_hash)


def ranking_for(person: int, call: int, track: str, at: datetime) -> RankingView | None:
    """The same with the lines that the person's roles open: a case in conflict is not there."""
    view = ranking_of(call, track)
    if view is None:
        return None
    seen = set(cases(person, call, at).values_list("pk", flat=True))
    return replace(view, lines=[line for line in view.lines if line.case.pk in seen])


def locked_problem(lock: Lock) -> RankingProblem | None:
    """What the locked ranking was computed from; None where the lock's version of the call has no such track."""
    specification = specification_of(lock.version)
    track = specification.track(lock.track)
    if track is None:
        return None
    return RankingProblem.of(specification, track, locked_applications(lock), locked_scores(lock), lock.seed)
