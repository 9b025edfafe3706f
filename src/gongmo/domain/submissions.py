"""What becomes of a press of the submit button. Pure: time, hashes and faults are arguments."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gongmo.domain.times import IntakeState


class Verdict(StrEnum):
    ACCEPT = "accept"
    SAME = "same"
    """The version that counts now has exactly this content: its receipt is the answer."""
    NOT_OPEN = "not_open"
    CLOSED = "closed"
    CHANGED = "changed"
    """The draft is no longer what the applicant was shown."""
    INCOMPLETE = "incomplete"
    KEY_REUSED = "key_reused"
    """The page's key has already submitted something else."""


REFUSALS = frozenset(Verdict) - {Verdict.ACCEPT, Verdict.SAME}


@dataclass(frozen=True)
class Press:
    """One press: what the page showed (`shown`), what the draft holds now (`current`), both as content hashes.

    `standing` is the hash of the version that counts now, `keyed` that of what the page's key submitted before.
    """

    shown: str
    current: str
    standing: str | None = None
    keyed: str | None = None


def verdict(press: Press, state: IntakeState, faults: Sequence[object]) -> Verdict:
    """Retrying is always safe: a key that has submitted gives the same answer for ever, also after the closing.

    Everything else is refused outside the window first: a late press changes nothing, whatever it holds.
    """
    if press.keyed is not None:
        return Verdict.SAME if press.keyed == press.shown else Verdict.KEY_REUSED
    if state is IntakeState.ANNOUNCED:
        return Verdict.NOT_OPEN
    if state is IntakeState.CLOSED:
        return Verdict.CLOSED
    if press.shown != press.current:
        return Verdict.CHANGED
    if press.current == press.standing:
        return Verdict.SAME
    return Verdict.INCOMPLETE if faults else Verdict.ACCEPT
