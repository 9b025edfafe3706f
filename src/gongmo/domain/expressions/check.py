"""What is wrong with a condition before anybody answers."""

from collections.abc import Iterator, Mapping

from gongmo.domain.expressions.kinds import Bool, Kind
from gongmo.domain.expressions.parse import parse
from gongmo.domain.expressions.problems import ExpressionError, Problem
from gongmo.domain.expressions.reach import Verdict, verdict
from gongmo.domain.expressions.render import render
from gongmo.domain.expressions.sorts import Sorting
from gongmo.domain.expressions.syntax import Comparison, Expression, Membership, compared_names, walk

WHOLE = {
    Verdict.NEVER: "condition-never",
    Verdict.ALWAYS: "condition-always",
    Verdict.ANY_ANSWER: "condition-any-answer",
}
PART = {
    Verdict.NEVER: "condition-comparison-never",
    Verdict.ALWAYS: "condition-comparison-always",
    Verdict.ANY_ANSWER: "condition-comparison-always",
}


def problems_of(text: str, names: Mapping[str, Kind]) -> list[Problem]:
    """Everything that is wrong with a condition as written; of a text that cannot be read, the first place."""
    try:
        return check(parse(text), names)
    except ExpressionError as error:
        return [error.problem]


def check(condition: Expression, names: Mapping[str, Kind]) -> list[Problem]:
    """In the order of the text. What a condition can come to is only asked once its parts go together."""
    sorting = Sorting(names)
    sorting.condition(condition)
    return _in_order(sorting.problems or [*_whole(condition, names), *_parts(condition, names)])


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Each place and code once: a name stands before its uses are looked at one by one."""
    once = {(problem.position, problem.code): problem for problem in problems}
    return [once[key] for key in sorted(once)]


def _whole(condition: Expression, names: Mapping[str, Kind]) -> Iterator[Problem]:
    found = verdict(condition, names)
    if found:
        compared = tuple(n for n in compared_names(condition) if not isinstance(names[n], Bool))
        instead = " and ".join(f"answered({name})" for name in compared)
        yield Problem(WHOLE[found], condition.at, {"names": compared, "instead": instead})


def _parts(condition: Expression, names: Mapping[str, Kind]) -> Iterator[Problem]:
    for node in walk(condition):
        if node is not condition and _is_simple(node):
            found = verdict(node, names)
            if found:
                yield Problem(PART[found], node.at, {"part": render(node)})


def _is_simple(node: Expression) -> bool:
    """A comparison with no other inside it."""
    comparisons = [part for part in walk(node) if isinstance(part, Comparison | Membership)]
    return len(comparisons) == 1 and comparisons[0] is node
