"""A condition as clauses: every `not` drawn into what it denies, so that each clause is one thing to say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gongmo.domain.expressions.kinds import Bool, File, Kind
from gongmo.domain.expressions.sorts import Sort, Sorting
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Comparison,
    Expression,
    Membership,
    Name,
    Not,
    Numeral,
    Or,
    Quoted,
    Relation,
    Truth,
    plainly,
)


class Act(StrEnum):
    """What a clause says of its subject."""

    EQUAL = "equal"
    UNEQUAL = "unequal"
    SAME = "same"
    """Equal to another answer, not to a value."""
    DIFFERENT = "different"
    LESS = "less"
    AT_MOST = "at most"
    MORE = "more"
    AT_LEAST = "at least"
    BEFORE = "before"
    NOT_AFTER = "not after"
    AFTER = "after"
    NOT_BEFORE = "not before"
    ONE_OF = "one of"
    NONE_OF = "none of"
    INCLUDES = "includes"
    EXCLUDES = "excludes"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    ATTACHED = "attached"
    UNATTACHED = "unattached"
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"


OF_NUMBERS: Mapping[Relation, Act] = {
    Relation.EQUAL: Act.EQUAL,
    Relation.UNEQUAL: Act.UNEQUAL,
    Relation.LESS: Act.LESS,
    Relation.AT_MOST: Act.AT_MOST,
    Relation.MORE: Act.MORE,
    Relation.AT_LEAST: Act.AT_LEAST,
}
OF_DATES: Mapping[Relation, Act] = {
    **OF_NUMBERS,
    Relation.LESS: Act.BEFORE,
    Relation.AT_MOST: Act.NOT_AFTER,
    Relation.MORE: Act.AFTER,
    Relation.AT_LEAST: Act.NOT_BEFORE,
}
BETWEEN_ANSWERS = {Act.EQUAL: Act.SAME, Act.UNEQUAL: Act.DIFFERENT}
LITERAL = Quoted | Numeral | Truth


@dataclass(frozen=True)
class Clause:
    """`sort` is that of the subject; it says how a number or text beside it is written."""

    act: Act
    subject: Expression
    objects: tuple[Expression, ...] = ()
    sort: Sort = Sort.UNKNOWN


@dataclass(frozen=True)
class Group:
    """At least two clauses or groups of the other kind: all of them are the case, or at least one."""

    all: bool
    members: tuple["Clause | Group", ...]


Said = Clause | Group | bool
"""True and False for what is the case always or never."""


def clauses(expression: Expression, names: Mapping[str, Kind], *, denied: bool = False) -> Said:
    """The condition, or its opposite. Anything that is no condition counts as one to be confirmed."""
    match expression:
        case Truth(value):
            return value is not denied
        case Not(operand):
            return clauses(operand, names, denied=not denied)
        case And(operands):
            return _group([clauses(o, names, denied=denied) for o in operands], together=not denied)
        case Or(operands):
            return _group([clauses(o, names, denied=denied) for o in operands], together=denied)
        case Comparison():
            plain = plainly(expression)
            if plain is not expression:
                return clauses(plain, names, denied=denied)
            return _comparison(expression, names, denied=denied)
        case Membership():
            return _membership(expression, names, denied=denied)
        case Answered(name):
            return Clause(_asked(names.get(name.id), denied=denied), name)
    return Clause(Act.UNCONFIRMED if denied else Act.CONFIRMED, expression)


def _group(members: Sequence[Said], *, together: bool) -> Said:
    """One False settles what must hold together, one True what need not; the others say nothing more."""
    if (not together) in members:
        return not together
    flat = tuple(_flat(members, together=together))
    if len(flat) < 2:
        return flat[0] if flat else together
    return Group(together, flat)


def _flat(members: Sequence[Said], *, together: bool) -> Iterator[Clause | Group]:
    for member in members:
        if isinstance(member, Group) and member.all is together:
            yield from member.members
        elif not isinstance(member, bool):
            yield member


def _comparison(comparison: Comparison, names: Mapping[str, Kind], *, denied: bool) -> Clause:
    left, relation, right = comparison.left, comparison.relation, comparison.right
    if isinstance(left, LITERAL) and not isinstance(right, LITERAL):
        left, relation, right = right, relation.mirrored, left
    if denied:
        relation = relation.opposite
    sort = _sort(left, names)
    act = (OF_DATES if sort is Sort.DATE else OF_NUMBERS)[relation]
    if not isinstance(right, LITERAL):
        act = BETWEEN_ANSWERS.get(act, act)
    return Clause(act, left, (right,), sort)


def _membership(membership: Membership, names: Mapping[str, Kind], *, denied: bool) -> Clause:
    subject, among = membership.subject, membership.among
    if isinstance(among, Name):
        return Clause(Act.EXCLUDES if denied else Act.INCLUDES, among, (subject,), Sort.CHOICES)
    act = Act.NONE_OF if denied else Act.ONE_OF
    if len(among) == 1:
        act = Act.UNEQUAL if denied else Act.EQUAL
    return Clause(act, subject, among, _sort(subject, names))


def _asked(kind: Kind | None, *, denied: bool) -> Act:
    match kind:
        case File():
            return Act.UNATTACHED if denied else Act.ATTACHED
        case Bool():
            return Act.UNCONFIRMED if denied else Act.CONFIRMED
    return Act.UNANSWERED if denied else Act.ANSWERED


def _sort(expression: Expression, names: Mapping[str, Kind]) -> Sort:
    return Sorting(names).sort(expression)
