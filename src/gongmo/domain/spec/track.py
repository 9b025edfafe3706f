"""A track: a strand of the call with its own window, money, applicants, criteria, scoring and form."""

from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field

from gongmo.domain import times
from gongmo.domain.spec.form import Item, Question, Section
from gongmo.domain.spec.part import Part
from gongmo.domain.spec.scalars import Amount, Count, Duration, Identifier, Number, Positive, Wall, Words


class ApplicantKind(StrEnum):
    NATIONAL_GOVERNMENT = "national_government"
    LOCAL_GOVERNMENT = "local_government"
    PUBLIC_BODY = "public_body"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    INTERNATIONAL_ORGANISATION_WITH_GOVERNMENT = "international_organisation_with_government"
    COMPANY = "company"
    UNIVERSITY = "university"
    RESEARCH_INSTITUTE = "research_institute"
    NON_PROFIT = "non_profit"
    INDIVIDUAL = "individual"


class Stage(StrEnum):
    """In the order in which they can follow one another."""

    COMPLETENESS = "completeness"
    PRE_CONSULTING = "pre_consulting"
    DOCUMENT_REVIEW = "document_review"
    PRESENTATION = "presentation"
    PARTNER_CONFIRMATION = "partner_confirmation"
    COMMITTEE = "committee"
    MINISTRY_DECISION = "ministry_decision"


class Aggregate(StrEnum):
    MEAN = "mean"
    TRIMMED_MEAN = "trimmed_mean"


class CountBy(StrEnum):
    AWARD = "award"
    PLACE = "place"


class Opening(Part):
    """Wall-clock times in the call's zone; open while `opens <= at < closes + grace`."""

    opens: Wall
    closes: Wall
    grace: Duration = timedelta()

    def in_zone(self, zone: str) -> times.Window:
        where = ZoneInfo(zone)
        return times.Window(times.instant(self.opens, where), times.instant(self.closes, where), self.grace)


class Rolling(Part):
    """Intake without end; each proposal goes to the next cut-off after it came."""

    opens: Wall
    cutoffs: Annotated[list[Wall], Field(min_length=1)]

    def in_zone(self, zone: str) -> times.Window:
        """From the opening to the last cut-off announced so far."""
        where = ZoneInfo(zone)
        return times.Window(times.instant(self.opens, where), times.instant(max(self.cutoffs), where))


class Intake(Part):
    window: Opening | None = None
    rolling: Rolling | None = None


class Consortium(Part):
    required: list[
        Literal["overseas_public_partner", "overseas_partner", "domestic_partner", "public_partner"]
    ] = []
    unpaid: list[Literal["overseas", "public", "company"]] = []


class Parties(Part):
    """Who gains, who is paid, who carries it out: they need not be the applicant."""

    beneficiary: Literal["applicant", "partner"] = "applicant"
    payee: Literal["applicant", "contractor"] = "applicant"
    contractor: Literal["none", "applicant", "named_in_application", "tendered_after"] = "none"


class Support(Part):
    """Per case, both ends included; awards are multiples of `step`."""

    min: Amount
    max: Amount
    step: Annotated[int, Field(strict=True, ge=1, le=10**12)] = 1


class Awards(Part):
    min: Count = 0
    max: Positive | None = None
    count_by: CountBy = CountBy.AWARD


class Criterion(Part):
    id: Identifier
    title: Words
    guidance: Words | None = None
    points: Number
    """Full points a reviewer can give."""
    weight: Number | None = None
    """Share of the total of 100; the full points when left out."""
    threshold: Number | None = None
    """In points; the mean of the counted reviews must reach it."""
    scored_by: Literal["panel", "staff"] = "panel"

    @property
    def weighs(self) -> Decimal:
        return self.points if self.weight is None else self.weight


class Threshold(Part):
    total: Number
    """Of 100."""


class Rounding(Part):
    """Half away from zero, applied to the combined total only."""

    decimals: Annotated[int, Field(strict=True, ge=0, le=6)]


class Adjustment(Part):
    """Points fixed in advance that staff add or take away on a stated ground."""

    id: Identifier
    title: Words
    points: Number


class Scoring(Part):
    reviews: Positive
    """Reviewers for each application."""
    step: Number
    """Points are multiples of it."""
    aggregate: Aggregate = Aggregate.MEAN
    trim_from: Positive | None = None
    """Trimming starts at this number of finished reviews."""
    threshold: Threshold | None = None
    round: Rounding | None = None
    ties: Annotated[list[Identifier], Field(min_length=1)]
    """After the total: criteria in order, at last `draw`."""
    bonus: list[Adjustment] = []
    deductions: list[Adjustment] = []


class Track(Part):
    id: Identifier
    title: Words
    summary: Words | None = None
    intake: Intake
    operator: Identifier | None = None
    applicants: list[ApplicantKind]
    consortium: Consortium = Consortium()
    outputs: list[Item] = []
    parties: Parties = Parties()
    budget: Amount | None = None
    support: Support
    awards: Awards = Awards()
    stages: Annotated[list[Stage], Field(min_length=1)]
    criteria: Annotated[list[Criterion], Field(min_length=1)]
    scoring: Scoring
    form: Annotated[list[Section], Field(min_length=1)]

    def questions(self) -> list[Question]:
        return [question for section in self.form for question in section.questions]

    def question(self, identifier: str) -> Question | None:
        return next((q for q in self.questions() if q.id == identifier), None)

    def criterion(self, identifier: str) -> Criterion | None:
        return next((c for c in self.criteria if c.id == identifier), None)

    def window(self, zone: str) -> times.Window:
        """When the track accepts; of rolling intake, until its last announced cut-off. A checked call has one."""
        intake = self.intake.window or self.intake.rolling
        if intake is None:
            raise ValueError(self.id)
        return intake.in_zone(zone)

    def closes(self) -> datetime | None:
        """The last wall-clock instant of intake: the closing, or the last cut-off."""
        if self.intake.window:
            return self.intake.window.closes
        return max(self.intake.rolling.cutoffs) if self.intake.rolling else None
