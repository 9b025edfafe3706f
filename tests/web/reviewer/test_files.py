"""Files of what is scored, one by one and all together, and what a blind call hides."""

import io
import zipfile
from typing import Any

import pytest
from django.core.files.base import ContentFile
from tests.lifecycle import journey
from tests.lifecycle.journey import DEMONSTRATION, PLANNING, SLUG, Walk, case_at
from tests.web.reviewer.desk import address, assignment, browser, opened, read, reviewer, said

from gongmo.applications.actions.write import attach
from gongmo.applications.models import Application, Attachment
from gongmo.review.actions.record_conflict import record_conflict
from gongmo.screening.models import Case
from gongmo.web.reviewer.names import safe_name

pytestmark = pytest.mark.django_db
DOUBLE = journey.TEXT.replace("blindness: single", "blindness: double")


@pytest.fixture(autouse=True)
def uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def file_of(case: Case, question: str = "proposal") -> Attachment:
    return Attachment.objects.get(application=case.application, question=question)


def archive(walk: Walk, track: str = PLANNING, place: int = 0) -> zipfile.ZipFile:
    answer = browser(reviewer(walk, place, track)).get(f"/reviews/{SLUG}/{track}/download.zip")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/zip"
    return zipfile.ZipFile(io.BytesIO(read(answer)))


def test_a_pdf_is_shown_in_place_and_can_do_nothing() -> None:
    walk = opened()
    row = assignment(walk)
    client = browser(reviewer(walk))
    file = file_of(row.case)
    answer = client.get(address(row, f"files/{file.public_id}/"))
    assert read(answer) == b"%PDF-1.7 plan"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="proposal.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert answer["Cache-Control"] == "private, no-store"
    page = said(client.get(f"{address(row)}?file={file.public_id}"))
    assert f'<iframe class="paper" src="{address(row)}files/{file.public_id}/' in page


@pytest.mark.parametrize("name", ["plan.html", "plan.svg", "plan.hwpx", "plan", "plan.pdf.exe"])
def test_whatever_else_it_is_called_is_only_ever_saved(name: str) -> None:
    walk = opened()
    row = assignment(walk)
    file = file_of(row.case)
    Attachment.objects.filter(pk=file.pk).update(name=name)
    submission = row.case.submission
    submission.content["proposal"][0]["name"] = name
    submission.save()
    answer = browser(reviewer(walk)).get(address(row, f"files/{file.public_id}/"))
    read(answer)
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_file_that_was_not_submitted_stays_closed() -> None:
    walk = opened()
    row = assignment(walk)
    late = attach(
        application=row.case.application,
        question="proposal",
        name="late.pdf",
        sha256="b" * 64,
        file=ContentFile(b"%PDF-1.7 late"),
        at=journey.SCORED,
    )
    assert browser(reviewer(walk)).get(address(row, f"files/{late.public_id}/")).status_code == 404


def test_a_file_of_another_case_is_not_found_under_this_one() -> None:
    walk = opened()
    other = file_of(case_at(walk, PLANNING, 1))
    assert (
        browser(reviewer(walk)).get(address(assignment(walk), f"files/{other.public_id}/")).status_code == 404
    )


def test_everything_assigned_comes_in_one_archive_by_label() -> None:
    walk = opened()
    packed = archive(walk)
    labels = {case_at(walk, PLANNING, place).label for place in range(3)}
    assert set(packed.namelist()) == {
        name for label in labels for name in (f"{label}/answers.html", f"{label}/01-proposal.pdf")
    }
    label = case_at(walk, PLANNING, 0).label
    assert packed.read(f"{label}/01-proposal.pdf") == b"%PDF-1.7 plan"
    page = packed.read(f"{label}/answers.html").decode()
    assert "A river city that moves" in page
    assert "City of Belmora 0" in page
    assert "500 million won" in page
    assert "<script" not in page
    assert packed.testzip() is None


def test_the_archive_leaves_out_what_a_conflict_hides() -> None:
    walk = opened()
    case = case_at(walk, PLANNING, 0)
    record_conflict(
        case=case,
        person=reviewer(walk).person,
        kind="recusal",
        ground="family",
        reason="",
        by=walk.by,
        at=journey.SCORED,
    )
    names = archive(walk).namelist()
    assert len(names) == 4
    assert not any(name.startswith(case.label) for name in names)


def test_without_anything_left_there_is_no_archive() -> None:
    walk = opened(planning=1)
    record_conflict(
        case=case_at(walk, PLANNING, 0),
        person=reviewer(walk).person,
        kind="recusal",
        ground="family",
        reason="",
        by=walk.by,
        at=journey.SCORED,
    )
    assert browser(reviewer(walk)).get(f"/reviews/{SLUG}/planning/download.zip").status_code == 404


def test_names_in_the_archive_are_no_paths() -> None:
    walk = opened(planning=1)
    row = assignment(walk)
    submission = row.case.submission
    submission.content["proposal"][0]["name"] = "../../etc/pass\u202ewd<b>.pdf"
    submission.save()
    (name,) = [name for name in archive(walk).namelist() if name.endswith(".pdf")]
    assert name == f"{row.case.label}/01-pass_wd_b_.pdf"


def test_answers_in_the_archive_are_only_text() -> None:
    walk = opened(planning=1)
    submission = assignment(walk).case.submission
    submission.content["background"] = "<img src=x onerror=alert(1)>"
    submission.save()
    packed = archive(walk)
    (page,) = [packed.read(name).decode() for name in packed.namelist() if name.endswith(".html")]
    assert "<img" not in page
    assert "&lt;img src=x" in page


def test_a_file_lost_from_the_disk_is_an_error_and_no_broken_archive() -> None:
    walk = opened(planning=1)
    file_of(case_at(walk, PLANNING, 0)).stored.delete(save=False)
    client = browser(reviewer(walk))
    client.raise_request_exception = False
    assert client.get(f"/reviews/{SLUG}/planning/download.zip").status_code == 500


def test_a_double_blind_call_hides_who_applied_everywhere() -> None:
    walk = opened(text=DOUBLE)
    row = assignment(walk, track=DEMONSTRATION)
    client = browser(reviewer(walk, track=DEMONSTRATION))
    file = file_of(row.case, "business_plan")
    pages = [
        said(client.get("/reviews/")),
        said(client.get(address(row))),
        said(client.get(f"{address(row)}?file={file.public_id}")),
    ]
    packed = archive(walk, DEMONSTRATION)
    pages += [packed.read(name).decode() for name in packed.namelist() if name.endswith(".html")]
    for page in pages:
        assert "Hanbit" not in page
        assert "plan-0@example.org" not in page
        assert "business_plan.pdf" not in page
    assert "The applicant's name is hidden at this stage" in pages[1]
    assert any(name.endswith("business_plan-1.pdf") for name in packed.namelist())
    told = client.get(address(row, f"files/{file.public_id}/"))
    read(told)
    assert told["Content-Disposition"] == 'inline; filename="business_plan-1.pdf"'


def test_a_single_blind_call_names_the_applicant() -> None:
    walk = opened()
    page = said(browser(reviewer(walk)).get(address(assignment(walk))))
    assert "City of Belmora 0" in page
    assert Application.objects.count() == 4


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("proposal.pdf", "proposal.pdf"),
        ("../../x.pdf", "x.pdf"),
        ("C:\\temp\\con.pdf", "_con.pdf"),
        ("계획서 (최종).hwpx", "계획서 (최종).hwpx"),
        ("", "file"),
        ("...", "file"),
        (".pdf", "file.pdf"),
        ("a\x00b\n.pdf", "a_b_.pdf"),
        ("=cmd|calc.xlsx", "_cmd_calc.xlsx"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_a_safe_name_has_no_path_in_it(given: str, safe: str) -> None:
    assert safe_name(given) == safe
