"""The golden files are promises: every byte of them must come out the same for ever."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.evidence.sample import (
    AT,
    BODY,
    KEY,
    LOG,
    PUBLIC,
    leaf,
    leaves,
    note,
    sample_log,
    sample_receipt,
)

from gongmo.evidence import tree
from gongmo.evidence.canonical import canonical, content_hash, instant_text, read_canonical
from gongmo.evidence.keys import private_text, public_text, read_private, read_public
from gongmo.evidence.leaf import Leaf, commit

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> Any:
    return json.loads((GOLDEN / name).read_text("utf-8"))


@pytest.mark.parametrize("vector", golden("canonical.json"))
def test_canonical_bytes(vector: dict[str, Any]) -> None:
    assert canonical(vector["value"]).hex() == vector["hex"]
    assert content_hash(vector["value"]) == vector["sha256"]
    assert read_canonical(bytes.fromhex(vector["hex"])) == vector["value"]


def test_the_leaf() -> None:
    vector = golden("leaf.json")
    body, salt = canonical(vector["body"]), bytes.fromhex(vector["salt"])
    one = Leaf(vector["n"], vector["kind"], AT, AT, commit(salt, body))
    assert instant_text(AT) == vector["at"] == vector["recorded_at"]
    assert body.decode() == vector["body_bytes"]
    assert one.commitment == vector["commitment"]
    assert one.encoded().decode() == vector["leaf"]
    assert tree.leaf_hash(one.encoded()).hex() == vector["leaf_hash"]
    assert (one, salt, body) == leaf(5, BODY)


def test_the_tree() -> None:
    vector = golden("tree.json")
    node = tree.in_memory([bytes.fromhex(item) for item in vector["leaves"]])
    assert [tree.root(size, node).hex() for size in range(9)] == vector["roots"]
    for proof in vector["inclusion"]:
        assert [step.hex() for step in tree.inclusion_path(proof["n"], proof["size"], node)] == proof["path"]
    for proof in vector["consistency"]:
        path = tree.consistency_path(proof["first"], proof["second"], node)
        assert [step.hex() for step in path] == proof["path"]


def test_the_keys() -> None:
    vector = golden("keys.json")
    assert private_text(KEY) == private_text(read_private(vector["private"])) == vector["private"]
    assert (LOG, PUBLIC.hex()) == (vector["log"], vector["public"])
    assert public_text(LOG, PUBLIC) == vector["verifier"]
    assert read_public(vector["verifier"]) == PUBLIC


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("leaves.jsonl", b"".join(one + b"\n" for one in leaves())),
        ("checkpoint.txt", note()),
        ("receipt.json", sample_receipt()),
        ("log.jsonl", sample_log()),
    ],
)
def test_the_files(name: str, made: bytes) -> None:
    assert (GOLDEN / name).read_bytes() == made
