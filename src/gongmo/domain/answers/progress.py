"""How far an application has come, section by section: what the task list shows."""

from dataclasses import dataclass

from gongmo.domain.answers.asked import asked
from gongmo.domain.answers.validate import MISSING, Asked, Fault, faults
from gongmo.domain.answers.values import Answers, is_blank
from gongmo.domain.spec.form import Section
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import Text


@dataclass(frozen=True)
class SectionProgress:
    """`missing` are the ids of required questions still open, in the order of the form; `faults` is all else that is
    wrong. `answered` of `asked` questions have an answer, right or wrong, optional ones among them.
    """

    id: str
    title: Text
    asked: int
    answered: int
    missing: tuple[str, ...]
    faults: tuple[Fault, ...]

    @property
    def done(self) -> bool:
        """Nothing here keeps the application from being submitted."""
        return not self.missing and not self.faults


def sections(track: Track, answers: Answers, currency: str) -> list[SectionProgress]:
    """Every section of the form in its order, also one that asks nothing for these answers."""
    is_asked = asked(track, answers)
    found = faults(track, answers, currency=currency, asked=is_asked)
    return [_progress(section, _ids(section, is_asked), answers, found) for section in track.form]


def _ids(section: Section, is_asked: Asked) -> list[str]:
    return [question.id for question in section.questions if is_asked(question)]


def _progress(section: Section, ids: list[str], answers: Answers, found: list[Fault]) -> SectionProgress:
    here = [fault for fault in found if fault.question in ids]
    return SectionProgress(
        section.id,
        section.title,
        asked=len(ids),
        answered=sum(not is_blank(answers.get(identifier)) for identifier in ids),
        missing=tuple(fault.question for fault in here if fault.code == MISSING),
        faults=tuple(fault for fault in here if fault.code != MISSING),
    )
