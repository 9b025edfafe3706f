"""One edition from its announcement on, as dated steps through the same actions that the desks call."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile

from gongmo.applications.actions.submit import submit
from gongmo.applications.actions.write import attach, save_answers, start_application
from gongmo.applications.drafts import prepared
from gongmo.applications.queries import applications_of
from gongmo.calls.actions import appoint, publish, start_call
from gongmo.calls.queries import InForce, call_with_draft, published_call
from gongmo.cli.site.demonstration import people, stories
from gongmo.cli.site.demonstration.editions import DEMONSTRATION, PLANNING, TRACKS, Edition
from gongmo.cli.site.demonstration.pdf import one_page
from gongmo.cli.site.demonstration.sheets import invented
from gongmo.domain.calendars.days_off import shipped_days_off
from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.people.actions import record_organisation

if TYPE_CHECKING:
    from gongmo.people.models import Account, Organisation

PROGRAMME = {"ko": "K-City Network", "en": "K-City Network"}


@dataclass(frozen=True, order=True)
class Step:
    """What happens, and when it counts: the act is handed its time."""

    at: datetime
    act: Callable[[datetime], None] = field(compare=False)


@dataclass
class Cast:
    """Everybody there is, by address; organisations by applicant, for they apply in several editions."""

    accounts: dict[str, "Account"]
    organisations: dict[str, "Organisation"] = field(default_factory=dict)

    def __getitem__(self, sign_in: people.SignIn) -> "Account":
        return self.accounts[sign_in.email]

    def account(self, email: str, name: str, at: datetime) -> "Account":
        if email not in self.accounts:
            self.accounts[email] = people.opened(name, email, at)
        return self.accounts[email]

    def lead(self, row: ApplicationRow, at: datetime) -> "Account":
        published = {"City of Belmora": people.APPLICANT, "Haneul Drones": people.COMPANY}
        if row.applicant in published:
            return self[published[row.applicant]]
        return self.account(f"lead@{stories.domain(row)}", row.applicant, at)


@dataclass
class Walk:
    """`rows` are those who apply; `numbers` maps the application numbers of the sheet to those given here."""

    edition: Edition
    cast: Cast
    rows: list[ApplicationRow] = field(default_factory=lambda: list(invented().applications))
    unfinished: frozenset[str] = frozenset()
    """Applicants who have begun and not submitted."""
    numbers: dict[str, str] = field(default_factory=dict)

    @property
    def call(self) -> InForce:
        found = published_call(self.edition.slug)
        if found is None:
            raise LookupError(self.edition.slug)
        return found

    @property
    def by(self) -> str:
        return self.cast[people.OFFICER].public_id

    def announcing(self) -> Iterator[Step]:
        yield Step(self.edition.announced - timedelta(days=4), self._draft)
        yield Step(self.edition.announced, self._publish)

    def applying(self) -> Iterator[Step]:
        """Spread over the window of each track."""
        for track in TRACKS:
            rows = [row for row in self.rows if row.track == track]
            opens = self.edition.announced + timedelta(hours=18)
            whole = self.edition.closed(track) - opens
            for place, row in enumerate(rows, start=1):
                yield Step(opens + whole * place / (len(rows) + 1), partial(self._apply, row))

    def _draft(self, at: datetime) -> None:
        slug = self.edition.slug
        start_call(
            slug=slug,
            programme="k-city-network",
            title=PROGRAMME,
            text=self.edition.text(),
            by=self.by,
            at=at,
        )
        staff = (
            (people.OFFICER, "officer", ""),
            (people.SECOND, "officer", ""),
            (people.AUDITOR, "auditor", ""),
            (people.CHAIR_PLANNING, "chair", PLANNING),
            (people.CHAIR_DEMONSTRATION, "chair", DEMONSTRATION),
        )
        for sign_in, role, track in staff:
            self._appoint(self.cast[sign_in], role, track, at)

    def _appoint(self, account: "Account", role: str, track: str, at: datetime) -> None:
        call = call_with_draft(self.edition.slug)
        if call is None:
            raise LookupError(self.edition.slug)
        whom = account.person
        appoint(
            call=call, person=whom.pk, person_id=whom.public_id, role=role, track=track, by=self.by, at=at
        )

    def _publish(self, at: datetime) -> None:
        call = call_with_draft(self.edition.slug)
        if call is None:
            raise LookupError(self.edition.slug)
        publish(call=call, by=self.by, at=at, days_off=shipped_days_off("KR"))

    def _apply(self, row: ApplicationRow, at: datetime) -> None:
        lead = self.cast.lead(row, at)
        application = start_application(
            call=self.call,
            track=row.track,
            organisation=self._organisation(row, lead, at),
            person=lead.person,
            by=lead.public_id,
            at=at,
        )
        self.numbers[row.application] = application.number
        answers = stories.answers(row)
        if row.applicant in self.unfinished:
            kept = dict(list(answers.items())[:4])
            save_answers(application=application, answers=kept, revision=1, by=lead.public_id, at=at)
            return
        save_answers(application=application, answers=answers, revision=1, by=lead.public_id, at=at)
        for question in stories.files(row):
            self._attach(application.number, lead, question, row, at)
        shown = prepared(application, self.call).content_hash
        key = f"demonstration-{application.number}"
        submit(application=application, call=self.call, shown=shown, key=key, by=lead.public_id, at=at)

    def _organisation(self, row: ApplicationRow, lead: "Account", at: datetime) -> "Organisation":
        if row.applicant not in self.cast.organisations:
            self.cast.organisations[row.applicant] = record_organisation(
                kind=stories.organisation_kind(row),
                country="KR" if row.track == DEMONSTRATION else row.country,
                name={"en": row.applicant, "ko": row.applicant},
                identifiers={},
                by=lead.person,
                at=at,
            )
        return self.cast.organisations[row.applicant]

    def _attach(self, number: str, lead: "Account", question: str, row: ApplicationRow, at: datetime) -> None:
        told = stories.story(row)
        title = question.replace("_", " ").capitalize()
        lines = (
            title,
            told.title,
            "",
            row.applicant,
            row.place,
            "",
            "Demonstration. Everything here is invented.",
        )
        content = one_page(lines)
        attach(
            application=applications_of(lead.person_id, at).get(number=number),
            question=question,
            name=f"{question.replace('_', '-')}.pdf",
            sha256=hashlib.sha256(content).hexdigest(),
            file=ContentFile(content),
            at=at,
        )
