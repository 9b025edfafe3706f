"""What phase A receives when money is short: exact shares, whole steps, nothing above a budget."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.methods.selection.problems import SOME

from gongmo.methods.selection.pay import Claim, pay


@st.composite
def claims(draw):
    steps = {"p": draw(st.integers(1, 4)), "q": draw(st.integers(1, 4))}
    rows = draw(
        st.lists(
            st.tuples(st.sampled_from("pq"), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=6
        )
    )
    return [
        Claim(str(number), track, lower * steps[track], (lower + span) * steps[track], steps[track])
        for number, (track, lower, span) in enumerate(rows)
    ]


@SOME
@given(claims(), st.integers(0, 120), st.integers(0, 60))
def test_amounts_lie_between_the_bounds_and_within_both_budgets(rows, free, own):
    paid = pay(rows, free, {"p": own})
    floors = sum(c.lower for c in rows), sum(c.lower for c in rows if c.track == "p")
    assert (paid is None) == (floors[0] > free or floors[1] > own)
    if paid:
        assert sum(paid.amounts.values()) <= free
        assert sum(paid.amounts[c.application] for c in rows if c.track == "p") <= own
        assert all(c.lower <= paid.amounts[c.application] <= c.upper for c in rows)
        assert all(paid.amounts[c.application] % c.step == 0 for c in rows)


@SOME
@given(claims(), st.integers(0, 120), st.integers(0, 60))
def test_no_common_share_could_be_larger(rows, free, own):
    paid = pay(rows, free, {"p": own})
    if paid is None:
        return

    def spent(share, tracks="pq"):
        shares = {track: min(share, paid.shares.get(track, Fraction(1))) for track in "pq"}
        return sum(c.lower + shares[c.track] * (c.upper - c.lower) for c in rows if c.track in tracks)

    assert spent(paid.share) <= free
    assert spent(Fraction(1), "p") <= own
    more = Fraction(1, 10**6)
    assert paid.share == 1 or spent(paid.share + more) > free
    own_spent = sum(c.lower + (paid.shares["p"] + more) * (c.upper - c.lower) for c in rows if c.track == "p")
    assert paid.shares["p"] == 1 or own_spent > own


@SOME
@given(claims(), st.integers(0, 120))
def test_what_is_left_is_less_than_a_step_of_any_seat_below_its_full_amount(rows, free):
    same = [Claim(c.application, "q", c.lower * 12, c.upper * 12, 12) for c in rows]
    paid = pay(same, free * 12 + 7, {})
    if paid and any(paid.amounts[c.application] < c.upper for c in same):
        assert free * 12 + 7 - sum(paid.amounts.values()) < 12


def test_the_share_is_an_exact_fraction():
    rows = [Claim(name, "p", 300, 500, 10) for name in "ABC"]
    paid = pay(rows, 1000, {})
    assert paid.share == Fraction(1, 6)
    assert paid.amounts == {"A": 340, "B": 330, "C": 330}
    assert paid.extra == {"A"}
