"""The one clock that decides: the database's, asked once when handling begins, before any transaction.

Only an installation that declared itself simulated in its very first leaf may stand at another time.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection

TIME = {
    "sqlite": "strftime('%Y-%m-%dT%H:%M:%f', 'now')",
    "postgresql": "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')",
}
READ = """SELECT {}, (SELECT "offset" FROM ledger_log WHERE simulated)"""


@dataclass(frozen=True)
class Reading:
    """`at` is the time that counts, in UTC; `simulated` whether the installation declared itself a demonstration."""

    at: datetime
    simulated: bool


def read() -> Reading:
    """What the clock says, in one query. A door asks once, first of all, and hands `at` to every rule."""
    with connection.cursor() as cursor:
        cursor.execute(READ.format(TIME[connection.vendor]))
        text, offset = cursor.fetchone()
    return Reading(_instant(text) + timedelta(seconds=offset or 0), simulated=offset is not None)


def now() -> datetime:
    return read().at


def database_time() -> datetime:
    """The database's true time, whatever the log's clock says."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {TIME[connection.vendor]}")
        (text,) = cursor.fetchone()
    return _instant(text)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
