"""Facts about one application, from its start to its last submission."""

from dataclasses import dataclass

from gongmo.domain.events.fact import Fact


@dataclass(frozen=True, kw_only=True)
class ApplicationStarted(Fact):
    kind = "application_started"

    application: str
    call: str
    track: str


@dataclass(frozen=True, kw_only=True)
class ColleagueInvited(Fact):
    kind = "colleague_invited"

    application: str
    person: str


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
