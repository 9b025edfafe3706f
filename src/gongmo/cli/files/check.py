"""`gongmo check CALL…`: every finding about call files at once."""

from pathlib import Path
from typing import Annotated

import typer

from gongmo.cli.files.days_off import days_off
from gongmo.cli.files.say import Json, Language, finding_as_json, print_findings, print_json, reader_language
from gongmo.domain.findings import Severity
from gongmo.domain.spec.check import Checked, examine
from gongmo.domain.spec.load import read
from gongmo.domain.wording.speak import severity

SUMMARY = {
    "en": "{file}: errors {errors}, warnings {warnings}",
    "ko": "{file}: 오류 {errors}건, 주의 {warnings}건",
}
CLEAN = {
    "en": "{file}: nothing found, the call can be published",
    "ko": "{file}: 문제가 없습니다. 공고할 수 있습니다",
}


def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="CALL…", help="Call files (YAML).", exists=True, dir_okay=False)
    ],
    as_json: Json = False,
    language: Language = "",
) -> None:
    """Check call files. Exit code 0: publishable; 1: errors; 2: wrong use."""
    language = reader_language(language)
    results = {str(file): checked(file) for file in files}
    if as_json:
        print_json({file: [finding_as_json(f) for f in result.findings] for file, result in results.items()})
    else:
        for file, result in results.items():
            print_findings(result.findings, language)
            typer.echo(_summary(file, result, language))
    raise typer.Exit(1 if any(result.errors for result in results.values()) else 0)


def checked(file: Path) -> Checked:
    """A call file checked against the public holidays of its own country and years."""
    reading = read(file.read_bytes(), str(file))
    return examine(reading, days_off(reading.call) if reading.call else {})


def _summary(file: str, result: Checked, language: str) -> str:
    if not result.findings:
        return CLEAN[language].format(file=file)
    errors = len(result.errors)
    warnings = sum(severity(finding) is Severity.WARNING for finding in result.findings)
    return SUMMARY[language].format(file=file, errors=errors, warnings=warnings)
