"""What a verifier found: one check for each thing it looked at, in order. The words are in `domain.wording`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Self

from gongmo.evidence.canonical import Plain

Value = str | int


@dataclass(frozen=True)
class Check:
    """One thing a verifier looked at, with figures and names, never sentences."""

    code: str
    passed: bool
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Claim:
    """What a file says of a log, once it holds: the root over the first `size` leaves, and leaf `n` if it has one."""

    log: str
    public_key: bytes
    simulated: bool
    size: int
    root: bytes
    n: int = 0
    leaf: bytes | None = None

    @property
    def log_key(self) -> tuple[str, bytes, bool]:
        """What makes a log the same log."""
        return self.log, self.public_key, self.simulated


@dataclass(frozen=True)
class Report:
    """`kind` is `receipt`, `log`, `checkpoint` or `unknown`. `submission` is what a receipt says to its reader."""

    kind: str
    checks: tuple[Check, ...]
    simulated: bool = False
    claim: Claim | None = None
    submission: Mapping[str, Plain] | None = None

    @property
    def holds(self) -> bool:
        return all(check.passed for check in self.checks)

    def failed(self) -> list[str]:
        """The codes of what does not hold."""
        return [check.code for check in self.checks if not check.passed]

    def then(self, *checks: Check) -> Self:
        """The same report with further checks at its end."""
        return type(self)(self.kind, (*self.checks, *checks), self.simulated, self.claim, self.submission)


def refused(kind: str, code: str) -> Report:
    """A report of a file in which nothing further could be looked at."""
    return Report(kind, (Check(code, passed=False),))


def key_check(kind: str, public_key: bytes, expected: bytes | None) -> Check:
    """Whether the key is the expected one; without an expected one, that nothing outside the file vouches for it."""
    code = f"{kind}-key" if expected else "own-key"
    return Check(code, expected in {None, public_key}, {"key": public_key.hex()})
