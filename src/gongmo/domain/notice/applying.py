"""What whoever wants to apply in a track must know: with whom, who is paid, until when."""

from collections.abc import Iterator
from datetime import timedelta

from gongmo.domain.notice.sentence import Count, Sentence, Series, tell
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import Track
from gongmo.domain.wording.kinds import REQUIRED_PARTNER, UNPAID_PARTNER

SECONDS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


def partners(call: Call, track: Track) -> Iterator[Sentence]:
    path = ("tracks", track.id, "consortium")
    if track.consortium.required:
        titles = Series(tuple(REQUIRED_PARTNER[partner] for partner in track.consortium.required))
        yield tell(call, "together", partners=(titles, (*path, "required")))
    for partner in track.consortium.unpaid:
        yield tell(call, "unpaid", unpaid=(UNPAID_PARTNER[partner], (*path, "unpaid")))


def payment(track: Track) -> Iterator[Sentence]:
    """Only where it is not the applicant who gains and is paid."""
    parties = track.parties
    if parties.payee == "contractor":
        told = parties.contractor in {"tendered_after", "named_in_application"}
        yield Sentence(f"paid.{parties.contractor}" if told else "paid.contractor")
    if parties.beneficiary == "partner":
        yield Sentence("benefits.partner")


def grace(call: Call, track: Track) -> Sentence | None:
    window = track.intake.window
    if window is None or not window.grace:
        return None
    path = ("tracks", track.id, "intake", "window", "grace")
    return tell(call, "grace", grace=(span(window.grace), path))


def span(duration: timedelta) -> Count:
    """In the largest unit that says it in whole numbers."""
    seconds = int(duration.total_seconds())
    unit, size = next(pair for pair in SECONDS if seconds % pair[1] == 0)
    return Count(seconds // size, unit)
