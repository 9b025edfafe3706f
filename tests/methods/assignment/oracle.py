"""Every plan there is, one after another, and the best of them: slow, short and without any cleverness."""

from collections.abc import Iterator
from itertools import combinations, product

from gongmo.methods.assignment import AssignmentProblem, Pair, Plan

Worth = tuple[int, int, int]


def worth(plan: Plan) -> Worth:
    """Smallest is best: reviews missing in all, how unevenly they are missing, how unevenly loads are spread."""
    missing, loads = plan.missing().values(), plan.loads().values()
    return sum(missing), sum(n * n for n in missing), sum(n * n for n in loads)


def every_plan(problem: AssignmentProblem) -> Iterator[Plan]:
    choices = [list(_choices(problem, case)) for case in problem.cases]
    for chosen in product(*choices):
        plan = Plan(problem, tuple(sorted(pair for pairs in chosen for pair in pairs)))
        if is_allowed(plan):
            yield plan


def is_allowed(plan: Plan) -> bool:
    problem, loads = plan.problem, plan.loads()
    within = all(
        each.most is None or loads[each.name] <= _room(problem, each.name, each.most)
        for each in problem.reviewers
    )
    distinct = len(set(plan.pairs)) == len(plan.pairs)
    return within and distinct and not problem.apart & set(plan.pairs) and problem.fixed <= set(plan.pairs)


def _room(problem: AssignmentProblem, name: str, most: int) -> int:
    """What stands already stays, even beyond a limit that was stated later."""
    return max(most, sum(reviewer == name for _, reviewer in problem.fixed))


def _choices(problem: AssignmentProblem, case: str) -> Iterator[tuple[Pair, ...]]:
    fixed = tuple(pair for pair in problem.fixed if pair[0] == case)
    free = [(case, name) for name in problem.free(case) if (case, name) not in problem.fixed]
    for more in range(max(0, problem.reviews - len(fixed)) + 1):
        for chosen in combinations(free, more):
            yield (*fixed, *chosen)
