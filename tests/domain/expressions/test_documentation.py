import re
from importlib import import_module
from pathlib import Path

import pytest

from gongmo.domain.expressions.check import problems_of
from gongmo.domain.expressions.in_words import in_words
from gongmo.domain.expressions.kinds import Bool, Choice, Choices, Date, File, Kind, Money, Text
from gongmo.domain.expressions.parse import DEEPEST, LONGEST, parse

PAGE = (Path(__file__).parents[3] / "docs/expressions.md").read_text("utf-8")
NAMES: dict[str, Kind] = {
    "output": Choice(("master_plan", "solution_plan", "other")),
    "topics": Choices(("energy", "water")),
    "requested": Money(300_000_000, 500_000_000),
    "own_share": Money(),
    "agreed": Bool(),
    "begins": Date(),
    "note": Text(),
    "letter": File(),
}
TITLES = {
    "output": {"en": "Output"},
    "topics": {"en": "Topics"},
    "requested": {"en": "Estimated cost"},
    "own_share": {"en": "Own share"},
    "agreed": {"en": "We share the cost."},
    "begins": {"en": "Start"},
    "note": {"en": "Note"},
}
OPTIONS = {
    "output": {"master_plan": {"en": "Master plan"}, "solution_plan": {"en": "Solution plan"}},
    "topics": {"water": {"en": "Water"}},
}
EXAMPLES = re.findall(r"^\| `(.+)` \| (Only .+) \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("text", "said"), EXAMPLES)
def test_every_example_is_sound_and_said_as_the_page_says(text: str, said: str) -> None:
    assert problems_of(text, NAMES) == []
    assert in_words(parse(text), TITLES, OPTIONS, "en", names=NAMES) == said


def test_the_page_has_examples() -> None:
    assert len(EXAMPLES) >= 6


def test_the_condition_that_can_never_hold_is_found() -> None:
    (text,) = re.findall(r"can never hold, such as `(.+?)`", PAGE)
    assert [problem.code for problem in problems_of(text, NAMES)] == ["condition-never"]


def test_the_limits_are_those_of_the_parser() -> None:
    assert f"at most {LONGEST:,} characters" in PAGE
    assert f"at most {DEEPEST}\nparentheses" in PAGE


def test_every_module_offers_what_the_page_says() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE.split("## In the code")[1], re.MULTILINE)
    assert rows
    for module, offers in rows:
        offered = import_module(f"gongmo.domain.expressions.{module}")
        for function in re.findall(r"`(\w+)\(", offers):
            assert callable(getattr(offered, function))
