"""Names that stand for nothing, or for two things."""

from collections.abc import Iterator, Sequence

from gongmo.domain.findings import Finding
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.document import Path


def repeated_ids(subject: Subject) -> Iterator[Finding]:
    call = subject.call
    yield from _repeated(subject, ("tracks",), [track.id for track in call.tracks])
    yield from _repeated(subject, ("operators",), [operator.id for operator in call.operators])
    for index, track in subject.tracks():
        here = ("tracks", index)
        yield from _repeated(subject, (*here, "criteria"), [c.id for c in track.criteria])
        yield from _repeated(subject, (*here, "outputs"), [o.id for o in track.outputs])
        yield from _repeated(subject, (*here, "form"), [s.id for s in track.form])
        yield from _repeated_questions(subject, index)


def _repeated(subject: Subject, path: Path, ids: Sequence[str]) -> Iterator[Finding]:
    for index, identifier in enumerate(ids):
        first = ids.index(identifier)
        if first != index:
            see = (subject.place(*path, first),)
            yield subject.finding("id-repeated", *path, index, "id", id=identifier).beside(*see)


def _repeated_questions(subject: Subject, index: int) -> Iterator[Finding]:
    seen: dict[str, Path] = {}
    for s, section in enumerate(subject.call.tracks[index].form):
        for q, question in enumerate(section.questions):
            path = ("tracks", index, "form", s, "questions", q)
            first = seen.setdefault(question.id, path)
            if first != path:
                yield subject.finding("id-repeated", *path, "id", id=question.id).beside(
                    subject.place(*first)
                )
            if question.kind in {"choice", "choices"} and question.options:
                yield from _repeated(subject, (*path, "options"), [o.id for o in question.options])


def turns(subject: Subject) -> Iterator[Finding]:
    given = subject.call.selection.turns
    known = [track.id for track in subject.call.tracks]
    for position, turn in enumerate(given):
        if turn not in known:
            path = ("selection", "turns", position)
            yield subject.finding("turns-unknown", *path, turn=turn, known=tuple(known))
        elif turn in given[:position]:
            yield subject.finding("turns-repeated", "selection", "turns", position, turn=turn)
    missing = tuple(track for track in known if track not in given)
    if missing and (given or len(known) > 1):
        yield subject.finding("turns-incomplete", "selection", "turns", missing=missing)


def operators(subject: Subject) -> Iterator[Finding]:
    known = tuple(operator.id for operator in subject.call.operators)
    for index, track in subject.tracks():
        if track.operator is not None and track.operator not in known:
            path = ("tracks", index, "operator")
            yield subject.finding("operator-unknown", *path, operator=track.operator, known=known)


def paths(subject: Subject) -> Iterator[Finding]:
    """Paths in `ours` and `sources` must lead to something that is written."""
    for position, path in enumerate(subject.call.ours):
        if not _leads(subject.document.data, path.split(".")):
            yield subject.finding("path-unknown", "ours", position, given=path)
    for position, source in enumerate(subject.call.sources):
        if not _leads(subject.document.data, source.path.split(".")):
            yield subject.finding("path-unknown", "sources", position, "path", given=source.path)


def _leads(value: object, steps: list[str]) -> bool:
    if not steps:
        return True
    step, rest = steps[0], steps[1:]
    if isinstance(value, list):
        named = [item for item in value if step == "*" or (isinstance(item, dict) and item.get("id") == step)]
        return any(_leads(item, rest) for item in named)
    if isinstance(value, dict):
        return any(_leads(item, rest) for key, item in value.items() if step in {"*", key})
    return False


CHECKS = (repeated_ids, turns, operators, paths)
