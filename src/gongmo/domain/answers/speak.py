"""Faults as sentences, in the language of the person who answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from gongmo.domain.answers.validate import Fault
from gongmo.domain.findings import Value
from gongmo.domain.wording.answers import ANSWERS
from gongmo.domain.wording.speak import sentence, written


@dataclass(frozen=True)
class Said:
    """`mend` are the words of a button or a task: no full stop."""

    message: str
    mend: str


def say_fault(fault: Fault, language: str, **extra: Value) -> Said:
    """The fault in words; `extra` adds or replaces values. Raises KeyError for a code that has no entry."""
    entry = ANSWERS[fault.code]
    values: Mapping[str, Value] = {**fault.values, **extra}
    words = {name: written(value, language) for name, value in values.items()}
    return Said(sentence(entry.message, words, language), sentence(entry.mend, words, language))
