"""What `rank` and `select` share: a call and its sheets from their files, with every finding at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from gongmo.documents.sheets import read_sheet
from gongmo.domain.findings import Finding, Severity
from gongmo.domain.sheets.applications import ApplicationRow, Sheet, read_applications
from gongmo.domain.sheets.scores import ScoreRow, read_scores
from gongmo.domain.sheets.table import Table
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.check import examine
from gongmo.domain.spec.load import read
from gongmo.domain.wording.speak import severity
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.outcome import Ranking
from gongmo.methods.ranking.problem import RankingProblem

CallFile = Annotated[
    Path, typer.Argument(metavar="CALL", help="The call (YAML).", exists=True, dir_okay=False)
]
ApplicationsFile = Annotated[
    Path,
    typer.Option(
        "--applications", "-a", help="Sheet of applications, CSV or XLSX.", exists=True, dir_okay=False
    ),
]
Seeds = Annotated[
    list[str] | None,
    typer.Option("--seed", help="Seed of the draw, for all tracks; TRACK=SEED for one. May be repeated."),
]
Bom = Annotated[bool, typer.Option("--bom", help="Begin CSV with the mark that Excel in Korea needs.")]


@dataclass(frozen=True)
class Entered:
    """A call and its sheets. `sound` is false when a finding is an error: then nothing may be computed."""

    call: Call | None
    applications: Sheet[ApplicationRow]
    scores: Sheet[ScoreRow]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        return self.call is not None and not errors(self.findings)


def errors(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if severity(finding) is Severity.ERROR]


def open_call(file: Path) -> tuple[Call | None, tuple[Finding, ...]]:
    """The call, and what is wrong with it: a call with errors ranks and selects nothing."""
    checked = examine(read(file.read_bytes(), str(file)), {})
    return checked.call, checked.errors


def open_table(file: Path) -> tuple[Table | None, tuple[Finding, ...]]:
    reading = read_sheet(file.read_bytes(), str(file))
    return reading.table, reading.findings


def enter(call_file: Path, applications_file: Path, scores_file: Path | None) -> Entered:
    """Reads everything there is before it gives up, so that one run shows all findings."""
    call, findings = open_call(call_file)
    table, of_file = open_table(applications_file)
    applications: Sheet[ApplicationRow] = Sheet((), (), whole=False)
    if call and table:
        applications = read_applications(table, call)
    findings += (*of_file, *applications.findings)
    scores: Sheet[ScoreRow] = Sheet((), (), whole=False)
    if scores_file:
        table, of_file = open_table(scores_file)
        if call and table:
            scores = read_scores(table, call, applications)
        findings += (*of_file, *scores.findings)
    return Entered(call, applications, scores, findings)


def rankings(call: Call, entered: Entered, seeds: Mapping[str, str]) -> list[tuple[RankingProblem, Ranking]]:
    """Every track of the call, in its order."""
    problems = [
        RankingProblem.of(call, track, entered.applications.rows, entered.scores.rows, seeds.get(track.id))
        for track in call.tracks
    ]
    return [(problem, rank(problem)) for problem in problems]
