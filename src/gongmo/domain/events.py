"""The facts of the ledger, one frozen dataclass each. They carry ids, hashes and figures: never a name, an address,
an answer, free text or a token. A reason given in words is kept by its stage; the fact holds its hash.

`public` says whether anybody may read the body; of all others the public log shows only the commitment.
"""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Fact:
    """`by` is the plain id of who acted: an account's public id, or `system`."""

    kind: ClassVar[str]
    public: ClassVar[bool] = False

    by: str

    def body(self) -> dict[str, object]:
        """The body to commit to, with its kind; instants stay datetimes for the canonical form to write."""
        return {"kind": self.kind, **{field.name: getattr(self, field.name) for field in fields(self)}}


@dataclass(frozen=True, kw_only=True)
class ClockSet(Fact):
    """A simulated installation's clock moved forward; `offset` in seconds against the database's."""

    kind = "clock_set"
    public = True

    offset: int


@dataclass(frozen=True, kw_only=True)
class CallPublished(Fact):
    """A version of a call became the one in force. `version_hash` is the SHA-256 of its canonical form."""

    kind = "call_published"
    public = True

    call: str
    version: int
    version_hash: str


@dataclass(frozen=True, kw_only=True)
class StaffAppointed(Fact):
    kind = "staff_appointed"

    call: str
    person: str
    role: str


@dataclass(frozen=True, kw_only=True)
class ApplicationStarted(Fact):
    kind = "application_started"

    application: str
    call: str
    track: str


@dataclass(frozen=True, kw_only=True)
class ApplicationSubmitted(Fact):
    """`content_hash` covers answers and files as the applicant last saw them; `files_hash` is that of the canonical
    list of files with name, size and SHA-256, so that a receipt's list can be checked by itself.
    """

    kind = "application_submitted"

    application: str
    number: int
    call: str
    version_hash: str
    track: str
    content_hash: str
    files_hash: str


@dataclass(frozen=True, kw_only=True)
class ApplicationWithdrawn(Fact):
    kind = "application_withdrawn"

    application: str
    number: int


@dataclass(frozen=True, kw_only=True)
class SubmissionRefused(Fact):
    """An attempt that could not be taken, with the ticket the applicant may quote."""

    kind = "submission_refused"

    application: str
    ticket: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class CallAmended(Fact):
    kind = "call_amended"
    public = True

    call: str
    version: int
    version_hash: str
    reason_hash: str


@dataclass(frozen=True, kw_only=True)
class WindowExtended(Fact):
    """The closing of a track moved for everybody, by the published rule."""

    kind = "window_extended"
    public = True

    call: str
    track: str
    closes: datetime
    reason_hash: str


KINDS: dict[str, type[Fact]] = {
    fact.kind: fact
    for fact in (
        ClockSet,
        CallPublished,
        CallAmended,
        WindowExtended,
        StaffAppointed,
        ApplicationStarted,
        ApplicationSubmitted,
        ApplicationWithdrawn,
        SubmissionRefused,
    )
}
