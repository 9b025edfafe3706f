"""The draft as it would be submitted now: what the check page shows, and what submitting compares with."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gongmo.applications.models import Application, Attachment, Draft
from gongmo.applications.queries import attachments_of
from gongmo.calls.queries import InForce
from gongmo.domain.answers.asked import asked, content
from gongmo.domain.answers.validate import Fault, faults
from gongmo.domain.answers.values import Answers
from gongmo.domain.spec.track import Track
from gongmo.evidence.canonical import content_hash


@dataclass(frozen=True)
class Prepared:
    """`answers` are all of the draft's with its files in their questions' places; `content` are those that would be
    submitted, and `files` lists the files among them in order of arrival.
    """

    track: Track
    answers: dict[str, Any]
    content: dict[str, Any]
    content_hash: str
    files: list[dict[str, Any]]
    faults: list[Fault]


def prepared(application: Application, call: InForce) -> Prepared:
    """Reads the draft anew. Raises LookupError when the version in force no longer has the application's track."""
    answers = Draft.objects.values_list("answers", flat=True).get(application=application)
    return as_submitted(application, answers, attachments_of(application.pk), call)


def as_submitted(
    application: Application, answers: Answers, attachments: Iterable[Attachment], call: InForce
) -> Prepared:
    """The same of answers and files that were read already."""
    track = call.specification.track(application.track)
    if track is None:
        raise LookupError(application.track)
    files = [(row.question, described(row)) for row in attachments]
    complete = dict(answers)
    for question, file in files:
        complete[question] = [*complete.get(question, []), file]
    submitted = content(track, complete)
    attached = [file for question, file in files if question in submitted]
    found = faults(track, complete, currency=call.specification.currency, asked=asked(track, complete))
    return Prepared(track, complete, submitted, content_hash(submitted), attached, found)


def described(attachment: Attachment) -> dict[str, Any]:
    """A file as an answer and a receipt name it."""
    return {"name": attachment.name, "size": attachment.size, "sha256": attachment.sha256}
