"""One question as its page shows it: what was typed, what is wrong with it, and when it is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from gongmo.domain.answers.characters import characters
from gongmo.domain.answers.dates import read_day
from gongmo.domain.spec.form import FileQuestion, Question, TextQuestion
from gongmo.domain.texts import Text
from gongmo.web.applicant.addresses import control_id

if TYPE_CHECKING:
    from gongmo.applications.models import Attachment

FEW = 8
"""Up to so many options stand as buttons, more as a list to open."""
SHAPES = {"choices": "boxes", "email": "line", "date": "line", "number": "line"}


@dataclass(frozen=True)
class Option:
    id: str
    title: Text
    description: Text | None
    chosen: bool


@dataclass(frozen=True)
class Wrong:
    """What is said beside a field; `to` is what a press of the mend's button sets, empty where it sets nothing."""

    message: str
    mend: str = ""
    to: str = ""


@dataclass(frozen=True)
class Entry:
    """`typed` is what the control shows; `when` is the condition for the page's script."""

    question: Question
    typed: Any
    asked: bool
    condition: str
    when: str
    limit: str
    words: str
    options: Sequence[Option] = ()
    wrong: Sequence[Wrong] = ()
    files: Sequence["Attachment"] = ()

    @property
    def control(self) -> str:
        return control_id(self.question.id)

    @property
    def shape(self) -> str:
        """One template for each."""
        match self.question:
            case TextQuestion(lines=lines):
                return "lines" if lines > 1 else "line"
        if self.question.kind == "choice":
            return "radios" if len(self.options) <= FEW else "select"
        return SHAPES.get(self.question.kind, self.question.kind)

    @property
    def template(self) -> str:
        return f"applicant/kinds/{self.shape}.html"

    @property
    def group(self) -> bool:
        """Several controls under one name."""
        return self.shape in {"radios", "boxes", "place"}

    @property
    def most(self) -> int | None:
        """Characters a text may have."""
        return self.question.max_characters if isinstance(self.question, TextQuestion) else None

    @property
    def length(self) -> int:
        return characters(self.typed) if isinstance(self.typed, str) else 0

    @property
    def rows(self) -> int:
        return self.question.lines if isinstance(self.question, TextQuestion) else 1

    @property
    def told(self) -> str:
        """Ids of what describes the control."""
        parts = {
            "hint": self.question.hint,
            "limit": self.limit,
            "when": self.condition,
            "error": self.wrong,
        }
        return " ".join(f"{self.control}-{part}" for part, there in parts.items() if there)

    @property
    def input_type(self) -> str:
        """A calendar to choose from, unless something stands there that is no day and would vanish in it."""
        if self.question.kind == "date":
            is_day = isinstance(self.typed, str) and isinstance(read_day(self.typed), date)
            return "date" if not self.typed or is_day else "text"
        return "email" if self.question.kind == "email" else "text"

    @property
    def accept(self) -> str:
        """Endings, for the dialog that chooses a file."""
        kinds = self.question.accept if isinstance(self.question, FileQuestion) else ()
        return ",".join(f".{kind}" for kind in (*kinds, *(("jpeg",) if "jpg" in kinds else ())))

    @property
    def full(self) -> bool:
        """As many files as may be."""
        return isinstance(self.question, FileQuestion) and len(self.files) >= self.question.count
