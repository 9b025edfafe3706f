"""The form of a receipt, `gongmo-receipt-1`: every part of its kind, no part missing, none added."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gongmo.evidence.canonical import (
    NotCanonical,
    Plain,
    read_canonical,
    read_hex,
    read_instant,
    read_object,
)
from gongmo.evidence.keys import KEY_BYTES
from gongmo.evidence.leaf import SALT_BYTES

FORMAT = "gongmo-receipt-1"
SHARED = ("application", "number", "call", "version_hash", "track", "content_hash")
"""What the receipt's readable part and the committed body say alike."""
SUBMISSION_KEYS = {*SHARED, "at", "files"}
FILE_KEYS = {"name", "size", "sha256"}
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
LARGEST = 1_000_000
HASH_BYTES = 32
LONGEST_PATH = 64


class NotAReceipt(ValueError):
    """The bytes are no receipt; `code` names the check that says so."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Proof:
    """What the ledger yields when the fact is appended. `body` are the canonical bytes the leaf commits to."""

    leaf: bytes
    salt: bytes
    body: bytes
    path: tuple[bytes, ...]
    checkpoint: bytes


@dataclass(frozen=True)
class Receipt:
    """A receipt as read, well formed but not yet verified. `submission` has exactly the keys of `SHARED`, with `at`
    and `files`, a list of `{name, size, sha256}`; `body` is what `proof.body` says.
    """

    log: str
    public_key: bytes
    simulated: bool
    submission: Mapping[str, Any]
    body: Mapping[str, Any]
    proof: Proof


def parse(receipt: bytes) -> Receipt:
    """Raises NotAReceipt with code `receipt-size`, `receipt-canonical` or `receipt-form`."""
    if len(receipt) > LARGEST:
        raise NotAReceipt("receipt-size")
    try:
        document = read_canonical(receipt)
    except NotCanonical:
        raise NotAReceipt("receipt-canonical") from None
    try:
        return _read(document)
    except NotCanonical:
        raise NotAReceipt("receipt-form") from None


def _read(document: Plain) -> Receipt:
    """Raises NotCanonical when a part is missing, added, or of another kind than it must be."""
    match read_object(document, KEYS):
        case {
            "format": str(form),
            "log": str(log),
            "public_key": str(public_key),
            "simulated": bool(simulated),
            "submission": submission,
            "leaf": str(leaf),
            "salt": str(salt),
            "body": str(body),
            "path": list(path),
            "checkpoint": str(checkpoint),
        } if form == FORMAT and len(path) <= LONGEST_PATH:
            proof = Proof(
                leaf.encode(),
                read_hex(salt, SALT_BYTES),
                body.encode(),
                tuple(_digest(sibling) for sibling in path),
                checkpoint.encode(),
            )
            key = read_hex(public_key, KEY_BYTES)
            return Receipt(log, key, simulated, _submission(submission), _body(proof.body), proof)
    raise NotCanonical("the parts are not those of a receipt")


def _submission(value: Plain) -> Mapping[str, Any]:
    match said := read_object(value, SUBMISSION_KEYS):
        case {
            "application": str(),
            "number": int(number),
            "at": str(at),
            "call": str(),
            "version_hash": version_hash,
            "track": str(),
            "content_hash": content,
            "files": list(files),
        } if _is_count(number):
            read_instant(at)
            for digest in (version_hash, content):
                _digest(digest)
            for file in files:
                _file(file)
            return said
    raise NotCanonical("the submission is not described as it must be")


def _file(value: Plain) -> None:
    match read_object(value, FILE_KEYS):
        case {"name": str(), "size": int(size), "sha256": digest} if _is_count(size):
            _digest(digest)
        case _:
            raise NotCanonical("a file is not described by name, size and sha256")


def _body(text: bytes) -> Mapping[str, Any]:
    body = read_canonical(text)
    if not isinstance(body, dict):
        raise NotCanonical("the body is no object")
    return body


def _digest(value: Plain) -> bytes:
    if not isinstance(value, str):
        raise NotCanonical("a hash is a text")
    return read_hex(value, HASH_BYTES)


def _is_count(value: int) -> bool:
    return not isinstance(value, bool) and value >= 0
