"""`gongmo select`: awards and amounts by the call's rule, and why each application is in or out."""

import contextlib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from gongmo.cli.files.say import Json, Language, finding_as_json, print_findings, print_json, reader_language
from gongmo.cli.files.selection_tables import show, show_one
from gongmo.cli.files.sheets import (
    ApplicationsFile,
    Bom,
    CallFile,
    Entered,
    Seeds,
    enter,
    errors,
    open_table,
    rankings,
)
from gongmo.documents.sheets import write_sheet
from gongmo.domain.draw import seeds_by_track
from gongmo.domain.findings import Finding
from gongmo.domain.sheets.ranking import RankingRow, read_ranking
from gongmo.methods.ranking.published import as_rows
from gongmo.methods.selection import Override, Result, joined, of, places, read_overrides
from gongmo.methods.selection import select as run
from gongmo.methods.selection.explain import explain
from gongmo.methods.selection.published import canonical, selection_cells

SUFFIXES = (".csv", ".xlsx")
ONE_OF_TWO = {
    "en": "Give either --scores or --ranking.",
    "ko": "--scores와 --ranking 가운데 하나를 줍니다.",
}
UNWRITTEN = {
    "en": "Nothing was written to {out}: there is no recommendation.",
    "ko": "추천이 없어 {out}에 아무것도 쓰지 않았습니다.",
}
WRITTEN = {"en": "Written to {out}.", "ko": "{out}에 썼습니다."}


@dataclass(frozen=True)
class Selected:
    """`result` is None where a finding is an error: a selection from bad input would only look like one."""

    result: Result | None
    findings: tuple[Finding, ...]

    @property
    def good(self) -> bool:
        return self.result is not None and not self.result.conflict


def select(
    call: CallFile,
    *,
    applications: ApplicationsFile,
    scores: Annotated[
        Path | None,
        typer.Option("--scores", "-s", help="Sheet of scores: ranks first.", exists=True, dir_okay=False),
    ] = None,
    ranking: Annotated[
        Path | None,
        typer.Option("--ranking", "-r", help="Sheet that rank wrote.", exists=True, dir_okay=False),
    ] = None,
    seed: Seeds = None,
    overrides: Annotated[
        Path | None,
        typer.Option(
            "--overrides",
            help="Sheet of decisions beside the computed ones: application, amount (empty: out), reason.",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    explained: Annotated[
        str,
        typer.Option("--explain", metavar="APPLICATION", help="Say why it is in or out; all for everyone."),
    ] = "",
    out: Annotated[
        str, typer.Option("--out", "-o", help="Write a .csv or .xlsx; - for CSV on the screen.")
    ] = "",
    bom: Bom = False,
    as_json: Json = False,
    language: Language = "",
) -> None:
    """Select awards and amounts. Exit code 0: recommended; 1: errors, or rules in conflict; 2: wrong use."""
    language = reader_language(language)
    if (scores is None) == (ranking is None):
        raise typer.BadParameter(ONE_OF_TWO[language], param_hint="--scores")
    if out and out != "-" and Path(out).suffix.lower() not in SUFFIXES:
        raise typer.BadParameter(f"{out}: .csv, .xlsx, -", param_hint="--out")
    selected = _selected(enter(call, applications, scores), ranking, overrides, seed or [])
    about = _about(selected, explained) if explained and selected.good else []
    if as_json:
        print_json(_as_json(selected, about, language))
    else:
        _say(selected, about, language, aside=out == "-")
    if out:
        _write(out, selected, bom=bom, language=language)
    raise typer.Exit(0 if selected.good else 1)


def _selected(
    entered: Entered, ranking: Path | None, overrides: Path | None, seeds: Iterable[str]
) -> Selected:
    """Every finding of every file before anything is computed."""
    ranked, of_ranking = _from_sheet(entered, ranking) if ranking else _from_scores(entered, seeds)
    decided, of_overrides = _decided(overrides)
    findings = (*entered.findings, *of_ranking, *of_overrides)
    if entered.call is None or errors(findings):
        return Selected(None, findings)
    rows = entered.applications.rows
    posed = of(entered.call, joined(rows, ranked), decided, places(rows))
    if posed.problem is None:
        return Selected(None, (*findings, *posed.findings))
    result = run(posed.problem)
    return Selected(result, (*findings, *posed.findings, *result.findings))


def _from_scores(entered: Entered, seeds: Iterable[str]) -> tuple[list[RankingRow], list[Finding]]:
    if entered.call is None or not entered.sound:
        return [], []
    by_track = seeds_by_track(seeds, [track.id for track in entered.call.tracks])
    solved = [ranking for _, ranking in rankings(entered.call, entered, by_track)]
    return [row for ranking in solved for row in as_rows(ranking)], [f for r in solved for f in r.findings]


def _from_sheet(entered: Entered, file: Path) -> tuple[list[RankingRow], list[Finding]]:
    table, findings = open_table(file)
    if entered.call is None or table is None:
        return [], list(findings)
    sheet = read_ranking(table, entered.call, entered.applications)
    return list(sheet.rows), [*findings, *sheet.findings]


def _decided(file: Path | None) -> tuple[tuple[Override, ...], tuple[Finding, ...]]:
    if file is None:
        return (), ()
    table, findings = open_table(file)
    if table is None:
        return (), findings
    sheet = read_overrides(table)
    return sheet.rows, (*findings, *sheet.findings)


def _about(selected: Selected, application: str) -> list[str]:
    """The applications to be explained."""
    known = [a.id for a in selected.result.problem.applications] if selected.result else []
    if application == "all":
        return known
    if application not in known:
        raise typer.BadParameter(application, param_hint="--explain")
    return [application]


def _as_json(selected: Selected, about: Sequence[str], language: str) -> dict[str, Any]:
    result = selected.result
    explained = {
        name: {"sentence": said.sentence, "details": list(said.details)}
        for name in about
        if result
        for said in [explain(result, name, language)]
    }
    return {
        **({"explained": explained} if explained else {}),
        "selection": canonical(result) if result else None,
        "findings": [finding_as_json(finding) for finding in selected.findings],
    }


def _say(selected: Selected, about: Sequence[str], language: str, *, aside: bool) -> None:
    """Findings go aside, to the error stream, when the sheet itself goes to the screen."""
    with contextlib.redirect_stdout(sys.stderr) if aside else contextlib.nullcontext():
        print_findings(selected.findings, language)
        if selected.result and about:
            for application in about:
                show_one(explain(selected.result, application, language))
        elif selected.result and (not aside or not selected.good):
            show(selected.result, language)


def _write(out: str, selected: Selected, *, bom: bool, language: str) -> None:
    """Nothing is written without a recommendation, so that nobody announces from it."""
    if selected.result is None or not selected.good:
        typer.echo(UNWRITTEN[language].format(out=out), err=True)
        return
    header, cells = selection_cells(selected.result)
    suffix = ".csv" if out == "-" else Path(out).suffix.lower()
    written = write_sheet(suffix, header, cells, title="selection", bom=bom)
    if out == "-":
        typer.echo(written, nl=False)
    else:
        Path(out).write_bytes(written)
        typer.echo(WRITTEN[language].format(out=out), err=True)
