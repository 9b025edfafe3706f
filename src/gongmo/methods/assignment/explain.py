"""What a plan leaves open, and why: cases that are short, and loads that differ."""

from collections.abc import Iterator

from gongmo.domain.findings import Finding, Place, Value
from gongmo.methods.assignment.solve import Plan


def explain(plan: Plan) -> tuple[Finding, ...]:
    """Findings by case, then one about the loads where they differ by more than one."""
    return (*_about_cases(plan), *_about_loads(plan))


def _about_cases(plan: Plan) -> Iterator[Finding]:
    problem, loads = plan.problem, plan.loads()
    full = {
        each.name for each in problem.reviewers if each.most is not None and loads[each.name] >= each.most
    }
    for case, missing in plan.missing().items():
        free = problem.free(case)
        values: dict[str, Value] = {
            "case": case,
            "given": problem.reviews - missing,
            "needed": problem.reviews,
            "pool": len(problem.reviewers),
            "barred": len(problem.reviewers) - len(free),
            "full": len(full.intersection(free).difference(plan.reviewers_of(case))),
        }
        code = "assignment-none" if missing == problem.reviews else "assignment-short"
        yield Finding(code, Place(path=case), values)


def _about_loads(plan: Plan) -> Iterator[Finding]:
    """Loads of those who said a limit and reached it do not count: less was asked for."""
    loads = plan.loads()
    limits = {each.name: each.most for each in plan.problem.reviewers}
    compared = {name: load for name, load in loads.items() if load != limits[name]}
    if compared and max(loads.values()) - min(compared.values()) > 1:
        least = min(compared, key=lambda name: (compared[name], name))
        most = max(loads, key=lambda name: (loads[name], name))
        values: dict[str, Value] = {
            "least": loads[least],
            "most": loads[most],
            "reviewer": least,
            "busiest": most,
        }
        yield Finding("assignment-uneven", values=values)
