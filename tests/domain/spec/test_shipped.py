"""The calls that ship with gongmo: one that can be published, and the same as its source misprinted it."""

from datetime import date
from pathlib import Path

import holidays
import pytest

from gongmo.domain.findings import Finding, Place
from gongmo.domain.money import Money
from gongmo.domain.spec.check import Checked, check
from gongmo.domain.texts import Text
from gongmo.domain.wording.speak import speak

EXAMPLES = Path(__file__).parents[3] / "examples"
AS_PRINTED = EXAMPLES / "faulty" / "k-city-network-2023-as-printed.yaml"
DAYS_OFF: dict[date, Text] = {
    day: {"ko": name} for day, name in holidays.country_holidays("KR", years=2023, language="ko").items()
}


def checked(path: Path) -> Checked:
    return check(path.read_bytes(), path.name, DAYS_OFF)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_calls_are_clean(path: Path) -> None:
    assert checked(path).findings == ()


def refusal() -> Finding:
    (error,) = checked(AS_PRINTED).errors
    return error


def line_of(text: str) -> int:
    return AS_PRINTED.read_text("utf-8").splitlines().index(text) + 1


def test_the_misprint_is_refused_at_the_amount_itself() -> None:
    line = line_of("    support: {min: 300_000_000_000, max: 500_000_000_000, step: 10_000_000}")
    assert refusal().code == "money-minimum-above-budget-slip"
    assert refusal().place == Place(AS_PRINTED.name, line, 15, "tracks.demonstration.support.min")


def test_the_misprint_points_at_the_rules_in_conflict() -> None:
    assert [place.path for place in refusal().see] == [
        "budget",
        "tracks.demonstration.awards.min",
        "tracks.demonstration.support.min",
    ]
    assert refusal().see[0].line == line_of("budget: 4_000_000_000")


def test_the_misprint_is_told_with_factor_and_mend() -> None:
    values = refusal().values
    assert values["factor"] == 300
    assert values["slip"] == 1_000
    assert values["needed"] == Money(1_200_000_000_000)
    assert (values["meant_bottom"], values["meant_top"]) == (Money(300_000_000), Money(500_000_000))
    english, korean = speak(refusal(), "en"), speak(refusal(), "ko")
    assert english.message == (
        "4 awards of at least 300 billion won need 1,200 billion won, 300 times the budget of 4 billion won."
    )
    assert english.mend == (
        "Probably 300 million won to 500 million won was meant: the unit is 1,000 times too large. "
        "Set `min` to 300_000_000 and `max` to 500_000_000."
    )
    assert korean.message == (
        "건마다 3,000억원 이상으로 4건이면 1조 2,000억원이 필요합니다. 예산 40억원의 300배입니다."
    )


def test_the_mend_mends() -> None:
    text = AS_PRINTED.read_bytes()
    for wrong, meant in ((b"300_000_000_000", b"300_000_000"), (b"500_000_000_000", b"500_000_000")):
        text = text.replace(wrong, meant)
    assert check(text, "mended.yaml").findings == ()


def test_a_holiday_of_the_country_is_known() -> None:
    text = (EXAMPLES / "k-city-network-2023.yaml").read_bytes()
    moved = text.replace(b"closes: 2023-05-30T18:00", b"closes: 2023-05-29T18:00")
    (finding,) = check(moved, "moved.yaml", DAYS_OFF).findings
    assert finding.code == "closes-on-day-off"
    assert "부처님오신날 대체" in speak(finding, "ko").message
