"""A small log with a known key, whose every byte is fixed: the golden files are made from it."""

from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from gongmo.evidence import receipt, tree
from gongmo.evidence.canonical import canonical, content_hash
from gongmo.evidence.checkpoint import Checkpoint, sign
from gongmo.evidence.leaf import Leaf, commit
from gongmo.evidence.log import Entry, export

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
LOG = "kcity.example.org/log"
AT = datetime(2023, 5, 10, 8, 59, 59, 250000, UTC)
FILE = {"name": "proposal.pdf", "size": 204800, "sha256": "a" * 64}
BODY = {
    "kind": "application_submitted",
    "by": "Q3RT-8WXY",
    "application": "K7QM-2V9X",
    "number": 2,
    "call": "k-city-network-2023",
    "version_hash": "b" * 64,
    "track": "planning",
    "content_hash": "c" * 64,
    "files_hash": content_hash([FILE]),
}
OPENING = {"kind": "log_opened", "log": LOG, "public_key": PUBLIC.hex(), "simulated": True}


def leaf(n: int, body: dict[str, object]) -> tuple[Leaf, bytes, bytes]:
    salt, text = bytes([n]) * 32, canonical(body)
    return Leaf(n, str(body["kind"]), AT, AT, commit(salt, text)), salt, text


def facts() -> list[dict[str, object]]:
    return [OPENING, *({"kind": "clock_set", "offset": n - 9, "by": "system"} for n in range(1, 5)), BODY]


def leaves() -> list[bytes]:
    return [leaf(n, body)[0].encoded() for n, body in enumerate(facts())]


def entries(*, simulated: bool = True) -> list[Entry]:
    """All but the submission opened, as the public sees them."""
    opened = [leaf(n, {**body, "simulated": simulated} if n == 0 else body) for n, body in enumerate(facts())]
    return [
        Entry(one.encoded()) if one.kind == "application_submitted" else Entry(one.encoded(), salt, body)
        for one, salt, body in opened
    ]


def sample_log() -> bytes:
    lines = export(
        log=LOG,
        public_key=PUBLIC,
        simulated=True,
        entries=entries(),
        checkpoints={3: note(size=3), 6: note()},
    )
    return b"".join(lines)


def note(*, simulated: bool = True, size: int = 6) -> bytes:
    root = tree.root(size, tree.in_memory(leaves()))
    return sign(Checkpoint(LOG, size, root, AT, simulated), KEY)


def said() -> dict[str, object]:
    shared = {key: BODY[key] for key in BODY if key not in {"kind", "by", "files_hash"}}
    return {**shared, "at": AT, "files": [FILE]}


def sample_proof() -> receipt.Proof:
    submitted, salt, body = leaf(5, BODY)
    path = tree.inclusion_path(5, 6, tree.in_memory(leaves()))
    return receipt.Proof(submitted.encoded(), salt, body, tuple(path), note())


def sample_receipt() -> bytes:
    return receipt.build(log=LOG, public_key=PUBLIC, simulated=True, submission=said(), proof=sample_proof())


def grown(size: int, *, different: int | None = None, log: str = LOG, key: Ed25519PrivateKey = KEY) -> bytes:
    """The sample log with `size` leaves, signed at its end; leaf `different` says something else."""
    public_key = key.public_key().public_bytes_raw()
    bodies = [*facts(), *({"kind": "call_published", "version": n} for n in range(6, size))][:size]
    bodies[0] = {**OPENING, "log": log, "public_key": public_key.hex()}
    if different is not None:
        bodies[different] = {"kind": "call_published", "version": -1}
    made = [leaf(n, body) for n, body in enumerate(bodies)]
    items = [Entry(one.encoded(), salt, body) for one, salt, body in made]
    root = tree.root(size, tree.in_memory([item.leaf for item in items]))
    signed = sign(Checkpoint(log, size, root, AT, simulated=True), key)
    lines = export(log=log, public_key=public_key, simulated=True, entries=items, checkpoints={size: signed})
    return b"".join(lines)
