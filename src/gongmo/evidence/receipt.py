"""A submission's receipt: a file that proves by itself, offline, what was received and when.

It holds the opened leaf of the submission, its inclusion path, and a checkpoint signed for that very tree size. The
bytes are RFC 8785, so that the same receipt is the same file wherever it is stored.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gongmo.evidence.canonical import NotCanonical, canonical, content_hash, instant_text
from gongmo.evidence.checkpoint import Checkpoint, verified
from gongmo.evidence.leaf import Leaf, NotALeaf, opens
from gongmo.evidence.tree import included

FORMAT = "gongmo-receipt-1"
KEYS = {
    "format",
    "log",
    "public_key",
    "simulated",
    "submission",
    "leaf",
    "salt",
    "body",
    "path",
    "checkpoint",
}
SHARED = frozenset({"application", "number", "call", "version_hash", "track", "content_hash"})
"""What the receipt's readable part and the committed body say alike."""
LARGEST = 1_000_000
PUBLIC_KEY_BYTES = 32


@dataclass(frozen=True)
class Proof:
    """What the ledger yields when the fact is appended. `body` are the canonical bytes the leaf commits to."""

    leaf: bytes
    salt: bytes
    body: bytes
    path: tuple[bytes, ...]
    checkpoint: bytes


@dataclass(frozen=True)
class Check:
    """One thing a verifier looked at. `detail` is a figure or a name, never a sentence."""

    code: str
    passed: bool
    detail: str = ""


@dataclass(frozen=True)
class Verified:
    """Everything looked at, in order. `document` is None when the file could not be read as a receipt."""

    checks: tuple[Check, ...]
    document: Mapping[str, Any] | None = None

    @property
    def holds(self) -> bool:
        return all(check.passed for check in self.checks)


def build(
    *, log: str, public_key: bytes, simulated: bool, submission: Mapping[str, object], proof: Proof
) -> bytes:
    """The receipt's bytes. `submission` is what a person reads: number, version, time, hashes, files with sizes."""
    return canonical(
        {
            "format": FORMAT,
            "log": log,
            "public_key": public_key.hex(),
            "simulated": simulated,
            "submission": submission,
            "leaf": proof.leaf.decode(),
            "salt": proof.salt.hex(),
            "body": proof.body.decode(),
            "path": [sibling.hex() for sibling in proof.path],
            "checkpoint": proof.checkpoint.decode(),
        }
    )


def verify(receipt: bytes, *, expected_key: bytes | None = None) -> Verified:
    """Checks a receipt by itself. `expected_key` is the log's public key (32 bytes) when it is known from elsewhere;
    without it, the receipt only proves itself against the key it carries. Never raises for bad input.
    """
    document = _parsed(receipt)
    if document is None:
        return Verified((Check("receipt-readable", passed=False),))
    return Verified((Check("receipt-readable", passed=True), *_checks(document, expected_key)), document)


def _checks(document: dict[str, Any], expected_key: bytes | None) -> Iterator[Check]:
    key = bytes.fromhex(document["public_key"])
    yield Check("receipt-key", expected_key in {None, key}, document["public_key"])
    checkpoint = verified(document["checkpoint"].encode(), Ed25519PublicKey.from_public_bytes(key))
    named = checkpoint is not None and (checkpoint.log, checkpoint.simulated) == (
        document["log"],
        document["simulated"],
    )
    yield Check("receipt-signature", named, document["log"])
    leaf = _leaf(document)
    yield Check("receipt-leaf", leaf is not None)
    if leaf is None or checkpoint is None:
        return
    opened = opens(leaf, bytes.fromhex(document["salt"]), document["body"].encode())
    yield Check("receipt-commitment", opened, leaf.commitment)
    yield Check("receipt-inclusion", _is_included(document, leaf, checkpoint), str(checkpoint.size))
    yield Check("receipt-agrees", _agrees(document, leaf), document["submission"].get("application", ""))
    if checkpoint.simulated:
        yield Check("receipt-simulated", passed=True)


def _is_included(document: dict[str, Any], leaf: Leaf, checkpoint: Checkpoint) -> bool:
    path = [bytes.fromhex(sibling) for sibling in document["path"]]
    return included(document["leaf"].encode(), leaf.n, checkpoint.size, path, checkpoint.root)


def _agrees(document: dict[str, Any], leaf: Leaf) -> bool:
    """What the receipt says to its reader is what the log committed to."""
    said, body = document["submission"], json.loads(document["body"])
    same = all(said[key] == body[key] for key in SHARED) and content_hash(said["files"]) == body["files_hash"]
    submitted = leaf.kind == body["kind"] == "application_submitted"
    return same and submitted and said["at"] == instant_text(leaf.at)


def _leaf(document: dict[str, Any]) -> Leaf | None:
    try:
        return Leaf.decoded(document["leaf"].encode())
    except NotALeaf:
        return None


def _parsed(receipt: bytes) -> dict[str, Any] | None:
    """The document, when it has the form of a receipt down to the shapes the checks rely on."""
    if len(receipt) > LARGEST:
        return None
    try:
        document = json.loads(receipt)
        return document if _has_form(document) and canonical(document) == receipt else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, NotCanonical):
        return None


def _has_form(document: Any) -> bool:  # noqa: ANN401 - whatever the file holds
    """Raises what `_parsed` catches when a part is of another kind than it must be."""
    if not isinstance(document, dict) or document.keys() != KEYS or document["format"] != FORMAT:
        return False
    texts = ("log", "public_key", "leaf", "salt", "body", "checkpoint")
    if not all(isinstance(document[key], str) for key in texts) or not isinstance(
        document["simulated"], bool
    ):
        return False
    for digits in (document["public_key"], document["salt"], *document["path"]):
        bytes.fromhex(digits)
    body, said = json.loads(document["body"]), document["submission"]
    shaped = SHARED | {"kind", "files_hash"} <= body.keys() and SHARED | {"at", "files"} <= said.keys()
    return shaped and len(bytes.fromhex(document["public_key"])) == PUBLIC_KEY_BYTES
