"""`gongmo rank`: the official ranking of every track, and how each number came about."""

import contextlib
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from gongmo.cli.files.say import Json, Language, finding_as_json, print_findings, print_json, reader_language
from gongmo.cli.files.sheets import ApplicationsFile, Bom, CallFile, Entered, Seeds, enter, errors, rankings
from gongmo.documents.sheets import write_sheet
from gongmo.domain.draw import seeds_by_track
from gongmo.domain.exact import shown
from gongmo.domain.findings import Finding
from gongmo.domain.sheets.ranking import ranking_cells
from gongmo.domain.texts import say
from gongmo.domain.wording.ranking import DRAW as DRAWN
from gongmo.methods.ranking.explain import bar_in_words, explain
from gongmo.methods.ranking.outcome import DROPPED, NOT_COUNTED, Ranked, Ranking
from gongmo.methods.ranking.problem import DRAW, RankingProblem
from gongmo.methods.ranking.published import as_json as ranking_as_json
from gongmo.methods.ranking.published import as_rows
from gongmo.methods.ranking.steps import as_json as step_as_json
from gongmo.methods.ranking.steps import lines

Solved = Sequence[tuple[RankingProblem, Ranking]]

HEADINGS = {
    "en": ("Rank", "Application", "Total", "Reviews", "Left out", "Not counted", "Note"),
    "ko": ("순위", "신청", "총점", "평가", "제외", "미반영", "비고"),
}
RIGHT = (0, 2, 3, 4, 5)
TITLE = {"en": "{track}: {ranked} ranked of {all}", "ko": "{track}: 신청 {all}건 가운데 {ranked}건 순위"}
EXACT = {
    "en": "≈ is rounded to be shown; totals are compared exactly.",
    "ko": "≈ 표시는 보이기 위해 반올림한 값이며, 총점은 정확한 값으로 비교합니다.",
}
SEED = {"en": "Draw of {track} with the seed: {seed}", "ko": "{track} 추첨 기준값: {seed}"}
SETTLED = {"en": "tie settled by: {link}", "ko": "동점처리: {link}"}
OPEN = {"en": "tie not settled", "ko": "동점처리 미결"}
UNWRITTEN = {
    "en": "Nothing was written to {out}: there are errors.",
    "ko": "오류가 있어 {out}에 아무것도 쓰지 않았습니다.",
}
WRITTEN = {"en": "Written to {out}.", "ko": "{out}에 썼습니다."}
SUFFIXES = (".csv", ".xlsx")


def rank(
    call: CallFile,
    *,
    applications: ApplicationsFile,
    scores: Annotated[
        Path,
        typer.Option("--scores", "-s", help="Sheet of scores, CSV or XLSX.", exists=True, dir_okay=False),
    ],
    seed: Seeds = None,
    track: Annotated[str, typer.Option("--track", help="Show this track only.")] = "",
    explained: Annotated[
        str, typer.Option("--explain", metavar="APPLICATION", help="Show how its rank came about.")
    ] = "",
    out: Annotated[
        str,
        typer.Option("--out", "-o", help="Write a .csv or .xlsx that select reads; - for CSV on the screen."),
    ] = "",
    bom: Bom = False,
    as_json: Json = False,
    language: Language = "",
) -> None:
    """Rank applications by the call's rule. Exit code 0: ranked; 1: errors; 2: wrong use."""
    language = reader_language(language)
    if out and out != "-" and Path(out).suffix.lower() not in SUFFIXES:
        raise typer.BadParameter(f"{out}: .csv, .xlsx, -", param_hint="--out")
    entered = enter(call, applications, scores)
    solved = _solved(entered, seed or [], track)
    findings = (*entered.findings, *(finding for _, ranking in solved for finding in ranking.findings))
    chosen = _chosen(solved, explained) if explained and entered.sound else None
    if as_json:
        print_json(_as_json(solved, findings, chosen))
    elif chosen:
        _say(findings, language, aside=False)
        typer.echo("\n".join(lines(explain(*chosen), language)))
    else:
        _say(findings, language, aside=out == "-")
        if out != "-":
            _show(solved, language)
    if out:
        _write(out, solved, bom=bom, failed=bool(errors(findings)), language=language)
    raise typer.Exit(1 if errors(findings) else 0)


def _solved(entered: Entered, seeds: Iterable[str], track: str) -> Solved:
    """Nothing where a finding is an error: a ranking of bad input would only look like one."""
    if entered.call is None:
        return []
    tracks = [each.id for each in entered.call.tracks]
    if track and track not in tracks:
        raise typer.BadParameter(f"{track}: {', '.join(tracks)}", param_hint="--track")
    if not entered.sound:
        return []
    everything = rankings(entered.call, entered, seeds_by_track(seeds, tracks))
    return [(problem, ranking) for problem, ranking in everything if track in {"", problem.track}]


def _chosen(solved: Solved, application: str) -> tuple[RankingProblem, Ranking, Ranked]:
    for problem, ranking in solved:
        row = ranking.row(application)
        if row:
            return problem, ranking, row
    raise typer.BadParameter(application, param_hint="--explain")


def _say(findings: Sequence[Finding], language: str, *, aside: bool) -> None:
    """Findings go aside, to the error stream, when the sheet itself goes to the screen."""
    with contextlib.redirect_stdout(sys.stderr) if aside else contextlib.nullcontext():
        print_findings(findings, language)


def _as_json(
    solved: Solved, findings: Sequence[Finding], chosen: tuple[RankingProblem, Ranking, Ranked] | None
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "tracks": [ranking_as_json(ranking) for _, ranking in solved],
        "findings": [finding_as_json(finding) for finding in findings],
    }
    return {"explained": step_as_json(explain(*chosen)), **result} if chosen else result


def _show(solved: Solved, language: str) -> None:
    console = Console(highlight=False, soft_wrap=False)
    for problem, ranking in solved:
        console.print(_table(problem, ranking, language))
        if ranking.seed is not None:
            console.print(Text(SEED[language].format(track=say(problem.title, language), seed=ranking.seed)))
    if any(_total(row).startswith("≈") for _, ranking in solved for row in ranking.rows):
        console.print(EXACT[language])


def _table(problem: RankingProblem, ranking: Ranking, language: str) -> Table:
    ranked = sum(row.rank is not None for row in ranking.rows)
    title = TITLE[language].format(track=say(problem.title, language), ranked=ranked, all=len(ranking.rows))
    table = Table(title=Text(title, style="bold"), box=SIMPLE_HEAD, pad_edge=False, title_justify="left")
    for position, heading in enumerate(HEADINGS[language]):
        table.add_column(
            heading, justify="right" if position in RIGHT else "left", no_wrap=position < len(RIGHT)
        )
    for row in ranking.rows:
        table.add_row(*(Text(cell) for cell in _cells(problem, row, language)))
    return table


def _cells(problem: RankingProblem, row: Ranked, language: str) -> list[str]:
    combined = row.combined
    return [
        "" if row.rank is None else str(row.rank),
        row.application,
        _total(row),
        str(len(combined.kept)),
        str(len(combined.having(*DROPPED))),
        str(len(combined.having(*NOT_COUNTED))),
        _remark(problem, row, language),
    ]


def _total(row: Ranked) -> str:
    return "" if row.total is None else shown(row.total)


def _remark(problem: RankingProblem, row: Ranked, language: str) -> str:
    if row.combined.bars:
        return "; ".join(bar_in_words(problem, bar, language) for bar in row.combined.bars)
    if not row.equals:
        return ""
    if row.settled_by is None:
        return OPEN[language]
    link = DRAWN if row.settled_by == DRAW else problem.criterion(row.settled_by).title
    return SETTLED[language].format(link=say(link, language))


def _write(out: str, solved: Solved, *, bom: bool, failed: bool, language: str) -> None:
    """A sheet with errors is not written, so that nobody selects from it."""
    if failed:
        typer.echo(UNWRITTEN[language].format(out=out), err=True)
        return
    header, cells = ranking_cells(row for _, ranking in solved for row in as_rows(ranking))
    suffix = ".csv" if out == "-" else Path(out).suffix.lower()
    written = write_sheet(suffix, header, cells, title="ranking", bom=bom)
    if out == "-":
        typer.echo(written, nl=False)
    else:
        try:
            Path(out).write_bytes(written)
        except OSError as error:
            raise typer.BadParameter(f"{out}: {error.strerror}", param_hint="--out") from error
        typer.echo(WRITTEN[language].format(out=out), err=True)
