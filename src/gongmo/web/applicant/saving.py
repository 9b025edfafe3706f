"""Saving what was typed in a section: everything is kept, and whoever meets a colleague's text sees both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import QueryDict

from gongmo.applications.actions.write import CannotSave, save_answers
from gongmo.domain.answers.parse import parse
from gongmo.domain.spec.form import Question, Section
from gongmo.domain.texts import Text
from gongmo.people.queries import names_of
from gongmo.web.applicant.answers import Spoken, spoken
from gongmo.web.applicant.fields import changed_since
from gongmo.web.applicant.sight import Mine

if TYPE_CHECKING:
    from gongmo.applications.models import Draft

MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True)
class Meeting:
    """An answer that two people changed at once: what this page sends, and what was saved in between."""

    question: str
    title: Text
    mine: Spoken
    theirs: Spoken
    by: str
    at: datetime
    own: bool
    """Both texts are of the same person, in two windows."""


@dataclass(frozen=True)
class Kept:
    """`typed` stands over the draft on the page. Where there are `meetings`, nothing was saved yet, and the page goes
    on from the `revision` it came with.
    """

    draft: "Draft"
    revision: int
    typed: Mapping[str, Any]
    meetings: Sequence[Meeting] = ()

    @property
    def alone(self) -> bool:
        return all(meeting.own for meeting in self.meetings)


def mended(posted: QueryDict) -> QueryDict:
    """As if somebody had typed what the pressed mend offers: `<question>:<value>`."""
    question, colon, value = posted.get("mend", "").partition(":")
    if not colon:
        return posted
    changed = posted.copy()
    changed[question] = value
    return changed


def keep(mine: Mine, section: Section, posted: QueryDict) -> Kept:
    """Saves what was typed since the page showed it, and leaves alone what a colleague changed meanwhile.

    Where both changed the same to different texts, nothing is saved until the page says for each which one to keep.
    """
    typed = read(mine, section, posted)
    own = {name: answer for name, answer in typed.items() if posted.get(f"settle-{name}") != THEIRS}
    fresh, revision = changed_since(posted.get("shown", ""), own), _revision(posted)
    if not fresh:
        return unchanged(mine)
    try:
        saved = save_answers(
            application=mine.application, answers=fresh, revision=revision, by=mine.visitor.by, at=mine.at
        )
    except CannotSave as met:
        mine.application.draft = met.theirs
        return Kept(met.theirs, revision, fresh, _meetings(mine, section, met, typed))
    mine.application.draft = saved
    return unchanged(mine)


def unchanged(mine: Mine) -> Kept:
    """The page as the draft has it."""
    return Kept(mine.application.draft, mine.application.draft.revision, {})


def read(mine: Mine, section: Section, posted: QueryDict) -> dict[str, Any]:
    """Every answer of the section as it was typed, files apart: they arrive by themselves."""
    sent = {name: [str(value) for value in values] for name, values in posted.lists()}
    found = parse(section.questions, sent, track=mine.track, currency=mine.currency)
    return {name: each.kept for name, each in found.items()}


def _revision(posted: QueryDict) -> int:
    """The draft's revision the writer knows: after a meeting that is the one it showed, once every text is chosen."""
    met = posted.getlist("met")
    settled = met and all(posted.get(f"settle-{name}") in {MINE, THEIRS} for name in met)
    written = posted.get("met-revision" if settled else "revision", "")
    return int(written) if written.isdecimal() and len(written) < 10 else 0


def _meetings(mine: Mine, section: Section, met: CannotSave, typed: Mapping[str, Any]) -> list[Meeting]:
    changes = met.theirs.changes
    names = names_of([changes[question]["by"] for question in met.questions])
    return [
        _meeting(question, mine, met.theirs, typed[question.id], names)
        for question in section.questions
        if question.id in met.questions
    ]


def _meeting(
    question: Question, mine: Mine, theirs: "Draft", typed: object, names: Mapping[str, str]
) -> Meeting:
    change = theirs.changes[question.id]
    language = mine.visitor.language
    return Meeting(
        question=question.id,
        title=question.title,
        mine=spoken(question, typed, mine.track, language, mine.currency),
        theirs=spoken(question, theirs.answers.get(question.id), mine.track, language, mine.currency),
        by=names.get(change["by"], ""),
        at=datetime.fromisoformat(change["at"]),
        own=change["by"] == mine.visitor.by,
    )
