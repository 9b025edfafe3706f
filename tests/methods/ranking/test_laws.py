from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.domain import small_call
from tests.methods.ranking import made
from tests.methods.ranking.made import all_rules, problems

from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.domain.sheets.scores import ScoreRow
from gongmo.methods.ranking.combine import combine
from gongmo.methods.ranking.official import rank, standing
from gongmo.methods.ranking.outcome import DROPPED, Fate
from gongmo.methods.ranking.problem import Candidate, Criterion, RankingProblem, Review, Rule

plain = all_rules(staff=False).map(lambda rule: replace(rule, trim_from=None))
quick = settings(max_examples=60, deadline=None)


def with_candidates(problem: RankingProblem, *candidates: Candidate) -> RankingProblem:
    return replace(problem, candidates=tuple(sorted(candidates, key=lambda one: one.application)))


@quick
@given(problems())
def test_with_a_seed_no_two_share_a_rank_and_no_rank_is_left_out(problem: RankingProblem) -> None:
    ranking = rank(problem)
    given_ranks = [row.rank for row in ranking.rows if row.rank is not None]
    assert given_ranks == list(range(1, len(given_ranks) + 1))
    assert all(row.rank is None or not row.combined.bars for row in ranking.rows)


@quick
@given(problems())
def test_nobody_is_ranked_before_a_better_total(problem: RankingProblem) -> None:
    totals = [row.total for row in rank(problem).rows if row.rank is not None]
    assert totals == sorted(totals, key=lambda total: -(total or 0))


@quick
@given(problems(seeded=False))
def test_ranks_are_shared_exactly_by_those_whom_the_chain_leaves_equal(problem: RankingProblem) -> None:
    assume(problem.seed is None)
    ranked = [row for row in rank(problem).rows if row.rank is not None]
    for row in ranked:
        before = sum(standing(problem, other.combined) < standing(problem, row.combined) for other in ranked)
        assert row.rank == before + 1
    shared = sum(len(list(group)) > 1 for _, group in groupby(ranked, key=lambda row: row.rank))
    assert sum(f.code == "rank-tie-needs-seed" for f in rank(problem).findings) == shared


@quick
@given(problems())
def test_without_bonus_a_total_lies_between_nothing_and_full_marks(problem: RankingProblem) -> None:
    full = sum(criterion.weight for criterion in problem.criteria)
    for row in rank(
        with_candidates(problem, *(replace(c, bonus=Fraction()) for c in problem.candidates))
    ).rows:
        assert row.total is None or 0 <= row.total <= full


@quick
@given(problems(), st.integers(2, 7))
def test_scaling_points_with_full_points_leaves_every_total(problem: RankingProblem, factor: int) -> None:
    def scaled(points: object) -> dict[str, Fraction]:
        return {name: value * factor for name, value in points.items()}  # type: ignore[attr-defined]

    criteria = tuple(
        replace(c, points=c.points * factor, threshold=None if c.threshold is None else c.threshold * factor)
        for c in problem.criteria
    )
    candidates = [
        replace(
            c,
            reviews=tuple(replace(review, points=scaled(review.points)) for review in c.reviews),
            staff=scaled(c.staff),
        )
        for c in problem.candidates
    ]
    larger = replace(with_candidates(problem, *candidates), criteria=criteria)
    assert [(r.application, r.rank, r.total, r.settled_by, r.combined.bars) for r in rank(larger).rows] == [
        (r.application, r.rank, r.total, r.settled_by, r.combined.bars) for r in rank(problem).rows
    ]


@quick
@given(problems(), st.data())
def test_other_names_change_nothing_but_the_names_and_the_draw(
    problem: RankingProblem, data: st.DataObject
) -> None:
    numbers = [c.application for c in problem.candidates]
    names = dict(
        zip(numbers, data.draw(st.permutations([f"Z{n}" for n in range(len(numbers))])), strict=True)
    )
    renamed = rank(
        with_candidates(problem, *(replace(c, application=names[c.application]) for c in problem.candidates))
    )
    for row in rank(problem).rows:
        other = renamed.row(names[row.application])
        assert other
        assert (other.total, other.combined.means, other.combined.bars) == (
            row.total,
            row.combined.means,
            row.combined.bars,
        )
        assert {names[equal] for equal in row.equals} == set(other.equals)
        assert (row.settled_by == "draw") == (other.settled_by == "draw")
        if row.settled_by != "draw":
            assert (other.rank, other.settled_by) == (row.rank, row.settled_by)


rows_of_scores = st.lists(
    st.builds(
        ScoreRow,
        st.sampled_from(["A", "B", "C"]),
        st.sampled_from([f"P{n}" for n in range(5)]),
        st.sampled_from(["need", "plan"]),
        st.one_of(st.none(), st.integers(0, 4).map(lambda n: Decimal(10 * n))),
        st.sampled_from([False] * 9 + [True]),
    ),
    unique_by=lambda row: (row.application, row.reviewer, row.criterion),
    max_size=30,
)


@quick
@given(rows_of_scores, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(scores: list[ScoreRow], chance: object) -> None:
    call = small_call.call(small_call.track(aggregate="trimmed_mean", trim_from=3))
    applications = [ApplicationRow(number, "towns") for number in "ABC"]
    mixed_scores, mixed_applications = scores.copy(), applications.copy()
    chance.shuffle(mixed_scores)  # type: ignore[attr-defined]
    chance.shuffle(mixed_applications)  # type: ignore[attr-defined]
    track = call.tracks[0]
    for seed in (None, "s"):
        straight = rank(RankingProblem.of(call, track, applications, scores, seed))
        assert rank(RankingProblem.of(call, track, mixed_applications, mixed_scores, seed)) == straight


@quick
@given(problems(rules=plain), st.data())
def test_under_a_plain_mean_raising_a_counted_score_never_worsens_the_rank(
    problem: RankingProblem, data: st.DataObject
) -> None:
    ranking = rank(problem)
    counted = [(r, judged) for r in ranking.rows for judged in r.combined.kept if r.rank is not None]
    assume(counted)
    row, judged = data.draw(st.sampled_from(counted))
    better = rank(with_candidates(problem, *raised(problem, row.combined.candidate, judged.review, data)))
    after = better.row(row.application)
    assert after
    assert after.rank is not None
    assert row.rank is not None
    assert after.rank <= row.rank


@quick
@given(problems(), st.data())
def test_raising_a_counted_score_never_lowers_the_total(problem: RankingProblem, data: st.DataObject) -> None:
    counted = [
        (r, judged)
        for r in rank(problem).rows
        for judged in r.combined.having(Fate.COUNTED, *DROPPED)
        if r.total
    ]
    assume(counted)
    row, judged = data.draw(st.sampled_from(counted))
    better = rank(with_candidates(problem, *raised(problem, row.combined.candidate, judged.review, data)))
    after = better.row(row.application)
    assert after
    assert after.total is not None
    assert row.total is not None
    assert after.total >= row.total


def raised(
    problem: RankingProblem, candidate: Candidate, review: Review, data: st.DataObject
) -> list[Candidate]:
    criterion: Criterion = data.draw(st.sampled_from(problem.panel))
    points = data.draw(st.fractions(review.points[criterion.id], criterion.points, max_denominator=8))
    better = replace(review, points={**review.points, criterion.id: points})
    reviews = tuple(better if each is review else each for each in candidate.reviews)
    others = [other for other in problem.candidates if other is not candidate]
    return [*others, replace(candidate, reviews=reviews)]


quarters = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda n: (Fraction(n[0]), Fraction(n[1])))


@quick
@given(st.lists(quarters, min_size=3, max_size=6), quarters, st.sampled_from([None, "s"]))
def test_a_further_review_between_the_extremes_leaves_the_same_reviews_out(
    given_points: list[tuple[Fraction, Fraction]], further: tuple[Fraction, Fraction], seed: str | None
) -> None:
    totals = [sum(points) for points in given_points]
    assume(min(totals) < sum(further) < max(totals))
    rule = Rule(3, (), trim_from=3)
    few, more = made.candidate("A", *given_points), made.candidate("A", *given_points, further)
    before, after = (combine(made.problem(one, rule=rule, seed=seed), one) for one in (few, more))
    assert [judged.review for judged in after.having(*DROPPED)] == [
        judged.review for judged in before.having(*DROPPED)
    ]
    assert more.reviews[-1] in [judged.review for judged in after.kept]


@quick
@given(problems())
def test_a_trimmed_total_lies_between_the_totals_that_remain(problem: RankingProblem) -> None:
    for row in rank(problem).rows:
        kept = [judged.total for judged in row.combined.kept if judged.total is not None]
        assert row.combined.panel is None or min(kept) <= row.combined.panel <= max(kept)
        assert len(row.combined.having(*DROPPED)) in {0, 2}
