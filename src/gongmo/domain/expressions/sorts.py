"""What sort of value each part of an expression has, and what does not go together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

from gongmo.domain.expressions import kinds
from gongmo.domain.expressions.evaluate import evaluate
from gongmo.domain.expressions.kinds import Kind, is_day, plain
from gongmo.domain.expressions.problems import Problem
from gongmo.domain.expressions.render import quoted, render
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Arithmetic,
    Comparison,
    Expression,
    Membership,
    Name,
    Not,
    Numeral,
    Operation,
    Or,
    Quoted,
    Relation,
    Truth,
)
from gongmo.domain.findings import Value
from gongmo.domain.wording.expressions import SORTS


class Sort(StrEnum):
    TRUTH = "truth"
    NUMERAL = "numeral"
    """A number that stands in the expression: it goes with numbers and with money."""
    NUMBER = "number"
    MONEY = "money"
    QUOTED = "quoted"
    """A text that stands in the expression: it goes with texts, options, countries and dates."""
    TEXT = "text"
    PLACE = "place"
    OPTION = "option"
    CHOICES = "choices"
    COUNTRY = "country"
    DATE = "date"
    FILE = "file"
    UNKNOWN = "unknown"
    """Of what is already reported."""


SORT_OF: Mapping[type[Kind], Sort] = {
    kinds.Text: Sort.TEXT,
    kinds.Number: Sort.NUMBER,
    kinds.Money: Sort.MONEY,
    kinds.Choice: Sort.OPTION,
    kinds.Choices: Sort.CHOICES,
    kinds.Bool: Sort.TRUTH,
    kinds.Country: Sort.COUNTRY,
    kinds.Place: Sort.PLACE,
    kinds.Date: Sort.DATE,
    kinds.File: Sort.FILE,
}
NUMERIC = frozenset({Sort.NUMERAL, Sort.NUMBER, Sort.MONEY})
TEXTUAL = frozenset({Sort.QUOTED, Sort.TEXT, Sort.PLACE, Sort.OPTION, Sort.COUNTRY, Sort.DATE})
ORDERED = NUMERIC | {Sort.DATE}
ONLY_ASKED_FOR = {Sort.CHOICES: "condition-choices-compared", Sort.FILE: "condition-file-compared"}
LOOKS_LIKE_A_NUMBER = re.compile(r"-?[0-9][0-9_,]*(\.[0-9]+)?")


@dataclass
class Sorting:
    """Goes through an expression and notes the problems, in the order in which they are met."""

    names: Mapping[str, Kind]
    problems: list[Problem] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    """Names already noted: one slip is one problem, however often it is written."""

    def note(self, code: str, at: int, **values: Value) -> None:
        self.problems.append(Problem(code, at, values))

    def sort(self, expression: Expression) -> Sort:  # noqa: C901 - a case for each node
        match expression:
            case Numeral():
                return Sort.NUMERAL
            case Quoted():
                return Sort.QUOTED
            case Name():
                return self.of_name(expression)
            case Arithmetic():
                return self.of_chain(expression)
            case Answered(name):
                self.of_name(name)
            case Comparison(left, relation, right):
                self.fits(left, relation, right, expression.at)
            case Membership():
                self.membership(expression)
            case Not(operand):
                self.condition(operand)
            case And(operands) | Or(operands):
                for operand in operands:
                    self.condition(operand)
        return Sort.TRUTH

    def condition(self, expression: Expression) -> None:
        sort = self.sort(expression)
        if sort not in {Sort.TRUTH, Sort.UNKNOWN}:
            self.note("condition-not-a-condition", expression.at, part=render(expression), sort=SORTS[sort])

    def of_name(self, name: Name) -> Sort:
        if name.id in self.names:
            return SORT_OF[type(self.names[name.id])]
        if name.id not in self.unknown:
            self.unknown.add(name.id)
            self.unknown_name(name)
        return Sort.UNKNOWN

    def unknown_name(self, name: Name) -> None:
        minus = _as_difference(name.id, self.names)
        near = get_close_matches(name.id, self.names, n=1)
        if minus:
            self.note("condition-name-or-minus", name.at, name=name.id, instead=minus)
        elif near:
            self.note("condition-unknown-name-near", name.at, name=name.id, near=near[0])
        else:
            self.note("condition-unknown-name", name.at, name=name.id)

    def of_chain(self, chain: Arithmetic) -> Sort:
        result = self.operand(chain.first)
        for operation, operand in chain.rest:
            result = self.combined(result, operation, operand)
        return result

    def operand(self, expression: Expression) -> Sort:
        sort = self.sort(expression)
        if sort in NUMERIC:
            return sort
        if sort is not Sort.UNKNOWN:
            self.note("condition-cannot-calculate", expression.at, part=render(expression), sort=SORTS[sort])
        return Sort.UNKNOWN

    def combined(self, left: Sort, operation: Operation, operand: Expression) -> Sort:
        right = self.operand(operand)
        if Sort.UNKNOWN in {left, right}:
            return Sort.UNKNOWN
        if operation is Operation.OVER and right is Sort.NUMERAL and evaluate(operand, {}) == 0:
            self.note("condition-division-by-zero", operand.at)
        result = _combined(left, operation, right)
        if result is None:
            values: dict[str, Value] = {"left": SORTS[left], "right": SORTS[right]}
            values["operation"] = operation.value
            self.note("condition-cannot-combine", operand.at, **values)
        return result or Sort.UNKNOWN

    def fits(self, left: Expression, relation: Relation, right: Expression, at: int) -> bool:
        """Notes why the two cannot be compared; whether their sorts can be."""
        one, other = self.sort(left), self.sort(right)
        if Sort.UNKNOWN in {one, other}:
            return False
        for side, sort in ((left, one), (right, other)):
            if sort in ONLY_ASKED_FOR:
                self.note(ONLY_ASKED_FOR[sort], side.at, name=render(side))
                return False
        common = _common(one, other)
        if common is None:
            self.apart(left, one, right, other, at)
        elif relation.orders and common not in ORDERED:
            self.note("condition-cannot-order", at, sort=SORTS[common], relation=relation.value)
        elif common is Sort.TRUTH and not {Truth} & {type(left), type(right)}:
            self.note("condition-truths-compared", at)
        else:
            self.quoted_fits(left, right, common)
            self.quoted_fits(right, left, common)
        return common is not None

    def apart(self, left: Expression, one: Sort, right: Expression, other: Sort, at: int) -> None:
        for side, opposite in ((left, other), (right, one)):
            if isinstance(side, Quoted) and opposite in NUMERIC and LOOKS_LIKE_A_NUMBER.fullmatch(side.text):
                instead = side.text.replace(",", "")
                self.note("condition-quoted-number", side.at, written=quoted(side.text), instead=instead)
                return
        self.note("condition-cannot-compare", at, left=SORTS[one], right=SORTS[other])

    def quoted_fits(self, side: Expression, other: Expression, common: Sort) -> None:
        if not isinstance(side, Quoted):
            return
        text = plain(side.text)
        if common is Sort.OPTION and isinstance(other, Name):
            self.option(side, other)
        elif common is Sort.COUNTRY and not kinds.COUNTRY.fullmatch(text):
            self.note("condition-not-a-country", side.at, written=side.text)
        elif common is Sort.DATE and not is_day(text):
            self.note("condition-not-a-date", side.at, written=side.text)

    def option(self, side: Quoted, name: Name) -> None:
        kind = self.names[name.id]
        options = kind.options if isinstance(kind, kinds.Choice | kinds.Choices) else ()
        if plain(side.text) in options:
            return
        near = get_close_matches(side.text, options, n=1)
        if near:
            self.note(
                "condition-unknown-option-near", side.at, option=side.text, name=name.id, near=quoted(near[0])
            )
        else:
            self.note("condition-unknown-option", side.at, option=side.text, name=name.id, known=options)

    def membership(self, membership: Membership) -> None:
        subject, among = membership.subject, membership.among
        if isinstance(among, Name):
            self.chosen(subject, among, membership.at)
            return
        for item in among:
            if not self.fits(subject, Relation.EQUAL, item, item.at):
                return

    def chosen(self, subject: Expression, name: Name, at: int) -> None:
        sort, among = self.sort(subject), self.of_name(name)
        if Sort.UNKNOWN in {sort, among}:
            return
        if among is not Sort.CHOICES:
            self.note("condition-not-choices", name.at, name=name.id, sort=SORTS[among])
        elif isinstance(subject, Quoted):
            self.option(subject, name)
        elif sort is not Sort.OPTION:
            self.note("condition-cannot-compare", at, left=SORTS[sort], right=SORTS[Sort.OPTION])


def _as_difference(identifier: str, names: Mapping[str, Kind]) -> str:
    """`a-b` as `a - b`, if that is what it must have meant."""
    for index, character in enumerate(identifier):
        left, right = identifier[:index], identifier[index + 1 :]
        if character == "-" and left in names and (right in names or right.isdigit()):
            return f"{left} - {right}"
    return ""


def _common(one: Sort, other: Sort) -> Sort | None:
    """The sort as which both can be compared."""
    if one is other:
        return one
    for either, wide in ((one, other), (other, one)):
        if (either is Sort.NUMERAL and wide in NUMERIC) or (either is Sort.QUOTED and wide in TEXTUAL):
            return wide
    return Sort.TEXT if {one, other} == {Sort.TEXT, Sort.PLACE} else None


def _combined(left: Sort, operation: Operation, right: Sort) -> Sort | None:
    """Money is added to money, multiplied by numbers, and money by money gives a number."""
    pair = {left, right}
    if operation is Operation.OVER and right is Sort.MONEY:
        return Sort.NUMBER if left is Sort.MONEY else None
    if operation is Operation.TIMES and pair == {Sort.MONEY}:
        return None
    if operation in {Operation.PLUS, Operation.MINUS} and pair == {Sort.MONEY, Sort.NUMBER}:
        return None
    return next(sort for sort in (Sort.MONEY, Sort.NUMBER, Sort.NUMERAL) if sort in pair)
