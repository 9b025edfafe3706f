"""The announced results and how they came about: winners by name, everybody else by label, and all of it recomputable."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from tests.lifecycle.journey import ANNOUNCED, SLUG, TEXT, Stop, Walk
from tests.lifecycle.shared import shared
from tests.web.public.desk import CALL, figures, get, page, queries, words

from gongmo.calls.queries import published_call
from gongmo.cli.main import app
from gongmo.decisions.queries import announced_decision, outcomes
from gongmo.lifecycle.results import Results, announced_results
from gongmo.people.models import Organisation

once, db, walk = shared(Stop.ANNOUNCED, planning=6, demonstration=6, reviewers=5, ineligible=(5,))
AT = ANNOUNCED + timedelta(hours=1)
pytestmark = pytest.mark.usefixtures("walk")


def found() -> Results:
    call = published_call(SLUG)
    assert call is not None
    results = announced_results(call)
    assert results is not None
    return results


def decision(walk: Walk):
    announced = announced_decision(walk.call.pk)
    assert announced is not None
    return announced


def test_every_award_is_shown_with_place_country_and_amount() -> None:
    said = words(page(f"{CALL}results/", AT))
    assert found().awards
    for award in found().awards:
        assert award.place in said
        assert award.label in said
        assert f"{award.amount // 1_000_000} million won" in said


def test_the_figures_are_the_sums_of_what_is_shown() -> None:
    results, said = found(), figures(page(f"{CALL}results/", AT))
    assert f"Selected{len(results.awards)}" in said.replace(" ", "")
    assert f"Countries{results.countries}" in said.replace(" ", "")
    assert results.spent + results.unspent == results.budget


def test_nobody_without_an_award_is_named(walk: Walk) -> None:
    losers = outcomes(decision(walk)).exclude(kind="awarded")
    assert losers
    named = {award.applicant["en"] for award in found().awards}
    pages = "".join(
        page(f"{CALL}{part}", AT, language) for part in ("results/", "how/") for language in ("en", "ko")
    )
    for outcome in losers:
        organisation = Organisation.objects.get(pk=outcome.case.application.organisation_id)
        assert organisation.name["en"] in named or organisation.name["en"] not in pages
        assert outcome.case.application.number not in pages


def test_the_reserve_list_stands_by_label_in_order() -> None:
    html = page(f"{CALL}results/", AT)
    for track in found().tracks:
        listed = re.findall(r'<bdi class="id">([A-Z]+-\d+)</bdi>(?! *</a>)', html)
        assert [label for label in listed if label in track.reserve] == list(track.reserve)


def test_how_many_had_applied_is_told_for_each_track() -> None:
    assert words(page(f"{CALL}results/", AT)).count("When the track closed: 6 applications.") == 2


def test_the_ranking_the_walk_and_a_reason_for_everybody_are_shown(walk: Walk) -> None:
    html = page(f"{CALL}how/", AT)
    for outcome in outcomes(decision(walk)):
        assert f'<li id="{outcome.case.label}">' in html
    assert "The walk" in html
    said = words(html)
    for value in (decision(walk).sheet_hash, decision(walk).full_sheet_hash, walk.in_force.version_hash):
        assert value in said


def test_the_draw_names_its_checkpoint_which_can_be_read(walk: Walk) -> None:
    html = page(f"{CALL}how/", AT)
    sizes = set(re.findall(r'href="/ledger/checkpoint/(\d+)/"', html))
    assert len(sizes) >= 1
    for size in sizes:
        assert page(f"/ledger/checkpoint/{size}/", AT).startswith("kcity.example.org/log\n")


def test_anybody_recomputes_the_result_from_what_is_handed_out(walk: Walk, tmp_path: Path) -> None:
    from typer.testing import CliRunner  # noqa: PLC0415 - only here

    for name in ("applications.csv", "ranking.csv"):
        answer = get(f"{CALL}sheet/{name}", AT)
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        (tmp_path / name).write_bytes(answer.content)
    (tmp_path / "call.yaml").write_bytes(get(f"{CALL}versions/1.yaml", AT).content)
    sheets = [
        "--applications",
        str(tmp_path / "applications.csv"),
        "--ranking",
        str(tmp_path / "ranking.csv"),
    ]
    done = CliRunner().invoke(app, ["select", str(tmp_path / "call.yaml"), *sheets, "--json"])
    assert done.exit_code == 0, done.output
    for award in found().awards:
        assert award.label in done.output
    assert str(found().unspent) in done.output


@pytest.mark.parametrize("name", ["full.csv", "scores.csv", "..", "applications.csv.bak"])
def test_only_published_sheets_are_handed_out(name: str) -> None:
    assert get(f"{CALL}sheet/{name}", AT).status_code == 404


def test_reasons_are_marked_as_english_where_the_reader_has_another_language() -> None:
    assert '<div lang="en" dir="ltr"><p>Selected' in page(f"{CALL}how/", AT, "ar")
    assert "선정되었습니다" in page(f"{CALL}how/", AT, "ko")


def test_the_call_leads_to_its_results_and_takes_no_more_applications() -> None:
    html = page(CALL, AT)
    assert f'href="{CALL}results/"' in html
    assert "/applications/new/" not in html
    assert "Results announced" in html
    assert f'href="{CALL}results/"' in page("/", AT)


def test_the_pages_of_a_result_ask_little() -> None:
    page(f"{CALL}how/", AT)
    counts = {part: queries(f"{CALL}{part}", AT) for part in ("", "results/", "how/", "sheet/ranking.csv")}
    assert max(counts.values()) <= 15, counts


def test_the_shipped_text_is_the_one_decided_by(walk: Walk) -> None:
    assert page(f"{CALL}versions/1.yaml", AT) == TEXT
