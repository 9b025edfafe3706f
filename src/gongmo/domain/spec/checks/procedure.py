"""Who may apply, in which stages, and what is told to whom afterwards."""

from collections.abc import Iterator

from gongmo.domain.findings import Finding
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.track import Stage

ORDER = list(Stage)
REVIEWING = {Stage.DOCUMENT_REVIEW, Stage.PRESENTATION}
DECIDING = {Stage.MINISTRY_DECISION, Stage.COMMITTEE}


def applicants(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        if not track.applicants:
            yield subject.finding("applicants-nobody", "tracks", index, "applicants", track=track.title)


def stages(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        path = ("tracks", index, "stages")
        for position, stage in enumerate(track.stages):
            if stage in track.stages[:position]:
                yield subject.finding("stage-repeated", *path, position, stage=stage.value)
            elif position and ORDER.index(stage) < ORDER.index(track.stages[position - 1]):
                before = track.stages[position - 1].value
                yield subject.finding("stage-order", *path, position, stage=stage.value, before=before)
        if not REVIEWING & set(track.stages):
            yield subject.finding("stage-no-review", *path, track=track.title)
        if track.stages[-1] not in DECIDING:
            yield subject.finding("stage-no-decision", *path, track=track.title)


def payee(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        if track.parties.payee == "contractor" and track.parties.contractor == "none":
            yield subject.finding("payee-nobody", "tracks", index, "parties", "payee", track=track.title)


def disclosure(subject: Subject) -> Iterator[Finding]:
    call = subject.call
    singles = (
        "single_reviews" in call.disclosure.applicant or call.disclosure.public_sheet == "single_reviews"
    )
    if call.blindness != "open" and call.disclosure.panel == "names" and singles:
        yield subject.finding(
            "disclosure-against-blindness",
            "disclosure",
        ).beside(subject.place("blindness"))


def customs(subject: Subject) -> Iterator[Finding]:
    """What a Korean office is expected to provide."""
    if subject.call.objection is None:
        yield subject.finding("objection-none", "objection")
    if not subject.call.conflicts:
        yield subject.finding("conflicts-none", "conflicts")


CHECKS = (applicants, stages, payee, disclosure, customs)
