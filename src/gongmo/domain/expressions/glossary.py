"""How the values and the questions in a condition are written for people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple
from unicodedata import bidirectional

from gongmo.domain.expressions.kinds import Kind, is_day, plain
from gongmo.domain.expressions.render import decimal, render
from gongmo.domain.expressions.sorts import Sort
from gongmo.domain.expressions.syntax import Arithmetic, Expression, Name, Numeral, Operation, Quoted
from gongmo.domain.money import Money, in_words
from gongmo.domain.texts import Text, say

SIGNS = {Operation.PLUS: "+", Operation.MINUS: "−", Operation.TIMES: "×", Operation.OVER: "÷"}
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"
ARABIC_MONTHS = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)


class Quotes(NamedTuple):
    opening: str
    closing: str


QUOTES = {"ar": Quotes("«", "»")}
OTHER_QUOTES = Quotes("“", "”")


@dataclass(frozen=True)
class Glossary:
    """Titles by question id, titles of options by question id and option id; what has none is named by its id."""

    titles: Mapping[str, Text]
    options: Mapping[str, Mapping[str, Text]]
    names: Mapping[str, Kind]
    language: str
    currency: str = "KRW"

    def quoted(self, text: str) -> str:
        """In the language's quotation marks; in Arabic, what runs from left to right keeps to itself."""
        opening, closing = QUOTES.get(self.language, OTHER_QUOTES)
        if self.language == "ar" and any(bidirectional(character) == "L" for character in text):
            text = f"{ISOLATE}{text}{END_OF_ISOLATE}"
        return f"{opening}{text}{closing}"

    def term(self, expression: Expression) -> str:
        """What stands for an answer, or for something reckoned from answers: `“Cost” × 2`."""
        match expression:
            case Name(identifier):
                return self.quoted(say(self.titles.get(identifier, NO_TEXT), self.language) or identifier)
            case Numeral(value):
                return figure(value)
            case Quoted(text):
                return self.quoted(text)
            case Arithmetic(first, rest):
                links = (f" {SIGNS[operation]} {self._factor(operand)}" for operation, operand in rest)
                return "".join([self._factor(first), *links])
        return self.quoted(render(expression))

    def _factor(self, operand: Expression) -> str:
        return f"({self.term(operand)})" if isinstance(operand, Arithmetic) else self.term(operand)

    def value(self, expression: Expression, subject: Expression, sort: Sort) -> str:
        """What an answer of this sort is compared with."""
        match expression:
            case Numeral(value) if sort is Sort.MONEY and value.denominator == 1:
                return in_words(Money(value.numerator, self.currency), self.language)
            case Quoted(text) if sort is Sort.DATE and is_day(plain(text)):
                return day(date.fromisoformat(plain(text)), self.language)
            case Quoted(text) if isinstance(subject, Name):
                titles = self.options.get(subject.id, MappingProxyType({}))
                return self.quoted(say(titles.get(plain(text), NO_TEXT), self.language) or text)
        return self.term(expression)


NO_TEXT: Text = MappingProxyType({})


def figure(value: Fraction) -> str:
    """Every digit, in groups of three: `1,250.5`."""
    digits, point, rest = decimal(abs(value)).partition(".")
    grouped = f"{int(digits):,}" if digits.isdecimal() else digits
    return f"{'−' if value < 0 else ''}{grouped}{point}{rest}"


def day(when: date, language: str) -> str:
    match language:
        case "ko":
            return f"{when.year}년 {when.month}월 {when.day}일"
        case "ar":
            return f"{when.day} {ARABIC_MONTHS[when.month - 1]} {when.year}"
    return f"{when.day} {when:%B} {when.year}"
