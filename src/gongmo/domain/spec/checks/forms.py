"""Forms that ask for what the procedure needs, with questions that can be answered and reached."""

from collections.abc import Iterator
from typing import NamedTuple

from gongmo.domain.findings import Finding
from gongmo.domain.spec.call import Per
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.document import Path
from gongmo.domain.spec.form import OUTPUT, PLACE, REQUESTED, SMALLEST_VIABLE, Question
from gongmo.domain.spec.track import CountBy, Track

MEANT = {REQUESTED: "money", SMALLEST_VIABLE: "money", PLACE: "place", OUTPUT: "choice"}


class Placed(NamedTuple):
    path: Path
    question: Question


def placed_questions(index: int, track: Track) -> Iterator[Placed]:
    for s, section in enumerate(track.form):
        for q, question in enumerate(section.questions):
            yield Placed(("tracks", index, "form", s, "questions", q), question)


def meanings(subject: Subject) -> Iterator[Finding]:
    """Questions whose id has a meaning must be of the kind that carries it."""
    for index, track in subject.tracks():
        for path, question in placed_questions(index, track):
            wanted = MEANT.get(question.id, question.kind)
            if question.kind != wanted:
                yield subject.finding("question-meaning", *path, "kind", id=question.id, wanted=wanted)


def needed(subject: Subject) -> Iterator[Finding]:
    """What selection counts and pays must be asked of everybody."""
    caps = {cap.per for cap in subject.call.selection.caps}
    for index, track in subject.tracks():
        wanted = [REQUESTED]
        if track.awards.count_by is CountBy.PLACE or Per.PLACE in caps:
            wanted.append(PLACE)
        for identifier in wanted:
            question = track.question(identifier)
            if question is None:
                yield subject.finding(
                    "question-missing", "tracks", index, "form", id=identifier, track=track.title
                )
            elif not question.required or question.when:
                path = next(p for p, q in placed_questions(index, track) if q is question)
                yield subject.finding("question-not-of-all", *path, id=identifier, track=track.title)


def options(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        for path, question in placed_questions(index, track):
            if question.kind == "choice":
                if (question.options is None) == (question.source is None):
                    yield subject.finding("choice-options", *path, id=question.id)
                elif question.source == "outputs" and not track.outputs:
                    yield subject.finding("choice-no-outputs", *path, "from", id=question.id)
            if question.kind == "choices":
                least, most = question.min, min(question.max or len(question.options), len(question.options))
                if least > most:
                    yield subject.finding("choices-inverted", *path, "min", least=least, most=most)
            if question.kind in {"number", "money"} and _inverted(question):
                yield subject.finding("question-range-inverted", *path, "min", id=question.id)


def _inverted(question: Question) -> bool:
    low, high = getattr(question, "min", None), getattr(question, "max", None)
    return low is not None and high is not None and low > high


CHECKS = (meanings, needed, options)
