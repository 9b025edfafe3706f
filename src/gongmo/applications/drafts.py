"""The draft as it would be submitted now: what the check page shows, and what submitting compares with."""

from dataclasses import dataclass
from typing import Any

from gongmo.applications.models import Application, Draft
from gongmo.applications.queries import attachments_of
from gongmo.calls.queries import InForce
from gongmo.domain.answers.asked import asked, content
from gongmo.domain.answers.validate import Fault, faults
from gongmo.domain.spec.track import Track
from gongmo.evidence.canonical import content_hash


@dataclass(frozen=True)
class Prepared:
    """`content` are the answers that would be submitted, files among them; `files` lists those in order of arrival."""

    track: Track
    content: dict[str, Any]
    content_hash: str
    files: list[dict[str, Any]]
    faults: list[Fault]


def prepared(application: Application, call: InForce) -> Prepared:
    """Raises LookupError when the version in force no longer has the application's track."""
    track = call.specification.track(application.track)
    if track is None:
        raise LookupError(application.track)
    answers, files = _answers(application)
    submitted = content(track, answers)
    attached = [file for question, file in files if question in submitted]
    found = faults(track, answers, currency=call.specification.currency, asked=asked(track, answers))
    return Prepared(track, submitted, content_hash(submitted), attached, found)


def _answers(application: Application) -> tuple[dict[str, Any], list[tuple[str, dict[str, Any]]]]:
    """The draft's answers with its files in their questions' places."""
    answers = dict(Draft.objects.values_list("answers", flat=True).get(application=application))
    files = [
        (row.question, {"name": row.name, "size": row.size, "sha256": row.sha256})
        for row in attachments_of(application.pk)
    ]
    for question, file in files:
        answers[question] = [*answers.get(question, []), file]
    return answers, files
