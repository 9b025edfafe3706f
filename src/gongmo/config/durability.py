"""Start-up refuses a database that could lose what it has acknowledged."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error
from django.db import connections

SQLITE = {"journal_mode": {"wal"}, "synchronous": {"2", "3"}, "foreign_keys": {"1"}}
POSTGRESQL = {
    "synchronous_commit": {"on", "remote_write", "remote_apply"},
    "fsync": {"on"},
    "full_page_writes": {"on"},
}


def durable_database(
    app_configs: Sequence[AppConfig] | None = None,  # noqa: ARG001 - the framework's signature
    databases: Sequence[str] | None = None,
    **kwargs: Any,  # noqa: ARG001, ANN401
) -> list[CheckMessage]:
    """One error for each setting under which a commit could be lost after it was answered."""
    return [error for alias in databases or () for error in _errors(alias)]


def _errors(alias: str) -> list[CheckMessage]:
    connection = connections[alias]
    sqlite = connection.vendor == "sqlite"
    wanted, ask = (SQLITE, "PRAGMA {}") if sqlite else (POSTGRESQL, "SHOW {}")
    found: list[CheckMessage] = []
    with connection.cursor() as cursor:
        for name, allowed in wanted.items():
            cursor.execute(ask.format(name))
            value = str(cursor.fetchone()[0]).lower()
            if value not in allowed:
                found.append(_error(name, value, allowed))
    return found


def _error(name: str, value: str, allowed: set[str]) -> CheckMessage:
    return Error(
        f"The database's {name} is {value}: what was acknowledged could be lost.",
        hint=f"Set {name} to {' or '.join(sorted(allowed))}.",
        id=f"gongmo.{name}",
    )
