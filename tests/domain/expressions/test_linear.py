from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.expressions.linear import Interval, pieces

quarters = st.integers(-20, 20).map(lambda n: Fraction(n, 4))
ends = st.one_of(st.none(), quarters)


def interval(low: Fraction | None, high: Fraction | None, *, open: bool) -> Interval | None:  # noqa: A002
    """None where nothing lies between the ends."""
    if low is not None and high is not None and (low > high or (open and low == high)):
        return None
    return Interval(low, high, open)


intervals = st.builds(interval, ends, ends, open=st.booleans()).filter(bool)


def has(within: Interval, number: Fraction) -> bool:
    low, high = within.low, within.high
    inside = (low is None or low <= number) and (high is None or number <= high)
    return inside and not (within.open and number in {low, high})


@given(intervals)
def test_the_whole_numbers_of_an_interval_are_kept_and_no_others(within: Interval) -> None:
    whole = within.whole()
    for number in map(Fraction, range(-8, 9)):
        assert has(within, number) == (whole is not None and has(whole, number))
    assert whole is None or whole == whole.whole()


@given(intervals)
def test_the_signs_of_an_interval_are_those_of_its_numbers(within: Interval) -> None:
    sixteenths = (Fraction(n, 16) for n in range(-100, 101))
    assert within.signs() == {(n > 0) - (n < 0) for n in sixteenths if has(within, n)}


@given(intervals.filter(lambda within: not within.open), st.lists(quarters))
def test_the_pieces_of_a_domain_cover_it_once_and_none_holds_a_threshold_inside(
    domain: Interval, thresholds: list[Fraction]
) -> None:
    cut = pieces(domain, thresholds, whole=False)
    for number in (Fraction(n, 16) for n in range(-100, 101)):
        assert sum(has(piece, number) for piece in cut) == has(domain, number)
    for piece in cut:
        assert not any(piece.low != threshold and has(piece, threshold) for threshold in thresholds)


@pytest.mark.parametrize("whole", [True, False])
def test_an_empty_domain_has_no_pieces(whole: bool) -> None:
    assert pieces(Interval(Fraction(5), Fraction(2)), [Fraction(3)], whole=whole) == []
