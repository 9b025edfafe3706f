"""Whether minimum counts can be paid is decided exactly: compared with every choice of tracks."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.spec.minimal import MINIMAL

from gongmo.domain.money import Money
from gongmo.domain.spec.check import check
from gongmo.domain.spec.checks.money import Floor, smallest_conflict, viable_range
from gongmo.domain.spec.track import Awards, Support, Track

HEAD, TAIL = MINIMAL.split("tracks:\n")[0], "selection:" + MINIMAL.split("selection:")[1]


def track(number: int, bottom: int, step: int, least: int, budget: int | None) -> str:
    own = "" if budget is None else f"    budget: {budget}\n"
    return (
        f"  - id: t{number}\n    title: {{en: T{number}}}\n{own}"
        f"    intake: {{window: {{opens: 2027-02-01T09:00, closes: 2027-03-05T18:00}}}}\n"
        f"    applicants: [company]\n"
        f"    support: {{min: {bottom}, max: {bottom + 5 * step}, step: {step}}}\n"
        f"    awards: {{min: {least}}}\n"
        f"    stages: [document_review, committee]\n"
        f"    criteria: [{{id: c, title: {{en: C}}, points: 100}}]\n"
        f"    scoring: {{reviews: 1, step: 1, ties: [draw]}}\n"
        f"    form: [{{id: f, title: {{en: F}}, questions: [{{id: requested, kind: money, title: {{en: R}}}}]}}]\n"
    )


tracks = st.lists(
    st.tuples(
        st.integers(1, 60), st.sampled_from([1, 7, 10]), st.integers(0, 4), st.none() | st.integers(1, 200)
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(tracks, st.integers(1, 400))
def test_a_budget_is_refused_exactly_when_the_minimum_awards_cost_more(
    drawn: list[tuple[int, int, int, int | None]], budget: int
) -> None:
    head = HEAD.replace("budget: 1000", f"budget: {budget}")
    text = head + "tracks:\n" + "".join(track(n, *one) for n, one in enumerate(drawn)) + TAIL
    found = {finding.code: finding for finding in check(text.encode(), "call.yaml").findings}
    cheapest = [
        least * next(a for a in range(bottom, bottom + step) if a % step == 0)
        for bottom, step, least, _ in drawn
    ]
    whole = [code for code in found if code.startswith("money-minimum-above-budget")]
    assert bool(whole) == (sum(cheapest) > budget)
    own = [code for code in found if code.startswith("money-minimum-above-track-budget")]
    assert bool(own) == any(
        cost > one[3] for cost, one in zip(cheapest, drawn, strict=True) if one[3] is not None
    )
    if whole:
        needed = found[whole[0]].values["needed"]
        assert isinstance(needed, Money)
        assert needed.amount > budget


def floors(amounts: list[int]) -> list[Floor]:
    return [
        Floor(
            index,
            Track.model_construct(awards=Awards(min=1), support=Support(min=amount, max=amount, step=1)),
        )
        for index, amount in enumerate(amounts)
    ]


@given(st.lists(st.integers(0, 50), max_size=6), st.integers(0, 150))
def test_the_conflict_named_is_a_smallest_one(amounts: list[int], budget: int) -> None:
    conflict = smallest_conflict(floors(amounts), budget)
    sizes = [
        size
        for size in range(1, len(amounts) + 1)
        if any(sum(chosen) > budget for chosen in combinations(amounts, size))
    ]
    assert len(conflict) == (sizes[0] if sizes else 0)
    total = sum(floor.amount for floor in conflict)
    assert all(total - floor.amount <= budget for floor in conflict)


@given(st.integers(0, 500), st.integers(0, 500), st.integers(1, 40))
def test_a_range_in_whole_steps_holds_every_amount_that_can_be_awarded(
    low: int, high: int, step: int
) -> None:
    bottom, top = viable_range(Support(min=low, max=high, step=step))
    assert [a for a in range(low, high + 1) if a % step == 0] == list(range(bottom, top + 1, step))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=4),
    st.integers(0, 3),
    st.sampled_from([1_000, 10_000, 1_000_000]),
)
def test_a_unit_written_too_large_in_one_track_is_recognised(
    bottoms: list[int], which: int, slip: int
) -> None:
    """Each track costs at least a tenth of the budget, as tracks of a real call do."""
    slipped = which % len(bottoms)
    budget = 2 * sum(bottoms)
    drawn = [
        (bottom * slip if n == slipped else bottom, slip if n == slipped else 1, 2, None)
        for n, bottom in enumerate(bottoms)
    ]
    text = HEAD.replace("budget: 1000", f"budget: {budget}") + "tracks:\n"
    text += "".join(track(n, *one) for n, one in enumerate(drawn)) + TAIL
    found = {finding.code: finding for finding in check(text.encode(), "call.yaml").findings}
    dearest = 20 * bottoms[slipped] >= budget
    if dearest:
        values = found["money-minimum-above-budget-slip"].values
        assert values["slip"] == slip
        assert values["meant_bottom"] == Money(bottoms[slipped])
        assert values["write_top"] == f"{bottoms[slipped] + 5:_}"
    else:
        assert any(code.startswith("money-minimum-above-budget") for code in found)


def test_too_many_awards_are_not_taken_for_a_slip() -> None:
    text = MINIMAL.replace("budget: 1000", "budget: 2_000_000").replace(
        "min: 100, max: 300", "min: 1_500_000, max: 3_000_000"
    )
    (finding,) = check(text.encode(), "call.yaml").findings
    assert finding.code == "money-minimum-above-budget"
    assert finding.values["factor"] == Fraction(3, 2)
