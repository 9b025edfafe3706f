"""Money and counts."""

from tests.domain.spec.minimal import RANGE, TWO_TRACKS, Case, selection

CASES = (
    Case(
        "money-minimum-above-budget",
        ("budget: 1000", "budget: 199"),
        (18, 15),
        near=("budget: 1000", "budget: 200"),
    ),
    Case(
        "money-minimum-above-budget-slip",
        (RANGE, "support: {min: 100000, max: 300000, step: 10}"),
        (18, 15),
        near=(RANGE, "support: {min: 49000, max: 300000, step: 10}"),
        near_also={"money-minimum-above-budget"},
    ),
    Case(
        "money-minimum-above-track-budget",
        ("    operator: office", "    budget: 199"),
        (18, 15),
        near=("    operator: office", "    budget: 200"),
    ),
    Case(
        "money-minimum-above-track-budget-slip",
        (RANGE, "support: {min: 100000, max: 300000, step: 10}\n    budget: 500"),
        (18, 15),
        near=(RANGE, "support: {min: 900, max: 900, step: 10}\n    budget: 500"),
        also={"money-minimum-above-budget-slip"},
        near_also={"money-minimum-above-budget", "money-minimum-above-track-budget"},
    ),
    Case(
        "money-range-inverted",
        (RANGE, "support: {min: 310, max: 300, step: 10}"),
        (18, 15),
        near=(RANGE, "support: {min: 300, max: 300, step: 10}"),
    ),
    Case(
        "money-step-skips-range",
        (RANGE, "support: {min: 101, max: 109, step: 10}"),
        (18, 35),
        near=(RANGE, "support: {min: 100, max: 109, step: 100}"),
        near_also={"money-range-off-step"},
    ),
    Case(
        "money-range-off-step",
        (RANGE, "support: {min: 105, max: 300, step: 10}"),
        (18, 35),
        near=(RANGE, "support: {min: 105, max: 300, step: 5}"),
    ),
    Case(
        "money-no-award",
        (("awards: {min: 2, max: 4}", "awards: {max: 4}"), ("budget: 1000", "budget: 99")),
        (18, 15),
        near=(("awards: {min: 2, max: 4}", "awards: {max: 4}"), ("budget: 1000", "budget: 100")),
    ),
    Case(
        "money-no-award",
        (("awards: {min: 2, max: 4}", "awards: {max: 4}"), ("    operator: office", "    budget: 99")),
        (18, 15),
        near=(("awards: {min: 2, max: 4}", "awards: {max: 4}"), ("    operator: office", "    budget: 100")),
    ),
    Case(
        "money-track-budget-above-call",
        ("    operator: office", "    budget: 1001"),
        (16, 5),
        near=("    operator: office", "    budget: 1000"),
    ),
    Case(
        "money-tracks-apart",
        (
            TWO_TRACKS,
            (
                "support: {min: 100, max: 300, step: 10}\n    stages",
                "support: {min: 100, max: 30000, step: 10}\n    stages",
            ),
        ),
        (36, 25),
        near=(
            TWO_TRACKS,
            (
                "support: {min: 100, max: 300, step: 10}\n    stages",
                "support: {min: 100, max: 29990, step: 10}\n    stages",
            ),
        ),
    ),
    Case(
        "money-question-outside-range",
        ("kind: money, title", "kind: money, max: 99, title"),
        (29, 13),
        near=("kind: money, title", "kind: money, max: 100, title"),
    ),
    Case(
        "count-inverted",
        ("{min: 2, max: 4}", "{min: 2, max: 1}"),
        (19, 22),
        near=("{min: 2, max: 4}", "{min: 2, max: 2}"),
    ),
    Case("count-above-greatest", selection("max: 1"), (32, 28), near=selection("max: 2")),
    Case(
        "count-operator-cap",
        (TWO_TRACKS, ("turns: [", "caps: [{per: operator, within: track, max: 1}], turns: [")),
        (44, 66),
        near=(TWO_TRACKS, ("turns: [", "caps: [{per: operator, within: track, max: 2}], turns: [")),
    ),
    Case(
        "count-operator-cap",
        selection("caps: [{per: operator, max: 1}]"),
        (32, 51),
        near=selection("caps: [{per: operator, max: 2}]"),
    ),
    Case(
        "count-cap-repeated",
        selection("caps: [{per: country, max: 1}, {per: country, max: 2}]"),
        (32, 59),
        near=selection("caps: [{per: country, max: 1}, {per: country, within: track, max: 2}]"),
    ),
    Case(
        "money-minimum-above-budget-slip-all",
        (
            TWO_TRACKS,
            ("budget: 1000", "budget: 1"),
            (
                "100, max: 300, step: 10}\n    stages",
                "100, max: 300, step: 10}\n    awards: {min: 2}\n    stages",
            ),
        ),
        (18, 15),
        near=(
            TWO_TRACKS,
            ("budget: 1000", "budget: 400"),
            (
                "100, max: 300, step: 10}\n    stages",
                "100, max: 300, step: 10}\n    awards: {min: 2}\n    stages",
            ),
        ),
    ),
    Case("money-nothing", ("budget: 1000", "budget: 0"), (10, 1), near=("budget: 1000", "budget: 200")),
    Case(
        "money-nothing",
        ("    operator: office", "    budget: 0"),
        (16, 5),
        near=("    operator: office", "    budget: 200"),
    ),
    Case(
        "money-nothing",
        (RANGE, "support: {min: 0, max: 0}"),
        (18, 23),
        near=(RANGE, "support: {min: 0, max: 1}"),
    ),
)
