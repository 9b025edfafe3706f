"""`gongmo explain [CODE]`: what each code of a finding means, why it matters and what to do."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Annotated, Any

import typer

from gongmo.cli.files.say import COLOURS, Json, Language, print_json, reader_language, word
from gongmo.domain.wording.entry import Entry
from gongmo.domain.wording.patterns import braced, dots, pattern
from gongmo.domain.wording.table import ENTRIES, FAMILIES

UNKNOWN = {"en": "There is no code `{code}`.", "ko": "`{code}` 코드는 없습니다."}
NEAR = {"en": "Perhaps {near}.", "ko": "{near} 가운데 있는지 살펴봅니다."}


def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="The code of a finding; all when left out.")
    ] = "",
    as_json: Json = False,
    language: Language = "",
) -> None:
    """List the codes of the findings, or explain one. Exit code 2 for a code that does not exist."""
    language = reader_language(language)
    if code and code not in ENTRIES:
        _refuse(code, language)
    if as_json:
        chosen = [code] if code else list(ENTRIES)
        print_json([_as_json(one, ENTRIES[one]) for one in chosen])
    elif code:
        _print_entry(code, ENTRIES[code], language)
    else:
        _print_all(language)


def _refuse(code: str, language: str) -> None:
    typer.echo(UNKNOWN[language].format(code=code), err=True)
    near = get_close_matches(code, ENTRIES, n=3)
    if near:
        typer.echo(NEAR[language].format(near=", ".join(near)), err=True)
    raise typer.Exit(2)


def _print_all(language: str) -> None:
    for family in FAMILIES:
        if family.entries:
            typer.secho(family.title[language], bold=True)
            _print_lines(family.entries.items(), language)
            typer.echo()


def _print_lines(entries: Iterable[tuple[str, Entry]], language: str) -> None:
    for code, entry in entries:
        typer.echo(f"  {code}  {_severity(entry, language)}")
        typer.echo(f"      {pattern(entry.message, language, dots)}")


def _print_entry(code: str, entry: Entry, language: str) -> None:
    typer.echo(f"{code}  {_severity(entry, language)}")
    for text in (entry.message, entry.reason):
        if text[language]:
            typer.echo(f"    {pattern(text, language, dots)}")
    if entry.mend[language]:
        typer.echo(f"    {word('mend', language)} {pattern(entry.mend, language, dots)}")


def _severity(entry: Entry, language: str) -> str:
    return typer.style(word(entry.severity, language), fg=COLOURS[entry.severity])


def _as_json(code: str, entry: Entry) -> dict[str, Any]:
    texts = {"message": entry.message, "reason": entry.reason, "mend": entry.mend}
    return {
        "code": code,
        "severity": entry.severity.value,
        **{
            part: {language: pattern(text, language, braced) for language in ("en", "ko")}
            for part, text in texts.items()
        },
    }
