"""Leaf format 1. It is fixed for ever: what the log has said can be checked by anybody, at any later time.

A leaf is the RFC 8785 form of `{v: 1, n, kind, at, recorded_at, c}`. `c` commits to the fact's body: lower-case hex
SHA-256 of 32 random salt bytes followed by the RFC 8785 bytes of the body. Erasing salt and body leaves the leaf, and
with it the proof, while nobody can guess what it said.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from gongmo.evidence.canonical import (
    LARGEST,
    NotCanonical,
    Plain,
    canonical,
    instant_text,
    read_canonical,
    read_instant,
    read_object,
)

FORMAT = 1
SALT_BYTES = 32
FIRST = "log_opened"
"""Kind of leaf 0: its body carries the log's name and public key, and whether its times are simulated."""
KIND = re.compile(r"[a-z][a-z0-9_]{0,59}")
COMMITMENT = re.compile(r"[0-9a-f]{64}")
KEYS = {"v", "n", "kind", "at", "recorded_at", "c"}


class NotALeaf(ValueError):
    """The bytes, or the values, make no leaf of format 1."""


@dataclass(frozen=True)
class Leaf:
    """`n` counts from 0 and is the leaf's place in the tree. `at` is when the fact counts, `recorded_at` when it
    was written by the database's true clock; `at` need not rise with `n`. Raises NotALeaf for values that would
    not read back.
    """

    n: int
    kind: str
    at: datetime
    recorded_at: datetime
    commitment: str

    def __post_init__(self) -> None:
        if not 0 <= self.n <= LARGEST:
            raise NotALeaf("n is no count")
        if not KIND.fullmatch(self.kind) or not COMMITMENT.fullmatch(self.commitment):
            raise NotALeaf("kind or commitment is malformed")
        for instant in (self.at, self.recorded_at):
            try:
                instant_text(instant)
            except NotCanonical as error:
                raise NotALeaf(str(error)) from None

    def encoded(self) -> bytes:
        return canonical(
            {
                "v": FORMAT,
                "n": self.n,
                "kind": self.kind,
                "at": self.at,
                "recorded_at": self.recorded_at,
                "c": self.commitment,
            }
        )

    @classmethod
    def decoded(cls, text: bytes) -> Self:
        """Raises NotALeaf for anything but the exact bytes `encoded` gives."""
        try:
            return cls._read(read_canonical(text))
        except NotCanonical as error:
            raise NotALeaf(str(error)) from None

    @classmethod
    def _read(cls, value: Plain) -> Self:
        match read_object(value, KEYS):
            case {
                "v": int(version),
                "n": int(n),
                "kind": str(kind),
                "at": str(at),
                "recorded_at": str(recorded_at),
                "c": str(commitment),
            } if version == FORMAT and not isinstance(version, bool) and not isinstance(n, bool):
                return cls(n, kind, read_instant(at), read_instant(recorded_at), commitment)
        raise NotALeaf("a value is of another type, or another version")


def commit(salt: bytes, body: bytes) -> str:
    """The commitment to a body's canonical bytes. Raises ValueError when the salt is not 32 bytes."""
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes, not {len(salt)}")
    return hashlib.sha256(salt + body).hexdigest()


def opens(leaf: Leaf, salt: bytes, body: bytes) -> bool:
    """Whether salt and body are what the leaf committed to."""
    return len(salt) == SALT_BYTES and commit(salt, body) == leaf.commitment
