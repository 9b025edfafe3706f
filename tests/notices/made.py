"""A published call with applicants, reviewers and staff, made by the stages' own actions."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from tests.applications.test_applications import ANSWERS, BY, CLOSES, OPEN, SLUG, in_force

from gongmo.applications.actions.submit import submit
from gongmo.applications.actions.write import attach, save_answers, start_application
from gongmo.applications.drafts import prepared
from gongmo.applications.models import Application, Submission
from gongmo.calls.models import Call
from gongmo.domain.events.fact import Fact as Event
from gongmo.domain.spec.track import Track
from gongmo.ledger.actions import record
from gongmo.notices.follow import follow
from gongmo.notices.models import Letter
from gongmo.notices.wrapping import columns
from gongmo.people.actions import open_account, record_organisation, record_person
from gongmo.people.models import Account, Person
from gongmo.review.actions.invite import answer_invitation, invite
from gongmo.review.models import Reviewer
from gongmo.screening.actions.close_track import close_track
from gongmo.screening.actions.determine import determine
from gongmo.screening.models import Case
from gongmo.screening.queries import cases_of

LATER = OPEN + timedelta(minutes=1)
AFTER = datetime(2023, 6, 20, 3, tzinfo=UTC)
LANGUAGES = ("en", "ko", "ar")
ADDRESS = re.compile(r"https?://\S+")
SCRIPTS = {"en": re.compile("[A-Za-z]{4}"), "ko": re.compile("[가-힣]"), "ar": re.compile("[\u0600-\u06ff]")}

__all__ = ["BY", "CLOSES", "OPEN", "SLUG", "in_force"]


def account(email: str, language: str = "", name: str = "Mina") -> Account:
    return open_account(name=name, email=email, password=None, language=language, at=OPEN)


def known(email: str, name: str = "Somebody") -> Person:
    """A person without an account."""
    return record_person(name=name, email=email, at=OPEN)


def ready(person: Person, track: str = "planning", town: str = "Belmora") -> Application:
    organisation = record_organisation(
        kind="local_government", country="KZ", name={"en": town}, identifiers={}, by=person, at=OPEN
    )
    application = start_application(
        call=in_force(), track=track, organisation=organisation, person=person, by=BY, at=OPEN
    )
    save_answers(application=application, answers=ANSWERS, revision=1, by=BY, at=OPEN)
    file = ContentFile(b"%PDF-1.7 plan")
    attach(application=application, question="proposal", name="a.pdf", sha256="a" * 64, file=file, at=OPEN)
    return application


def submitted(person: Person, town: str = "Belmora") -> Submission:
    application = ready(person, town=town)
    shown = prepared(application, in_force()).content_hash
    key = application.number
    return submit(application=application, call=in_force(), shown=shown, key=key, by=BY, at=OPEN)


def recorded(event: Event, at: datetime = OPEN) -> int:
    with transaction.atomic():
        return record(event, at=at, subject=SLUG).n


def written(kind: str, at: datetime = LATER) -> list[Letter]:
    """Follows, and gives the letters of the kind in the order of writing."""
    follow(at)
    return list(Letter.objects.filter(kind=kind).order_by("pk"))


def recipients(letters: Iterable[Letter]) -> list[str]:
    return sorted(letter.recipient for letter in letters)


def call() -> Call:
    return Call.objects.get(slug=SLUG)


def assert_reads_well(letter: Letter, language: str) -> None:
    """In its language, complete, one line of subject, no line that a mail reader breaks."""
    assert letter.language == language
    assert SCRIPTS[language].search(letter.subject)
    assert SCRIPTS[language].search(letter.body)
    assert letter.subject.splitlines() == [letter.subject]
    assert "{" not in letter.subject + letter.body
    for line in letter.body.splitlines():
        assert columns(line) <= 78 or ADDRESS.fullmatch(line), line
    assert "\n\n\n" not in letter.body


def cases(*applicants: Account | Person, at: datetime = CLOSES) -> list[Case]:
    """Each applicant's application as the planning track closed with it, all eligible, in the order given."""
    persons = [each.person if isinstance(each, Account) else each for each in applicants]
    numbers = [submitted(person, f"Town {n}").application.number for n, person in enumerate(persons)]
    close_track(call=in_force(), track=planning(), at=at)
    found = {case.application.number: case for case in cases_of(call().pk)}
    for case in found.values():
        determine(case=case, eligible=True, ground="", reason="", by=BY, at=at)
    return [found[number] for number in numbers]


def planning() -> Track:
    track = in_force().specification.track("planning")
    assert track is not None
    return track


def reviewer(person: Person, *, accepted: bool = True) -> Reviewer:
    row = invite(call=in_force(), track=planning(), person=person, by=BY, at=AFTER)
    if accepted:
        answer_invitation(reviewer=row, accepted=True, reason="", by=BY, at=AFTER)
    return row
