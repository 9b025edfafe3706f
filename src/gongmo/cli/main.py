"""The `gongmo` command. Commands load when they are called, so that `--help` answers at once."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup


class Offer(NamedTuple):
    """Where a command stands, and the one line the help shows before anything is loaded."""

    module: str
    function: str
    line: str


COMMANDS: Mapping[str, Offer] = {
    "check": Offer(
        "gongmo.cli.files.check", "check", "Check a call file: every finding, with its place and mend."
    ),
    "explain": Offer(
        "gongmo.cli.files.explain", "explain", "List the codes of the findings, or explain one."
    ),
    "schema": Offer("gongmo.cli.files.schema", "schema", "Print the JSON Schema of call files."),
    "rank": Offer("gongmo.cli.files.rank", "rank", "Rank applications by the call's rule."),
    "select": Offer("gongmo.cli.files.select", "select", "Select awards and amounts by the call's rule."),
    "serve": Offer(
        "gongmo.cli.site.serve", "serve", "Run the site and its worker, setting up what is missing."
    ),
    "work": Offer("gongmo.cli.site.work", "work", "Run the worker alone: windows, letters, checkpoints."),
    "tick": Offer("gongmo.cli.site.tick", "tick", "Do once what the worker does, for a scheduler."),
    "demo": Offer(
        "gongmo.cli.site.demonstration.command", "demo", "Fill a demonstration, print its sign-ins, serve it."
    ),
    "officer": Offer("gongmo.cli.site.officer", "officer", "Let somebody begin calls on this installation."),
    "record": Offer("gongmo.cli.site.record", "record", "Load the published record of what was funded."),
    "permissions": Offer("gongmo.config.commands", "permissions", "Write who may reach which route, as CSV."),
    "doctor": Offer("gongmo.cli.site.doctor", "doctor", "Check an installation's database against its log."),
    "verify": Offer("gongmo.cli.files.verify", "verify", "Verify receipts and exported logs, offline."),
}


class Commands(TyperGroup):
    """Lists from the table; imports a command's module only when that command is resolved."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002, ANN401 - the framework's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002, ANN401
        offer = COMMANDS.get(cmd_name)
        return TyperCommand(cmd_name, help=offer.line) if offer else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        name, command, rest = super().resolve_command(ctx, args)
        offer = COMMANDS.get(name or "")
        return (name, loaded(offer), rest) if offer else (name, command, rest)


def loaded(offer: Offer) -> Any:  # noqa: ANN401
    """The real command behind an offer, built from the function's annotations."""
    function: Callable[..., None] = getattr(import_module(offer.module), offer.function)
    single = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    single.command(help=offer.line)(function)
    return typer.main.get_command(single)


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.callback()
def gongmo() -> None:
    """Run an open call from announcement to outcome, and let anyone check that it was fair."""


def run() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()
