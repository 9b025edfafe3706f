"""An exported log: every leaf, the openings that may be read, and the checkpoints, as lines of JSON.

    {"format": "gongmo-log-1", "log": "…", "public_key": "…", "simulated": false}
    {"leaf": "…"}
    {"leaf": "…", "salt": "…", "body": "…"}
    {"checkpoint": "…"}

A checkpoint stands right after the last leaf it covers. A verifier reads it once, keeping only the growing edge of the tree: memory does not grow with the log.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gongmo.evidence.canonical import canonical
from gongmo.evidence.checkpoint import verified
from gongmo.evidence.leaf import FIRST, Leaf, NotALeaf, opens
from gongmo.evidence.receipt import PUBLIC_KEY_BYTES, Check, Verified
from gongmo.evidence.tree import appended, root

FORMAT = "gongmo-log-1"
HEADER_KEYS = {"format", "log", "public_key", "simulated"}
LONGEST_LINE = 200_000


@dataclass(frozen=True)
class Entry:
    """A leaf as exported; `salt` and `body` (canonical bytes) when its content may be read."""

    leaf: bytes
    salt: bytes | None = None
    body: bytes | None = None


def export(
    *,
    log: str,
    public_key: bytes,
    simulated: bool,
    entries: Iterable[Entry],
    checkpoints: Mapping[int, bytes],
) -> Iterator[bytes]:
    """The lines of an exported log. `checkpoints` maps a tree size to the signed note for it."""
    yield _line({"format": FORMAT, "log": log, "public_key": public_key.hex(), "simulated": simulated})
    for size, entry in enumerate(entries, start=1):
        line = {"leaf": entry.leaf.decode()}
        if entry.salt is not None and entry.body is not None:
            line |= {"salt": entry.salt.hex(), "body": entry.body.decode()}
        yield _line(line)
        if size in checkpoints:
            yield _line({"checkpoint": checkpoints[size].decode()})


def verify_log(lines: Iterable[bytes], *, expected_key: bytes | None = None) -> Verified:
    """Checks an exported log. Stops at the first line that does not hold. Never raises for bad input."""
    stream = iter(lines)
    header = _header(next(stream, b""))
    if header is None:
        return Verified((Check("log-readable", passed=False, detail="1"),))
    reader = _Reader(header)
    checks = [
        Check("log-readable", passed=True),
        Check("log-key", expected_key in {None, reader.key_bytes}, reader.key),
    ]
    for number, line in enumerate(stream, start=2):
        code = reader.fault(line)
        if code:
            return Verified((*checks, Check(code, passed=False, detail=str(number))), header)
    return Verified((*checks, *reader.summary()), header)


@dataclass
class _Reader:
    """What a single pass needs to remember."""

    header: dict[str, Any]
    size: int = 0
    opened: int = 0
    checkpoints: int = 0
    offset: int | None = None
    recorded_at: datetime | None = None
    nodes: dict[tuple[int, int], bytes] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return str(self.header["public_key"])

    @property
    def key_bytes(self) -> bytes:
        return bytes.fromhex(self.key)

    def fault(self, line: bytes) -> str | None:
        """The code of what is wrong with the line, or None."""
        try:
            if len(line) > LONGEST_LINE:
                return "log-line"
            value = json.loads(line)
            if value.keys() == {"checkpoint"}:
                return self._checkpoint(value["checkpoint"].encode())
            entry = value.keys() in ({"leaf"}, {"leaf", "salt", "body"})
            return self._leaf(value) if entry else "log-line"
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
            return "log-line"

    def _leaf(self, value: dict[str, str]) -> str | None:
        text = value["leaf"].encode()
        try:
            leaf = Leaf.decoded(text)
        except NotALeaf:
            return "log-leaf"
        if leaf.n != self.size or (leaf.n == 0) != (leaf.kind == FIRST):
            return "log-order"
        if self.recorded_at is not None and leaf.recorded_at < self.recorded_at:
            return "log-time"
        self.recorded_at = leaf.recorded_at
        self._grow(text)
        return self._opening(leaf, value) if "salt" in value else None

    def _grow(self, leaf: bytes) -> None:
        """Keeps only what later roots need: the rightmost complete subtree of each level."""
        for level, index, value in appended(leaf, self.size, lambda *place: self.nodes[place]):
            self.nodes[level, index] = value
        self.size += 1
        needed = {
            (level, (self.size >> level) - 1)
            for level in range(self.size.bit_length())
            if self.size >> level & 1
        }
        self.nodes = {place: value for place, value in self.nodes.items() if place in needed}

    def _opening(self, leaf: Leaf, value: dict[str, str]) -> str | None:
        if not opens(leaf, bytes.fromhex(value["salt"]), value["body"].encode()):
            return "log-commitment"
        self.opened += 1
        body = json.loads(value["body"])
        if body["kind"] != leaf.kind:
            return "log-commitment"
        if leaf.kind == FIRST:
            stated = {key: self.header[key] for key in ("log", "public_key", "simulated")}
            return None if stated.items() <= body.items() else "log-header"
        return self._clock(body["offset"]) if leaf.kind == "clock_set" else None

    def _clock(self, offset: int) -> str | None:
        """Only a simulated log's clock is set: once to where it begins, then never back."""
        forward = self.header["simulated"] and (self.offset is None or offset >= self.offset)
        self.offset = offset
        return None if forward else "log-clock"

    def _checkpoint(self, note: bytes) -> str | None:
        checkpoint = verified(note, Ed25519PublicKey.from_public_bytes(self.key_bytes))
        if checkpoint is None:
            return "log-signature"
        named = (checkpoint.log, checkpoint.simulated) == (self.header["log"], self.header["simulated"])
        if not named or checkpoint.size != self.size:
            return "log-checkpoint"
        self.checkpoints += 1
        same = checkpoint.root == root(self.size, lambda *place: self.nodes[place])
        return None if same else "log-root"

    def summary(self) -> Iterator[Check]:
        yield Check("log-leaves", self.size > 0, str(self.size))
        yield Check("log-opened", passed=True, detail=str(self.opened))
        yield Check("log-signed", self.checkpoints > 0, str(self.checkpoints))
        if self.header["simulated"]:
            yield Check("log-simulated", passed=True)


def _header(line: bytes) -> dict[str, Any] | None:
    try:
        header = json.loads(line)
        shaped = isinstance(header, dict) and header.keys() == HEADER_KEYS and header["format"] == FORMAT
        known = shaped and isinstance(header["log"], str) and isinstance(header["simulated"], bool)
        return header if known and len(bytes.fromhex(header["public_key"])) == PUBLIC_KEY_BYTES else None
    except (ValueError, TypeError, RecursionError):
        return None


def _line(value: object) -> bytes:
    return canonical(value) + b"\n"
