"""Opening the log, and appending to it. The append is the last statement of its transaction but for the receipt."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction

from gongmo.domain.events.fact import Fact as Event
from gongmo.domain.events.ledger import ClockSet
from gongmo.evidence import tree
from gongmo.evidence.canonical import canonical
from gongmo.evidence.checkpoint import Checkpoint as Head
from gongmo.evidence.checkpoint import sign
from gongmo.evidence.leaf import FIRST, SALT_BYTES, Leaf, commit
from gongmo.evidence.receipt import Proof
from gongmo.ledger.clock import database_time
from gongmo.ledger.keys import signing_key
from gongmo.ledger.models import Checkpoint, Fact, Log, Node
from gongmo.ledger.queries import stored_node


class CannotOpenLog(Exception):
    """The log is open already."""


class CannotSetClock(Exception):
    """Only a simulated log's clock is set, and after its first setting never back."""


class NotInTransaction(Exception):
    """A fact belongs to the transaction of the act it records."""


@dataclass(frozen=True)
class Recorded:
    """A fact's number and the proof that it stands in the log as signed at that very size."""

    n: int
    proof: Proof


@transaction.atomic
def open_log(*, name: str, simulated: bool, at: datetime) -> Log:
    """The first leaf: the log's name, its public key, and whether its times are simulated. Once, and for ever."""
    if Log.objects.exists():
        raise CannotOpenLog(name)
    key = signing_key()
    log = Log.objects.create(name=name, public_key=key.public_key().public_bytes_raw(), simulated=simulated)
    body: dict[str, object] = {
        "kind": FIRST,
        "log": name,
        "public_key": log.public_key.hex(),
        "simulated": simulated,
    }
    _append(log, kind=FIRST, body=body, public=True, subject="", at=at, key=key)
    return log


def record(event: Event, *, at: datetime, subject: str = "") -> Recorded:
    """Appends a fact; `subject` is the public id under which its stage looks it up again.

    Takes the log's lock until the transaction ends, so facts are numbered in the order of their commits. Raises
    NotInTransaction outside one, and Log.DoesNotExist before the log is opened.
    """
    if not transaction.get_connection().in_atomic_block:
        raise NotInTransaction(event.kind)
    log = Log.objects.select_for_update().get()
    return _append(
        log,
        kind=event.kind,
        body=event.body(),
        public=event.public,
        subject=subject,
        at=at,
        key=signing_key(),
    )


@transaction.atomic
def set_clock(*, offset: timedelta, by: str) -> None:
    """Moves a simulated installation's clock, which then stands `offset` from the database's."""
    log = Log.objects.select_for_update().get()
    seconds = int(offset.total_seconds())
    moved = Fact.objects.filter(kind=ClockSet.kind).exists()
    if not log.simulated or (moved and seconds < log.offset):
        raise CannotSetClock(seconds)
    Log.objects.filter(pk=log.pk).update(offset=seconds)
    record(ClockSet(by=by, offset=seconds), at=database_time() + timedelta(seconds=seconds))


@transaction.atomic
def sign_public_checkpoint(*, at: datetime) -> Checkpoint:
    """A checkpoint for everybody, over the log as it stands: daily at a fixed hour, and at each change of phase."""
    log = Log.objects.select_for_update().get()
    note = _signed(log, log.size, at, signing_key())
    return Checkpoint.objects.create(size=log.size, at=at, text=note, public=True)


@transaction.atomic
def erase(n: int) -> None:
    """Forgets what a fact said: salt and body go, the leaf and every proof stay."""
    Fact.objects.filter(pk=n).update(salt=None, body=None)


def _append(
    log: Log,
    *,
    kind: str,
    body: dict[str, object],
    public: bool,
    subject: str,
    at: datetime,
    key: Ed25519PrivateKey,
) -> Recorded:
    salt, text = secrets.token_bytes(SALT_BYTES), canonical(body)
    recorded_at = _recording_time(log)
    leaf = Leaf(log.size, kind, at, recorded_at, commit(salt, text)).encoded()
    completed = tree.appended(leaf, log.size, stored_node)
    Fact.objects.create(
        n=log.size,
        kind=kind,
        public=public,
        at=at,
        recorded_at=recorded_at,
        subject=subject,
        leaf=leaf,
        salt=salt,
        body=text,
    )
    Node.objects.bulk_create(Node(level=level, index=index, hash=value) for level, index, value in completed)
    Log.objects.filter(pk=log.pk).update(size=log.size + 1, recorded_at=recorded_at)
    n, log.size = log.size, log.size + 1
    path = tuple(tree.inclusion_path(n, log.size, stored_node))
    return Recorded(n, Proof(leaf, salt, text, path, _signed(log, log.size, at, key)))


def _recording_time(log: Log) -> datetime:
    """The database's true time under the log's lock; never before the leaf above, should that clock step back."""
    now = database_time()
    return max(now, log.recorded_at) if log.recorded_at else now


def _signed(log: Log, size: int, at: datetime, key: Ed25519PrivateKey) -> bytes:
    return sign(Head(log.name, size, tree.root(size, stored_node), at, log.simulated), key)
