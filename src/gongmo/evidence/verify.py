"""Verifying a file of any kind, and two files against each other: offline, from their bytes alone.

Two files of one log agree when one is a beginning of the other. An exported log can show that of itself and of any
receipt or checkpoint; two checkpoints by themselves only when they are of the same size.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gongmo.evidence.canonical import instant_text
from gongmo.evidence.checkpoint import LONGEST as LONGEST_NOTE
from gongmo.evidence.checkpoint import NotACheckpoint, read, verified
from gongmo.evidence.log import traced, verify_log
from gongmo.evidence.log_lines import FORMAT as LOG
from gongmo.evidence.log_lines import LONGEST_LINE, NotALine
from gongmo.evidence.receipt import verify as verify_receipt
from gongmo.evidence.receipt_form import FORMAT as RECEIPT
from gongmo.evidence.receipt_form import LARGEST
from gongmo.evidence.report import Check, Claim, Report, refused

SIGNED = "\n\n— ".encode()
KINDS = {LOG: "log", RECEIPT: "receipt"}


def verify_file(path: Path, *, public_key: bytes | None = None, against: Path | None = None) -> Report:
    """Checks a receipt, an exported log or a checkpoint. Never raises for what the file holds or for a file that
    cannot be read.

    `public_key` is the log's (32 bytes), when it is known from elsewhere. `against` is another receipt, log or
    checkpoint, taken as the reference: same log, same key, and no different beginning.
    """
    if against is None:
        return _alone(path, public_key)
    reference = _alone(against, public_key)
    report = _alone(path, public_key or _key(reference))
    if reference.kind == "checkpoint" and public_key is None:  # it carries no key
        reference = _alone(against, _key(report))
    if reference.claim is None or not reference.holds:
        return report.then(Check("against-holds", passed=False, values={"file": against.name}))
    if report.claim is None or not report.holds:
        return report
    one, other = _Side(path, report.kind, report.claim), _Side(against, reference.kind, reference.claim)
    if public_key is None:
        key = one.claim.public_key.hex()
        report = report.then(Check("against-own-key", passed=True, values={"key": key}))
    try:
        checks = tuple(_compared(one, other))
    except (OSError, NotALine):  # a file was changed since it was verified
        checks = (Check("against-holds", passed=False, values={"file": against.name}),)
    return report.then(*checks)


@dataclass(frozen=True)
class _Side:
    path: Path
    kind: str
    claim: Claim


def _alone(path: Path, public_key: bytes | None) -> Report:
    try:
        with path.open("rb") as stream:
            head = stream.read(LARGEST + 1)
            stream.seek(0)
            return _looked_at(_kind(head), head, stream, public_key)
    except OSError:
        return refused("unknown", "file-readable")


def _looked_at(kind: str, head: bytes, stream: BinaryIO, public_key: bytes | None) -> Report:
    match kind:
        case "log":
            return verify_log(_lines(stream), expected_key=public_key)
        case "receipt":
            return verify_receipt(head, expected_key=public_key)
        case "checkpoint":
            return verify_checkpoint(head, public_key)
    return refused("unknown", "file-kind")


def _kind(head: bytes) -> str:
    """A log begins with a line that names its format; a receipt is one JSON value that does; a note has its dash."""
    first = head.partition(b"\n")[0]
    for text in (first, head):
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            continue
        return KINDS.get(str(value.get("format")), "unknown") if isinstance(value, dict) else "unknown"
    return "checkpoint" if SIGNED in head[: LONGEST_NOTE + 1] else "unknown"


def verify_checkpoint(note: bytes, public_key: bytes | None) -> Report:
    """A checkpoint carries no key: without one it is well formed at most."""
    try:
        checkpoint, _ = read(note)
    except NotACheckpoint:
        return refused("checkpoint", "checkpoint-form")
    form = Check("checkpoint-form", passed=True)
    if public_key is None:
        return Report("checkpoint", (form, Check("checkpoint-key", passed=False)))
    signed = verified(note, Ed25519PublicKey.from_public_bytes(public_key)) is not None
    signature = Check(
        "checkpoint-signature",
        signed,
        {"log": checkpoint.log, "size": checkpoint.size, "at": instant_text(checkpoint.at)},
    )
    checks = [form, signature]
    if checkpoint.simulated:
        checks.append(Check("simulated", passed=True))
    claim = Claim(checkpoint.log, public_key, checkpoint.simulated, checkpoint.size, checkpoint.root)
    return Report("checkpoint", tuple(checks), checkpoint.simulated, claim if signed else None)


def _compared(one: _Side, other: _Side) -> Iterator[Check]:
    """Whether both speak of one log, and the smaller is the beginning of the larger."""
    yield Check("against-log", one.claim.log_key == other.claim.log_key, {"log": other.claim.log})
    if one.claim.log_key != other.claim.log_key:
        return
    small, large = sorted((one, other), key=lambda side: (side.claim.size, side.kind == "log"))
    sizes = {"size": small.claim.size, "other": large.claim.size}
    if large.kind == "log":
        yield Check("against-size", passed=True, values=sizes)
        yield from _within(large.path, small.claim)
        return
    comparable = small.claim.size == large.claim.size
    yield Check("against-size", comparable, sizes)
    if comparable:
        yield Check("against-root", small.claim.root == large.claim.root, sizes)


def _within(log: Path, claim: Claim) -> Iterator[Check]:
    with log.open("rb") as stream:
        leaf, root = traced(_lines(stream), n=claim.n, size=claim.size)
    if claim.leaf is not None:
        yield Check("against-leaf", leaf == claim.leaf, {"n": claim.n})
    yield Check("against-root", root == claim.root, {"size": claim.size})


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: stream.readline(LONGEST_LINE + 1), b"")


def _key(report: Report) -> bytes | None:
    return report.claim.public_key if report.claim else None
