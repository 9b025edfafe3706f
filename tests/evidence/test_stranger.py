"""A second, independent implementation makes the golden files anew, byte for byte, and verifies them."""

import base64
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evidence import stranger
from tests.evidence.sample import KEY

from gongmo.evidence import canonical, tree

GOLDEN = Path(__file__).parent / "golden"
SEED = bytes(range(32))
AT = "2023-05-10T08:59:59.250000Z"
LOG = "kcity.example.org/log"


def golden(name: str) -> Any:
    return json.loads((GOLDEN / name).read_text("utf-8"))


def bodies() -> list[dict[str, Any]]:
    first = {
        "kind": "log_opened",
        "log": LOG,
        "public_key": stranger.public_key(SEED).hex(),
        "simulated": True,
    }
    clock = [{"by": "system", "kind": "clock_set", "offset": offset} for offset in (-8, -7, -6, -5)]
    return [first, *clock, golden("leaf.json")["body"]]


def leaves() -> list[bytes]:
    return [
        stranger.leaf(n, body["kind"], AT, AT, stranger.commitment(bytes([n]) * 32, stranger.canonical(body)))
        for n, body in enumerate(bodies())
    ]


@cache
def checkpoint(size: int) -> str:
    return stranger.note(LOG, size, stranger.root(leaves()[:size]), AT, True, SEED)


def test_the_key_is_the_same() -> None:
    assert stranger.public_key(SEED).hex() == golden("keys.json")["public"]


def test_the_leaves_are_the_same() -> None:
    assert (GOLDEN / "leaves.jsonl").read_bytes() == b"".join(leaf + b"\n" for leaf in leaves())
    vector = golden("leaf.json")
    assert (
        stranger.commitment(bytes.fromhex(vector["salt"]), vector["body_bytes"].encode())
        == vector["commitment"]
    )
    assert stranger.digest(b"\0" + vector["leaf"].encode()).hex() == vector["leaf_hash"]


def test_the_tree_is_the_same() -> None:
    vector = golden("tree.json")
    items = [bytes.fromhex(item) for item in vector["leaves"]]
    assert [stranger.root(items[:size]).hex() for size in range(9)] == vector["roots"]
    for step in vector["inclusion"]:
        assert [h.hex() for h in stranger.path(step["n"], items[: step["size"]])] == step["path"]
    for step in vector["consistency"]:
        assert [h.hex() for h in stranger.proof(step["first"], items[: step["second"]])] == step["path"]


def test_the_checkpoint_is_the_same_and_signed() -> None:
    assert (GOLDEN / "checkpoint.txt").read_text("utf-8") == checkpoint(6)
    text, _, last = checkpoint(6).partition("\n\n")
    raw = base64.b64decode(last.split(" ")[2])
    public = stranger.public_key(SEED)
    assert stranger.signed(public, f"{text}\n".encode(), raw[4:])
    assert not stranger.signed(public, f"{text} \n".encode(), raw[4:])


def test_the_receipt_is_the_same() -> None:
    body = bodies()[5]
    files = [{"name": "proposal.pdf", "size": 204800, "sha256": "a" * 64}]
    assert body["files_hash"] == stranger.digest(stranger.canonical(files)).hex()
    shown = ("application", "number", "call", "version_hash", "track", "content_hash")
    document = {
        "format": "gongmo-receipt-1",
        "log": LOG,
        "public_key": stranger.public_key(SEED).hex(),
        "simulated": True,
        "submission": {**{key: body[key] for key in shown}, "at": AT, "files": files},
        "leaf": leaves()[5].decode(),
        "salt": "05" * 32,
        "body": stranger.canonical(body).decode(),
        "path": [step.hex() for step in stranger.path(5, leaves())],
        "checkpoint": checkpoint(6),
    }
    assert (GOLDEN / "receipt.json").read_bytes() == stranger.canonical(document)


def test_the_receipt_proves_itself_to_a_stranger() -> None:
    document = golden("receipt.json")
    leaf, body = json.loads(document["leaf"]), json.loads(document["body"])
    assert leaf["c"] == stranger.commitment(bytes.fromhex(document["salt"]), document["body"].encode())
    text, _, last = document["checkpoint"].partition("\n\n")
    log, size, root, *_ = text.split("\n")
    steps = [bytes.fromhex(step) for step in document["path"]]
    led = stranger.root_from_path(document["leaf"].encode(), leaf["n"], int(size), steps)
    assert base64.b64decode(root) == led
    signature = base64.b64decode(last.split(" ")[2])[4:]
    assert stranger.signed(bytes.fromhex(document["public_key"]), f"{text}\n".encode(), signature)
    assert (log, leaf["at"], body["number"]) == (
        document["log"],
        document["submission"]["at"],
        document["submission"]["number"],
    )


def test_the_log_is_the_same() -> None:
    header = {
        "format": "gongmo-log-1",
        "log": LOG,
        "public_key": stranger.public_key(SEED).hex(),
        "simulated": True,
    }
    lines: list[dict[str, Any]] = [header]
    for n, (leaf, body) in enumerate(zip(leaves(), bodies(), strict=True)):
        opening = {"salt": f"{n:02x}" * 32, "body": stranger.canonical(body).decode()}
        lines.append({"leaf": leaf.decode(), **(opening if n < 5 else {})})
        if n + 1 in {3, 6}:
            lines.append({"checkpoint": checkpoint(n + 1)})
    assert (GOLDEN / "log.jsonl").read_bytes() == b"".join(stranger.canonical(line) + b"\n" for line in lines)


@settings(max_examples=5)
@given(st.binary(max_size=100))
def test_both_sign_alike(message: bytes) -> None:
    assert stranger.sign(SEED, message) == KEY.sign(message)


@given(st.integers(1, 40), st.data())
def test_both_grow_the_same_tree(size: int, data: st.DataObject) -> None:
    items = [f"leaf {n}".encode() for n in range(size)]
    n, first = data.draw(st.integers(0, size - 1)), data.draw(st.integers(1, size))
    node = tree.in_memory(items)
    assert tree.root(size, node) == stranger.root(items)
    assert tree.inclusion_path(n, size, node) == stranger.path(n, items)
    assert tree.consistency_path(first, size, node) == stranger.proof(first, items)
    assert stranger.root_from_path(items[n], n, size, tree.inclusion_path(n, size, node)) == stranger.root(
        items
    )


ascii_keys = st.text(st.characters(codec="ascii"), max_size=5)


@given(st.dictionaries(ascii_keys, st.text(st.characters(codec="utf-8"), max_size=5) | st.integers(-99, 99)))
def test_both_write_the_same_bytes(value: dict[str, object]) -> None:
    assert canonical.canonical(value) == stranger.canonical(value)


@pytest.mark.parametrize("leaf", leaves())
def test_every_golden_leaf_is_canonical(leaf: bytes) -> None:
    assert canonical.read_canonical(leaf) == json.loads(leaf)
