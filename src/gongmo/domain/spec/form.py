"""The application form of a track: sections of questions, each question one kind of answer."""

from typing import Annotated, Literal

from pydantic import Field

from gongmo.domain.spec.part import Part
from gongmo.domain.spec.scalars import Amount, Count, Identifier, Number, Positive, Size, Words, YesNo

REQUESTED = "requested"
SMALLEST_VIABLE = "smallest_viable"
PLACE = "place"
OUTPUT = "output"


class Item(Part):
    """Something to choose, with its name."""

    id: Identifier
    title: Words
    description: Words | None = None


class _Question(Part):
    id: Identifier
    """Some ids have a meaning for the procedure: `requested`, `smallest_viable`, `place` and `output`."""
    title: Words
    hint: Words | None = None
    required: YesNo = True
    when: Annotated[str, Field(max_length=1_000)] | None = None
    """Asked only when this condition holds, such as `output == 'master_plan'`."""


class TextQuestion(_Question):
    kind: Literal["text"]
    lines: Positive = 1
    max_characters: Positive | None = None
    max_words: Positive | None = None


class NumberQuestion(_Question):
    kind: Literal["number"]
    min: Number | None = None
    max: Number | None = None
    unit: Words | None = None


class MoneyQuestion(_Question):
    """Whole units of the call's currency."""

    kind: Literal["money"]
    min: Amount | None = None
    max: Amount | None = None


class ChoiceQuestion(_Question):
    """One of the options, which stand here or (`from: outputs`, `from: applicants`) in the track."""

    kind: Literal["choice"]
    options: list[Item] | None = None
    source: Literal["outputs", "applicants"] | None = Field(default=None, alias="from")


class ChoicesQuestion(_Question):
    kind: Literal["choices"]
    options: Annotated[list[Item], Field(min_length=1)]
    min: Count = 0
    max: Positive | None = None


class CountryQuestion(_Question):
    kind: Literal["country"]


class PlaceQuestion(_Question):
    """A city or region, with its country."""

    kind: Literal["place"]


class DateQuestion(_Question):
    kind: Literal["date"]


class EmailQuestion(_Question):
    kind: Literal["email"]


class FileQuestion(_Question):
    kind: Literal["file"]
    accept: Annotated[
        list[Literal["pdf", "docx", "xlsx", "pptx", "hwpx", "jpg", "png", "zip"]], Field(min_length=1)
    ]
    max: Size
    count: Positive = 1


class DeclarationQuestion(_Question):
    """A statement the applicant confirms; without it the application cannot be submitted."""

    kind: Literal["declaration"]


Question = Annotated[
    TextQuestion
    | NumberQuestion
    | MoneyQuestion
    | ChoiceQuestion
    | ChoicesQuestion
    | CountryQuestion
    | PlaceQuestion
    | DateQuestion
    | EmailQuestion
    | FileQuestion
    | DeclarationQuestion,
    Field(discriminator="kind"),
]


class Section(Part):
    id: Identifier
    title: Words
    guidance: Words | None = None
    questions: Annotated[list[Question], Field(min_length=1)]
