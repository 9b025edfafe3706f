"""The auditor reads everything about a call, changes nothing, and takes away what recomputes and verifies it."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.lifecycle.journey import (
    PLANNING,
    PUBLISHED,
    SLUG,
    TEXT,
    Stop,
    account,
    call_in_draft,
    case_at,
    walked,
)
from tests.web.officer.desk import Desk, standing_at

from gongmo.documents.sheets import read_sheet
from gongmo.domain.sheets.applications import read_applications
from gongmo.domain.sheets.scores import read_scores
from gongmo.domain.spec.load import read
from gongmo.evidence.log import verify_log
from gongmo.ledger.queries import the_log
from gongmo.methods.ranking.official import rank
from gongmo.methods.ranking.problem import RankingProblem
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.review.queries import lock_of
from gongmo.screening.queries import closing_of
from gongmo.web.auditor.urls import urlpatterns

pytestmark = pytest.mark.django_db

PAGES = ("call", "intake", "cases", "selection", "decision", "facts", "sheets")


def audit(stop: Stop) -> Desk:
    walk = walked(stop, planning=6, demonstration=5)
    return Desk(walk, stop, walk.auditor, room="audit")


@pytest.mark.parametrize("stop", [Stop.PUBLISHED, Stop.APPLIED, Stop.SCREENED, Stop.SCORED, Stop.PREPARED])
def test_every_page_can_be_read_at_every_stage_and_holds_no_act(stop: Stop) -> None:
    desk = audit(stop)
    pages = [desk.text(page) for page in PAGES]
    pages += [desk.text(page, track=PLANNING) for page in ("progress", "ranking")]
    if stop >= Stop.SCREENED:
        pages += [desk.text(page, label="P-01") for page in ("case", "packet")]
    for page in pages:
        assert 'method="post"' not in page


def test_the_list_shows_the_calls_i_audit() -> None:
    desk = audit(Stop.PUBLISHED)
    with standing_at(desk.at):
        assert "K-City Network 2023" in desk.client.get(reverse("audits")).content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_but_reading_is_answered(method: str) -> None:
    desk = audit(Stop.SCREENED)
    parts = {"slug": SLUG, "track": PLANNING, "label": "P-01", "sheet": "call.yaml"}
    names = {pattern.name: str(pattern.pattern) for pattern in urlpatterns}
    with standing_at(desk.at):
        for name, pattern in names.items():
            if "file" not in pattern:
                kept = {key: value for key, value in parts.items() if f":{key}>" in pattern}
                assert getattr(desk.client, method)(reverse(str(name), kwargs=kept)).status_code == 405


def test_officers_strangers_and_administrators_find_no_audit() -> None:
    desk = audit(Stop.SCREENED)
    for who in (desk.walk.officer, account("eve@example.org", PUBLISHED), *desk.walk.chairs.values()):
        other = Desk(desk.walk, Stop.SCREENED, who, room="audit")
        assert {other.get(page).status_code for page in PAGES} == {404}
    assert Client().get(desk.address("call")).status_code == 302


def test_an_auditor_finds_no_page_of_the_office() -> None:
    desk = audit(Stop.SCREENED)
    office = Desk(desk.walk, Stop.SCREENED, desk.walk.auditor)
    for page in ("call", "cases", "edit", "staff", "selection", "decision"):
        assert office.get(page).status_code == 404


def test_the_ranking_is_recomputed_from_the_sheets_and_the_seed() -> None:
    desk = audit(Stop.LOCKED)
    files = {
        name: desk.get("sheet", sheet=name).content
        for name in ("call.yaml", "applications.csv", "scores.csv")
    }
    call = read(files["call.yaml"], "call.yaml").call
    tables = [read_sheet(files[name], name).table for name in ("applications.csv", "scores.csv")]
    closing, lock = closing_of(desk.walk.call.pk, PLANNING), lock_of(desk.walk.call.pk, PLANNING)
    assert call
    assert all(tables)
    assert closing
    assert lock
    assert f"--seed {PLANNING}={closing.seed}" in desk.text("sheets")
    applications = read_applications(tables[0], call)  # type: ignore[arg-type]
    scores = read_scores(tables[1], call, applications)  # type: ignore[arg-type]
    track = call.track(PLANNING)
    assert track
    ranking = rank(RankingProblem.of(call, track, applications.rows, scores.rows, closing.seed))
    locked = {row["application"]: row["rank"] for row in lock.ranking["applications"]}
    assert {row.application: row.rank for row in ranking.rows} == locked


def test_the_exported_log_verifies_and_is_opened_where_it_speaks_of_the_call() -> None:
    desk = audit(Stop.ANNOUNCED)
    lines = b"".join(desk.get("log").streaming_content).splitlines(keepends=True)
    report = verify_log(iter(lines), expected_key=bytes(the_log().public_key))
    assert all(check.passed for check in report.checks)
    text = b"".join(lines).decode()
    assert "eligibility_determined" in text
    assert r"\"ground\":\"\"" in text


def test_facts_of_another_call_stay_closed() -> None:
    desk = audit(Stop.SCREENED)
    call_in_draft(PUBLISHED, text=TEXT.replace(SLUG, "road-2027"), slug="road-2027")
    assert b"road-2027" not in b"".join(desk.get("log").streaming_content)
    assert "road-2027" not in desk.text("facts")


def test_a_conflict_takes_a_case_out_of_pages_sheets_and_log() -> None:
    desk = audit(Stop.LOCKED)
    case = case_at(desk.walk, PLANNING, 0)
    record_conflict(
        case=case,
        person=desk.walk.auditor.person,
        kind="exclusion",
        ground="family",
        reason="",
        by=desk.walk.by,
        at=desk.at,
    )
    number = case.application.number
    assert desk.get("case", label=case.label).status_code == 404
    for name in ("applications.csv", "scores.csv"):
        assert number not in desk.get("sheet", sheet=name).content.decode()
    assert number.encode() not in b"".join(desk.get("log").streaming_content)
    assert number not in desk.text("facts")
    assert "Rows are missing here." in desk.text("sheets")


def test_a_sheet_that_is_none_is_not_found() -> None:
    desk = audit(Stop.LOCKED)
    assert desk.get("sheet", sheet="secrets.csv").status_code == 404
