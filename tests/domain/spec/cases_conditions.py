"""Conditions of questions among their questions."""

from tests.domain.spec.minimal import QUESTION, Case, Change, question


def when(condition: str) -> Change:
    return question(f'id: why, kind: text, when: "{condition}", title: {{en: Why}}')


def chain(first: str, second: str) -> Change:
    """Two questions after the first two; the second of them may name the first."""
    lines = (
        f'          - {{id: city, kind: text, when: "{first}", title: {{en: City}}}}',
        f'          - {{id: why, kind: text, when: "{second}", title: {{en: Why}}}}',
    )
    return QUESTION, "\n".join(lines)


CASES = (
    Case("condition-own-question", when("why == 'x'"), (31, 42), near=when("place == 'x'")),
    Case(
        "condition-later-question",
        ("kind: money, title", "kind: money, when: answered(why), title"),
        (29, 57),
        near=when("answered(requested)"),
        also={"question-not-of-all"},
    ),
    Case(
        "condition-unknown-name", when("requested > 1 and zzz == 'x'"), (31, 60), near=when("requested > 1")
    ),
    Case("condition-unknown-name-near", when("requestd > 1"), (31, 42), near=when("requested > 1")),
    Case(
        "condition-never",
        when("requested < 100 and requested > 200"),
        (31, 42),
        near=when("requested < 200 and requested > 100"),
    ),
    Case("condition-unexpected", when("requested > > 1"), (31, 54), near=when("requested > 1")),
    Case("condition-empty", when(""), (31, 35), near=when("requested > 1")),
    Case(
        "condition-never-together",
        chain("requested > 200", "requested < 100 and city == 'x'"),
        (32, 42),
        near=chain("requested > 200", "requested < 300 and city == 'x'"),
    ),
    Case(
        "condition-never-together",
        chain("requested > 200", "not city == 'x' and requested < 100"),
        (32, 42),
        near=chain("requested > 200", "not answered(city) and requested < 100"),
    ),
    Case(
        "condition-never-together",
        chain("requested > 200", "answered(city) and requested < 100"),
        (32, 42),
        near=chain("requested > 200", "answered(city) or requested < 100"),
    ),
)
