"""A log's Ed25519 key pair as text: the private key as 64 hex digits, the public one also as a C2SP verifier key.

    kcity.example.org/log+33bfa55c+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4

Name, key id in hex, and the base64 form of one byte 1 with the 32 bytes of the key: what other readers of signed
notes expect. A log has one key for its whole life; its first leaf names it.
"""

import base64
import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from gongmo.evidence.canonical import NotCanonical, read_hex

ED25519 = b"\x01"
KEY_ID_BYTES = 4
KEY_BYTES = 32


class NotAKey(ValueError):
    """The text is no key of either form."""


def new_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


def private_text(key: Ed25519PrivateKey) -> str:
    """64 lower-case hex digits: RFC 8032's secret seed. Whoever has them can sign in the log's name."""
    return key.private_bytes_raw().hex()


def read_private(text: str) -> Ed25519PrivateKey:
    """Raises NotAKey."""
    return Ed25519PrivateKey.from_private_bytes(_hex(text))


def key_id(log: str, public_key: bytes) -> bytes:
    """Four bytes that tell a reader which key a signature asks for (C2SP signed-note)."""
    return hashlib.sha256(log.encode() + b"\n" + ED25519 + public_key).digest()[:KEY_ID_BYTES]


def public_text(log: str, public_key: bytes) -> str:
    """The verifier key of a log, as C2SP signed-note readers take it."""
    encoded = base64.b64encode(ED25519 + public_key).decode()
    return f"{log}+{key_id(log, public_key).hex()}+{encoded}"


def read_public(text: str) -> bytes:
    """The 32 bytes of a public key written as 64 hex digits or as a verifier key. Raises NotAKey."""
    log, found, rest = text.strip().partition("+")
    if not found:
        return _hex(text.strip().lower())
    try:
        public_key = base64.b64decode(rest.partition("+")[2], validate=True)[len(ED25519) :]
    except ValueError:
        raise NotAKey("no base64 after the second plus sign") from None
    if len(public_key) != KEY_BYTES or public_text(log, public_key) != text.strip():
        raise NotAKey("name, key id and key do not belong together")
    return public_key


def _hex(text: str) -> bytes:
    try:
        return read_hex(text.strip(), KEY_BYTES)
    except NotCanonical as error:
        raise NotAKey(str(error)) from None
