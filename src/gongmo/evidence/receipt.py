"""A submission's receipt: a file that proves by itself, offline, what was received and when.

It holds the opened leaf of the submission, its inclusion path, and a checkpoint signed for that very tree size. The
bytes are RFC 8785, so that the same receipt is the same file wherever it is stored. Leaf, body and checkpoint stand
in it as the exact texts that are hashed or signed: a verifier needs SHA-256 and Ed25519, not RFC 8785.
"""

from collections.abc import Iterator, Mapping

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gongmo.evidence.canonical import canonical, content_hash, instant_text
from gongmo.evidence.checkpoint import Checkpoint, verified
from gongmo.evidence.leaf import Leaf, NotALeaf, opens
from gongmo.evidence.receipt_form import FORMAT, SHARED, NotAReceipt, Proof, Receipt, parse
from gongmo.evidence.report import Check, Claim, Report, key_check, refused
from gongmo.evidence.tree import included

__all__ = ["NotAReceipt", "Proof", "Receipt", "build", "parse", "verify"]

SUBMITTED = "application_submitted"
"""The only kind of fact a receipt of this format is about."""


def build(
    *, log: str, public_key: bytes, simulated: bool, submission: Mapping[str, object], proof: Proof
) -> bytes:
    """The receipt's bytes. `submission` is what a person reads: `SHARED`, `at` and `files`.

    Raises NotAReceipt rather than give a person a receipt that does not hold.
    """
    receipt = canonical(
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
    for code in verify(receipt, expected_key=public_key).failed():
        raise NotAReceipt(code)
    return receipt


def verify(receipt: bytes, *, expected_key: bytes | None = None) -> Report:
    """Checks a receipt by itself. `expected_key` is the log's public key (32 bytes) when it is known from elsewhere;
    without it, the receipt only proves itself against the key it carries. Never raises for bad input.
    """
    try:
        read = parse(receipt)
    except NotAReceipt as error:
        return refused("receipt", error.code)
    checkpoint = verified(read.proof.checkpoint, Ed25519PublicKey.from_public_bytes(read.public_key))
    leaf = _leaf(read)
    claim = None
    if leaf and checkpoint:
        claim = Claim(
            log=checkpoint.log,
            public_key=read.public_key,
            simulated=checkpoint.simulated,
            size=checkpoint.size,
            root=checkpoint.root,
            n=leaf.n,
            leaf=read.proof.leaf,
        )
    checks = tuple(_checks(read, leaf, checkpoint, expected_key))
    return Report("receipt", checks, read.simulated, claim, read.submission)


def _checks(
    read: Receipt, leaf: Leaf | None, checkpoint: Checkpoint | None, expected_key: bytes | None
) -> Iterator[Check]:
    yield Check("receipt-form", passed=True)
    yield key_check("receipt", read.public_key, expected_key)
    yield Check("receipt-signature", checkpoint is not None, {"log": read.log})
    if checkpoint:
        named = (checkpoint.log, checkpoint.simulated) == (read.log, read.simulated)
        yield Check("receipt-log", named, {"log": read.log, "signed": checkpoint.log})
    yield Check("receipt-leaf", leaf is not None)
    if leaf:
        yield Check("receipt-commitment", opens(leaf, read.proof.salt, read.proof.body), {"n": leaf.n})
        number = str(read.submission["application"])
        yield Check("receipt-agrees", _agrees(read, leaf), {"application": number})
    if leaf and checkpoint:
        inside = included(read.proof.leaf, leaf.n, checkpoint.size, read.proof.path, checkpoint.root)
        yield Check("receipt-inclusion", inside, {"n": leaf.n, "size": checkpoint.size})
    if read.simulated:
        yield Check("simulated", passed=True)


def _agrees(read: Receipt, leaf: Leaf) -> bool:
    """What the receipt says to its reader is what the log committed to, compared as canonical bytes: JSON's `true`
    is no 1.
    """
    said, body = read.submission, read.body
    expected = {key: said[key] for key in SHARED}
    expected |= {"kind": SUBMITTED, "files_hash": content_hash(said["files"])}
    told = {key: body.get(key) for key in expected}
    same = canonical(told) == canonical(expected)
    return same and leaf.kind == SUBMITTED and said["at"] == instant_text(leaf.at)


def _leaf(read: Receipt) -> Leaf | None:
    try:
        return Leaf.decoded(read.proof.leaf)
    except NotALeaf:
        return None
