"""One walk for all tests of a module: each of them sees the call as the walk left it and changes nothing for the next.

In the module: `once, db, walk = shared(Stop.PREPARED, planning=4, demonstration=4, reviewers=1)`, and no mark of its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings
from tests.lifecycle.journey import Stop, Walk, walked

Fixture = Callable[..., Any]


def shared(to: Stop, **how: Any) -> tuple[Fixture, Fixture, Fixture]:
    """The fixtures `once`, for the module, `db`, which takes back what a test did, and `walk`, for each test."""

    @pytest.fixture(scope="module")
    def once(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Walk]:
        uploads = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("uploads"))
        with django_db_blocker.unblock(), uploads, transaction.atomic():
            yield walked(to, **how)
            transaction.set_rollback(True)

    @pytest.fixture
    def db(once: Walk) -> Iterator[None]:
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    @pytest.fixture
    def walk(once: Walk, db: None) -> Walk:
        return replace(once, applicants=dict(once.applicants), order=dict(once.order))

    return once, db, walk
