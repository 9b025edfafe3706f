"""Exporting a log as lines, and verifying an exported one in a single pass.

Whoever verifies keeps only the growing edge of the tree: memory does not grow with the log.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gongmo.evidence.canonical import NotCanonical, Plain, read_canonical
from gongmo.evidence.checkpoint import verified
from gongmo.evidence.leaf import FIRST, Leaf, NotALeaf, opens
from gongmo.evidence.log_lines import Entry, Header, NotALine, Note, read_header, read_line, write_line
from gongmo.evidence.report import Check, Claim, Report, key_check
from gongmo.evidence.tree import Frontier

__all__ = ["Entry", "LogReader", "export", "traced", "verify_log"]

CLOCK_SET = "clock_set"
ALWAYS_SHOWN = {FIRST, CLOCK_SET}
"""Kinds without which a reader could not tell whose log it is, or whether its times are true: never withheld."""


def export(
    *,
    log: str,
    public_key: bytes,
    simulated: bool,
    entries: Iterable[Entry],
    checkpoints: Mapping[int, bytes],
) -> Iterator[bytes]:
    """The lines of an exported log. `checkpoints` maps a tree size to the signed note for it.

    The last one should cover every leaf, for leaves that no checkpoint covers do not verify. Nor does a checkpoint
    for more leaves than there are, which comes last: a log that has lost its end must not pass for a shorter one.
    """
    yield write_line(Header(log, public_key, simulated))
    size = 0
    for size, entry in enumerate(entries, start=1):
        yield write_line(entry)
        if size in checkpoints:
            yield write_line(Note(checkpoints[size]))
    for beyond in sorted(covered for covered in checkpoints if covered > size):
        yield write_line(Note(checkpoints[beyond]))


def verify_log(lines: Iterable[bytes], *, expected_key: bytes | None = None) -> Report:
    """Checks an exported log. Stops at the first line that does not hold. Never raises for bad input."""
    stream = iter(lines)
    try:
        header = read_header(next(stream, b""))
    except NotALine:
        return Report("log", (Check("log-header", passed=False),))
    reader = LogReader(header)
    checks = [Check("log-header", passed=True), key_check("log", header.public_key, expected_key)]
    for number, line in enumerate(stream, start=2):
        code = reader.fault(line)
        if code:
            return Report("log", (*checks, Check(code, passed=False, values={"line": number})))
    return Report("log", (*checks, *reader.summary()), header.simulated, reader.claim)


def traced(lines: Iterable[bytes], *, n: int, size: int) -> tuple[bytes | None, bytes | None]:
    """Leaf `n` of an exported log that holds, and its root over the first `size` leaves; None where it is shorter."""
    frontier, leaf, root = Frontier(), None, None
    stream = iter(lines)
    read_header(next(stream))
    for line in stream:
        entry = read_line(line)
        if isinstance(entry, Entry):
            leaf = entry.leaf if frontier.size == n else leaf
            frontier.append(entry.leaf)
            root = frontier.root() if frontier.size == size else root
    return leaf, root


@dataclass
class LogReader:
    """What a single pass needs to remember."""

    header: Header
    frontier: Frontier = field(default_factory=Frontier)
    opened: int = 0
    checkpoints: int = 0
    claim: Claim | None = None
    offset: int | None = None
    recorded_at: datetime | None = None

    def fault(self, line: bytes) -> str | None:
        """The code of what is wrong with the line, or None."""
        try:
            item = read_line(line)
        except NotALine:
            return "log-line"
        return self._checkpoint(item.text) if isinstance(item, Note) else self._entry(item)

    def summary(self) -> Iterator[Check]:
        """What is to be said once every line holds."""
        size, covered = self.frontier.size, self.claim.size if self.claim else 0
        yield Check("log-leaves", size > 0, {"size": size})
        yield Check("log-opened", passed=True, values={"opened": self.opened, "closed": size - self.opened})
        signed = {"checkpoints": self.checkpoints, "unsigned": size - covered}
        yield Check("log-signed", 0 < covered == size, signed)
        if self.header.simulated:
            yield Check("simulated", passed=True)

    def _entry(self, entry: Entry) -> str | None:
        try:
            leaf = Leaf.decoded(entry.leaf)
        except NotALeaf:
            return "log-leaf"
        if leaf.n != self.frontier.size or (leaf.n == 0) != (leaf.kind == FIRST):
            return "log-order"
        if self.recorded_at and leaf.recorded_at < self.recorded_at:
            return "log-time"
        self.recorded_at = leaf.recorded_at
        self.frontier.append(entry.leaf)
        if entry.salt is None or entry.body is None:
            return "log-withheld" if leaf.kind in ALWAYS_SHOWN else None
        return self._opening(leaf, entry.salt, entry.body)

    def _opening(self, leaf: Leaf, salt: bytes, text: bytes) -> str | None:
        body = _body(text)
        if not opens(leaf, salt, text) or body.get("kind") != leaf.kind:
            return "log-commitment"
        self.opened += 1
        if leaf.kind == FIRST:
            return None if self._is_first(body) else "log-first"
        return self._clock(body.get("offset")) if leaf.kind == CLOCK_SET else None

    def _is_first(self, body: dict[str, Plain]) -> bool:
        """A missing `simulated` says no, in the leaf as in the checkpoint."""
        told = (body.get("log"), body.get("public_key"), body.get("simulated", False))
        header = self.header
        return told == (header.log, header.public_key.hex(), header.simulated)

    def _clock(self, offset: Plain) -> str | None:
        """Only a simulated log's clock is set: once to where it begins, then never back."""
        if not isinstance(offset, int) or isinstance(offset, bool) or not self.header.simulated:
            return "log-clock"
        back = self.offset is not None and offset < self.offset
        self.offset = offset
        return "log-clock" if back else None

    def _checkpoint(self, note: bytes) -> str | None:
        key = self.header.public_key
        checkpoint = verified(note, Ed25519PublicKey.from_public_bytes(key))
        if checkpoint is None:
            return "log-signature"
        named = (checkpoint.log, checkpoint.simulated) == (self.header.log, self.header.simulated)
        if not named or checkpoint.size != self.frontier.size:
            return "log-checkpoint"
        if checkpoint.root != self.frontier.root():
            return "log-root"
        self.checkpoints += 1
        self.claim = Claim(checkpoint.log, key, checkpoint.simulated, checkpoint.size, checkpoint.root)
        return None


def _body(text: bytes) -> dict[str, Plain]:
    """What a body says; nothing when it is not in canonical form."""
    try:
        body = read_canonical(text)
    except NotCanonical:
        return {}
    return body if isinstance(body, dict) else {}
