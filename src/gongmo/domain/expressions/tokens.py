"""The text of an expression as a list of tokens."""

import re
from dataclasses import dataclass
from enum import StrEnum

from gongmo.domain.expressions.problems import ExpressionError


class TokenKind(StrEnum):
    NAME = "name"
    NUMBER = "number"
    QUOTED = "quoted"
    SIGN = "sign"
    """A keyword, an operator or a bracket."""
    END = "end"


@dataclass(frozen=True)
class Token:
    kind: TokenKind
    text: str
    at: int


KEYWORDS = frozenset({"and", "or", "not", "in", "true", "false"})
IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*")
"""As the ids of a call file: a hyphen between letters or digits belongs to the name."""
LONGEST_NAME = 60
PATTERN = re.compile(
    r"""
      (?P<blank>\s+)
    | (?P<number>[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?)
    | (?P<word>[^\W\d]\w*(?:-\w+)*)
    | (?P<quoted>'(?:[^']|'')*' | "(?:[^"]|"")*")
    | (?P<foreign>&& | \|\| | <> | => | =< | ≠ | ≤ | ≥ | × | ÷ | − | [“”„«»‘’] | =(?!=) | !(?!=))
    | (?P<sign>== | != | <= | >= | [<>()\[\],+*/-])
    """,
    re.VERBOSE,
)
INSTEAD = {
    "&&": "and",
    "||": "or",
    "!": "not",
    "=": "==",
    "<>": "!=",
    "≠": "!=",
    "=<": "<=",
    "≤": "<=",
    "=>": ">=",
    "≥": ">=",
    "×": "*",
    "÷": "/",
    "−": "-",
    **dict.fromkeys("“”„«»‘’", "'"),
}
"""What people write from habit, or what a word processor makes of it."""


def tokenise(text: str) -> list[Token]:
    """Raises ExpressionError at the first character that cannot stand in an expression."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        found = PATTERN.match(text, at)
        if found is None:
            raise _unreadable(text[at], at)
        if found.lastgroup != "blank":
            tokens.append(_token(str(found.lastgroup), found[0], at))
        at = found.end()
    return [*tokens, Token(TokenKind.END, "", at)]


def _unreadable(character: str, at: int) -> ExpressionError:
    if character in {"'", '"'}:
        return ExpressionError("condition-quote-open", at, at=at + 1, quote=character)
    return ExpressionError("condition-character", at, at=at + 1, character=character)


def _token(group: str, text: str, at: int) -> Token:
    if group == "foreign":
        raise ExpressionError("condition-instead", at, written=text, instead=INSTEAD[text])
    if group == "quoted":
        quote = text[0]
        return Token(TokenKind.QUOTED, text[1:-1].replace(quote * 2, quote), at)
    return _word(text, at) if group == "word" else Token(TokenKind(group), text, at)


def _word(text: str, at: int) -> Token:
    if text in KEYWORDS:
        return Token(TokenKind.SIGN, text, at)
    if text.lower() in KEYWORDS:
        raise ExpressionError("condition-instead", at, written=text, instead=text.lower())
    if not IDENTIFIER.fullmatch(text) or len(text) > LONGEST_NAME:
        raise ExpressionError("condition-name", at, word=text)
    return Token(TokenKind.NAME, text, at)
