from fractions import Fraction

import pytest
from tests.domain.spec.minimal import changed, question

from gongmo.domain.expressions import kinds
from gongmo.domain.spec.kinds import kind_of
from gongmo.domain.spec.load import read

OPTIONS = "options: [{id: a, title: {en: A}}, {id: b, title: {en: B}}]"
OUTPUTS = ("    operator: office", "    outputs: [{id: plan, title: {en: Plan}}]")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("kind: text", kinds.Text()),
        ("kind: email", kinds.Text()),
        ("kind: number", kinds.Number()),
        ("kind: number, min: 0.5, max: 3", kinds.Number(Fraction(1, 2), Fraction(3))),
        ("kind: money, max: 500", kinds.Money(None, 500)),
        (f"kind: choice, {OPTIONS}", kinds.Choice(("a", "b"))),
        ("kind: choice, from: outputs", kinds.Choice(("plan",))),
        ("kind: choice, from: applicants", kinds.Choice(("local_government",))),
        (f"kind: choices, {OPTIONS}, min: 1, max: 2", kinds.Choices(("a", "b"), 1, 2)),
        ("kind: country", kinds.Country()),
        ("kind: place", kinds.Place()),
        ("kind: date", kinds.Date()),
        ("kind: file, accept: [pdf], max: 1MB", kinds.File()),
        ("kind: declaration", kinds.Bool()),
    ],
)
def test_a_condition_sees_what_can_be_answered(written: str, kind: kinds.Kind) -> None:
    call = read(changed((OUTPUTS, question(f"id: why, {written}, title: {{en: Why}}"))), "call.yaml").call
    assert call is not None
    towns = call.tracks[0]
    assert kind_of(towns.questions()[-1], towns) == kind
