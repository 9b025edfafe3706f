"""Files that arrive: by name, size and content; and how they leave again."""

import io
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.web.applicant.desk import CLOSES, PDF, Desk, address, begun, colleague, fields, published, words

from gongmo.applications.models import Application, Attachment
from gongmo.web.applicant import uploads
from gongmo.web.applicant.uploads import file_name

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def docx() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return memory.getvalue()


def sent(
    application: Application, desk: Desk, name: str, content: bytes = PDF, status: int = 302, **more: Any
) -> str:
    """The whole section, as a browser without script sends it."""
    where = address(application, "documents/")
    return desk.fill(where, {"proposal": SimpleUploadedFile(name, content), **more}, status)


def kept() -> list[str]:
    return list(Attachment.objects.filter(removed_at=None).order_by("pk").values_list("name", flat=True))


def test_a_file_goes_with_the_form_and_everything_typed_stays() -> None:
    application, desk = begun(published())
    sent(application, desk, "plan.pdf", true_and_complete="yes")
    assert kept() == ["plan.pdf"]
    assert Application.objects.get().draft.answers == {"true_and_complete": True}
    page = words(desk.get(address(application, "documents/")))
    assert "plan.pdf" in page
    assert "To attach another file, remove one first." in page


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan.exe", b"MZ", "plan.exe cannot be taken here. Accepted: PDF."),
        ("plan", PDF, "plan cannot be taken here."),
        ("plan.pdf.exe", PDF, "plan.pdf.exe cannot be taken here."),
        ("plan.docx", docx(), "plan.docx cannot be taken here. Accepted: PDF."),
        ("plan.pdf", b"<html><script>alert(1)</script>", "plan.pdf is not what its name says"),
        ("plan.pdf", docx(), "plan.pdf is not what its name says"),
        ("plan.pdf", PDF + docx(), "plan.pdf holds a second file behind the first."),
        ("plan.pdf", b"", "plan.pdf is empty."),
        ("plan.pdf", b"%PDF-1.7" + bytes(20_000_001), "A file here can be up to 20 MB."),
        ("<img src=x>.exe", b"MZ", "<img src=x>.exe cannot be taken here."),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_what_cannot_be_taken_is_said_beside_the_field(name: str, content: bytes, said: str) -> None:
    application, desk = begun(published())
    page = sent(application, desk, name, content, 422, true_and_complete="yes")
    assert said in words(page).replace("\xa0", " ")
    assert "<img src=x>" not in page
    assert kept() == []
    assert Application.objects.get().draft.answers == {"true_and_complete": True}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("=cmd|'calc'!A0.pdf", "=cmd|'calc'!A0.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\mina\\plan.pdf", "plan.pdf"),
        ("plan\u202efdp.pdf", "planfdp.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie: x.pdf"),
        ('"quoted"; filename=x.pdf', '"quoted"; filename=x.pdf'),
        ("계획서 최종.pdf", "계획서 최종.pdf"),
        ("خطة.PDF", "خطة.PDF"),
        ("x" * 400 + ".pdf", "x" * 196 + ".pdf"),
        ("<b>bold</b>.pdf", "b>.pdf"),
    ],
)
def test_names_are_kept_as_people_know_them_and_steer_nothing(name: str, expected: str) -> None:
    assert file_name(name) == expected


def test_a_file_leaves_as_something_to_save_whatever_it_is_called() -> None:
    application, desk = begun(published())
    sent(application, desk, "=cmd <계획>.pdf")
    file = Attachment.objects.get()
    assert "=cmd &lt;계획&gt;.pdf" in desk.get(address(application, "check/"))
    desk.get(address(application, f"files/{file.public_id}/"))
    headers = desk.answer.headers
    assert headers["Content-Disposition"].startswith("attachment; filename")
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert b"".join(desk.answer.streaming_content) == PDF


def test_a_removed_file_leaves_the_draft_and_what_was_typed_stays() -> None:
    application, desk = begun(published())
    sent(application, desk, "plan.pdf")
    where, file = address(application, "documents/"), Attachment.objects.get()
    desk.fill(where, {"remove": file.public_id, "true_and_complete": "yes"})
    assert desk.where == where
    assert kept() == []
    assert Application.objects.get().draft.answers == {"true_and_complete": True}


def test_a_file_of_another_application_is_neither_given_nor_removed() -> None:
    walk = published()
    application, desk = begun(walk)
    sent(application, desk, "plan.pdf")
    file = Attachment.objects.get()
    other, stranger = begun(walk, 1)
    stranger.get(address(other, f"files/{file.public_id}/"), 404)
    stranger.fill(address(other, "documents/"), {"remove": file.public_id})
    assert kept() == ["plan.pdf"]


def test_the_same_file_sent_twice_is_one() -> None:
    application, desk = begun(published())
    where = address(application, "documents/")
    page = fields(desk.get(where))
    for _ in range(2):
        desk.post(where, {**page, "proposal": SimpleUploadedFile("plan.pdf", PDF)})
    assert kept() == ["plan.pdf"]


def test_no_more_files_than_the_question_takes() -> None:
    application, desk = begun(published())
    where = address(application, "documents/")
    page = fields(desk.get(where))
    sent(application, desk, "plan.pdf")
    desk.post(where, {**page, "proposal": SimpleUploadedFile("other.pdf", PDF + b" ")}, 422)
    assert "No more than 1 can be attached here." in words(desk.text)
    assert kept() == ["plan.pdf"]


def test_an_application_cannot_fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_EVER", 1)
    application, desk = begun(published())
    sent(application, desk, "plan.pdf")
    desk.fill(address(application, "documents/"), {"remove": Attachment.objects.get().public_id})
    assert "This application has sent 1 files" in words(sent(application, desk, "again.pdf", PDF + b" ", 422))


def upload(application: Application, desk: Desk, status: int, content: bytes = PDF, **more: Any) -> str:
    data = {"question": "proposal", "proposal": SimpleUploadedFile("plan.pdf", content), **more}
    return desk.post(address(application, "files/"), data, status, **{"X-Upload": "1"})


def test_the_pages_script_gets_the_field_drawn_anew() -> None:
    application, desk = begun(published())
    part = upload(application, desk, 200)
    assert desk.answer["X-Field"] == "proposal"
    assert part.lstrip().startswith("<div class=")
    assert "plan.pdf" in part
    assert "<html" not in part
    refused = upload(application, desk, 422, b"<html>")
    assert "is not what its name says" in words(refused)


def test_without_script_an_upload_leads_back_to_its_question() -> None:
    application, desk = begun(published())
    data = {"question": "proposal", "proposal": SimpleUploadedFile("plan.pdf", PDF)}
    desk.post(address(application, "files/"), data)
    assert desk.where == address(application, "documents/#q-proposal")


def test_a_file_for_no_question_of_the_form_is_not_kept() -> None:
    application, desk = begun(published())
    for question in ("plan_title", "nothing", ""):
        upload(application, desk, 302, question=question)
    assert kept() == []


def test_after_the_closing_nothing_is_taken_in_or_out() -> None:
    application, desk = begun(published())
    sent(application, desk, "plan.pdf")
    file, where = Attachment.objects.get(), address(application, "documents/")
    page = fields(desk.get(where))
    desk.at = CLOSES
    upload(application, desk, 422, PDF + b" ")
    assert "The track has closed, so nothing was changed." in words(desk.text)
    desk.post(where, {**page, "remove": file.public_id}, 409)
    assert kept() == ["plan.pdf"]


def test_colleagues_attach_and_take_away_alike() -> None:
    application, desk = begun(published())
    ali = colleague(application)
    sent(application, ali, "ali.pdf")
    desk.fill(address(application, "documents/"), {"remove": Attachment.objects.get().public_id})
    assert kept() == []
