"""The log's signing key: a file in the data folder, made once, readable by its owner only, never in the database."""

import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

KEY_BYTES = 32


def signing_key() -> Ed25519PrivateKey:
    return _key(Path(settings.GONGMO_DATA) / "log.key")


@cache
def _key(file: Path) -> Ed25519PrivateKey:
    """Raises ValueError when the file holds anything but a key: a lost key must be noticed, never replaced."""
    if not file.exists():
        _create(file)
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(file.read_text("ascii").strip()))


def _create(file: Path) -> None:
    """Exclusive and synced: of two processes that start together one writes, and both then read the same key."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(os.urandom(KEY_BYTES).hex())
        stream.flush()
        os.fsync(stream.fileno())
    with suppress(FileExistsError):
        file.hardlink_to(draft)
    draft.unlink()
