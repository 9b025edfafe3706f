"""Text into tree, by recursive descent.

    condition  = and-part { "or" and-part }
    and-part   = not-part { "and" not-part }
    not-part   = "not" not-part | comparison
    comparison = sum [ ("==" | "!=" | "<" | "<=" | ">" | ">=") sum | ["not"] "in" among ]
    among      = name | "[" item { "," item } "]"
    item       = quoted | ["-"] number
    sum        = product { ("+" | "-") product }
    product    = operand { ("*" | "/") operand }
    operand    = item | "true" | "false" | name | "answered" "(" name ")" | "(" condition ")"

At most 1,000 characters, and 20 parentheses or `not` inside one another.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from gongmo.domain.expressions.problems import ExpressionError
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
from gongmo.domain.expressions.tokens import Token, TokenKind, tokenise

LONGEST = 1_000
DEEPEST = 20
RELATIONS = frozenset(Relation)
SUMS = frozenset({Operation.PLUS, Operation.MINUS})
PRODUCTS = frozenset({Operation.TIMES, Operation.OVER})
TRUTHS = {"true": True, "false": False}


def parse(text: str) -> Expression:
    """Raises ExpressionError, and nothing else, for a text that is no expression."""
    if len(text) > LONGEST:
        raise ExpressionError("condition-too-long", LONGEST, length=len(text), limit=LONGEST)
    parser = _Parser(tokenise(text))
    if parser.peek().kind is TokenKind.END:
        raise ExpressionError("condition-empty", 0)
    whole = parser.condition()
    if parser.peek().kind is not TokenKind.END:
        raise parser.unexpected()
    return whole


@dataclass
class _Parser:
    tokens: list[Token]
    position: int = 0
    depth: int = 0

    def peek(self) -> Token:
        return self.tokens[self.position]

    def advance(self) -> Token:
        token = self.peek()
        self.position += 1
        return token

    def sees(self, *signs: str) -> bool:
        return self.peek().kind is TokenKind.SIGN and self.peek().text in signs

    def take(self, sign: str) -> bool:
        if self.sees(sign):
            self.advance()
            return True
        return False

    def unexpected(self) -> ExpressionError:
        token = self.peek()
        if token.kind is TokenKind.END:
            return ExpressionError("condition-ends-early", token.at)
        return ExpressionError("condition-unexpected", token.at, at=token.at + 1, found=token.text)

    def deeper(self, inside: Callable[[], Expression], at: int) -> Expression:
        if self.depth == DEEPEST:
            raise ExpressionError("condition-too-deep", at, at=at + 1, limit=DEEPEST)
        self.depth += 1
        expression = inside()
        self.depth -= 1
        return expression

    def close(self, opened: Token, sign: str) -> None:
        if not self.take(sign):
            if self.peek().kind is TokenKind.END:
                raise ExpressionError(
                    "condition-bracket-open", opened.at, at=opened.at + 1, bracket=opened.text
                )
            raise self.unexpected()

    def condition(self) -> Expression:
        operands = [self.and_part()]
        while self.take("or"):
            operands.append(self.and_part())
        return operands[0] if len(operands) == 1 else Or(tuple(operands), at=operands[0].at)

    def and_part(self) -> Expression:
        operands = [self.not_part()]
        while self.take("and"):
            operands.append(self.not_part())
        return operands[0] if len(operands) == 1 else And(tuple(operands), at=operands[0].at)

    def not_part(self) -> Expression:
        if not self.sees("not"):
            return self.comparison()
        at = self.advance().at
        return Not(self.deeper(self.not_part, at), at=at)

    def comparison(self) -> Expression:
        left = self.sum()
        compared: Expression = left
        if self.sees(*RELATIONS):
            relation = Relation(self.advance().text)
            compared = Comparison(left, relation, self.sum(), at=left.at)
        elif self.take("in"):
            compared = Membership(left, self.among(), at=left.at)
        elif self.take("not"):
            if not self.take("in"):
                raise self.unexpected()
            compared = Not(Membership(left, self.among(), at=left.at), at=left.at)
        if compared is not left and self.sees(*RELATIONS, "in"):
            raise ExpressionError("condition-chained", self.peek().at, at=self.peek().at + 1)
        return compared

    def among(self) -> tuple[Numeral | Quoted, ...] | Name:
        opened = self.peek()
        if opened.kind is TokenKind.NAME:
            self.advance()
            return Name(opened.text, at=opened.at)
        if not self.take("["):
            raise self.unexpected()
        if self.sees("]"):
            raise ExpressionError("condition-list-empty", opened.at, at=opened.at + 1)
        items = [self.item()]
        while self.take(","):
            items.append(self.item())
        self.close(opened, "]")
        return tuple(items)

    def item(self) -> Numeral | Quoted:
        token = self.peek()
        if token.kind is TokenKind.QUOTED:
            self.advance()
            return Quoted(token.text, at=token.at)
        negative = self.take("-")
        if self.peek().kind is not TokenKind.NUMBER:
            raise self.unexpected()
        value = Fraction(self.advance().text.replace("_", ""))
        return Numeral(-value if negative else value, at=token.at)

    def sum(self) -> Expression:
        return self.chain(SUMS, self.product)

    def product(self) -> Expression:
        return self.chain(PRODUCTS, self.operand)

    def chain(self, operations: frozenset[Operation], operand: Callable[[], Expression]) -> Expression:
        first = operand()
        rest: list[tuple[Operation, Expression]] = []
        while self.sees(*operations):
            rest.append((Operation(self.advance().text), operand()))
        return Arithmetic(first, tuple(rest), at=first.at) if rest else first

    def operand(self) -> Expression:
        token = self.peek()
        if self.take("("):
            inside = self.deeper(self.condition, token.at)
            self.close(token, ")")
            return inside
        if self.sees(*TRUTHS):
            return Truth(TRUTHS[self.advance().text], at=token.at)
        return self.name() if token.kind is TokenKind.NAME else self.item()

    def name(self) -> Expression:
        token = self.advance()
        opened = self.peek()
        if token.text != "answered" or not self.take("("):
            return Name(token.text, at=token.at)
        asked = self.peek()
        if asked.kind is not TokenKind.NAME:
            raise self.unexpected()
        self.advance()
        self.close(opened, ")")
        return Answered(Name(asked.text, at=asked.at), at=token.at)
