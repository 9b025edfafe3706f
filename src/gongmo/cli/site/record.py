"""`gongmo record`: brings the published record of funded projects to what its sheets say."""

import os
from pathlib import Path
from typing import Annotated

import django
import typer

from gongmo.cli.files.say import (
    Json,
    Language,
    finding_as_json,
    print_findings,
    print_json,
    reader_language,
)
from gongmo.documents.sheets import read_sheet
from gongmo.domain.findings import Finding
from gongmo.domain.record.projects import ProjectSheet, read_projects
from gongmo.domain.record.statements import StatementSheet, read_statements

SYSTEM = "system"
WORDS = {
    "en": "{programme}: {added} added, {changed} changed, {removed} removed, {unchanged} as before; {statements} statements.",
    "ko": "{programme}: 추가 {added}건, 변경 {changed}건, 삭제 {removed}건, 그대로 {unchanged}건, 출처별 진술 {statements}건.",
}

ProjectsFile = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="Sheet of projects, CSV or XLSX.", exists=True, dir_okay=False),
]
StatementsFile = Annotated[
    Path | None,
    typer.Option(
        "--statements",
        "-s",
        help="Sheet of what sources state about the record.",
        exists=True,
        dir_okay=False,
    ),
]
Programme = Annotated[
    str, typer.Option("--programme", "-p", help="The programme's slug; the file's name when left out.")
]


def record(
    file: ProjectsFile,
    statements: StatementsFile = None,
    programme: Programme = "",
    as_json: Json = False,
    language: Language = "",
) -> None:
    """Load the record. Exit code 0: loaded; 1: the sheets have findings and nothing was stored."""
    language = reader_language(language)
    projects = _projects(file)
    stated = _statements(statements) if statements else None
    findings = projects.findings + (stated.findings if stated else ())
    if findings:
        _refuse(findings, language, as_json=as_json)
    loaded = {"programme": programme or file.stem, **_load(projects, stated, programme or file.stem)}
    if as_json:
        print_json(loaded)
    else:
        typer.echo(WORDS[language].format(**loaded))


def _projects(file: Path) -> ProjectSheet:
    reading = read_sheet(file.read_bytes(), str(file))
    sheet = read_projects(reading.table) if reading.table else ProjectSheet((), ())
    return ProjectSheet(sheet.rows, (*reading.findings, *sheet.findings))


def _statements(file: Path) -> StatementSheet:
    reading = read_sheet(file.read_bytes(), str(file))
    sheet = read_statements(reading.table) if reading.table else StatementSheet((), ())
    return StatementSheet(sheet.rows, (*reading.findings, *sheet.findings))


def _refuse(findings: tuple[Finding, ...], language: str, *, as_json: bool) -> None:
    if as_json:
        print_json([finding_as_json(finding) for finding in findings])
    else:
        print_findings(findings, language)
    raise typer.Exit(1)


def _load(projects: ProjectSheet, statements: StatementSheet | None, programme: str) -> dict[str, int]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongmo.config.settings")
    django.setup()
    from gongmo.ledger.clock import now  # noqa: PLC0415 - Django must be set up first
    from gongmo.portfolio.actions import load_record  # noqa: PLC0415 - as above

    return vars(load_record(projects, statements, programme=programme, by=SYSTEM, at=now()))
