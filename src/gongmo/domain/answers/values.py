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

An unanswered question is absent: there is no empty value.
"""

from collections.abc import Mapping
from typing import Any

Answers = Mapping[str, Any]


def is_blank(value: object) -> bool:
    """What counts as no answer."""
    match value:
        case None | "" | False:
            return True
        case str():
            return not value.strip()
        case list() | dict():
            return not value or (isinstance(value, dict) and not any(value.values()))
    return False


def answered(answers: Answers) -> dict[str, Any]:
    """Only what was answered, so that equal content has one canonical form."""
    return {question: value for question, value in answers.items() if not is_blank(value)}
