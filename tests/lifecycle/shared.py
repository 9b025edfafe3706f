"""One walk for all tests of a module: each of them sees the call as the walk left it and changes nothing for the next.

In the module: `once, walk = shared(Stop.PREPARED, planning=4, demonstration=4, reviewers=1)`, and no mark of its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings
from tests.lifecycle.journey import Stop, Walk, walked

Fixture = Callable[..., Iterator[Walk]]


def shared(to: Stop, **how: Any) -> tuple[Fixture, Fixture]:
    """The fixtures `once`, for the module, and `walk`, for each test."""

    @pytest.fixture(scope="module")
    def once(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Walk]:
        uploads = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("uploads"))
        with django_db_blocker.unblock(), uploads, transaction.atomic():
            yield walked(to, **how)
            transaction.set_rollback(True)

    @pytest.fixture
    def walk(once: Walk) -> Iterator[Walk]:
        with transaction.atomic():
            yield replace(once, applicants=dict(once.applicants), order=dict(once.order))
            transaction.set_rollback(True)

    return once, walk
