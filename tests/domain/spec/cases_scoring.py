"""Criteria, scores, trimming and ties."""

from tests.domain.spec.minimal import TRIMMING, Case

CASES = (
    Case(
        "weights-total", ("points: 40", "points: 30"), (21, 5), near=("points: 40", "points: 20, weight: 40")
    ),
    Case("points-step", ("step: 1,", "step: 0,"), (24, 27), near=("step: 1,", "step: 0.5,")),
    Case(
        "points-none",
        ("points: 40", "points: 0, weight: 40"),
        (23, 39),
        near=("points: 40", "points: 1, weight: 40"),
    ),
    Case("points-off-step", ("step: 1,", "step: 7,"), (22, 39), near=("step: 1,", "step: 20,")),
    Case(
        "weight-negative",
        ("points: 40", "points: 40, weight: -40"),
        (23, 51),
        near=("points: 40", "points: 40, weight: 40"),
        also={"weights-total"},
    ),
    Case(
        "threshold-above-points",
        ("points: 40", "points: 40, threshold: 41"),
        (23, 51),
        near=("points: 40", "points: 40, threshold: 40"),
    ),
    Case("threshold-above-full", ("total: 60", "total: 101"), (24, 87), near=("total: 60", "total: 100")),
    Case(
        "trim-from-missing",
        (TRIMMING, "aggregate: trimmed_mean"),
        (24, 36),
        near=(TRIMMING, "aggregate: mean"),
    ),
    Case(
        "trim-leaves-nothing",
        ("trim_from: 5", "trim_from: 2"),
        (24, 61),
        near=("trim_from: 5", "trim_from: 3"),
        near_also={"trim-few-reviews"},
    ),
    Case(
        "trim-never",
        ("trim_from: 5", "trim_from: 6"),
        (24, 61),
        near=(("reviews: 5", "reviews: 6"), ("trim_from: 5", "trim_from: 6")),
    ),
    Case("trim-few-reviews", ("trim_from: 5", "trim_from: 4"), (24, 61), near=("reviews: 5", "reviews: 6")),
    Case(
        "trim-unused",
        (TRIMMING, "aggregate: mean, trim_from: 5"),
        (24, 53),
        near=(TRIMMING, "aggregate: mean"),
    ),
    Case(
        "ties-undecided",
        ("ties: [need, draw]", "ties: [need, plan]"),
        (24, 99),
        near=("ties: [need, draw]", "ties: [need, plan, draw]"),
    ),
    Case(
        "ties-repeated",
        ("ties: [need, draw]", "ties: [need, need, draw]"),
        (24, 112),
        near=("ties: [need, draw]", "ties: [plan, need, draw]"),
    ),
    Case(
        "ties-draw-early",
        ("ties: [need, draw]", "ties: [draw, need]"),
        (24, 106),
        near=("ties: [need, draw]", "ties: [draw]"),
        also={"ties-undecided"},
    ),
    Case(
        "ties-unknown",
        ("ties: [need, draw]", "ties: [price, draw]"),
        (24, 106),
        near=("ties: [need, draw]", "ties: [plan, draw]"),
    ),
)
