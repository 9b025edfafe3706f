"""The public ledger: signed checkpoints, and what the facts say that everybody may read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from gongmo.calls.queries import InForce, published_calls
from gongmo.domain.texts import Text
from gongmo.domain.wording.public_facts import HASHES, PUBLIC_FACTS
from gongmo.domain.wording.speak import sentence, written
from gongmo.evidence.canonical import read_instant
from gongmo.evidence.checkpoint import read
from gongmo.ledger.queries import body_of, public_checkpoints, public_facts
from gongmo.web.frame.templatetags.gongmo import language

SHOWN = 100
"""Rows of each list; the export holds all."""
TIMES = ("closes",)
CLOCK_SET = "clock_set"


@dataclass(frozen=True)
class Signed:
    """A checkpoint as a row: what is signed stands under its own address."""

    size: int
    at: datetime
    root: str


@dataclass(frozen=True)
class Told:
    """A public fact. `n` is None while no public checkpoint covers it, for it would tell how many facts there are."""

    n: int | None
    at: datetime
    sentence: str
    hashes: Sequence[tuple[Text, str]]


@dataclass(frozen=True)
class LedgerPage:
    checkpoints: Sequence[Signed]
    facts: Sequence[Told]
    more_checkpoints: int
    more_facts: int
    clock_set: int
    """How often the clock of a demonstration was set; these facts only stand in the export."""


def ledger_page() -> LedgerPage:
    """A constant number of queries; the newest first."""
    checkpoints, facts = public_checkpoints(), public_facts()
    calls = {call.slug: call for call in published_calls()}
    covered = checkpoints[0].size if checkpoints else 0
    told = [fact for fact in facts if fact.kind != CLOCK_SET]
    return LedgerPage(
        checkpoints=[_signed(bytes(row.text)) for row in checkpoints[:SHOWN]],
        facts=[
            Told(
                n=fact.n if fact.n < covered else None,
                at=fact.at,
                sentence=_sentence(fact.kind, body_of(fact), calls),
                hashes=list(_hashes(body_of(fact))),
            )
            for fact in told[:SHOWN]
        ],
        more_checkpoints=max(len(checkpoints) - SHOWN, 0),
        more_facts=max(len(told) - SHOWN, 0),
        clock_set=len(facts) - len(told),
    )


def _signed(note: bytes) -> Signed:
    head, _ = read(note)
    return Signed(head.size, head.at, head.root.hex())


def _sentence(kind: str, body: Mapping[str, object] | None, calls: Mapping[str, InForce]) -> str:
    """In words where the kind has them; a fact whose body was erased keeps its kind."""
    if body is None or kind not in PUBLIC_FACTS:
        return kind.replace("_", " ")
    words = {name: str(value) for name, value in body.items()}
    call = calls.get(words.get("call", ""))
    if call:
        words["call"] = written(call.specification.title, language())
        track = call.specification.track(words.get("track", ""))
        words["track"] = written(track.title, language()) if track else words.get("track", "")
    for name in TIMES:
        if call and name in words:
            words[name] = _local(words[name], call)
    return sentence(PUBLIC_FACTS[kind], words, language())


def _local(text: str, call: InForce) -> str:
    return written(read_instant(text).astimezone(ZoneInfo(call.specification.zone)), language())


def _hashes(body: Mapping[str, object] | None) -> Iterator[tuple[Text, str]]:
    for name, title in HASHES.items():
        if body and isinstance(body.get(name), str):
            yield title, str(body[name])
