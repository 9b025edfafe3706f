"""Signed tree heads, in the text form of C2SP's tlog-checkpoint and signed-note.

    example.org/k-city
    128
    <root, base64>
    at 2023-05-10T09:00:00.000000Z
    simulated

    — example.org/k-city <base64 of 4 bytes key id and the 64 bytes of the Ed25519 signature>

The line `simulated` stands only in logs whose times are simulated. The signature is over the text above the empty
line, its last line end included. There is exactly one signature line, and exactly one way to write each part.
"""

import base64
import re
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from gongmo.evidence.canonical import NotCanonical, instant_text, read_instant
from gongmo.evidence.keys import KEY_ID_BYTES, key_id

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}")
SIZE = re.compile(r"0|[1-9][0-9]{0,15}")
HASH_BYTES = 32
SIGNATURE_BYTES = 64
LONGEST = 2_000
DASH = "— "


class NotACheckpoint(ValueError):
    """The bytes, or the values, make no checkpoint of this form."""


@dataclass(frozen=True)
class Checkpoint:
    """The log's root over its first `size` leaves, at a time. Raises NotACheckpoint for what would not read back."""

    log: str
    size: int
    root: bytes
    at: datetime
    simulated: bool = False

    def __post_init__(self) -> None:
        if not NAME.fullmatch(self.log):
            raise NotACheckpoint(f"{self.log!r} cannot name a log: letters, digits and ./-_ without spaces")
        if not SIZE.fullmatch(str(self.size)):
            raise NotACheckpoint("the size is no count")
        if len(self.root) != HASH_BYTES:
            raise NotACheckpoint("the root has not 32 bytes")
        try:
            instant_text(self.at)
        except NotCanonical as error:
            raise NotACheckpoint(str(error)) from None

    def text(self) -> bytes:
        """What is signed."""
        lines = [
            self.log,
            str(self.size),
            base64.b64encode(self.root).decode(),
            f"at {instant_text(self.at)}",
        ]
        if self.simulated:
            lines.append("simulated")
        return "".join(f"{line}\n" for line in lines).encode()


def sign(checkpoint: Checkpoint, key: Ed25519PrivateKey) -> bytes:
    """The signed note. The same checkpoint and key always give the same bytes (RFC 8032)."""
    public_key = key.public_key().public_bytes_raw()
    return _note(checkpoint, key_id(checkpoint.log, public_key) + key.sign(checkpoint.text()))


def read(note: bytes) -> tuple[Checkpoint, bytes]:
    """The checkpoint a note states, and its key id and signature, not yet verified. Raises NotACheckpoint."""
    if len(note) > LONGEST:
        raise NotACheckpoint(f"longer than {LONGEST} bytes")
    text, _, last = note.partition(b"\n\n")
    try:
        checkpoint = _read_text(text.decode())
        signature = base64.b64decode(last.decode().rstrip("\n").rpartition(" ")[2], validate=True)
    except ValueError as error:
        raise NotACheckpoint(str(error)) from None
    if len(signature) != KEY_ID_BYTES + SIGNATURE_BYTES or note != _note(checkpoint, signature):
        raise NotACheckpoint("not in the form of a checkpoint")
    return checkpoint, signature


def verified(note: bytes, key: Ed25519PublicKey) -> Checkpoint | None:
    """The checkpoint, when the note is well formed and signed by `key`."""
    try:
        checkpoint, signature = read(note)
        if signature[:KEY_ID_BYTES] != key_id(checkpoint.log, key.public_bytes_raw()):
            return None
        key.verify(signature[KEY_ID_BYTES:], checkpoint.text())
    except (NotACheckpoint, InvalidSignature):
        return None
    return checkpoint


def _note(checkpoint: Checkpoint, signature: bytes) -> bytes:
    line = f"{DASH}{checkpoint.log} {base64.b64encode(signature).decode()}\n"
    return checkpoint.text() + b"\n" + line.encode()


def _read_text(text: str) -> Checkpoint:
    log, size, root, at, *rest = text.split("\n")
    if rest not in ([], ["simulated"]) or not at.startswith("at ") or not SIZE.fullmatch(size):
        raise NotACheckpoint("lines differ from the form")
    root_bytes = base64.b64decode(root, validate=True)
    return Checkpoint(log, int(size), root_bytes, read_instant(at.removeprefix("at ")), bool(rest))
