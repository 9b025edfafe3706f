"""How the chair follows the own track, and what a chair never sees."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, Stop, case_at, walked
from tests.web.panel.desk import HOME, TRACK, browser, chair, opened, row_of, said, scored, set_apart

pytestmark = pytest.mark.django_db
PAGES = (TRACK, f"{TRACK}reviewers/", f"{TRACK}lock/", f"{TRACK}ranking/", f"{HOME}approval/")
MOST_QUERIES = 15


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_a_chair_finds_the_own_track_and_no_other() -> None:
    walk = opened()
    page = said(chair(walk).get("/panel/"))
    assert f'href="{TRACK}"' in page
    assert "Being scored" in page
    assert "demonstration" not in page
    for address in PAGES:
        assert chair(walk).get(address).status_code == 200, address
    for address in PAGES[:-1]:
        assert chair(walk, DEMONSTRATION).get(address).status_code == 404, address


@pytest.mark.parametrize("who", ["officer", "auditor", "reviewer", "applicant", "stranger"])
def test_nobody_else_comes_in_by_this_door(who: str) -> None:
    walk = opened()
    people = {
        "officer": walk.officer,
        "auditor": walk.auditor,
        "reviewer": walk.panel[PLANNING][0],
        "applicant": next(iter(walk.applicants.values())),
        "stranger": journey.account("stranger@example.org", journey.APPLIED),
    }
    client = browser(people[who])
    for address in ("/panel/", *PAGES):
        for method in (client.get, client.post, client.delete):
            assert method(address).status_code == 404, address


def test_the_anonymous_sign_in_first() -> None:
    opened()
    for address in ("/panel/", *PAGES, "/panel/no-such-call/planning/"):
        answer = Client().get(address)
        assert answer.status_code == 302
        assert answer.content == b""


def test_before_the_opening_there_is_a_timetable_and_nothing_else() -> None:
    walk = walked(Stop.ASSIGNED, planning=2, demonstration=1, reviewers=1)
    page = said(chair(walk).get(TRACK))
    assert "The review of this track is not open yet" in page
    assert "10 May 2023, 18:00" in page
    assert case_at(walk, PLANNING, 0).label not in page
    for address in PAGES[1:]:
        assert chair(walk).get(address).status_code == 404, address


def test_a_chair_of_a_draft_reads_that_it_is_not_published() -> None:
    walk = journey.site()
    assert "is not published yet" in said(chair(walk).get("/panel/"))
    assert chair(walk).get(TRACK).status_code == 404


@pytest.mark.parametrize("stop", [Stop.ANNOUNCED, Stop.ARCHIVED])
def test_with_the_announcement_the_chair_s_rights_end(stop: Stop) -> None:
    walk = walked(stop, planning=5, demonstration=5, reviewers=2)
    for address in PAGES:
        assert chair(walk).get(address).status_code == 404, address
    page = said(chair(walk).get("/panel/"))
    assert "Results announced" in page
    assert f'href="{TRACK}"' not in page


def test_totals_mean_and_spread_come_as_reviews_come_in() -> None:
    walk = scored(without={(1, 1), (2, 0), (2, 1)})
    page = said(chair(walk).get(TRACK))
    whole, half, none = (row_of(page, case_at(walk, PLANNING, place).label) for place in range(3))
    assert "All 2" in whole
    assert ">91.00<" in whole  # 94 and, two points less on each of three criteria, 88
    assert ">6.00<" in whole
    assert "1 of 2" in half
    assert "94.00" in half
    assert "0 of 2" in none
    assert "3 of 6 reviews finished" in page


def test_a_draft_gives_no_total() -> None:
    walk = scored()
    label = case_at(walk, PLANNING, 0).label
    from gongmo.review.models import Review  # noqa: PLC0415 - only here

    Review.objects.filter(assignment__case=case_at(walk, PLANNING, 0)).update(finished_at=None)
    row = row_of(said(chair(walk).get(TRACK)), label)
    assert "draft" in row
    assert "94" not in row


def test_reviewers_stand_by_name_with_how_far_they_are() -> None:
    walk = scored(without={(1, 1), (2, 1)})
    page = said(chair(walk).get(f"{TRACK}reviewers/"))
    rows = [row for row in page.split("<tr") if "Reviewer " in row and "<td" in row]
    assert [row.count('<td class="n">3</td>') for row in rows] == [2, 1]
    assert '<td class="n">1</td>' in rows[1]


def test_a_case_in_conflict_with_the_chair_is_a_label_and_nothing_more() -> None:
    walk = scored()
    label = set_apart(walk, 0)
    page = said(chair(walk).get(TRACK))
    row = row_of(page, label)
    assert "Not shown: a conflict of interest is recorded" in row
    assert "Belmora 0" not in page
    assert "91.00" not in row
    assert "4 of 4 reviews finished" in page
    people = said(chair(walk).get(f"{TRACK}reviewers/"))
    assert '<td class="n">3</td>' not in people
    assert '<td class="n">2</td>' in people


def test_no_page_takes_more_than_fifteen_queries() -> None:
    few = opened()
    client = chair(few)
    for address in (*PAGES, "/panel/"):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        assert len(queries) <= MOST_QUERIES, address


def test_a_long_track_is_paged() -> None:
    walk = opened(planning=60, demonstration=0, reviewers=1)
    client = chair(walk)
    client.get(TRACK)
    with CaptureQueriesContext(connection) as queries:
        first = said(client.get(TRACK))
    assert len(queries) <= MOST_QUERIES
    assert first.count('<th scope="row"') == 50
    assert "Page 1 of 2" in first
    assert said(client.get(f"{TRACK}?page=2")).count('<th scope="row"') == 10
    assert client.get(f"{TRACK}?page=nonsense").status_code == 200


def test_the_pages_are_whole_in_korean_and_right_to_left_in_arabic() -> None:
    walk = scored()
    assert "평가 6건 가운데 6건 마침" in said(chair(walk, language="ko").get(TRACK))
    assert 'dir="rtl"' in said(chair(walk, language="ar").get(TRACK))
