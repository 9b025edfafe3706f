"""How commands speak: findings as lines a person can act on, or as JSON."""

import json
import os
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer

from gongmo.domain.findings import Finding, Severity
from gongmo.domain.wording.speak import speak

Language = Annotated[
    str, typer.Option("--language", "-l", help="en or ko; the terminal's language when left out.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]

WORDS: Mapping[str, Mapping[str, str]] = {
    "error": {"en": "error", "ko": "오류"},
    "warning": {"en": "warning", "ko": "주의"},
    "note": {"en": "note", "ko": "참고"},
    "mend": {"en": "Mend:", "ko": "고치기:"},
    "see": {"en": "see also", "ko": "함께 보기"},
}
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def reader_language(asked: str = "") -> str:
    """The language asked for, else the terminal's (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English."""
    settings = (asked, *(os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")))
    chosen = next((setting for setting in settings if setting), "en")
    return "ko" if chosen.lower().startswith("ko") else "en"


def word(name: str, language: str) -> str:
    return WORDS[name][language]


def print_findings(findings: Iterable[Finding], language: str) -> None:
    for finding in findings:
        spoken = speak(finding, language)
        sign = typer.style(word(spoken.severity, language), fg=COLOURS[spoken.severity], bold=True)
        typer.echo(f"{finding.place}: {sign} [{finding.code}] {spoken.message}")
        for place in dict.fromkeys(place for place in finding.see if place != finding.place):
            typer.echo(f"    {word('see', language)} {place}")
        if spoken.reason:
            typer.echo(f"    {spoken.reason}")
        if spoken.mend:
            typer.echo(f"    {word('mend', language)} {spoken.mend}")


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """A finding with its place and its words in both languages: the same keys on every command."""
    spoken = {language: speak(finding, language) for language in ("en", "ko")}
    return {
        "code": finding.code,
        "severity": spoken["en"].severity.value,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "path": finding.place.path,
        **{
            part: {language: getattr(words, part) for language, words in spoken.items()}
            for part in ("message", "reason", "mend")
        },
    }


def print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))
