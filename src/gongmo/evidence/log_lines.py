"""The lines of an exported log, `gongmo-log-1`: one canonical JSON object each.

    {"format": "gongmo-log-1", "log": "…", "public_key": "…", "simulated": false}
    {"leaf": "…"}
    {"leaf": "…", "salt": "…", "body": "…"}
    {"checkpoint": "…"}

The header comes first, and a checkpoint right after the last leaf it covers. Leaf, body and checkpoint are the exact
texts that are hashed or signed.
"""

from dataclasses import dataclass

from gongmo.evidence.canonical import NotCanonical, Plain, canonical, read_canonical, read_hex, read_object
from gongmo.evidence.keys import KEY_BYTES
from gongmo.evidence.leaf import SALT_BYTES

FORMAT = "gongmo-log-1"
HEADER_KEYS = {"format", "log", "public_key", "simulated"}
LONGEST_LINE = 200_000


class NotALine(ValueError):
    """The bytes are no line of an exported log."""


@dataclass(frozen=True)
class Header:
    log: str
    public_key: bytes
    simulated: bool


@dataclass(frozen=True)
class Entry:
    """A leaf as exported; `salt` and `body` (canonical bytes) when its content may be read."""

    leaf: bytes
    salt: bytes | None = None
    body: bytes | None = None


@dataclass(frozen=True)
class Note:
    """A signed checkpoint as exported."""

    text: bytes


def write_line(item: Header | Entry | Note) -> bytes:
    """Raises NotALine for what no reader would take."""
    line = canonical(_as_json(item)) + b"\n"
    if len(line) > LONGEST_LINE:
        raise NotALine(f"a line has at most {LONGEST_LINE} bytes")
    return line


def read_header(line: bytes) -> Header:
    """Raises NotALine."""
    try:
        match read_object(_read(line), HEADER_KEYS):
            case {
                "format": str(form),
                "log": str(log),
                "public_key": str(key),
                "simulated": bool(simulated),
            } if form == FORMAT:
                return Header(log, read_hex(key, KEY_BYTES), simulated)
    except NotCanonical as error:
        raise NotALine(str(error)) from None
    raise NotALine("a part of the header is of another kind")


def read_line(line: bytes) -> Entry | Note:
    """Any line but the first. Raises NotALine."""
    try:
        match value := _read(line):
            case {"leaf": str(leaf), "salt": str(salt), "body": str(body)} if len(value) == 3:
                return Entry(leaf.encode(), read_hex(salt, SALT_BYTES), body.encode())
            case {"leaf": str(leaf)} if len(value) == 1:
                return Entry(leaf.encode())
            case {"checkpoint": str(note)} if len(value) == 1:
                return Note(note.encode())
    except NotCanonical as error:
        raise NotALine(str(error)) from None
    raise NotALine("neither a leaf nor a checkpoint")


def _read(line: bytes) -> dict[str, Plain]:
    """Raises NotCanonical."""
    if len(line) > LONGEST_LINE or not line.endswith(b"\n"):
        raise NotCanonical("a line is too long, or does not end")
    value = read_canonical(line[:-1])
    return value if isinstance(value, dict) else {}


def _as_json(item: Header | Entry | Note) -> dict[str, object]:
    if isinstance(item, Header):
        key = item.public_key.hex()
        return {"format": FORMAT, "log": item.log, "public_key": key, "simulated": item.simulated}
    if isinstance(item, Note):
        return {"checkpoint": item.text.decode()}
    if item.salt is None or item.body is None:
        return {"leaf": item.leaf.decode()}
    return {"leaf": item.leaf.decode(), "salt": item.salt.hex(), "body": item.body.decode()}
