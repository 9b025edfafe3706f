"""The applicant's desk: an account, an application, every section of the form, and the receipt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core import mail
from tests.journey.cast import Applicant
from tests.journey.page import Sent
from tests.journey.played import Played
from tests.journey.sitting import Sitting, file

from gongmo.cli.site.demonstration.pdf import one_page
from gongmo.domain.answers.asked import asked
from gongmo.domain.spec.form import Question, Section
from gongmo.domain.spec.track import Track
from gongmo.evidence.receipt import verify

PASSWORD = "Quixotic-Jumbo-7493"
CODE = re.compile(r"^\s*([A-Z0-9]{3,4}-?[A-Z0-9]{3,4})\s*$", re.MULTILINE)
REQUESTED, SMALLEST = "requested", "smallest_viable"


@dataclass
class Applying:
    """One applicant on the way through one track's form."""

    call: Played
    track: Track
    who: Applicant
    sitting: Sitting = field(default_factory=Sitting)
    number: str = ""
    version: int = 1
    receipt: bytes = b""
    answers: dict[str, Any] = field(default_factory=dict)

    def address(self, *parts: str) -> str:
        return "/".join(["", "applications", self.number, *parts, ""])


def apply(call: Played, track: Track, who: Applicant) -> Applying:
    """From the public page of the call to the receipt."""
    applying = Applying(call, track, who)
    come_from_the_call(applying)
    sign_up(applying.sitting, who.name, who.email)
    start(applying)
    for section in track.form:
        answer(applying, section)
    submit(applying)
    return applying


def come_from_the_call(applying: Applying) -> None:
    """Whoever wants to apply and has not signed in is asked to, and comes back."""
    applying.sitting.open("/")
    applying.sitting.follow(applying.call.address())
    applying.sitting.follow(f"/applications/new/{applying.call.slug}/{applying.track.id}/")
    applying.sitting.follow("/sign-up/")


def sign_up(sitting: Sitting, name: str, email: str) -> None:
    """With the code that came by mail; from there on one is signed in."""
    page = sitting.send(values={"name": name, "email": email, "password1": PASSWORD}, having="password1")
    assert not page.marked, page.marked
    sitting.send(values={"code": code_for(email)}, having="code")


def sign_in(sitting: Sitting, email: str) -> None:
    """With a code by mail: whoever was invited has no password."""
    sitting.open("/sign-in/code/")
    sitting.send(values={"email": email}, having="email")
    sitting.send(values={"code": code_for(email)}, having="code")


def code_for(email: str) -> str:
    letter = next(letter for letter in reversed(mail.outbox) if letter.to == [email])
    found = CODE.search(str(letter.body))
    assert found, letter.body
    return found[1]


def start(applying: Applying) -> None:
    who, sitting = applying.who, applying.sitting
    page = sitting.page
    name = next(each.name for each in page.form(having="kind").controls if each.name.startswith("name_"))
    values: Mapping[str, Sent] = {"kind": _kind(applying), "country": who.country, name: who.name}
    page = sitting.send(values=dict(values), having="kind")
    applying.number = page.address.strip("/").rpartition("/")[2]


def _kind(applying: Applying) -> str:
    """The kind the track asks for, as far as an organisation is that by itself."""
    offered = applying.sitting.page.form(having="kind").offered("kind")
    return applying.who.kind if applying.who.kind in offered else "international_organisation"


def answer(applying: Applying, section: Section) -> None:
    """Opens the section from the task list, fills in what it asks, and saves; files go up with the same press."""
    sitting = applying.sitting
    page = sitting.open(applying.address())
    title = section.title["en"]
    sitting.follow(next(address for address, words in page.links if title in words))
    values: dict[str, Sent] = {}
    for question in section.questions:
        if asked(applying.track, applying.answers)(question):
            values |= given(applying, question)
    page = sitting.send(values=values, having="revision")
    assert not page.marked, page.marked


def given(applying: Applying, question: Question) -> dict[str, Sent]:
    """What is put into the controls of one question."""
    who, known = applying.who, applying.answers
    match question.kind:
        case "place":
            known[question.id] = {"name": who.place[0], "country": who.place[1]}
            return {f"{question.id}-name": who.place[0], f"{question.id}-country": who.place[1]}
        case "money":
            known[question.id] = _amount(applying, question)
            return {question.id: f"{known[question.id]:,}"} if known[question.id] else {}
        case "file":
            if not applying.sitting.page.form(having="revision").named(question.id):
                return {}
            content = one_page([question.id, who.name])
            return {question.id: file(f"{question.id}.{question.accept[0]}", content)}
        case "declaration":
            known[question.id] = True
            return {question.id: True}
    known[question.id] = _text(applying, question)
    return {question.id: known[question.id]}


def _text(applying: Applying, question: Question) -> str:
    who = applying.who
    match question.kind:
        case "choice":
            offered = applying.sitting.page.form(having="revision").offered(question.id)
            return who.kind if who.kind in offered else offered[who.order % len(offered)]
        case "choices":
            return applying.sitting.page.form(having="revision").offered(question.id)[0]
        case "email":
            return f"version-{applying.version}-{who.email}"
        case "country":
            return who.country
        case "date":
            return applying.call.closes.date().isoformat()
        case "number":
            return str(question.min or 1)
    return f"{question.id} {applying.version} <b>{who.name}</b>"[: question.max_characters or 200]


def _amount(applying: Applying, question: Question) -> int | None:
    """The better ones ask for more; every second could do with somewhat less."""
    support, order = applying.track.support, applying.who.order
    step = support.step or 1
    if question.id == SMALLEST:
        return support.min + step if order % 2 else None
    return support.max - step * (order % 5)


def submit(applying: Applying) -> None:
    """Reads everything once more and presses; the receipt proves itself without the site."""
    sitting = applying.sitting
    sitting.open(applying.address())
    page = sitting.follow(applying.address("check"))
    assert f"<b>{applying.who.name}</b>" in page.words, "what was typed is shown as it was typed"
    page = sitting.send(having="shown")
    assert page.address == applying.address("receipt", "1")
    applying.receipt = sitting.download(f"/applications/{applying.number}/receipt/1.json")
    assert verify(applying.receipt).holds


def submit_anew(applying: Applying) -> None:
    """Another version replaces the first, which is kept; going back and pressing again changes nothing."""
    sitting = applying.sitting
    applying.version += 1
    answer(applying, applying.track.form[0])
    form = sitting.open(applying.address("check")).form(having="shown")
    page = sitting.send(having="shown")
    assert page.address == applying.address("receipt", str(applying.version))
    again = sitting.client.post(form.action, form.filled({}))
    assert again.headers["Location"] == page.address


def finds_closed(applying: Applying) -> None:
    """Everything can still be read; nothing offers to change it."""
    page = applying.sitting.open(applying.address("check"))
    assert not any(form.has("shown") for form in page.forms)
    assert applying.who.name in page.words


def result(applying: Applying) -> str:
    """What the applicant reads once results are out, found from one's own list."""
    sitting = applying.sitting
    sitting.open("/applications/")
    sitting.follow(applying.address())
    return sitting.follow(applying.address("result")).words
