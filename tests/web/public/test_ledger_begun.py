"""The public ledger before its first public checkpoint, and before it is opened at all."""

import pytest
from tests.lifecycle.journey import APPLIED, PUBLISHED, site
from tests.web.public.desk import get, page

from gongmo.calls.actions import publish
from gongmo.ledger.models import Fact, Log


@pytest.mark.django_db
def test_a_fact_that_no_public_checkpoint_covers_yet_has_no_number() -> None:
    walk = site()
    publish(call=walk.call, by=walk.by, at=PUBLISHED, days_off={})
    html = page("/ledger/", APPLIED)
    assert "the call was published" in html
    number = Fact.objects.get(kind="call_published").n
    assert f'<td class="n">{number}</td>' not in html
    assert "The first checkpoint is signed within a day." in html
    lines = get("/ledger/log.jsonl", APPLIED).getvalue().splitlines()
    assert [b'"public_key"' in line for line in lines] == [True]


@pytest.mark.django_db
def test_without_a_log_the_page_says_so() -> None:
    assert not Log.objects.exists()
    assert "not opened yet" in page("/ledger/", APPLIED)
    assert get("/ledger/log.jsonl", APPLIED).status_code == 404
