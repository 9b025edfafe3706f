"""Files that YAML can, and cannot, say."""

from tests.domain.spec.minimal import Case

CASES = (
    Case(
        "yaml-too-deep",
        ("{en: Why}", "[" * 40 + "]" * 40),
        (31, 66),
        near=("{en: Why}", "{en: '[[[['}"),
    ),
    Case("yaml-syntax", ("budget: 1000", "budget: [1000"), (11, 10), near=("budget: 1000", "budget: 1_000")),
    Case(
        "yaml-several-documents",
        ("conflicts: [same_organisation]", "conflicts: [family]\n---\na: 1"),
        (36, 1),
        near=("conflicts: [same_organisation]", "conflicts: [family]\n# ---"),
    ),
    Case("yaml-alias", ("{en: Need}", "&need {en: Need}"), (22, 27), near=("{en: Need}", "{en: '&need'}")),
    Case("yaml-tag", ("budget: 1000", "budget: !!int 1000"), (10, 9), near=("{en: Need}", "{en: '!!int'}")),
    Case(
        "yaml-key",
        ("budget: 1000", "budget: 1000\n[a, b]: 1"),
        (11, 1),
        near=("budget: 1000", "'budget': 1000"),
    ),
    Case(
        "yaml-duplicate-key",
        ("budget: 1000", "budget: 1000\nbudget: 2000"),
        (11, 1),
        near=("budget: 1000", "budget: 2000"),
    ),
    Case(
        "yaml-number-too-long",
        ("budget: 1000", "budget: 1" + "0" * 30),
        (10, 9),
        near=("budget: 1000", "budget: 1" + "0" * 29),
        near_also={"spec-less-than-equal"},
    ),
    Case(
        "yaml-character", ("{en: Why}", "{en: W\u202ehy}"), (31, 48), near=("{en: Why}", "{en: 'W\u200fhy'}")
    ),
    Case("yaml-character", ("{en: Why}", '{en: "Why\\0"}'), (31, 47), near=("{en: Why}", '{en: "Why\\n"}')),
    Case(
        "yaml-character",
        ("budget: 1000", '"bud\\eget": 1'),
        (10, 1),
        near=("budget", '"budget"'),
        also={"spec-missing"},
    ),
)
