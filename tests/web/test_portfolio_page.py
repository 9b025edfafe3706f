"""What was funded, as everybody reads it."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.domain.record.sheets import SOURCE, projects, shipped_projects, shipped_statements

from gongmo.documents.sheets import read_sheet
from gongmo.domain.record.projects import ProjectRow, read_projects
from gongmo.ledger.actions import open_log
from gongmo.portfolio.actions import load_record

AT = datetime(2026, 11, 23, 3, tzinfo=UTC)

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.portfolio_urls")]


@pytest.fixture(autouse=True)
def log(db: None) -> None:
    open_log(name="kcity.example.org/log", simulated=False, at=AT)


@pytest.fixture
def shipped() -> None:
    load_record(shipped_projects(), shipped_statements(), programme="k-city-network", by="system", at=AT)


def read(language: str = "en", **query: Any) -> str:
    client = Client(headers={"accept-language": language})
    answer = client.get("/portfolio/", query)
    assert answer.status_code == 200
    return answer.content.decode()


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def rows(html: str) -> int:
    return html[html.index('id="record"') :].count('<tr><th scope="row">')


@pytest.mark.usefixtures("shipped")
def test_projects_places_and_countries_are_three_counts_and_the_gap_is_told() -> None:
    text = words(read())
    assert "Projects 59 listed, 61 announced Places 50 Countries 28 Years 7 2020–2026" in text
    assert "The gap is 2 projects that were announced and that no source names." in text


@pytest.mark.usefixtures("shipped")
def test_every_project_is_a_row_with_its_source() -> None:
    html = read()
    assert rows(html) == 59
    assert html.count('rel="nofollow noopener"') >= 59


@pytest.mark.usefixtures("shipped")
def test_conflicting_values_stand_side_by_side_with_source_and_date() -> None:
    text = words(read())
    assert "How many countries were in the 2022 selection?" in text
    assert "10 “10 cities in 10 countries” Ministry of Land" in text
    assert "Result of the selection, 23 June 2022" in text
    assert text.count("Our record agrees") == 1


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"year": "2023"}, 8),
        ({"track": "demonstration", "year": "2022"}, 2),
        ({"country": "uz"}, 3),
        ({"q": "베트남"}, 5),
        ({"q": "vietnam"}, 5),
        ({"q": "إيطاليا"}, 3),
        ({"q": "  parking   milan "}, 0),
        ({"year": "20x3"}, 59),
        ({"year": "٢٠٢٣"}, 59),
        ({"year": "9" * 40}, 59),
        ({"q": "\0"}, 59),
    ],
)
def test_the_address_asks_and_what_cannot_be_asked_is_ignored(query: dict[str, str], found: int) -> None:
    assert rows(read(**query)) == found


@pytest.mark.usefixtures("shipped")
def test_nothing_found_keeps_the_question_and_offers_the_whole() -> None:
    html = read(q="<b>nowhere</b>")
    assert 'value="&lt;b&gt;nowhere&lt;/b&gt;"' in html
    assert "Show the whole record" in html
    assert "By year" not in html


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("language", ["ko", "en", "ar"])
def test_the_page_speaks_the_readers_language_and_keeps_the_policy(language: str) -> None:
    html = read(language)
    assert f'<html lang="{language}"' in html
    assert html.count("<h1") == 1
    assert not re.search(r'\sstyle="|<style|\son\w+="', html)
    attributes = re.findall(r'\s(?:x|y|r|cx|cy|width|height|x1|x2|y1|y2)="([^"]*)"', html)
    assert attributes
    assert all(re.fullmatch(r"-?\d+(\.\d+)?%?", value) for value in attributes)


@pytest.mark.usefixtures("shipped")
def test_every_picture_has_a_sentence_for_its_name() -> None:
    for picture in re.findall(r"<svg[^>]*>", read()):
        assert 'aria-hidden="true"' in picture or re.search(r'role="img" aria-label="[^"]{20,}"', picture)


@pytest.mark.usefixtures("shipped")
def test_the_cost_does_not_grow_with_the_record() -> None:
    read()
    with CaptureQueriesContext(connection) as few:
        read(year="2026")
    with CaptureQueriesContext(connection) as many:
        read()
    assert len(many) == len(few)
    assert len(many) <= 15


@pytest.mark.usefixtures("shipped")
def test_the_record_taken_away_can_be_brought_back() -> None:
    answer = Client().get("/portfolio/record.csv")
    table = read_sheet(answer.content, "record.csv").table
    assert table is not None
    sheet = read_projects(table)
    assert sheet.findings == ()
    assert {values(row) for row in sheet.rows} == {values(row) for row in shipped_projects().rows}


def values(row: ProjectRow) -> tuple[object, ...]:
    return (*row.key, row.strand, row.point, row.title, row.sector, row.implementer, row.support, row.source)


@pytest.mark.usefixtures("shipped")
def test_machines_read_the_same_rows() -> None:
    answer = json.loads(Client().get("/portfolio/record.json", {"year": "2026", "q": "Lublin"}).content)
    (project,) = answer["projects"]
    assert (project["country"], project["latitude"], project["support_krw"]) == ("PL", "51.25", 700_000_000)
    assert project["implementer"] is None


def test_before_there_is_a_record_the_page_says_what_will_be_here() -> None:
    assert "No record has been published here yet." in words(read())
    assert rows_of_csv() == 1


@pytest.mark.usefixtures("shipped")
def test_an_unknown_programme_has_no_record() -> None:
    assert "No record has been published here yet." in words(read(programme="other"))


def test_text_of_a_source_stays_text() -> None:
    sheet = projects(f"2023,planning,UA,<script>alert(1)</script>,,,<i>x</i>,,{SOURCE}")
    load_record(sheet, programme="p", by="system", at=AT)
    html = read()
    assert "<script>alert" not in html
    assert "<i>x</i>" not in html


def rows_of_csv() -> int:
    return len(Client().get("/portfolio/record.csv").content.decode("utf-8-sig").splitlines())
