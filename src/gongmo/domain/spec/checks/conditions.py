"""Conditions of questions: they can be read, name only earlier questions, and can come to hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from gongmo.domain.expressions.check import problems_of
from gongmo.domain.expressions.kinds import Bool, Kind
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.problems import Problem
from gongmo.domain.expressions.reach import Verdict, verdict
from gongmo.domain.expressions.syntax import (
    And,
    Answered,
    Comparison,
    Expression,
    Membership,
    Name,
    Not,
    names_in,
    plainly,
)
from gongmo.domain.findings import Finding
from gongmo.domain.spec.checks.forms import Placed, placed_questions
from gongmo.domain.spec.checks.subject import Subject
from gongmo.domain.spec.kinds import kind_of

MOST_NEEDED = 8
"""Forms seldom chain more; what is not followed is not claimed."""
UNKNOWN = ("condition-unknown-name", "condition-name-or-minus")


@dataclass
class Form:
    """One track's form, as far as it is gone through: a condition may name the questions before it."""

    subject: Subject
    placed: list[Placed]
    names: dict[str, Kind] = field(default_factory=dict)
    conditions: dict[str, Expression] = field(default_factory=dict)

    def judge(self, placed: Placed) -> Iterator[Finding]:
        question = placed.question
        if question.when is None:
            return
        problems = problems_of(question.when, self.names)
        for problem in problems:
            yield self.finding(placed, problem)
        if not problems:
            condition = self.conditions.setdefault(question.id, parse(question.when))
            yield from self.together(placed, condition)

    def finding(self, placed: Placed, problem: Problem) -> Finding:
        path = (*placed.path, "when")
        place = self.subject.document.place_within(path, problem.position)
        name = problem.values.get("name")
        meant = next((other for other in self.placed if other.question.id == name), None)
        if meant is None or not problem.code.startswith(UNKNOWN):
            return Finding(problem.code, place, problem.values)
        code = "condition-own-question" if meant == placed else "condition-later-question"
        return Finding(code, place, {"name": meant.question.id}, (self.subject.place(*meant.path),))

    def together(self, placed: Placed, condition: Expression) -> Iterator[Finding]:
        """A condition may hold by itself and yet never where the questions it needs are asked."""
        needed = self.conditions_needed(condition)
        if needed and verdict(And((condition, *needed.values())), self.names) is Verdict.NEVER:
            place = self.subject.document.place_within((*placed.path, "when"), condition.at)
            see = (self.subject.place(*p.path, "when") for p in self.placed if p.question.id in needed)
            yield Finding("condition-never-together", place, {"names": tuple(needed)}, tuple(see))

    def conditions_needed(self, condition: Expression) -> Mapping[str, Expression]:
        """The conditions of the questions it needs, of those these need, and so on, as far as is worth following."""
        found: dict[str, Expression] = {}
        waiting = [condition]
        while waiting and len(found) < MOST_NEEDED:
            for name in _answers_needed(waiting.pop(0), self.names):
                if name in self.conditions and name not in found:
                    found[name] = self.conditions[name]
                    waiting.append(found[name])
        return found


def _answers_needed(condition: Expression, names: Mapping[str, Kind]) -> tuple[str, ...]:
    """Questions without whose answer the condition cannot hold. Some may be missed, none is named wrongly."""
    match plainly(condition) if isinstance(condition, Comparison) else condition:
        case And(operands):
            return tuple(name for operand in operands for name in _answers_needed(operand, names))
        case Answered(Name(name)) | Name(name):
            return (name,)
        case Comparison() | Membership() | Not(Comparison() | Membership()) as part:
            return tuple(name for name in names_in(part) if not isinstance(names[name], Bool))
    return ()


def conditions(subject: Subject) -> Iterator[Finding]:
    for index, track in subject.tracks():
        form = Form(subject, list(placed_questions(index, track)))
        for placed in form.placed:
            yield from form.judge(placed)
            form.names.setdefault(placed.question.id, kind_of(placed.question, track))


CHECKS = (conditions,)
