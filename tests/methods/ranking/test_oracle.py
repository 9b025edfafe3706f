"""The ranking against a second, naive reading of the same rule, written apart: no shared code, everything spelt out."""

from fractions import Fraction
from functools import cmp_to_key
from hashlib import sha256
from typing import Any

from hypothesis import given, settings
from tests.methods.ranking.made import problems

from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.problem import RankingProblem


def lot(problem: RankingProblem, name: str) -> str:
    return sha256(f"gongmo-draw-1|{problem.call}|{problem.track}|{problem.seed}|{name}".encode()).hexdigest()


def half_away(value: Fraction, decimals: int) -> Fraction:
    scaled = abs(value) * 10**decimals
    whole = int(scaled)
    if scaled - whole >= Fraction(1, 2):
        whole += 1
    return Fraction(whole, 10**decimals) * (1 if value >= 0 else -1)


def naive(problem: RankingProblem) -> dict[str, dict[str, Any]]:
    results: dict[str, dict[str, Any]] = {}
    for entry in problem.candidates:
        counted = []
        for review in entry.reviews:
            finished = all(c.id in review.points for c in problem.criteria if not c.by_staff)
            if finished and not review.recused:
                total = Fraction(0)
                for c in problem.criteria:
                    if not c.by_staff:
                        total += c.weight * review.points[c.id] / c.points
                counted.append((total, lot(problem, review.reviewer), review))
        start = problem.rule.trim_from
        if start is not None and len(counted) >= start and len(counted) >= 3:
            counted.sort(key=lambda each: (-each[0], each[1]))
            counted.pop(0)
            counted.sort(key=lambda each: (each[0], each[1]))
            counted.pop(0)
        results[entry.application] = judged(problem, entry, counted)
    fit = [name for name, result in results.items() if not result["bars"]]
    ordered = sorted(fit, key=cmp_to_key(lambda a, b: compare(problem, results, a, b)))
    for place, name in enumerate(ordered, start=1):
        results[name]["rank"] = place
    return results


def judged(problem: RankingProblem, entry: Any, counted: list[Any]) -> dict[str, Any]:
    means: dict[str, Fraction] = {}
    bars = [] if entry.eligible else ["ineligible"]
    total: Fraction | None = entry.bonus
    if counted:
        total += sum(each[0] for each in counted) / len(counted)
    else:
        bars.append("no-review")
        total = None
    for c in problem.criteria:
        if c.by_staff and c.id in entry.staff:
            means[c.id] = entry.staff[c.id]
            if total is not None:
                total += c.weight * entry.staff[c.id] / c.points
        elif c.by_staff:
            bars.append(f"no-review:{c.id}")
            total = None
        elif counted:
            means[c.id] = sum(each[2].points[c.id] for each in counted) / len(counted)
    if total is not None and problem.rule.decimals is not None:
        total = half_away(total, problem.rule.decimals)
    if problem.rule.threshold is not None and total is not None and not total >= problem.rule.threshold:
        bars.append("threshold:total")
    missed = [
        c.id
        for c in problem.criteria
        if c.threshold is not None and c.id in means and means[c.id] < c.threshold
    ]
    bars += [f"threshold:{criterion}" for criterion in missed]
    return {"total": total, "means": means, "bars": bars, "rank": None}


def compare(problem: RankingProblem, results: dict[str, dict[str, Any]], a: str, b: str) -> int:
    if results[a]["total"] != results[b]["total"]:
        return -1 if results[a]["total"] > results[b]["total"] else 1
    for link in problem.rule.ties:
        mine, theirs = results[a]["means"][link], results[b]["means"][link]
        if mine != theirs:
            return -1 if mine > theirs else 1
    return -1 if lot(problem, a) < lot(problem, b) else 1


@settings(max_examples=150, deadline=None)
@given(problems())
def test_a_naive_reading_of_the_rule_gives_the_same_ranking(problem: RankingProblem) -> None:
    expected = naive(problem)
    ranking = rank(problem)
    assert len(ranking.rows) == len(expected)
    for row in ranking.rows:
        means = dict(row.combined.means)
        bars = [str(bar) for bar in row.combined.bars]
        found = {"total": row.total, "means": means, "bars": bars, "rank": row.rank}
        assert found == expected[row.application]
