"""When a question is asked: in words for everybody, and for the page's script where it can judge as the rules do.

The script knows choices, declarations and whether something is answered. A condition about anything else stays with
the server: its question is simply shown, with the condition in words.
"""

import json
from collections.abc import Mapping
from typing import Any

from gongmo.domain.answers.asked import kind_of
from gongmo.domain.answers.validate import choices
from gongmo.domain.answers.values import Answers, is_blank
from gongmo.domain.expressions.in_words import in_words
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.problems import ExpressionError
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Comparison,
    Expression,
    Membership,
    Name,
    Not,
    Or,
    Quoted,
    Relation,
    Truth,
)
from gongmo.domain.spec.form import ChoiceQuestion, ChoicesQuestion, Question
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text
from gongmo.web.applicant.countries import country_titles

Tree = list[Any]
JUDGED = frozenset({"choice", "choices", "country", "declaration"})
"""Kinds of questions whose answers the script reads as they are."""


class _NotForTheScript(Exception):
    pass


def condition_in_words(question: Question, track: Track, language: str, currency: str) -> str:
    """Such as `Only when “Output” is “Master plan”`; empty for a question that is always asked."""
    condition = _read(question)
    if condition is None:
        return ""
    titles = {each.id: each.title for each in track.questions()}
    names = {each.id: kind_of(each, track) for each in track.questions()}
    return in_words(condition, titles, _options(track), language, names=names, currency=currency)


def condition_for_script(question: Question, track: Track, here: frozenset[str], answers: Answers) -> str:
    """The condition as JSON, answers from other sections put in their places; empty where the script cannot judge.

    `here` are the ids of the questions on the page.
    """
    condition = _read(question)
    if condition is None:
        return ""
    kinds = {each.id: each.kind for each in track.questions()}
    try:
        return json.dumps(_Writer(kinds, here, answers).tree(condition))
    except _NotForTheScript:
        return ""


class _Writer:
    def __init__(self, kinds: Mapping[str, str], here: frozenset[str], answers: Answers) -> None:
        self.kinds, self.here, self.answers = kinds, here, answers

    def tree(self, node: Expression) -> Tree:
        match node:
            case Truth(value):
                return ["is", value]
            case Name(name) if self.kinds.get(name) == "declaration":
                return self.value(name)
            case Answered(Name(name)):
                return ["answered", self.value(name, judged=False)]
            case Comparison(left, (Relation.EQUAL | Relation.UNEQUAL) as relation, right):
                same: Tree = ["same", self.operand(left), self.operand(right)]
                return same if relation is Relation.EQUAL else ["not", same]
            case Membership(Name(name), tuple(among)) if all(isinstance(item, Quoted) for item in among):
                return ["or", *(["same", self.value(name), self.operand(item)] for item in among)]
            case Membership(Quoted(text), Name(name)) if self.kinds.get(name) == "choices":
                return ["has", self.value(name), ["is", text]]
            case Not(operand):
                return ["not", self.tree(operand)]
            case And(operands) | Or(operands):
                return ["and" if isinstance(node, And) else "or", *(self.tree(each) for each in operands)]
        raise _NotForTheScript

    def operand(self, node: Expression) -> Tree:
        match node:
            case Truth(value) | Quoted(value):
                return ["is", value]
            case Name(name) if self.kinds.get(name) in JUDGED - {"choices"}:
                return self.value(name)
        raise _NotForTheScript

    def value(self, name: str, *, judged: bool = True) -> Tree:
        """A field of the page, or the answer that stands in another section."""
        if judged and self.kinds.get(name) not in JUDGED:
            raise _NotForTheScript
        if name in self.here and self.kinds.get(name) != "file":
            return ["field", name]
        answer = self.answers.get(name)
        if self.kinds.get(name) == "declaration":
            return ["is", answer is True]
        if not judged:
            return ["is", None if is_blank(answer) else "answered"]
        return ["is", None if is_blank(answer) else answer]


def _read(question: Question) -> Expression | None:
    try:
        return parse(question.when) if question.when else None
    except ExpressionError:
        return None


def _options(track: Track) -> dict[str, Mapping[str, Text]]:
    found: dict[str, Mapping[str, Text]] = {}
    for question in track.questions():
        match question:
            case ChoiceQuestion():
                found[question.id] = choices(question, track)
            case ChoicesQuestion():
                found[question.id] = {item.id: item.title for item in question.options}
        if question.kind == "country":
            found[question.id] = country_titles()
    return found
