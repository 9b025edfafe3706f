"""What an applicant may open: a track to apply in, and applications one is a member of. Nobody else sees any here."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from gongmo.applications.queries import (
    Standing,
    application_numbered,
    attachment_with,
    submission_with_sender,
)
from gongmo.calls.queries import InForce, published_call
from gongmo.domain.money import CURRENCY_NAMES
from gongmo.domain.spec.form import Section
from gongmo.domain.spec.track import Track
from gongmo.domain.times import IntakeState, Window
from gongmo.lifecycle.feedback import Feedback, feedback
from gongmo.web.applicant.addresses import section_at
from gongmo.web.frame.visitor import Visitor

if TYPE_CHECKING:
    from gongmo.applications.models import Application, Attachment, Submission


@dataclass(frozen=True)
class Offer:
    """A track of a published call, whether or not it accepts now."""

    call: InForce
    track: Track
    at: datetime

    @property
    def window(self) -> Window:
        return self.call.window(self.track)

    @property
    def state(self) -> IntakeState:
        return self.call.state(self.track, self.at)

    @property
    def open(self) -> bool:
        return self.state is IntakeState.ACCEPTING

    @property
    def zone(self) -> str:
        return self.call.specification.zone

    @property
    def currency(self) -> str:
        return self.call.specification.currency


@dataclass(frozen=True)
class Mine(Offer):
    """An application of the visitor's, with the call as it is in force."""

    application: "Application"
    visitor: Visitor
    last: Standing | None
    """The newest version that was submitted."""

    @property
    def standing(self) -> Standing | None:
        """The version that counts."""
        return self.last if self.last and not self.last.withdrawn else None

    @property
    def unit(self) -> str:
        """The currency as it stands beside an amount: `원`, `won`."""
        return CURRENCY_NAMES.get(self.currency, {}).get(self.visitor.language, self.currency)


@dataclass(frozen=True)
class MySection:
    mine: Mine
    section: Section


@dataclass(frozen=True)
class MyReceipt:
    mine: Mine
    submission: "Submission"
    sender: str


@dataclass(frozen=True)
class MyFile:
    mine: Mine
    file: "Attachment"


@dataclass(frozen=True)
class MyResult:
    mine: Mine
    feedback: Feedback


def offer(visitor: Visitor, slug: str, track: str) -> Offer | None:
    call = None if visitor.anonymous else published_call(slug)
    known = call.specification.track(track) if call else None
    return Offer(call, known, visitor.at) if call and known else None


def application(visitor: Visitor, number: str) -> Mine | None:
    """Members only, in every state after the start."""
    if visitor.person is None:
        return None
    found = application_numbered(visitor.person, number, visitor.at)
    if found is None:
        return None
    own, last = found
    call = published_call(own.call.slug)
    track = call.specification.track(own.track) if call else None
    return Mine(call, track, visitor.at, own, visitor, last) if call and track else None


def section(visitor: Visitor, number: str, section: str) -> MySection | None:
    mine = application(visitor, number)
    found = section_at(mine.track, section) if mine else None
    return MySection(mine, found) if mine and found else None


def file(visitor: Visitor, number: str, file: str) -> MyFile | None:
    mine = application(visitor, number)
    found = attachment_with(mine.application.pk, file) if mine else None
    return MyFile(mine, found) if mine and found else None


def receipt(visitor: Visitor, number: str, submission: int) -> MyReceipt | None:
    mine = application(visitor, number)
    found = submission_with_sender(mine.application.pk, submission) if mine else None
    return MyReceipt(mine, *found) if mine and found else None


def result(visitor: Visitor, number: str) -> MyResult | None:
    """Once the results are announced, of an application that took part."""
    mine = application(visitor, number)
    found = feedback(mine.application, visitor.at, mine.call) if mine else None
    return MyResult(mine, found) if mine and found else None
