import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evidence.sample import FILE, PUBLIC, leaves, note, sample_receipt

from gongmo.evidence import tree
from gongmo.evidence.canonical import canonical
from gongmo.evidence.receipt import verify

GOLDEN = Path(__file__).parent / "golden"
RECEIPT = sample_receipt()


def failed(receipt: bytes) -> list[str]:
    return [check.code for check in verify(receipt).checks if not check.passed]


def changed(**parts: object) -> bytes:
    return canonical({**json.loads(RECEIPT), **parts})


def test_a_receipt_proves_itself() -> None:
    result = verify(RECEIPT, expected_key=PUBLIC)
    assert result.holds
    assert [check.code for check in result.checks] == [
        "receipt-readable",
        "receipt-key",
        "receipt-signature",
        "receipt-leaf",
        "receipt-commitment",
        "receipt-inclusion",
        "receipt-agrees",
        "receipt-simulated",
    ]


def test_the_bytes_are_those_of_the_golden_files() -> None:
    assert (GOLDEN / "receipt.json").read_bytes() == RECEIPT
    assert (GOLDEN / "leaves.jsonl").read_bytes() == b"".join(leaf + b"\n" for leaf in leaves())
    assert (GOLDEN / "checkpoint.txt").read_bytes() == note()


def test_another_key_than_the_expected_is_named() -> None:
    result = verify(RECEIPT, expected_key=bytes(32))
    assert [check.code for check in result.checks if not check.passed] == ["receipt-key"]


def said(**parts: object) -> bytes:
    return changed(submission={**json.loads(RECEIPT)["submission"], **parts})


@pytest.mark.parametrize(
    ("receipt", "codes"),
    [
        (changed(salt="00" * 32), ["receipt-commitment"]),
        (changed(path=[]), ["receipt-inclusion"]),
        (changed(simulated=False), ["receipt-signature"]),
        (changed(log="other.example.org"), ["receipt-signature"]),
        (changed(public_key="00" * 32), ["receipt-signature"]),
        (changed(leaf=leaves()[4].decode()), ["receipt-commitment", "receipt-inclusion", "receipt-agrees"]),
        (changed(leaf="{}"), ["receipt-leaf"]),
        (said(number=3), ["receipt-agrees"]),
        (said(at="2023-05-10T08:59:58.250000Z"), ["receipt-agrees"]),
        (said(content_hash="d" * 64), ["receipt-agrees"]),
        (said(files=[]), ["receipt-agrees"]),
        (said(files=[{**FILE, "name": "other.pdf"}]), ["receipt-agrees"]),
        (changed(extra=1), ["receipt-readable"]),
        (changed(format="gongmo-receipt-2"), ["receipt-readable"]),
        (changed(path=["zz"]), ["receipt-readable"]),
        (changed(path=7), ["receipt-readable"]),
        (changed(body="[]"), ["receipt-readable"]),
        (changed(salt=7), ["receipt-readable"]),
        (RECEIPT + b"\n", ["receipt-readable"]),
        (b"", ["receipt-readable"]),
        (b"[" * 200_000, ["receipt-readable"]),
        (b"x" * 1_000_001, ["receipt-readable"]),
    ],
)
def test_a_changed_receipt_fails_where_it_was_changed(receipt: bytes, codes: list[str]) -> None:
    assert failed(receipt) == codes


@given(st.integers(0, len(RECEIPT) - 1), st.integers(1, 255))
def test_no_changed_byte_holds(place: int, change: int) -> None:
    mutated = bytearray(RECEIPT)
    mutated[place] ^= change
    assert not verify(bytes(mutated), expected_key=PUBLIC).holds


def test_inclusion_is_proven_against_the_tree_of_all_leaves() -> None:
    document = json.loads(RECEIPT)
    path = [bytes.fromhex(step) for step in document["path"]]
    root = tree.root(6, tree.in_memory(leaves()))
    assert tree.included(document["leaf"].encode(), 5, 6, path, root)


def test_a_log_with_a_true_clock_says_nothing_of_simulation() -> None:
    receipt = changed(simulated=False, checkpoint=note(simulated=False).decode())
    assert "receipt-simulated" not in [check.code for check in verify(receipt).checks]
    assert verify(receipt).holds
