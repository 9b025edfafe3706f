"""`gongmo officer`: who may begin calls on this installation. The first one can be made in no other way."""

import os
from typing import Annotated

import django
import typer

from gongmo.cli.files.say import Language, reader_language

WORDS = {
    "en": {
        "done": "{name} <{email}> may begin calls. Sign in at {url}/sign-in/code/ with a code by mail, then set a password.",
        "known": "{email} signs in already, as {name}; the role was added.",
        "address": "{email} is not an e-mail address.",
    },
    "ko": {
        "done": "{name} <{email}>이(가) 공모를 시작할 수 있습니다. {url}/sign-in/code/ 에서 메일로 받은 인증번호로 로그인한 뒤 비밀번호를 정합니다.",
        "known": "{email}은(는) 이미 {name}의 계정이며, 역할을 더했습니다.",
        "address": "{email}은(는) 전자우편 주소가 아닙니다.",
    },
}
Email = Annotated[str, typer.Argument(metavar="EMAIL", help="The address the officer signs in with.")]
Name = Annotated[
    str, typer.Option("--name", help="The name in letters; by default the address's first part.")
]


def officer(email: Email, name: Name = "", language: Language = "") -> None:
    """Let somebody begin calls: opens an account where there is none. Exit code 1: not an address."""
    language = reader_language(language)
    words = WORDS[language]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongmo.config.settings")
    django.setup()
    told, known, url = _granted(email, name or email.partition("@")[0], language)
    if not told:
        typer.echo(words["address"].format(email=email), err=True)
        raise typer.Exit(1)
    typer.echo(words["known" if known else "done"].format(email=email, name=told, url=url))


def _granted(email: str, name: str, language: str) -> tuple[str, bool, str]:
    """The name under which the person is known, and whether there was an account; '' for no address."""
    from django.conf import settings  # noqa: PLC0415 - Django must be set up first
    from django.core.exceptions import ValidationError  # noqa: PLC0415 - as above
    from django.core.management import call_command  # noqa: PLC0415 - as above
    from django.core.validators import validate_email  # noqa: PLC0415 - as above

    from gongmo.ledger.clock import now  # noqa: PLC0415 - as above
    from gongmo.people import actions  # noqa: PLC0415 - as above
    from gongmo.people.queries import account_signing_in_as  # noqa: PLC0415 - as above

    try:
        validate_email(email)
    except ValidationError:
        return "", False, ""
    call_command("migrate", verbosity=0)
    at = now()
    known = account_signing_in_as(email)
    account = known or actions.open_account(name=name, email=email, password=None, language=language, at=at)
    actions.confirm_address(account=account)
    actions.grant_installation_role(person=account.person, role="programme_officer", at=at)
    return account.person.name, known is not None, settings.GONGMO_URL
