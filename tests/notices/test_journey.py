"""A whole call through its own actions: everybody hears what concerns them, and the log is followed to its end."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from tests.lifecycle.journey import ARCHIVED, Stop, walked

from gongmo.notices.follow import follow
from gongmo.notices.models import Letter, Unwritten
from gongmo.notices.queries import followed_until, log_size
from gongmo.notices.send import send_due


@pytest.fixture
def site() -> None:
    """The walk opens its own."""


@pytest.mark.django_db
def test_a_whole_call_is_told_to_everybody_it_concerns(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    walk = walked(Stop.ARCHIVED, ineligible=(5,))
    assert follow(ARCHIVED) == Letter.objects.count()
    assert not Unwritten.objects.exists()
    assert followed_until() == log_size()
    written = Counter(Letter.objects.values_list("kind", flat=True))
    results = sum(count for kind, count in written.items() if kind.startswith("result_"))
    assert written["application_submitted"] == results == len(walk.applicants) == 12
    assert (written["review_opened"], written["decision_prepared"]) == (10, 2)
    assert (written["result_awarded"], written["result_ineligible"]) == (8, 2)
    while send_due(ARCHIVED).more:
        pass
    assert len(mail.outbox) == Letter.objects.count()
