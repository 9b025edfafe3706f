"""A number that opens into how it was computed: steps with typed values, said in the reader's language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from gongmo.domain.exact import exact_text, spelled
from gongmo.domain.findings import Value
from gongmo.domain.texts import say
from gongmo.domain.wording.ranking import STEPS

MINUS = "−"


@dataclass(frozen=True)
class Step:
    """`code` names the sentence; a tuple of fractions among the values is a sum."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)
    steps: tuple["Step", ...] = ()


def sentence(step: Step, language: str) -> str:
    words = {name: _written(value, language) for name, value in step.values.items()}
    return say(STEPS[step.code], language).format(**words)


def lines(step: Step, language: str, depth: int = 0) -> Iterator[str]:
    """The step and everything it opens into, two blanks deeper at each level."""
    yield "  " * depth + sentence(step, language)
    for inner in step.steps:
        yield from lines(inner, language, depth + 1)


def _written(value: Value, language: str) -> str:
    match value:
        case Fraction():
            return spelled(value)
        case Mapping():
            return say(value, language)
        case tuple() if value and all(isinstance(part, Fraction) for part in value):
            return _sum([part for part in value if isinstance(part, Fraction)])
        case tuple():
            return ", ".join(_written(part, language) for part in value)
        case _:
            return str(value)


def _sum(parts: list[Fraction]) -> str:
    first, *rest = parts
    signed = (f" {MINUS} {exact_text(-part)}" if part < 0 else f" + {exact_text(part)}" for part in rest)
    return exact_text(first) + "".join(signed)


def as_json(step: Step) -> dict[str, Any]:
    """The step with its values, fractions as `p/q`, and its sentence in both languages."""
    return {
        "code": step.code,
        "values": {name: _plain(value) for name, value in step.values.items()},
        "sentence": {language: sentence(step, language) for language in ("en", "ko")},
        "steps": [as_json(inner) for inner in step.steps],
    }


def _plain(value: Value) -> object:
    match value:
        case tuple():
            return [_plain(part) for part in value]
        case Mapping():
            return dict(value)
        case int():
            return value
        case _:
            return str(value)
