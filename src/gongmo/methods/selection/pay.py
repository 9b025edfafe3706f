"""Step 3: what the seats of phase A receive when the money does not give all of them their full amount.

Each receives l + λ(u − l). A track with a budget of its own has its own largest λ; the total then has a largest common
λ, and the smaller of the two holds for each seat. Amounts are rounded down to the step, and steps left over go one each
in the order of seats, while the seat's `u`, its track's budget and the total allow. All in exact rationals.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

WHOLE = Fraction(1)


@dataclass(frozen=True)
class Claim:
    application: str
    track: str
    lower: int
    upper: int
    step: int

    @property
    def span(self) -> int:
        return self.upper - self.lower


@dataclass(frozen=True)
class Paid:
    """Amounts in the order of claims; `extra` are the applications that received a step left over."""

    amounts: Mapping[str, int]
    share: Fraction
    shares: Mapping[str, Fraction]
    extra: frozenset[str]

    def share_of(self, track: str) -> Fraction:
        return min(self.share, self.shares.get(track, WHOLE))


def pay(claims: Sequence[Claim], free: int, free_in: Mapping[str, int]) -> Paid | None:
    """The amounts, or None when not even the smallest can be paid.

    `free` is what the total still holds, `free_in` what each track with a budget of its own does.
    """
    floors = {track: sum(c.lower for c in claims if c.track == track) for track in free_in}
    if sum(c.lower for c in claims) > free or any(floors[track] > free_in[track] for track in free_in):
        return None
    shares = {
        track: _share(free_in[track] - floors[track], sum(c.span for c in claims if c.track == track))
        for track in free_in
    }
    share = _common(claims, free - sum(c.lower for c in claims), shares)
    amounts = {c.application: _rounded(c, min(share, shares.get(c.track, WHOLE))) for c in claims}
    extra = _hand_out(claims, amounts, free, free_in)
    return Paid(amounts, share, shares, extra)


def _share(money: int, span: int) -> Fraction:
    return min(WHOLE, Fraction(money, span)) if span else WHOLE


def _common(claims: Sequence[Claim], money: int, shares: Mapping[str, Fraction]) -> Fraction:
    """The largest λ ≤ 1 with Σ min(λ, own λ) · (u − l) ≤ money: the sum is linear between the tracks' own shares."""
    reached, spent = Fraction(0), Fraction(0)
    for bend in sorted({WHOLE, *shares.values()}):
        rising = sum(c.span for c in claims if shares.get(c.track, WHOLE) > reached)
        if rising and spent + rising * (bend - reached) > money:
            return reached + (money - spent) / rising
        spent += rising * (bend - reached)
        reached = bend
    return WHOLE


def _rounded(claim: Claim, share: Fraction) -> int:
    exact = claim.lower + share * claim.span
    return int(exact // claim.step) * claim.step


def _hand_out(
    claims: Sequence[Claim], amounts: dict[str, int], free: int, free_in: Mapping[str, int]
) -> frozenset[str]:
    left = free - sum(amounts.values())
    left_in = {
        t: money - sum(amounts[c.application] for c in claims if c.track == t) for t, money in free_in.items()
    }
    extra: set[str] = set()
    for claim in claims:
        fits = claim.step <= min(left, left_in.get(claim.track, left))
        if fits and amounts[claim.application] + claim.step <= claim.upper:
            amounts[claim.application] += claim.step
            left -= claim.step
            if claim.track in left_in:
                left_in[claim.track] -= claim.step
            extra.add(claim.application)
    return frozenset(extra)
