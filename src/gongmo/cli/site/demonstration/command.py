"""`gongmo demo`: a filled installation, its sign-ins, and the site with its worker."""

import os
from typing import Annotated

import typer
from django.core.management import call_command
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from gongmo.cli.files.say import Language, reader_language
from gongmo.cli.site.serve import serve
from gongmo.cli.site.tick import set_up

WORDS = {
    "en": {
        "filling": "Filling the data folder",
        "filled": "The data folder {folder} is filled already; it is served as it stands.",
        "foreign": "{folder} holds an installation that is not a demonstration. Choose another folder: DATA=…",
        "sign_in": "Sign in as",
        "address": "E-mail",
        "page": "Page",
        "password": "Password of all: {password}",
        "open": "The site: http://localhost:{port}/ and the mail it sent: http://localhost:{port}/outbox/",
        "invented": "Demonstration. Applicants, scores and results are invented; this is not an official site.",
    },
    "ko": {
        "filling": "데이터 폴더 채우는 중",
        "filled": "{folder} 폴더는 이미 채워져 있어 그대로 엽니다.",
        "foreign": "{folder} 폴더에 시연이 아닌 설치가 있습니다. 다른 폴더를 고르십시오: DATA=…",
        "sign_in": "로그인할 역할",
        "address": "전자우편",
        "page": "화면",
        "password": "모두의 비밀번호: {password}",
        "open": "사이트: http://localhost:{port}/, 보낸 메일: http://localhost:{port}/outbox/",
        "invented": "시연입니다. 신청기관과 점수와 결과는 지어낸 것이며 공식 사이트가 아닙니다.",
    },
}
Port = Annotated[int, typer.Option(help="Where to serve.")]
Serve = Annotated[bool, typer.Option("--serve/--no-serve", help="Serve after filling.")]


def demo(port: Port = 8321, go_on: Serve = True, language: Language = "") -> None:
    """Fill an empty data folder with three editions of a call, print the sign-ins, and serve."""
    words = WORDS[reader_language(language)]
    os.environ.setdefault("GONGMO_URL", f"http://localhost:{port}")
    set_up()
    _fill(words)
    _print_sign_ins(words, port)
    if go_on:
        serve(port=port, language=language)


def _fill(words: dict[str, str]) -> None:
    from django.conf import settings  # noqa: PLC0415 - Django must be set up first

    from gongmo.cli.site.demonstration.seed import seed  # noqa: PLC0415 - as above
    from gongmo.ledger.queries import is_open, is_simulated  # noqa: PLC0415 - as above

    folder = str(settings.GONGMO_DATA)
    call_command("migrate", verbosity=0)
    if is_simulated():
        typer.echo(words["filled"].format(folder=folder))
        return
    if is_open():
        typer.echo(words["foreign"].format(folder=folder), err=True)
        raise typer.Exit(1)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns) as progress:
        task = progress.add_task(words["filling"], total=None)
        seed(lambda done, of: progress.update(task, completed=done, total=of))


def _print_sign_ins(words: dict[str, str], port: int) -> None:
    from gongmo.cli.site.demonstration.people import PASSWORD, SIGN_INS  # noqa: PLC0415 - Django must be set up first

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("sign_in", "address", "page"):
        table.add_column(words[heading], no_wrap=True)
    for sign_in in SIGN_INS:
        table.add_row(sign_in.role, sign_in.email, sign_in.look)
    console = Console(highlight=False, soft_wrap=True, width=110)
    console.print()
    console.print(table)
    console.print()
    for line in ("password", "open", "invented"):
        console.print(words[line].format(password=PASSWORD, port=port))
