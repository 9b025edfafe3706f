"""Answers as values: what a form, the API and a file all hand over, in one shape per kind of question.

| kind | value |
|---|---|
| text, email, choice, country (ISO 3166-1 alpha-2), date (ISO 8601) | str |
| number | str, the exact decimal |
| money | int, whole units of the call's currency |
| choices | list of option ids, in the form's order |
| place | {"name": str, "country": str} |
| declaration | True |
| file | list of {"name", "size" in bytes, "sha256"} |

An unanswered question is absent: there is no empty value. A draft may hold anything else besides, such as an amount
as it was typed; `shaped` tells the two apart.
"""

import re
from collections.abc import Mapping
from typing import Any

from gongmo.domain.answers.characters import is_empty

Answers = Mapping[str, Any]

LARGEST = 10**15
"""Of an amount, and of a file's size: what the call file allows, and every JSON reader counts exactly."""
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
HASH = re.compile(r"[0-9a-f]{64}")
PLACE = ("name", "country")
FILE = ("name", "size", "sha256")


def is_blank(value: object) -> bool:
    """What counts as no answer: nothing, nothing that can be seen, or nothing but such parts."""
    match value:
        case None | False:
            return True
        case str():
            return is_empty(value)
        case list():
            return not value
        case dict():
            return all(part is None or (isinstance(part, str) and is_empty(part)) for part in value.values())
    return False


def answered(answers: Answers) -> dict[str, Any]:
    """Only what was answered, so that equal content has one canonical form."""
    return {question: value for question, value in answers.items() if not is_blank(value)}


def shaped(kind: str, value: object) -> Any | None:  # noqa: ANN401 - a shape per kind, as in the table above
    """The value in the shape of its kind of question, without anything else in it; None when it has another."""
    match kind, value:
        case "declaration", True:
            return True
        case "money", int() if is_amount(value):
            return value
        case "choices", list() if all(is_text(item) for item in value):
            return value
        case "place", dict():
            place = {part: "" if value.get(part) is None else value[part] for part in PLACE}
            return place if all(is_text(part) for part in place.values()) else None
        case "file", list() if value and all(_is_file(item) for item in value):
            return [{part: item[part] for part in FILE} for item in value]
        case (("text" | "number" | "choice" | "country" | "date" | "email"), str()) if is_text(value):
            return value
    return None


def is_amount(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST


def is_text(value: object) -> bool:
    """A text that can be written down: half a character (a lone surrogate), which JSON can carry, cannot."""
    return isinstance(value, str) and not LONE_SURROGATE.search(value)


def _is_file(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    name, size, sha256 = (value.get(part) for part in FILE)
    return is_text(name) and is_amount(size) and isinstance(sha256, str) and bool(HASH.fullmatch(sha256))
