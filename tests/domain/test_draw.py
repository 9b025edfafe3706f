import hashlib

from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.draw import Draw, seeds_by_track

DRAW = Draw("k-city-network-2023", "planning", "gongmo demonstration 2023")
NAMES = st.lists(st.text(max_size=12), unique=True, max_size=12)


def test_the_lot_is_fixed_for_ever() -> None:
    assert DRAW.lot("47VS-7AED") == "fc159804e6e7409d902267e83750ecf48ba47ec68fd77b5e0ad6b026ffae3aed"
    assert (
        Draw("call", "track", "").lot("")
        == "085eab51af06ff6e8838ad83a0d342aff66b3ccc30f4c6276f5428ae356f5543"
    )
    assert (
        Draw("공모", "유형", "씨앗").lot("가-1")
        == "a28be78e81fba9835701aa7d99a6e8b593ccdf099d41c443cf37be51f0bd6f32"
    )


def test_the_lot_is_the_hash_that_anyone_can_compute() -> None:
    text = "gongmo-draw-1|k-city-network-2023|planning|gongmo demonstration 2023|47VS-7AED"
    assert DRAW.lot("47VS-7AED") == hashlib.sha256(text.encode()).hexdigest()


def test_the_order_is_fixed_for_ever() -> None:
    assert DRAW.order(["A", "B", "C", "D", "E"]) == ["E", "C", "A", "D", "B"]


def test_another_seed_track_or_call_draws_another_order() -> None:
    names = [f"A{n}" for n in range(20)]
    orders = [
        Draw(call, track, seed).order(names)
        for call in ("c", "d")
        for track in ("t", "u")
        for seed in ("1", "2")
    ]
    assert len({tuple(order) for order in orders}) == 8


@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_how_the_names_came(names: list[str], chance: object) -> None:
    shuffled = names.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert DRAW.order(shuffled) == DRAW.order(names)


@given(NAMES, st.text(max_size=12))
def test_a_further_name_leaves_the_others_in_their_order(names: list[str], further: str) -> None:
    assert [name for name in DRAW.order({*names, further}) if name != further] == [
        name for name in DRAW.order(names) if name != further
    ]


def test_no_place_in_the_order_is_favoured() -> None:
    firsts = [Draw("call", "track", str(seed)).order("AB")[0] for seed in range(2_000)]
    assert 900 < firsts.count("A") < 1_100


def test_a_seed_is_for_all_tracks_or_for_the_one_it_names() -> None:
    tracks = ["planning", "demonstration"]
    assert seeds_by_track([], tracks) == {}
    assert seeds_by_track(["5f3a"], tracks) == {"planning": "5f3a", "demonstration": "5f3a"}
    assert seeds_by_track(["5f3a", "planning=77"], tracks) == {"planning": "77", "demonstration": "5f3a"}
    assert seeds_by_track(["planning=77"], tracks) == {"planning": "77"}


def test_a_seed_may_hold_an_equals_sign() -> None:
    assert seeds_by_track(["a=b"], ["planning"]) == {"planning": "a=b"}
    assert seeds_by_track(["planning=a=b"], ["planning"]) == {"planning": "a=b"}
