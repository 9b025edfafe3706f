"""`gongmo doctor`: whether the installation can keep what it acknowledges, and still says what its log proves."""

import os

import django
import typer
from django.core.checks import run_checks
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError

from gongmo.cli.files.say import Json, Language, print_json, reader_language

WORDS = {
    "en": {
        "sound": "Nothing found: the database agrees with the log.",
        "log": "The log does not hold: {where}.",
        "tree": "The stored tree differs from the leaves at {where}.",
        "receipt": "The stored receipt of {where} does not verify.",
        "content": "The stored content of {where} is not what was hashed.",
        "fact": "The submission {where} is not the one its fact stands for.",
        "version": "The stored version {where} is not what was published.",
        "lock": "The locked ranking of {where} is not the one in the log.",
        "run": "The selection run {where} does not give what was recorded.",
        "decision": "The decision {where} is not what was prepared, approved or announced.",
        "unsafe": "{where}",
        "empty": "There is no installation here: {where}.",
    },
    "ko": {
        "sound": "문제가 없습니다. 데이터베이스가 기록과 맞습니다.",
        "log": "기록이 맞지 않습니다: {where}.",
        "tree": "저장된 나무가 항목과 다릅니다: {where}.",
        "receipt": "저장된 접수증이 확인되지 않습니다: {where}.",
        "content": "저장된 제출 내용이 해시와 다릅니다: {where}.",
        "fact": "제출본이 기록된 사실과 다릅니다: {where}.",
        "version": "저장된 공고 판이 공표한 것과 다릅니다: {where}.",
        "lock": "확정된 순위가 기록과 다릅니다: {where}.",
        "run": "선정 결과가 기록과 다릅니다: {where}.",
        "decision": "결정 내용이 기록과 다릅니다: {where}.",
        "unsafe": "{where}",
        "empty": "이곳에 설치된 것이 없습니다: {where}.",
    },
}


def doctor(as_json: Json = False, language: Language = "") -> None:
    """Check the installation in GONGMO_DATA or DATABASE_URL. Exit code 0: sound; 1: not."""
    language = reader_language(language)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongmo.config.settings")
    django.setup()
    found = _found()
    if as_json:
        print_json([{"ill": ill, "where": where} for ill, where in found])
    else:
        for ill, where in found:
            typer.echo(WORDS[language][ill].format(where=where))
        if not found:
            typer.echo(WORDS[language]["sound"])
    raise typer.Exit(1 if found else 0)


def _found() -> list[tuple[str, str]]:
    from gongmo.ledger.queries import the_log  # noqa: PLC0415 - slow import, and Django must be set up first
    from gongmo.lifecycle.health import symptoms  # noqa: PLC0415 - as above

    try:
        unsafe = [("unsafe", error.msg) for error in run_checks(databases=["default"])]
        the_log()
    except (DatabaseError, ObjectDoesNotExist) as error:
        return [("empty", str(error).splitlines()[0])]
    return unsafe + [(symptom.ill.value, symptom.where) for symptom in symptoms()]
