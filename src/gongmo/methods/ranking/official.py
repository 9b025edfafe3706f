"""The official ranking of one track by the published rule, in exact fractions and nothing else.

Totals are compared as they are, never rounded first unless the call's rule rounds them: means rounded before
comparing make ties that no reviewer gave. Equal totals go down the tie chain, criterion by criterion, to the draw.
The rule is that of `selection.md`, *Ranking that feeds it*; Korean practice of trimmed panels as in public notices.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from gongmo.domain.findings import Finding, Value, in_reading_order
from gongmo.domain.sheets.ranking import NO_REVIEW
from gongmo.methods.ranking.combine import combine
from gongmo.methods.ranking.outcome import NOT_COUNTED, Combined, Fate, Ranked, Ranking
from gongmo.methods.ranking.problem import DRAW, RankingProblem

Key = tuple[Fraction | str, ...]


def rank(problem: RankingProblem) -> Ranking:
    """Every application of the track, ranked or barred, with the findings about what the rule left open."""
    everyone = [combine(problem, candidate) for candidate in problem.candidates]
    fit = [combined for combined in everyone if not combined.bars]
    ranked = in_order(problem, fit)
    barred = [Ranked(combined) for combined in everyone if combined.bars]
    findings = in_reading_order(_findings(problem, everyone, ranked))
    return Ranking(problem.call, problem.track, (*ranked, *barred), tuple(findings), problem.seed)


def in_order(problem: RankingProblem, fit: Sequence[Combined]) -> list[Ranked]:
    """Best first. Those whom the whole chain leaves equal share the better rank, and the next ranks stay empty."""
    keys = {combined.application: standing(problem, combined) for combined in fit}
    peers: defaultdict[Fraction | str, list[str]] = defaultdict(list)
    for application, key in keys.items():
        peers[key[0]].append(application)
    ordered = sorted(fit, key=lambda combined: (keys[combined.application], combined.application))
    ranked: list[Ranked] = []
    for key, group in groupby(ordered, key=lambda combined: keys[combined.application]):
        place = len(ranked) + 1
        for combined in group:
            equals = tuple(other for other in peers[key[0]] if other != combined.application)
            settled = _settled_by(problem, key, [keys[other] for other in equals])
            ranked.append(Ranked(combined, place, equals, settled))
    return ranked


def standing(problem: RankingProblem, combined: Combined) -> Key:
    """What is compared, smallest first: the total, the shares of the criteria in order, and the lot."""
    shares = (combined.means[link] / problem.criterion(link).points for link in problem.rule.ties)
    lot = problem.draw.lot(combined.application) if problem.draw else ""
    return (-(combined.total or Fraction()), *(-share for share in shares), lot)


def _settled_by(problem: RankingProblem, key: Key, others: Sequence[Key]) -> str | None:
    """The first link at which nobody with the same total still stands beside."""
    if not others:
        return None
    for depth, link in enumerate((*problem.rule.ties, DRAW), start=2):
        if all(other[:depth] != key[:depth] for other in others):
            return link
    return None


def _findings(
    problem: RankingProblem, everyone: Sequence[Combined], ranked: Sequence[Ranked]
) -> Iterator[Finding]:
    for combined in everyone:
        if combined.candidate.eligible:
            yield from _about_reviews(problem, combined)
    equal = {row.application for row in ranked if row.equals}
    for combined in everyone:
        if combined.loose and combined.candidate.eligible:
            yield _about_trimming(problem, combined, compared=combined.application in equal)
    yield from _shared_ranks(problem, ranked)


def _about_reviews(problem: RankingProblem, combined: Combined) -> Iterator[Finding]:
    candidate, counted = combined.candidate, len(combined.reviews) - len(combined.having(*NOT_COUNTED))
    about: dict[str, Value] = {
        "application": candidate.application,
        "counted": counted,
        "reviews": problem.rule.reviews,
    }
    for bar in combined.bars:
        if bar.kind == NO_REVIEW and bar.about:
            title = problem.criterion(bar.about).title
            yield Finding("rank-staff-score-missing", candidate.at, {**about, "criterion": title})
    if problem.panel and candidate.reviews and not counted:
        yield Finding("rank-no-review-counts", candidate.at, about)
    elif 0 < counted < problem.rule.reviews:
        yield Finding("rank-few-reviews", candidate.at, about)


def _about_trimming(problem: RankingProblem, combined: Combined, *, compared: bool) -> Finding:
    """An error where the open draw can change who is ranked or before whom; else only means are open."""
    bears = (compared and problem.rule.ties) or any(
        criterion.threshold is not None and low < criterion.threshold <= high
        for criterion in problem.panel
        for low, high in [combined.loose[criterion.id]]
    )
    among = [each.among for each in combined.having(Fate.HIGHEST, Fate.LOWEST)]
    reviewers = tuple(dict.fromkeys(name for names in among for name in names))
    values: dict[str, Value] = {"application": combined.application, "reviewers": reviewers}
    return Finding("rank-trim-needs-seed" if bears else "rank-trim-open", combined.candidate.at, values)


def _shared_ranks(problem: RankingProblem, ranked: Sequence[Ranked]) -> Iterator[Finding]:
    for place, group in groupby(ranked, key=lambda row: row.rank):
        sharing = list(group)
        if len(sharing) > 1:
            names = tuple(row.application for row in sharing)
            first, *others = (row.combined.candidate.at for row in sharing)
            values = {"rank": place or 0, "applications": names, "track": problem.title}
            yield Finding("rank-tie-needs-seed", first, values, tuple(others))
