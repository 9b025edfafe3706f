"""One application beside its scorecard, and everything that can happen to what is typed."""

from typing import Any

import pytest
from tests.lifecycle import journey
from tests.lifecycle.journey import PLANNING, Stop, Walk, case_at, walked
from tests.web.reviewer.desk import (
    address,
    assignment,
    browser,
    card,
    kept,
    opened,
    review_of,
    reviewer,
    said,
)

from gongmo.review.models import Review

pytestmark = pytest.mark.django_db
AUTOSAVE = {"X-Autosave": "1"}


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def walk() -> Walk:
    return opened()


def test_answers_and_files_stand_beside_guidance_and_points(walk: Walk) -> None:
    page = said(browser(reviewer(walk)).get(address(assignment(walk))))
    assert "A river city that moves" in page
    assert "500 million won" in page
    assert "The river floods each spring." in page
    assert "Solution plan" in page
    assert "proposal.pdf" in page
    assert "The place of the plan in national and city policy" in page
    assert 'name="pick-capability" value="34"' in page
    assert 'name="points-capability"' in page
    assert "Government or city applying jointly" not in page


def test_a_draft_is_kept_as_typed_with_exact_points(walk: Walk) -> None:
    row = assignment(walk)
    answer = browser(reviewer(walk)).post(address(row), card())
    assert (answer.status_code, answer["Location"]) == (302, address(row))
    assert kept(row)["capability"] == ("33", "Seen, capability.")
    assert review_of(row).finished_at is None


def test_a_half_filled_card_is_a_draft_and_missing_points_are_no_zero(walk: Walk) -> None:
    row = assignment(walk)
    browser(reviewer(walk)).post(address(row), card(points_feasibility="", reason_feasibility=""))
    assert kept(row)["feasibility"] == ("", "")
    assert "2 of 3 criteria" in said(browser(reviewer(walk)).get(address(row)))


def test_finishing_leads_to_the_next_one_and_at_last_to_the_list(walk: Walk) -> None:
    client = browser(reviewer(walk))
    rows = sorted((assignment(walk, case=place) for place in range(3)), key=lambda row: row.case.label)
    targets = [client.post(address(row), card(act="finish"))["Location"] for row in rows]
    assert targets == [address(rows[1]), address(rows[2]), "/reviews/"]
    assert all(review_of(row).finished_at for row in rows)
    assert "Every application assigned to you in this track is finished." in said(client.get("/reviews/"))


def test_finishing_is_refused_with_everything_missing_beside_its_field(walk: Walk) -> None:
    row = assignment(walk)
    sent = card(act="finish", points_capability="", reason_importance=" ")
    answer = browser(reviewer(walk)).post(address(row), sent)
    page = said(answer)
    assert answer.status_code == 422
    assert "2 things are missing or wrong" in page
    assert '<a href="#points-capability">Capability: Give points for “Capability”.</a>' in page
    assert '<a href="#reason-importance">Importance: Give the reason in words.</a>' in page
    assert "Seen, feasibility." in page
    assert review_of(row).finished_at is None
    assert kept(row)["importance"] == ("26", "")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("33.5", "go in steps of 1"),
        ("41", "between 0 and 40"),
        ("-1", "between 0 and 40"),
        ("many", "Enter a number."),
        ("1e3", "Enter a number."),
    ],
)
def test_points_off_the_step_or_the_scale_are_refused_and_the_rest_is_kept(
    walk: Walk, typed: str, told: str
) -> None:
    row = assignment(walk)
    answer = browser(reviewer(walk)).post(address(row), card(points_capability=typed))
    page = said(answer)
    assert answer.status_code == 422
    assert told in page
    assert f'value="{typed}"' in page
    assert kept(row)["importance"] == ("26", "Seen, importance.")
    assert kept(row)["capability"] == ("", "Seen, capability.")


def test_mending_the_faulty_line_afterwards_needs_no_new_page(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card(act="finish", points_capability="33.5"))
    answer = client.post(address(row), card(review_of(row).revision, act="finish"))
    assert answer.status_code == 302
    assert review_of(row).finished_at is not None


def test_the_row_of_points_counts_where_the_exact_field_was_left_alone(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card(points_capability="", **{"pick-capability": "28"}))
    assert kept(row)["capability"][0] == "28"
    again = card(1, points_capability="28", **{"was-capability": "28", "pick-capability": "22"})
    client.post(address(row), again)
    assert kept(row)["capability"][0] == "22"
    exact = card(2, points_capability="23", **{"was-capability": "22", "pick-capability": "22"})
    client.post(address(row), exact)
    assert kept(row)["capability"][0] == "23"


def test_points_can_be_typed_in_the_digits_of_another_script(walk: Walk) -> None:
    row = assignment(walk)
    browser(reviewer(walk)).post(address(row), card(points_capability="٣٣"))
    assert kept(row)["capability"][0] == "33"


def test_saving_by_script_tells_revision_time_and_faults(walk: Walk) -> None:
    row = assignment(walk)
    answer = browser(reviewer(walk)).post(address(row), card(points_capability="50"), headers=AUTOSAVE)
    told = answer.json()
    assert told["revision"] == 1
    assert len(told["saved_at"]) == 8
    assert list(told["faults"]) == ["points-capability"]
    assert "between 0 and 40" in told["faults"]["points-capability"]


def test_a_stale_window_keeps_both_versions(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card(reason_capability="From the first window."))
    answer = client.post(address(row), card(0, reason_capability="From the second window."))
    page = said(answer)
    assert answer.status_code == 409
    assert "From the first window." in page
    assert page.count("From the second window.") == 2
    assert kept(row)["capability"][1] == "From the first window."


def test_a_stale_window_without_its_page_gets_both_as_a_fragment(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card(points_capability="20"))
    answer = client.post(address(row), card(0), headers=AUTOSAVE)
    assert answer.status_code == 409
    assert said(answer).lstrip().startswith('<div class="note bad')
    assert 'name="act" value="mine-1"' in said(answer)


def test_one_of_both_versions_is_chosen_in_so_many_words(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card(points_capability="20"))
    client.post(address(row), card(0, act="theirs", points_capability="30"))
    assert kept(row)["capability"][0] == "20"
    client.post(address(row), card(0, act="mine-1", points_capability="30"))
    assert kept(row)["capability"][0] == "30"


def test_a_third_window_that_saves_meanwhile_is_seen_too(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card())
    client.post(address(row), card(1, points_capability="20"))
    assert client.post(address(row), card(0, act="mine-1")).status_code == 409
    assert kept(row)["capability"][0] == "20"


def test_pressing_finish_twice_is_finishing_once(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    first = client.post(address(row), card(act="finish"))
    second = client.post(address(row), card(act="finish"))
    assert second.status_code == 302
    assert second["Location"] == first["Location"]
    assert Review.objects.count() == 1


def test_a_finished_review_is_read_only_until_it_is_reopened(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card(act="finish"))
    page = said(client.get(address(row)))
    assert "<textarea" not in page
    assert "Seen, capability." in page
    assert client.post(address(row), card(1, points_capability="1")).status_code == 409
    assert client.post(address(row), {"act": "reopen"})["Location"] == address(row)
    assert review_of(row).finished_at is None
    assert "<textarea" in said(client.get(address(row)))


def test_after_the_lock_everything_can_be_read_and_nothing_changed() -> None:
    walk = walked(Stop.LOCKED, planning=2, demonstration=1, reviewers=2)
    row, client = assignment(walk), browser(reviewer(walk))
    page = said(client.get(address(row)))
    assert "The chair locked the scores" in page
    assert "<textarea" not in page
    assert "Reopen" not in page
    before = kept(row)
    for sent in (card(1), card(1, act="finish"), {"act": "reopen"}):
        answer = client.post(address(row), sent)
        assert answer.status_code == 409
        assert "Scores are locked: nothing changes any more." in said(answer)
    assert kept(row) == before


def test_an_apostrophe_and_markup_in_a_criterion_are_only_text() -> None:
    title = "Importance of <b>it</b>, the 'city's own'"
    text = journey.TEXT.replace("en: Importance}", f'en: "{title}"}}')
    walk = opened(text=text)
    row, client = assignment(walk), browser(reviewer(walk))
    page = said(client.get(address(row)))
    assert "<b>it</b>" not in page
    assert "Importance of &lt;b&gt;it&lt;/b&gt;, the &#x27;city&#x27;s own&#x27;" in page
    answer = client.post(address(row), card(act="finish", points_importance=""))
    assert answer.status_code == 422
    assert "<b>it</b>" not in said(answer)
    assert client.post(address(row), card(review_of(row).revision, act="finish")).status_code == 302


def test_markup_in_an_answer_or_a_reason_is_only_text(walk: Walk) -> None:
    row, client = assignment(walk), browser(reviewer(walk))
    client.post(address(row), card(reason_capability="<script>alert(1)</script>"))
    page = said(client.get(address(row)))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_reason_that_is_too_long_is_refused_and_stays_on_the_page(walk: Walk) -> None:
    row = assignment(walk)
    answer = browser(reviewer(walk)).post(address(row), card(reason_capability="x" * 5001))
    assert answer.status_code == 422
    assert "Write at most 5,000 characters." in said(answer)
    assert "x" * 5001 in said(answer)


def test_the_page_is_right_to_left_in_arabic_with_the_same_card(walk: Walk) -> None:
    page = said(browser(reviewer(walk), "ar").get(address(assignment(walk))))
    assert 'dir="rtl"' in page
    assert 'name="points-capability"' in page


def test_another_case_of_the_same_reviewer_keeps_its_own_card(walk: Walk) -> None:
    client = browser(reviewer(walk))
    client.post(address(assignment(walk)), card())
    assert not Review.objects.filter(assignment=assignment(walk, case=1)).exists()
    assert case_at(walk, PLANNING, 1).label in said(client.get(address(assignment(walk, case=1))))
