"""The one clock that decides: the database's, asked once when handling begins, before any transaction.

Only an installation that declared itself simulated in its very first leaf may stand at another time.
"""

from datetime import UTC, datetime, timedelta

from django.db import connection

from gongmo.ledger.models import Log

NOW = {
    "sqlite": "SELECT strftime('%Y-%m-%dT%H:%M:%f', 'now')",
    "postgresql": "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')",
}


def now() -> datetime:
    """The time that counts, in UTC. A door reads it once, first of all, and hands it to every rule as `at`."""
    offset = Log.objects.filter(simulated=True).values_list("offset", flat=True).first() or 0
    return database_time() + timedelta(seconds=offset)


def database_time() -> datetime:
    """The database's true time, whatever the log's clock says."""
    with connection.cursor() as cursor:
        cursor.execute(NOW[connection.vendor])
        (text,) = cursor.fetchone()
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
