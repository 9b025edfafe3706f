"""What the log says, to whom it may be said."""

import json
from collections.abc import Iterator

from gongmo.evidence.log import Entry
from gongmo.ledger.models import Checkpoint, Fact, Log, Node


def the_log() -> Log:
    """Raises Log.DoesNotExist before it is opened."""
    return Log.objects.get()


def stored_node(level: int, index: int) -> bytes:
    return bytes(Node.objects.values_list("hash", flat=True).get(level=level, index=index))


def facts_about(subject: str) -> list[Fact]:
    return list(Fact.objects.filter(subject=subject).order_by("n"))


def body_of(fact: Fact) -> dict[str, object] | None:
    """What the fact says; None once it was erased."""
    return json.loads(bytes(fact.body)) if fact.body is not None else None


def public_facts() -> list[Fact]:
    """What everybody may read, the newest first."""
    return list(Fact.objects.filter(public=True).order_by("-n"))


def public_checkpoints() -> list[Checkpoint]:
    return list(Checkpoint.objects.filter(public=True).order_by("-size", "-pk"))


def latest_public_checkpoint() -> Checkpoint | None:
    return Checkpoint.objects.filter(public=True).order_by("-size", "-pk").first()


def entries(*, size: int, everything: bool) -> Iterator[Entry]:
    """The first `size` leaves for an export: opened where public or, for an auditor, wherever not erased."""
    for fact in Fact.objects.filter(n__lt=size).order_by("n").iterator():
        readable = everything or fact.public
        if readable and fact.salt is not None and fact.body is not None:
            yield Entry(bytes(fact.leaf), bytes(fact.salt), bytes(fact.body))
        else:
            yield Entry(bytes(fact.leaf))


def leaves() -> Iterator[bytes]:
    """Every leaf's bytes in order."""
    return (bytes(leaf) for leaf in Fact.objects.order_by("n").values_list("leaf", flat=True).iterator())


def leaf_at(n: int) -> bytes | None:
    leaf = Fact.objects.filter(pk=n).values_list("leaf", flat=True).first()
    return None if leaf is None else bytes(leaf)


def stored_nodes() -> dict[tuple[int, int], bytes]:
    return {(node.level, node.index): bytes(node.hash) for node in Node.objects.iterator()}


def is_simulated() -> bool:
    """Whether this installation declared itself a demonstration in its very first leaf."""
    return Log.objects.filter(simulated=True).exists()


def is_open() -> bool:
    return Log.objects.exists()
