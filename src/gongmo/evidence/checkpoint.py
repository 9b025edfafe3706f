"""Signed tree heads, in the text form of C2SP's tlog-checkpoint and signed-note.

    example.org/k-city
    128
    <root, base64>
    at 2023-05-10T09:00:00.000000Z
    simulated

    — example.org/k-city <base64 of 4 bytes key id and the 64 bytes of the Ed25519 signature>

The line `simulated` stands only in logs whose times are simulated. The signature is over the text above the empty
line, its last line end included.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from gongmo.evidence.canonical import instant_text, read_instant

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}")
SIZE = re.compile(r"0|[1-9][0-9]{0,15}")
ED25519 = b"\x01"
KEY_ID_BYTES = 4
HASH_BYTES = 32
LONGEST = 2_000


class NotACheckpoint(ValueError):
    """The bytes are no checkpoint of this form."""


@dataclass(frozen=True)
class Checkpoint:
    log: str
    size: int
    root: bytes
    at: datetime
    simulated: bool = False

    def text(self) -> bytes:
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
    """The signed note. Raises ValueError for a log name that could not stand in one."""
    if not NAME.fullmatch(checkpoint.log):
        raise ValueError(f"{checkpoint.log!r} cannot name a log: letters, digits and ./-_ without spaces")
    text = checkpoint.text()
    signature = key_id(checkpoint.log, key.public_key()) + key.sign(text)
    return text + f"\n— {checkpoint.log} {base64.b64encode(signature).decode()}\n".encode()


def read(note: bytes) -> tuple[Checkpoint, bytes]:
    """The checkpoint a note states, and its signature line's bytes, not yet verified. Raises NotACheckpoint."""
    try:
        text, _, last = note.partition(b"\n\n")
        checkpoint = _read_text(f"{text.decode()}\n")
        sign_, name, signature = last.decode().rstrip("\n").split(" ")
        raw = base64.b64decode(signature, validate=True)
    except (ValueError, UnicodeDecodeError, binascii.Error) as error:
        raise NotACheckpoint(str(error)) from None
    signed = f"— {checkpoint.log} {base64.b64encode(raw).decode()}\n".encode()
    if (
        (sign_, name) != ("—", checkpoint.log)
        or len(note) > LONGEST
        or note != checkpoint.text() + b"\n" + signed
    ):
        raise NotACheckpoint("not in the form of a checkpoint")
    return checkpoint, raw


def verified(note: bytes, key: Ed25519PublicKey) -> Checkpoint | None:
    """The checkpoint, when the note is well formed and signed by `key`."""
    try:
        checkpoint, signature = read(note)
        if signature[:KEY_ID_BYTES] != key_id(checkpoint.log, key):
            return None
        key.verify(signature[KEY_ID_BYTES:], checkpoint.text())
    except (NotACheckpoint, InvalidSignature):
        return None
    return checkpoint


def key_id(log: str, key: Ed25519PublicKey) -> bytes:
    """Four bytes that tell a reader which key a signature asks for."""
    return hashlib.sha256(log.encode() + b"\n" + ED25519 + key.public_bytes_raw()).digest()[:KEY_ID_BYTES]


def _read_text(text: str) -> Checkpoint:
    log, size, root, at, *rest = text.splitlines()
    if rest not in ([], ["simulated"]) or not at.startswith("at ") or not SIZE.fullmatch(size):
        raise NotACheckpoint("lines differ from the form")
    if not NAME.fullmatch(log):
        raise NotACheckpoint("no name of a log")
    digest = base64.b64decode(root, validate=True)
    if len(digest) != HASH_BYTES:
        raise NotACheckpoint("the root has not 32 bytes")
    return Checkpoint(log, int(size), digest, read_instant(at.removeprefix("at ")), bool(rest))
