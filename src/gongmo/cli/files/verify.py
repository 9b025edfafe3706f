"""`gongmo verify FILE…`: whether receipts and exported logs hold, offline, without trusting the office."""

from pathlib import Path
from typing import Annotated, Any

import typer

from gongmo.cli.files.say import Json, Language, print_json, reader_language
from gongmo.domain.texts import say
from gongmo.domain.wording.evidence import CHECKS
from gongmo.evidence.log import FORMAT as LOG
from gongmo.evidence.log import LONGEST_LINE, verify_log
from gongmo.evidence.receipt import LARGEST, PUBLIC_KEY_BYTES, Check, Verified
from gongmo.evidence.receipt import verify as verify_receipt

RESULT = {
    True: {"en": "{file}: holds", "ko": "{file}: 맞습니다"},
    False: {"en": "{file}: DOES NOT HOLD", "ko": "{file}: 맞지 않습니다"},
}
ABOUT = {
    "en": "  {application}, version {number}, received {at} (UTC)",
    "ko": "  {application}, 제출본 {number}, 접수 시각 {at} (UTC)",
}
OWN_KEY = {
    "en": "  Checked against the key the file itself carries; give --key to check against a published one.",
    "ko": "  파일에 든 열쇠로 확인했습니다. 공표된 열쇠로 확인하려면 --key를 씁니다.",
}
SIGNS = {True: "✓", False: "✗"}


def verify(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help="Receipts (JSON) and exported logs (JSON lines).",
            exists=True,
            dir_okay=False,
        ),
    ],
    key: Annotated[str, typer.Option("--key", help="The log's published public key, 64 hex digits.")] = "",
    as_json: Json = False,
    language: Language = "",
) -> None:
    """Verify receipts and exported logs offline. Exit code 0: all hold; 1: one does not; 2: wrong use."""
    language = reader_language(language)
    expected = _key(key)
    results = {str(file): _verified(file, expected) for file in files}
    if as_json:
        print_json({file: _as_json(result) for file, result in results.items()})
    else:
        for file, result in results.items():
            _print(file, result, language, own_key=expected is None)
    raise typer.Exit(0 if all(result.holds for result in results.values()) else 1)


def _verified(file: Path, expected: bytes | None) -> Verified:
    """A log begins with a header line that names its format; anything else is taken for a receipt."""
    with file.open("rb") as stream:
        if LOG.encode() in stream.readline(LONGEST_LINE):
            stream.seek(0)
            return verify_log(iter(lambda: stream.readline(LONGEST_LINE + 1), b""), expected_key=expected)
        stream.seek(0)
        return verify_receipt(stream.read(LARGEST + 1), expected_key=expected)


def _key(text: str) -> bytes | None:
    if not text:
        return None
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != PUBLIC_KEY_BYTES:
        raise typer.BadParameter("a public key has 64 hex digits", param_hint="--key")
    return key


def _print(file: str, result: Verified, language: str, *, own_key: bool) -> None:
    typer.echo(RESULT[result.holds][language].format(file=file))
    if result.document is not None and "submission" in result.document:
        typer.echo(ABOUT[language].format(**result.document["submission"]))
    for check in result.checks:
        typer.echo(f"  {SIGNS[check.passed]} {_sentence(check, language)}")
        if not check.passed and (mend := say(CHECKS[check.code].mend, language)):
            typer.echo(f"    {mend}")
    if own_key and result.holds:
        typer.echo(OWN_KEY[language])


def _sentence(check: Check, language: str) -> str:
    texts = CHECKS[check.code]
    return say(texts.holds if check.passed else texts.fails, language).format(detail=check.detail)


def _as_json(result: Verified) -> dict[str, Any]:
    checks = [{"code": check.code, "passed": check.passed, "detail": check.detail} for check in result.checks]
    return {"holds": result.holds, "checks": checks}
