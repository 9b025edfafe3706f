"""One application's reviews combined into its total, its criterion means and its bars."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from gongmo.domain.exact import rounded
from gongmo.domain.sheets.ranking import INELIGIBLE, NO_REVIEW, THRESHOLD, TOTAL
from gongmo.methods.ranking.outcome import Bar, Combined, Fate, Judged
from gongmo.methods.ranking.problem import Candidate, Criterion, RankingProblem, Review

FEWEST_TO_TRIM = 3
"""Two reviews trimmed at both ends would leave none."""


def combine(problem: RankingProblem, candidate: Candidate) -> Combined:
    """Counts, trims, averages the reviews that remain, adds staff scores and bonus, rounds if the rule says so."""
    judged = [judge(problem, review) for review in candidate.reviews]
    counted = [each for each in judged if each.fate is Fate.COUNTED]
    dropped = trimmed(problem, counted)
    reviews = tuple(dropped.get(each.review.reviewer, each) for each in judged)
    kept = [each for each in reviews if each.fate is Fate.COUNTED]
    panel = _panel(problem, kept)
    staff = _staff(problem, candidate)
    unrounded = None if panel is None or staff is None else panel + staff + candidate.bonus
    combined = Combined(
        candidate=candidate,
        reviews=reviews,
        means=_means(problem, candidate, kept),
        panel=panel,
        staff=staff,
        unrounded=unrounded,
        total=_rounded(problem, unrounded),
        loose={} if problem.draw else _loose(problem, counted, dropped.values()),
    )
    return replace(combined, bars=tuple(_bars(problem, combined)))


def judge(problem: RankingProblem, review: Review) -> Judged:
    """A review counts when it has points for every criterion of the panel and the reviewer is not recused."""
    missing = tuple(criterion.id for criterion in problem.panel if criterion.id not in review.points)
    if review.recused:
        return Judged(review, Fate.RECUSED, missing=missing)
    if missing:
        return Judged(review, Fate.UNFINISHED, missing=missing)
    total = sum((c.share(review.points[c.id]) for c in problem.panel), Fraction())
    return Judged(review, Fate.COUNTED, total)


def trimmed(problem: RankingProblem, counted: Sequence[Judged]) -> Mapping[str, Judged]:
    """One highest and one lowest review, by reviewer; none below the stated number of reviews.

    Of equal extremes the first in the draw goes; without a seed the first by alias, and the means stay loose.
    """
    start = problem.rule.trim_from
    if start is None or len(counted) < max(start, FEWEST_TO_TRIM):
        return {}
    highest = _extreme(problem, counted, Fate.HIGHEST)
    rest = [each for each in counted if each.review is not highest.review]
    lowest = _extreme(problem, rest, Fate.LOWEST)
    return {each.review.reviewer: each for each in (highest, lowest)}


def _extreme(problem: RankingProblem, reviews: Sequence[Judged], fate: Fate) -> Judged:
    totals = [each.total for each in reviews if each.total is not None]
    extreme = max(totals) if fate is Fate.HIGHEST else min(totals)
    equal = {each.review.reviewer: each for each in reviews if each.total == extreme}
    order = problem.draw.order(equal) if problem.draw else sorted(equal)
    alike = len({tuple(sorted(each.review.points.items())) for each in equal.values()}) == 1
    return replace(equal[order[0]], fate=fate, among=() if alike else tuple(sorted(equal)))


def _panel(problem: RankingProblem, kept: Sequence[Judged]) -> Fraction | None:
    """The mean of the totals that remain; nothing is missing where the panel scores nothing."""
    if not problem.panel:
        return Fraction()
    return mean([each.total for each in kept if each.total is not None])


def _staff(problem: RankingProblem, candidate: Candidate) -> Fraction | None:
    if any(criterion.id not in candidate.staff for criterion in problem.staff):
        return None
    return sum((c.share(candidate.staff[c.id]) for c in problem.staff), Fraction())


def _means(problem: RankingProblem, candidate: Candidate, kept: Sequence[Judged]) -> Mapping[str, Fraction]:
    """In points and in the order of the call; a criterion nobody scored is not there."""
    means: dict[str, Fraction] = {}
    for criterion in problem.criteria:
        value = candidate.staff.get(criterion.id) if criterion.by_staff else _mean_of(criterion, kept)
        if value is not None:
            means[criterion.id] = value
    return means


def _mean_of(criterion: Criterion, kept: Iterable[Judged]) -> Fraction | None:
    return mean([each.review.points[criterion.id] for each in kept])


def mean(values: Sequence[Fraction]) -> Fraction | None:
    return sum(values, Fraction()) / len(values) if values else None


def _rounded(problem: RankingProblem, total: Fraction | None) -> Fraction | None:
    decimals = problem.rule.decimals
    return total if total is None or decimals is None else rounded(total, decimals)


def _loose(
    problem: RankingProblem, counted: Sequence[Judged], dropped: Iterable[Judged]
) -> Mapping[str, tuple[Fraction, Fraction]]:
    """The range of each criterion's mean over every way to settle equal extremes that differ in points."""
    gone = list(dropped)
    if not any(each.among for each in gone):
        return {}
    left = len(counted) - len(gone)
    ranges = {}
    for criterion in problem.panel:
        points = {each.review.reviewer: each.review.points[criterion.id] for each in counted}
        least, most = _dropped_points(points, gone)
        everything = sum(points.values(), Fraction())
        ranges[criterion.id] = ((everything - most) / left, (everything - least) / left)
    return ranges


def _dropped_points(points: Mapping[str, Fraction], gone: Sequence[Judged]) -> tuple[Fraction, Fraction]:
    """The least and the greatest sum of points that can go. Where all totals are equal, both go from one lot."""
    highest, lowest = gone
    if highest.total == lowest.total:
        shared = sorted(points[name] for name in highest.among)
        return shared[0] + shared[1], shared[-1] + shared[-2]
    sides = [[points[name] for name in each.among or (each.review.reviewer,)] for each in gone]
    return sum(map(min, sides), Fraction()), sum(map(max, sides), Fraction())


def _bars(problem: RankingProblem, combined: Combined) -> Iterable[Bar]:
    """In the order in which they are published: eligibility, reviews, then thresholds."""
    if not combined.candidate.eligible:
        yield Bar(INELIGIBLE)
    if combined.panel is None:
        yield Bar(NO_REVIEW)
    yield from (Bar(NO_REVIEW, c.id) for c in problem.staff if c.id not in combined.candidate.staff)
    threshold = problem.rule.threshold
    if threshold is not None and combined.total is not None and combined.total < threshold:
        yield Bar(THRESHOLD, TOTAL)
    for criterion in problem.criteria:
        reached = combined.means.get(criterion.id)
        if criterion.threshold is not None and reached is not None and reached < criterion.threshold:
            yield Bar(THRESHOLD, criterion.id)
