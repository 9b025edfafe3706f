"""`gongmo verify FILE…`: whether receipts, exported logs and checkpoints hold, offline, without trusting the office."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from gongmo.cli.files.say import Json, Language, print_json, reader_language, word
from gongmo.domain.texts import one_line, say
from gongmo.domain.wording.evidence import CHECKS
from gongmo.evidence.keys import NotAKey, read_public
from gongmo.evidence.report import Check, Report
from gongmo.evidence.verify import verify_file

RESULT = {
    True: {"en": "holds", "ko": "맞습니다"},
    False: {"en": "DOES NOT HOLD", "ko": "맞지 않습니다"},
}
ABOUT = {
    "en": "{application}, version {number}, received {at} (UTC)",
    "ko": "{application}, 제출본 {number}, 접수 시각 {at} (UTC)",
}
HOLDS, FAILS, TELLS = "✓", "✗", "·"
COLOURS = {HOLDS: "green", FAILS: "red", TELLS: "yellow"}


def verify(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help="Receipts (JSON), exported logs (JSON lines) and checkpoints.",
            exists=True,
            dir_okay=False,
        ),
    ],
    key: Annotated[
        str, typer.Option("--key", help="The log's published public key: 64 hex digits or a verifier key.")
    ] = "",
    against: Annotated[
        Path | None,
        typer.Option(
            "--against",
            help="A receipt, log or checkpoint of the same log that the files must agree with.",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    json_out: Json = False,
    language: Language = "",
) -> None:
    """Verify receipts, logs and checkpoints offline. Exit code 0: all hold; 1: one does not; 2: wrong use."""
    language = reader_language(language)
    public_key = _key(key)
    results = {str(file): verify_file(file, public_key=public_key, against=against) for file in files}
    if json_out:
        print_json({file: _as_json(result) for file, result in results.items()})
    else:
        for file, result in results.items():
            _print(file, result, language)
    raise typer.Exit(0 if all(result.holds for result in results.values()) else 1)


def _key(text: str) -> bytes | None:
    try:
        return read_public(text) if text else None
    except NotAKey:
        raise typer.BadParameter(
            "a public key has 64 hex digits, or is a verifier key NAME+ID+KEY", param_hint="--key"
        ) from None


def _print(file: str, result: Report, language: str) -> None:
    verdict = typer.style(
        say(RESULT[result.holds], language), fg=COLOURS[HOLDS if result.holds else FAILS], bold=True
    )
    typer.echo(f"{file}: {verdict}")
    if result.submission is not None:
        typer.echo(f"  {say(ABOUT, language).format(**_printable(result.submission))}")
    for check in result.checks:
        sign = _sign(check)
        typer.echo(f"  {typer.style(sign, fg=COLOURS[sign])} {_sentence(check, language)}")
        if not check.passed:
            typer.echo(f"    {word('mend', language)} {say(CHECKS[check.code].mend, language)}")


def _sign(check: Check) -> str:
    if not check.passed:
        return FAILS
    return TELLS if CHECKS[check.code].only_tells else HOLDS


def _sentence(check: Check, language: str) -> str:
    texts = CHECKS[check.code]
    return say(texts.passed if check.passed else texts.failed, language).format(**_printable(check.values))


def _printable(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: one_line(str(value)) for name, value in values.items()}


def _as_json(result: Report) -> dict[str, Any]:
    """The same keys for every kind of file; sentences in both languages, as other commands print findings."""
    return {
        "kind": result.kind,
        "holds": result.holds,
        "simulated": result.simulated,
        "submission": result.submission,
        "checks": [
            {
                "code": check.code,
                "passed": check.passed,
                "values": dict(check.values),
                "message": {language: _sentence(check, language) for language in ("en", "ko")},
            }
            for check in result.checks
        ],
    }
