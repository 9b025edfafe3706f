import json
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from gongmo.domain.events.applications import ApplicationSubmitted
from gongmo.domain.events.calls import CallPublished
from gongmo.evidence import tree
from gongmo.evidence.canonical import content_hash
from gongmo.evidence.leaf import Leaf
from gongmo.evidence.log import export, verify_log
from gongmo.evidence.receipt import build, verify
from gongmo.ledger import clock
from gongmo.ledger.actions import (
    CannotOpenLog,
    CannotSetClock,
    NotInTransaction,
    erase,
    open_log,
    record,
    set_clock,
    sign_public_checkpoint,
)
from gongmo.ledger.models import Fact, Log, Node
from gongmo.ledger.queries import (
    body_of,
    entries,
    facts_about,
    latest_public_checkpoint,
    public_checkpoints,
    public_facts,
    the_log,
)

AT = datetime(2023, 5, 10, 8, 59, tzinfo=UTC)
PUBLISHED = CallPublished(by="Q3RT-8WXY", call="small-fund", version=1, version_hash="a" * 64)
FILES = [{"name": "plan.pdf", "size": 3, "sha256": "c" * 64}]


def submitted(number: int = 1) -> ApplicationSubmitted:
    return ApplicationSubmitted(
        by="Q3RT-8WXY",
        application="K7QM-2V9X",
        number=number,
        call="small-fund",
        version_hash="a" * 64,
        track="towns",
        content_hash="b" * 64,
        files_hash=content_hash(FILES),
    )


def exported(*, everything: bool) -> list[bytes]:
    log = the_log()
    notes = {checkpoint.size: bytes(checkpoint.text) for checkpoint in public_checkpoints()}
    return list(
        export(
            log=log.name,
            public_key=bytes(log.public_key),
            simulated=log.simulated,
            entries=entries(size=log.size, everything=everything),
            checkpoints=notes,
        )
    )


@pytest.fixture
def log(db: None) -> Log:
    return open_log(name="fund.example.org/log", simulated=False, at=AT)


@pytest.fixture
def simulated(db: None) -> Log:
    return open_log(name="demo.example.org/log", simulated=True, at=AT)


def test_the_first_leaf_names_the_log_and_its_key(log: Log) -> None:
    (first,) = public_facts()
    assert (first.n, first.kind) == (0, "log_opened")
    assert body_of(first) == {
        "kind": "log_opened",
        "log": "fund.example.org/log",
        "public_key": bytes(the_log().public_key).hex(),
        "simulated": False,
    }


def test_a_log_is_opened_once(log: Log) -> None:
    with pytest.raises(CannotOpenLog):
        open_log(name="other.example.org/log", simulated=True, at=AT)


def test_a_fact_comes_with_a_receipt_that_verifies_offline(log: Log) -> None:
    recorded = record(submitted(), at=AT, subject="K7QM-2V9X")
    said = {
        key: value for key, value in submitted().body().items() if key not in {"by", "kind", "files_hash"}
    }
    public_key = bytes(the_log().public_key)
    receipt = build(
        log=log.name,
        public_key=public_key,
        simulated=False,
        submission={**said, "at": AT, "files": FILES},
        proof=recorded.proof,
    )
    assert verify(receipt, expected_key=public_key).holds


def test_facts_are_found_by_what_they_are_about(log: Log) -> None:
    record(PUBLISHED, at=AT, subject="small-fund")
    record(submitted(), at=AT, subject="K7QM-2V9X")
    assert [fact.kind for fact in facts_about("K7QM-2V9X")] == ["application_submitted"]


def test_the_public_reads_public_facts_only(log: Log) -> None:
    record(submitted(), at=AT)
    record(PUBLISHED, at=AT)
    assert [fact.kind for fact in public_facts()] == ["call_published", "log_opened"]
    lines = [json.loads(line) for line in exported(everything=False)[1:]]
    assert ["body" in line for line in lines] == [True, False, True]


def test_an_auditor_reads_everything(log: Log) -> None:
    record(submitted(), at=AT)
    assert all("body" in json.loads(line) for line in exported(everything=True)[1:])


def test_an_export_holds(log: Log) -> None:
    record(PUBLISHED, at=AT)
    sign_public_checkpoint(at=AT)
    record(submitted(), at=AT)
    sign_public_checkpoint(at=AT)
    assert verify_log(exported(everything=False), expected_key=bytes(the_log().public_key)).holds
    latest = latest_public_checkpoint()
    assert latest is not None
    assert latest.size == 3


def test_erasing_leaves_the_proof(log: Log) -> None:
    recorded = record(submitted(), at=AT)
    sign_public_checkpoint(at=AT)
    erase(recorded.n)
    fact = Fact.objects.get(pk=recorded.n)
    assert (fact.salt, body_of(fact)) == (None, None)
    assert verify_log(exported(everything=True)).holds


def test_a_fact_that_is_rolled_back_was_never_there(log: Log) -> None:
    with transaction.atomic():
        record(PUBLISHED, at=AT)
        transaction.set_rollback(True)
    assert the_log().size == 1
    assert record(PUBLISHED, at=AT).n == 1


@pytest.mark.django_db(transaction=True)
def test_a_fact_needs_the_transaction_of_its_act() -> None:
    open_log(name="fund.example.org/log", simulated=False, at=AT)
    with pytest.raises(NotInTransaction):
        record(PUBLISHED, at=AT)


def test_a_fact_counts_at_its_time_and_is_recorded_at_the_true_one(log: Log) -> None:
    before = clock.database_time()
    leaf = Leaf.decoded(record(PUBLISHED, at=AT).proof.leaf)
    assert leaf.at == AT
    assert before <= leaf.recorded_at <= clock.database_time()


def test_recording_times_never_fall_though_the_clock_step_back(log: Log) -> None:
    later = clock.database_time() + timedelta(days=1)
    Log.objects.update(recorded_at=later)
    assert Leaf.decoded(record(PUBLISHED, at=AT).proof.leaf).recorded_at == later


def test_a_true_clock_cannot_be_set(log: Log) -> None:
    with pytest.raises(CannotSetClock):
        set_clock(offset=timedelta(days=-1), by="system")


def test_a_simulated_clock_begins_anywhere_and_then_only_goes_forward(simulated: Log) -> None:
    set_clock(offset=timedelta(days=-900), by="system")
    assert timedelta(days=-900, seconds=-5) < clock.now() - clock.database_time() < timedelta(days=-899)
    set_clock(offset=timedelta(days=-800), by="system")
    with pytest.raises(CannotSetClock):
        set_clock(offset=timedelta(days=-801), by="system")
    set_clock(offset=timedelta(), by="system")
    assert abs(clock.now() - clock.database_time()) < timedelta(seconds=5)
    sign_public_checkpoint(at=clock.now())
    assert verify_log(exported(everything=False)).holds


class ManyFacts(TestCase):
    @settings(max_examples=8)
    @given(st.integers(1, 20))
    def test_the_stored_tree_is_the_tree_of_the_leaves(self, count: int) -> None:
        open_log(name="fund.example.org/log", simulated=False, at=AT)
        recorded = [record(submitted(n), at=AT) for n in range(1, count + 1)]
        leaves = [bytes(fact.leaf) for fact in Fact.objects.order_by("n")]
        root = tree.root(count + 1, tree.in_memory(leaves))
        last = recorded[-1]
        assert tree.included(last.proof.leaf, last.n, count + 1, last.proof.path, root)
        assert Node.objects.count() == sum((count + 1) >> level for level in range(6))
