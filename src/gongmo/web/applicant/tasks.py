"""What is still to do in an application, section by section: the task list, and the side of every page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gongmo.applications.drafts import Prepared, as_submitted
from gongmo.applications.queries import attachments_of
from gongmo.domain.answers.progress import SectionProgress, sections
from gongmo.domain.texts import Text
from gongmo.web.applicant.addresses import section_address, segment
from gongmo.web.applicant.sight import Mine

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment


@dataclass(frozen=True)
class Task:
    """`sign` and `word` as the look's states have them; `text` is the call's own title, empty for the last task."""

    number: int
    text: Text
    address: str
    sign: str
    word: str
    here: bool = False


@dataclass(frozen=True)
class Side:
    """Time left, and the list of tasks, as they stand beside every page of an application."""

    mine: Mine
    draft: Prepared
    tasks: Sequence[Task]
    check: Task
    missing: int
    wrong: int

    @property
    def submitted(self) -> bool:
        """The version that counts is exactly the draft as it stands."""
        standing = self.mine.standing
        return standing is not None and standing.content_hash == self.draft.content_hash

    @property
    def ready(self) -> bool:
        return not self.draft.faults


def side(
    mine: Mine,
    attachments: Sequence["Attachment"] | None = None,
    *,
    here: str = "",
    draft: Prepared | None = None,
) -> Side:
    """`here` is the section on the page, or `check`."""
    if draft is None:
        files = attachments_of(mine.application.pk) if attachments is None else attachments
        draft = as_submitted(mine.application, mine.application.draft.answers, files, mine.call)
    found = sections(mine.track, draft.answers, mine.currency)
    tasks = [_task(mine, place, progress, here) for place, progress in enumerate(found, 1)]
    missing = sum(len(progress.missing) for progress in found)
    wrong = sum(len(progress.faults) for progress in found)
    return Side(mine, draft, tasks, _check(mine, draft, len(tasks) + 1, here), missing, wrong)


def _task(mine: Mine, place: int, progress: SectionProgress, here: str) -> Task:
    section = mine.track.form[place - 1]
    sign, word = _state(progress)
    address = section_address(mine.application.number, section)
    return Task(place, progress.title, address, sign, word, here=segment(section) == here)


def _state(progress: SectionProgress) -> tuple[str, str]:
    if progress.faults:
        n = len(progress.faults)
        return "bad", ngettext("%(n)d to mend", "%(n)d to mend", n) % {"n": n}
    if not progress.asked:
        return "done", _("Nothing to answer")
    if progress.done:
        return ("done", _("Complete")) if progress.answered else ("none", _("Optional"))
    if not progress.answered:
        return "none", _("Not started")
    return "half", _("%(answered)d of %(asked)d") % {"answered": progress.answered, "asked": progress.asked}


def _check(mine: Mine, draft: Prepared, place: int, here: str) -> Task:
    standing = mine.standing
    if standing is None:
        sign, word = "none", _("Not yet")
    elif standing.content_hash == draft.content_hash:
        sign, word = "done", _("Submitted")
    else:
        sign, word = "half", _("Changed since")
    address = reverse("application_check", args=[mine.application.number])
    return Task(place, {}, address, sign, word, here=here == "check")
