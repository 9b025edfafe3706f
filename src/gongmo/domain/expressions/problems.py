"""What can be wrong with an expression: codes, positions and typed values; the words are in `wording.expressions`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from gongmo.domain.findings import Value


@dataclass(frozen=True)
class Problem:
    """`position` counts characters of the expression's text from 0."""

    code: str
    position: int
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


class ExpressionError(ValueError):
    """The text is no expression. Only the first problem is known: what follows it cannot be read."""

    def __init__(self, code: str, position: int, **values: Value) -> None:
        super().__init__(f"{code} at {position}")
        self.code = code
        self.position = position
        self.values = values

    @property
    def problem(self) -> Problem:
        return Problem(self.code, self.position, self.values)
