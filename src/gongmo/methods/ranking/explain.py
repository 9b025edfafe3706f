"""How one application's rank and total came about, down to the points on the score sheets."""

from collections.abc import Iterator
from fractions import Fraction

from gongmo.domain.draw import Draw
from gongmo.domain.exact import exact_text
from gongmo.domain.findings import Value
from gongmo.domain.sheets.ranking import INELIGIBLE, NO_REVIEW
from gongmo.domain.sheets.ranking import TOTAL as TOTAL_ID
from gongmo.domain.texts import say
from gongmo.domain.wording.ranking import BARS, TOTAL
from gongmo.domain.wording.ranking import DRAW as THE_DRAW
from gongmo.methods.ranking.combine import FEWEST_TO_TRIM
from gongmo.methods.ranking.outcome import DROPPED, NOT_COUNTED, Bar, Combined, Fate, Judged, Ranked, Ranking
from gongmo.methods.ranking.problem import DRAW, Criterion, RankingProblem
from gongmo.methods.ranking.steps import Step

SHOWN_OF_A_LOT = 16


def explain(problem: RankingProblem, ranking: Ranking, row: Ranked) -> Step:
    """`ranking` is what `rank(problem)` gave, `row` one of its rows."""
    ranked = sum(other.rank is not None for other in ranking.rows)
    about: dict[str, Value] = {"application": row.application, "track": problem.title, "ranked": ranked}
    parts = [*_bars(row), _total(problem, row.combined), *_means(problem, row.combined)]
    parts += [*_thresholds(problem, row.combined), *_tie(problem, ranking, row)]
    if row.rank is None:
        return Step("barred", about, tuple(parts))
    return Step("ranked", {**about, "rank": row.rank}, tuple(parts))


def bar_in_words(problem: RankingProblem, bar: Bar, language: str) -> str:
    """`Total below 70`, `no review counts`."""
    code = "no-review-of-staff" if bar.kind == NO_REVIEW and bar.about else bar.kind
    about, threshold = TOTAL, problem.rule.threshold
    if bar.about not in {"", TOTAL_ID}:
        criterion = problem.criterion(bar.about)
        about, threshold = criterion.title, criterion.threshold
    least = "" if threshold is None else exact_text(threshold)
    return say(BARS[code], language).format(about=say(about, language), threshold=least)


def _bars(row: Ranked) -> Iterator[Step]:
    if any(bar.kind == INELIGIBLE for bar in row.combined.bars):
        yield Step("ineligible")


def _total(problem: RankingProblem, combined: Combined) -> Step:
    parts = [
        step for step in (_panel(problem, combined), _staff(problem, combined), _bonus(combined)) if step
    ]
    if combined.total is None or combined.unrounded is None:
        return Step("no-total", steps=tuple(parts))
    if problem.rule.decimals is not None:
        parts.append(Step("rounded", {"before": combined.unrounded, "after": combined.total}))
    addends = _addends(problem, combined)
    if len(addends) == 1:
        return Step("total", {"total": combined.total}, tuple(parts))
    return Step("total-sum", {"parts": addends, "total": combined.unrounded}, tuple(parts))


def _addends(problem: RankingProblem, combined: Combined) -> tuple[Fraction, ...]:
    asked = (
        (bool(problem.panel), combined.panel),
        (bool(problem.staff), combined.staff),
        (bool(combined.candidate.bonus), combined.candidate.bonus),
    )
    return tuple(value for there, value in asked if there and value is not None)


def _panel(problem: RankingProblem, combined: Combined) -> Step | None:
    if not problem.panel:
        return None
    kept = combined.kept
    reviews = (*kept, *combined.having(*DROPPED), *combined.having(*NOT_COUNTED))
    steps = (*_trimming(problem, combined), *(_review(problem, judged) for judged in reviews))
    if combined.panel is None:
        return Step("panel-none", steps=steps)
    if len(kept) == 1:
        return Step("panel-one", {"mean": combined.panel}, steps)
    totals = tuple(judged.total for judged in kept if judged.total is not None)
    return Step("panel", {"totals": totals, "count": len(kept), "mean": combined.panel}, steps)


def _trimming(problem: RankingProblem, combined: Combined) -> Iterator[Step]:
    if problem.rule.trim_from is None:
        return
    start = max(problem.rule.trim_from, FEWEST_TO_TRIM)
    count = len(combined.having(Fate.COUNTED, *DROPPED))
    yield Step("trimmed" if combined.having(*DROPPED) else "not-trimmed", {"count": count, "start": start})


def _review(problem: RankingProblem, judged: Judged) -> Step:
    reviewer = judged.review.reviewer
    if judged.fate is Fate.RECUSED:
        return Step("recused", {"reviewer": reviewer})
    if judged.total is None:
        missing = tuple(problem.criterion(name).title for name in judged.missing)
        return Step("unfinished", {"reviewer": reviewer, "missing": missing})
    given = [(criterion, judged.review.points[criterion.id]) for criterion in problem.panel]
    shares = tuple(criterion.share(points) for criterion, points in given)
    steps = [_points(criterion, points) for criterion, points in given]
    if judged.among:
        steps.append(_drawn(problem, judged))
    values: dict[str, Value] = {"reviewer": reviewer, "shares": shares, "total": judged.total}
    return Step(judged.fate.value, values, tuple(steps))


def _drawn(problem: RankingProblem, judged: Judged) -> Step:
    if problem.draw is None:
        return Step("drawn-open", {"among": judged.among})
    lots = tuple(_lot(problem.draw, name) for name in problem.draw.order(judged.among))
    return Step("drawn", {"lots": lots, "drawn": problem.draw.drawn(judged.review.reviewer)})


def _lot(draw: Draw, name: str) -> str:
    return f"{name} {draw.lot(name)[:SHOWN_OF_A_LOT]}"


def _points(criterion: Criterion, points: Fraction) -> Step:
    values: dict[str, Value] = {"criterion": criterion.title, "points": points, "full": criterion.points}
    if criterion.weight == criterion.points:
        return Step("points", values)
    return Step("share", {**values, "weight": criterion.weight, "share": criterion.share(points)})


def _staff(problem: RankingProblem, combined: Combined) -> Step | None:
    if not problem.staff:
        return None
    given = combined.candidate.staff
    steps = tuple(
        _points(criterion, given[criterion.id])
        if criterion.id in given
        else Step("staff-missing", {"criterion": criterion.title})
        for criterion in problem.staff
    )
    share = sum((c.share(given[c.id]) for c in problem.staff if c.id in given), Fraction())
    return Step("staff", {"share": share}, steps)


def _bonus(combined: Combined) -> Step | None:
    bonus = combined.candidate.bonus
    return Step("bonus", {"points": bonus}) if bonus else None


def _means(problem: RankingProblem, combined: Combined) -> Iterator[Step]:
    steps = [_mean(problem.criterion(name), combined, value) for name, value in combined.means.items()]
    if steps:
        yield Step("means", steps=tuple(steps))


def _mean(criterion: Criterion, combined: Combined, value: Fraction) -> Step:
    about: dict[str, Value] = {"criterion": criterion.title, "mean": value, "full": criterion.points}
    if criterion.by_staff or len(combined.kept) == 1:
        return Step("mean-one", about)
    points = tuple(judged.review.points[criterion.id] for judged in combined.kept)
    return Step("mean", {**about, "points": points, "count": len(points)})


def _thresholds(problem: RankingProblem, combined: Combined) -> Iterator[Step]:
    asked = [(TOTAL, combined.total, problem.rule.threshold)]
    asked += [(c.title, combined.means.get(c.id), c.threshold) for c in problem.criteria]
    steps = tuple(
        Step(
            "reached" if value >= threshold else "missed",
            {"what": what, "value": value, "threshold": threshold},
        )
        for what, value, threshold in asked
        if value is not None and threshold is not None
    )
    if steps:
        yield Step("thresholds", steps=steps)


def _tie(problem: RankingProblem, ranking: Ranking, row: Ranked) -> Iterator[Step]:
    """Link after link, until nobody with the same total is left beside."""
    others = [other for other in ranking.rows if other.application in row.equals]
    if not others:
        return
    steps = []
    for link in problem.rule.ties:
        mine = row.combined.means[link]
        against = tuple(f"{o.application} {exact_text(o.combined.means[link])}" for o in others)
        title = problem.criterion(link).title
        steps.append(Step("tie-link", {"criterion": title, "mean": mine, "others": against}))
        others = [other for other in others if other.combined.means[link] == mine]
        if not others:
            break
    if others and (draw := problem.draw):
        steps.append(_lots(draw, row, others))
    equals: dict[str, Value] = {"equals": row.equals}
    if row.settled_by is None:
        yield Step("tie-open", equals, tuple(steps))
    else:
        settled = THE_DRAW if row.settled_by == DRAW else problem.criterion(row.settled_by).title
        yield Step("tie", {**equals, "link": settled}, tuple(steps))


def _lots(draw: Draw, row: Ranked, others: list[Ranked]) -> Step:
    against = tuple(_lot(draw, name) for name in draw.order(other.application for other in others))
    lot = draw.lot(row.application)[:SHOWN_OF_A_LOT]
    return Step("tie-draw", {"lot": lot, "others": against, "drawn": draw.drawn(row.application)})
