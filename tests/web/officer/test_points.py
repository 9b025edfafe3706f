"""What staff adds by published formula, and the languages the office speaks."""

import pytest
from tests.lifecycle.journey import TEXT, Stop
from tests.web.officer.desk import desk_at

from gongmo.review.models import Adjustment

pytestmark = pytest.mark.django_db

BONUS = TEXT.replace(
    "      ties: [importance, capability, feasibility, draw]",
    "      ties: [importance, capability, feasibility, draw]\n"
    "      bonus:\n"
    "        - {id: island, title: {ko: 섬, en: An island}, points: 2}",
)


def test_a_bonus_fixed_in_the_call_is_granted_with_its_reason() -> None:
    desk = desk_at(Stop.SCREENED, planning=1, demonstration=0, text=BONUS)
    assert "An island" in desk.text("case", label="P-01")
    refused = desk.post("points", {"about": "island", "granted": "yes", "reason": ""}, label="P-01")
    assert refused.status_code == 422
    answer = desk.post("points", {"about": "island", "granted": "yes", "reason": "No bridge."}, label="P-01")
    assert answer.status_code == 303
    assert Adjustment.objects.get().granted


def test_a_bonus_that_the_call_does_not_know_is_refused() -> None:
    desk = desk_at(Stop.SCREENED, planning=1, demonstration=0, text=BONUS)
    given = {"about": "luck", "granted": "yes", "reason": "So."}
    assert desk.post("points", given, label="P-01").status_code == 422
    assert not Adjustment.objects.exists()


@pytest.mark.parametrize(
    ("reads", "heading", "start"),
    [
        ("ko", "신청서", '<html lang="ko" dir="ltr"'),
        ("en", "Applications", '<html lang="en" dir="ltr"'),
        ("ar", "Applications", '<html lang="en" dir="ltr"'),
    ],
)
def test_a_page_is_in_one_language_whole(reads: str, heading: str, start: str) -> None:
    desk = desk_at(Stop.SCREENED, planning=1, demonstration=0)
    desk.client.cookies["language"] = reads
    page = desk.text("cases")
    assert f'<h1 class="h">{heading}</h1>' in page
    assert start in page


def test_no_two_controls_of_a_page_share_an_id() -> None:
    desk = desk_at(Stop.SCREENED, planning=1, demonstration=0, text=BONUS)
    page = desk.text("case", label="P-01")
    ids = [part.split('"', 1)[0] for part in page.split(' id="')[1:]]
    assert sorted(ids) == sorted(set(ids))
