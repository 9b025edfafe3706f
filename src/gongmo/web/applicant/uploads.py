"""Receiving a file: by name, size and content, and only then kept. Each refusal is a sentence beside the field."""

from typing import TYPE_CHECKING

from django.core.files.base import File
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongmo.applications.actions.write import attach
from gongmo.applications.contents import CannotTake, Doubt, hashed, inspect
from gongmo.applications.queries import attached_so_far, attachments_of
from gongmo.domain.answers.characters import tidy_line
from gongmo.domain.answers.validate import Fault, file_faults
from gongmo.domain.spec.form import FileQuestion
from gongmo.domain.wording.kinds import FILE
from gongmo.domain.wording.speak import written
from gongmo.web.applicant.entries import Wrong
from gongmo.web.applicant.fields import said
from gongmo.web.applicant.sight import Mine

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment

LONGEST_NAME = 200
MOST_EVER = 400
"""Files an application may send in all, removed ones among them."""

DOUBTS = {
    Doubt.OTHER: gettext_lazy(
        "%(name)s is not what its name says: the content is no %(kind)s. A file with a password looks so too."
    ),
    Doubt.BROKEN: gettext_lazy("%(name)s cannot be opened. It may have been cut short on its way."),
    Doubt.LOCKED: gettext_lazy("%(name)s asks for a password, so reviewers could not open it."),
    Doubt.MACROS: gettext_lazy("%(name)s contains macros. Files with programs in them are not accepted."),
    Doubt.TOO_MUCH: gettext_lazy("%(name)s would unpack to more than anybody could open."),
    Doubt.TWO: gettext_lazy("%(name)s holds a second file behind the first."),
}
MENDS = {
    Doubt.LOCKED: gettext_lazy("Save it without a password and attach it again"),
    Doubt.MACROS: gettext_lazy("Save it without macros and attach it again"),
}
MEND = gettext_lazy("Check the file and attach it again")


def receive(mine: Mine, question: FileQuestion, upload: "File[bytes]") -> list[Wrong]:
    """Everything that is the matter with the file; nothing where it was kept, or is there already."""
    name = file_name(upload.name or "")
    size = upload.size or 0
    faults = [Fault(question.id, code, values) for code, values in file_faults(question, name, size)]
    if faults:
        return [said(fault, mine.visitor.language) for fault in faults]
    try:
        inspect(upload.open(), _ending(name))
    except CannotTake as refused:
        return [_doubted(refused.doubt, name, mine.visitor.language)]
    sha256 = hashed(upload.open())
    standing = [file for file in attachments_of(mine.application.pk) if file.question == question.id]
    if any(file.sha256 == sha256 and file.name == name for file in standing):
        return []
    if refusal := _too_many(mine, question, standing):
        return [refusal]
    attach(
        application=mine.application,
        question=question.id,
        name=name,
        sha256=sha256,
        file=upload,
        at=mine.at,
    )
    return []


def file_name(sent: str) -> str:
    """The last part of what the browser sent, in one line, without signs that turn the writing round, and not too
    long: the ending stays.
    """
    name = tidy_line(sent.replace("\\", "/").rsplit("/", maxsplit=1)[-1])
    if len(name) <= LONGEST_NAME:
        return name
    ending = f".{_ending(name)}"
    return name[: LONGEST_NAME - len(ending)] + ending


def _ending(name: str) -> str:
    return name.rsplit(".", maxsplit=1)[-1].lower()[:20] if "." in name else ""


def _too_many(mine: Mine, question: FileQuestion, standing: list["Attachment"]) -> Wrong | None:
    if len(standing) >= question.count:
        values = {"given": len(standing) + 1, "most": question.count}
        return said(Fault(question.id, "answer-too-many-files", values), mine.visitor.language)
    if attached_so_far(mine.application.pk) >= MOST_EVER:
        return Wrong(_("This application has sent %(n)s files, which is all it may send.") % {"n": MOST_EVER})
    return None


def _doubted(doubt: Doubt, name: str, language: str) -> Wrong:
    ending = _ending(name)
    kind = written(FILE["jpg" if ending == "jpeg" else ending], language)
    return Wrong(DOUBTS[doubt] % {"name": name, "kind": kind}, str(MENDS.get(doubt, MEND)))
