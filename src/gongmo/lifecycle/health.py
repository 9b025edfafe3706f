"""Whether the database still says what the log proves: recomputed from the rows, trusting none of them."""

from collections.abc import Iterator

from gongmo.applications.queries import all_submissions
from gongmo.calls.queries import all_versions
from gongmo.evidence import tree
from gongmo.evidence.canonical import content_hash
from gongmo.evidence.log import export, verify_log
from gongmo.evidence.receipt import verify
from gongmo.ledger.queries import entries, leaf_at, leaves, public_checkpoints, stored_nodes, the_log
from gongmo.lifecycle.health_of_results import results
from gongmo.lifecycle.symptom import Ill, Symptom

__all__ = ["Ill", "Symptom", "symptoms"]

UNSIGNED = {"log-signed", "log-covered"}
"""Faults of an export only: between two daily checkpoints the newest facts are not signed for yet."""


def symptoms() -> Iterator[Symptom]:
    """Everything that does not hold; nothing on a healthy installation. Reads every fact and submission once."""
    yield from _log()
    yield from _tree()
    yield from _submissions()
    yield from _versions()
    yield from results()


def _log() -> Iterator[Symptom]:
    """The log as an auditor would export it: numbering, commitments, clock, signatures and roots."""
    log = the_log()
    lines = export(
        log=log.name,
        public_key=bytes(log.public_key),
        simulated=log.simulated,
        entries=entries(size=log.size, everything=True),
        checkpoints={row.size: bytes(row.text) for row in public_checkpoints()},
    )
    for check in verify_log(lines, expected_key=bytes(log.public_key)).checks:
        if not check.passed and check.code not in UNSIGNED:
            yield Symptom(Ill.LOG, check.code)


def _tree() -> Iterator[Symptom]:
    """The stored subtrees are those of the stored leaves, all of them and no others."""
    stored = stored_nodes()
    computed: dict[tuple[int, int], bytes] = {}
    for size, leaf in enumerate(leaves()):
        completed = tree.appended(leaf, size, lambda level, index: computed[level, index])
        computed.update({(level, index): value for level, index, value in completed})
    for place in sorted(stored.keys() | computed.keys()):
        if stored.get(place) != computed.get(place):
            yield Symptom(Ill.TREE, f"{place[0]}/{place[1]}")
    if the_log().size != sum(level == 0 for level, _ in computed):
        yield Symptom(Ill.TREE, "size")


def _submissions() -> Iterator[Symptom]:
    key = bytes(the_log().public_key)
    for submission in all_submissions():
        where = f"{submission.application.number}/{submission.number}"
        receipt = bytes(submission.receipt)
        if not verify(receipt, expected_key=key).holds:
            yield Symptom(Ill.RECEIPT, where)
        if content_hash(submission.content) != submission.content_hash:
            yield Symptom(Ill.CONTENT, where)
        if submission.content_hash.encode() not in receipt or not _stands_at(submission.fact, receipt):
            yield Symptom(Ill.FACT, where)


def _stands_at(n: int, receipt: bytes) -> bool:
    """Whether the leaf the receipt holds is the one at that place of the log."""
    leaf = leaf_at(n)
    return leaf is not None and leaf.replace(b'"', b'\\"') in receipt


def _versions() -> Iterator[Symptom]:
    for version in all_versions():
        if content_hash(version.canonical) != version.hash:
            yield Symptom(Ill.VERSION, f"{version.call.slug}/{version.number}")
