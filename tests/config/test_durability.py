import pytest
from django.core.checks import CheckMessage
from django.db import connection

from gongmo.config.durability import durable_database


def faults() -> list[CheckMessage]:
    return durable_database(databases=["default"])


@pytest.mark.django_db(transaction=True)
def test_the_settings_keep_what_they_acknowledge() -> None:
    assert faults() == []
    assert durable_database(databases=None) == []


@pytest.mark.django_db(transaction=True)
def test_a_database_that_could_lose_commits_is_refused() -> None:
    unsafe = "PRAGMA synchronous=OFF" if connection.vendor == "sqlite" else "SET synchronous_commit TO off"
    with connection.cursor() as cursor:
        cursor.execute(unsafe)
    try:
        (fault,) = faults()
    finally:
        connection.close()
    assert fault.id in {"gongmo.synchronous", "gongmo.synchronous_commit"}
    assert "could be lost" in fault.msg
