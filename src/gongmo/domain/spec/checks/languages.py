"""Every text in every language the call requires."""

from collections.abc import Iterator

from pydantic import BaseModel

from gongmo.domain.findings import Finding
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.document import Path


def texts(part: object, path: Path = ()) -> Iterator[tuple[Path, dict[str, str]]]:
    """Every language map of a part, with its path in the file. Only texts are mappings in a call."""
    if isinstance(part, BaseModel):
        for name in part.model_fields_set:
            key = type(part).model_fields[name].alias or name
            yield from texts(getattr(part, name), (*path, key))
    elif isinstance(part, list):
        for index, item in enumerate(part):
            yield from texts(item, (*path, index))
    elif isinstance(part, dict):
        yield path, part


def complete(subject: Subject) -> Iterator[Finding]:
    required = subject.call.languages.required
    for path, text in texts(subject.call):
        for language in required:
            if language not in text:
                yield subject.finding("text-language-missing", *path, language=language)
        for language in text:
            if not text[language].strip():
                yield subject.finding("text-empty", *path, language, language=language)


def expected(subject: Subject) -> Iterator[Finding]:
    known = {*subject.call.languages.required, *subject.call.languages.also}
    for path, text in texts(subject.call):
        for language in sorted(text.keys() - known):
            yield subject.finding("text-language-unlisted", *path, language, language=language)


CHECKS = (complete, expected)
