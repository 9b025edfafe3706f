"""The tree of an expression. Two trees are equal when they say the same, wherever it is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class Relation(StrEnum):
    EQUAL = "=="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="

    @property
    def opposite(self) -> "Relation":
        """The relation that holds exactly when this one does not."""
        return OPPOSITES[self]

    @property
    def mirrored(self) -> "Relation":
        """The relation of the right side to the left."""
        return MIRRORED.get(self, self)

    @property
    def orders(self) -> bool:
        return self not in {Relation.EQUAL, Relation.UNEQUAL}


OPPOSITES = {
    Relation.EQUAL: Relation.UNEQUAL,
    Relation.UNEQUAL: Relation.EQUAL,
    Relation.LESS: Relation.AT_LEAST,
    Relation.AT_MOST: Relation.MORE,
    Relation.MORE: Relation.AT_MOST,
    Relation.AT_LEAST: Relation.LESS,
}

MIRRORED = {
    Relation.LESS: Relation.MORE,
    Relation.AT_MOST: Relation.AT_LEAST,
    Relation.MORE: Relation.LESS,
    Relation.AT_LEAST: Relation.AT_MOST,
}


class Operation(StrEnum):
    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    OVER = "/"


@dataclass(frozen=True)
class _Node:
    at: int = field(default=0, compare=False, kw_only=True)
    """Where it begins, in characters from 0; of an operation, where its first operand begins."""


@dataclass(frozen=True)
class Truth(_Node):
    value: bool


@dataclass(frozen=True)
class Numeral(_Node):
    """An exact decimal."""

    value: Fraction


@dataclass(frozen=True)
class Quoted(_Node):
    text: str


@dataclass(frozen=True)
class Name(_Node):
    """The answer to the question with this id."""

    id: str


@dataclass(frozen=True)
class Answered(_Node):
    name: Name


@dataclass(frozen=True)
class Arithmetic(_Node):
    """A chain of one precedence, `a + b - c` or `a * b / c`, reckoned from the left."""

    first: "Expression"
    rest: tuple[tuple[Operation, "Expression"], ...]

    @property
    def operands(self) -> tuple["Expression", ...]:
        return (self.first, *(operand for _, operand in self.rest))


@dataclass(frozen=True)
class Comparison(_Node):
    left: "Expression"
    relation: Relation
    right: "Expression"


@dataclass(frozen=True)
class Membership(_Node):
    """`output in ['a', 'b']`, or `'a' in topics` where several options can be chosen."""

    subject: "Expression"
    among: tuple[Numeral | Quoted, ...] | Name


@dataclass(frozen=True)
class Not(_Node):
    operand: "Expression"


@dataclass(frozen=True)
class And(_Node):
    operands: tuple["Expression", ...]


@dataclass(frozen=True)
class Or(_Node):
    operands: tuple["Expression", ...]


Expression = (
    Truth | Numeral | Quoted | Name | Answered | Arithmetic | Comparison | Membership | Not | And | Or
)


def parts(expression: Expression) -> tuple[Expression, ...]:
    """What stands directly inside, from left to right."""
    match expression:
        case Answered(name):
            return (name,)
        case Not(operand):
            return (operand,)
        case And(operands) | Or(operands):
            return operands
        case Arithmetic():
            return expression.operands
        case Comparison(left, _, right):
            return (left, right)
        case Membership(subject, among):
            return (subject, among) if isinstance(among, Name) else (subject, *among)
    return ()


def walk(expression: Expression) -> Iterator[Expression]:
    """Every node, each before what stands inside it."""
    yield expression
    for part in parts(expression):
        yield from walk(part)


def names_in(expression: Expression) -> tuple[str, ...]:
    """The ids of the questions it depends on, each once, in the order in which they first stand."""
    return tuple(dict.fromkeys(node.id for node in walk(expression) if isinstance(node, Name)))


def compared_names(expression: Expression) -> tuple[str, ...]:
    """The ids whose answers matter, not only whether there is one."""
    if isinstance(expression, Answered):
        return ()
    if isinstance(expression, Name):
        return (expression.id,)
    inside = (name for part in parts(expression) for name in compared_names(part))
    return tuple(dict.fromkeys(inside))


def plainly(comparison: Comparison) -> Expression:
    """`agreed == true` is `agreed`, and `agreed == false` is `not agreed`; anything else stays as it is."""
    if comparison.relation.orders:
        return comparison
    match comparison.left, comparison.right:
        case (said, Truth(value)) | (Truth(value), said):
            same = value is (comparison.relation is Relation.EQUAL)
            return said if same else Not(said, at=comparison.at)
    return comparison
