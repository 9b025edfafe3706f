"""The public ledger: checkpoints and public facts, a log that verifies, and nothing that tells of single acts."""

from datetime import timedelta
from pathlib import Path

import pytest
from tests.lifecycle.journey import ANNOUNCED, Stop
from tests.lifecycle.shared import shared
from tests.web.public.desk import get, page, queries, words

from gongmo.evidence.checkpoint import read
from gongmo.evidence.keys import read_public
from gongmo.evidence.verify import verify_file
from gongmo.ledger.models import Checkpoint, Fact
from gongmo.ledger.queries import public_checkpoints, the_log

once, db, walk = shared(Stop.ANNOUNCED, planning=4, demonstration=4, reviewers=1)
AT = ANNOUNCED + timedelta(hours=1)


def body(address: str) -> bytes:
    answer = get(address, AT)
    assert answer.status_code == 200
    return answer.getvalue() if answer.streaming else answer.content


@pytest.mark.usefixtures("walk")
class TestOfAnAnnouncedCall:
    def test_every_public_checkpoint_is_listed_and_can_be_read(self) -> None:
        html = page("/ledger/", AT)
        for row in public_checkpoints():
            assert f'href="/ledger/checkpoint/{row.size}/"' in html
            head, _ = read(body(f"/ledger/checkpoint/{row.size}/"))
            assert head.size == row.size

    def test_public_facts_are_told_in_words(self) -> None:
        said = words(page("/ledger/", AT))
        assert "K-City Network 2023: the call was published." in said
        assert "K-City Network 2023, Planning: applications closed at 10 May 2023, 18:00." in said
        assert "K-City Network 2023: the results were announced." in said
        assert "해외실증형: 2023. 5. 30.(화) 18:00에 접수를 마감했습니다." in words(
            page("/ledger/", AT, "ko")
        )
        assert "أُعلنت النتائج" in page("/ledger/", AT, "ar")

    def test_no_other_fact_is_told(self) -> None:
        html = page("/ledger/", AT)
        for fact in Fact.objects.filter(public=False):
            assert f'<td class="n">{fact.n}</td>' not in html

    def test_the_log_verifies_against_the_published_key(self, tmp_path: Path) -> None:
        key = the_log().public_key
        said = words(page("/ledger/", AT))
        assert bytes(key).hex() in said
        file = tmp_path / "log.jsonl"
        file.write_bytes(body("/ledger/log.jsonl"))
        report = verify_file(file, public_key=read_public(bytes(key).hex()), against=None)
        assert all(check.passed for check in report.checks), report

    def test_the_log_ends_at_the_last_public_checkpoint(self) -> None:
        last = max(row.size for row in public_checkpoints())
        lines = body("/ledger/log.jsonl").splitlines()
        assert sum(line.startswith((b'{"body"', b'{"leaf"')) for line in lines) == last

    def test_sealed_bodies_stay_sealed(self) -> None:
        text = body("/ledger/log.jsonl").decode()
        for fact in Fact.objects.filter(public=False):
            assert fact.body is not None
            assert bytes(fact.body).decode().replace('"', '\\"') not in text

    def test_a_checkpoint_of_a_single_receipt_is_not_shown(self) -> None:
        Checkpoint.objects.create(size=3, at=AT, text=b"private", public=False)
        sizes = {row.size for row in public_checkpoints()}
        assert get("/ledger/checkpoint/3/", AT).status_code == (200 if 3 in sizes else 404)
        assert get("/ledger/checkpoint/999999/", AT).status_code == 404

    def test_it_asks_a_constant_number_of_times(self) -> None:
        assert queries("/ledger/", AT) <= 10
