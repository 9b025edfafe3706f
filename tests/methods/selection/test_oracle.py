"""The walk, the look-ahead, the money and the conflicts against the naive oracle, on random small calls."""

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.methods.selection import oracle, problems

from gongmo.methods.selection import Outcome, replace, select


def plain(result):
    """The result in the oracle's words."""
    return {
        "outcome": str(result.outcome),
        "conflict": [str(rule) for rule in result.conflict],
        "awards": [(award.application, award.amount) for award in result.awards],
        "reasons": {out.application: [in_words(bar) for bar in out.bars] for out in result.out},
        "closed": {left.track: str(left.closed) for left in result.left},
        "reserve": reserve(result),
        "left": {left.track: (left.free, left.next, left.lacks) for left in result.left},
    }


def reserve(result):
    if not result.left:
        return {}
    return {
        track.id: [
            (r.application, [in_words(bar) for bar in r.only_if])
            for r in result.reserve
            if r.track == track.id
        ]
        for track in result.problem.tracks
    }


def in_words(bar):
    match bar.kind:
        case "needed":
            return "needed=" + "+".join(str(rule) for rule in bar.rules)
        case "budget":
            return f"budget={bar.lacks}"
        case _:
            return str(bar)


@problems.MANY
@given(problems.problems)
def test_the_walk_agrees_with_trying_everything(problem):
    assert plain(select(problem)) == oracle.Oracle(problem).run()


@problems.SOME
@given(problems.problems, st.data())
def test_after_awards_fall_away_the_walk_agrees_too(problem, data):
    first = select(problem)
    assume(first.awards)
    fallen = data.draw(
        st.sets(st.sampled_from([a.application for a in first.awards]), min_size=1, max_size=2)
    )
    kept = [(a.application, a.amount) for a in first.awards if a.application not in fallen]
    walking = {problem.by_id[name].track for name in fallen}
    second = plain(replace(first, fallen))
    expected = oracle.Oracle(problem, kept, fallen, walking).run()
    assert second["outcome"] == expected["outcome"]
    assert second["conflict"] == expected["conflict"]
    if expected["outcome"] == Outcome.RECOMMENDED:
        assert second["awards"] == expected["awards"]
        assert second["closed"] == {**plain(first)["closed"], **expected["closed"]}
    else:
        assert second["awards"] == kept


@problems.SOME
@given(st.integers(0, 2**48), st.sampled_from([11, 13]))
def test_the_look_ahead_agrees_on_larger_calls(seed, largest):
    problem = problems.drawn(seed, largest)
    assert plain(select(problem)) == oracle.Oracle(problem).run()
