"""The office: from a file to a published call, through screening, panel and scores to the announced result."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from tests.journey.page import CannotUse, Page
from tests.journey.played import Played
from tests.journey.sitting import Sitting, file

from gongmo.domain.spec.track import Track

XLSX = b"PK\x03\x04"


@dataclass
class Officer:
    call: Played
    sitting: Sitting = field(default_factory=Sitting)

    def address(self, *parts: str) -> str:
        return "/".join(["", "office", self.call.slug, *parts, ""])

    def room(self, *parts: str) -> Page:
        """A page of the call, by the links that lead there: the list of calls, the call, its masthead."""
        self.sitting.open("/office/")
        self.sitting.follow(self.address())
        return self.sitting.follow(self.address(*parts)) if parts else self.sitting.page

    def of_track(self, track: Track, page: str) -> Page:
        """A page of one track: the masthead leads to that of the first, which leads to the others."""
        self.room(self.call.tracks[0].id, page)
        return self.sitting.follow(self.address(track.id, page))


# The announcement


def begin_from_file(officer: Officer) -> None:
    sitting = officer.sitting
    sitting.open("/office/")
    sitting.follow("/office/new/")
    content = officer.call.file.read_bytes()
    page = sitting.send(values={"file": file(officer.call.file.name, content)}, press="act=file")
    assert page.address == officer.address("edit")


def appoint(officer: Officer, staff: Iterable[tuple[str, str, str]]) -> None:
    """Name, address and role as the page offers it."""
    for name, email, role in staff:
        officer.room("staff")
        page = officer.sitting.send(values={"name": name, "email": email, "role": role}, having="role")
        assert name in page.words


def roles(officer: Officer) -> list[str]:
    return officer.room("staff").form(having="role").offered("role")


def publish(officer: Officer) -> None:
    officer.room("edit")
    officer.sitting.follow(officer.address("publish"))
    page = officer.sitting.send()
    assert page.address == officer.address()


# Screening


def labels(officer: Officer, track: Track) -> dict[str, str]:
    """Label and number of every application the track closed with, read from its own page."""
    sitting = officer.sitting
    officer.room("cases")
    page = sitting.open(sitting.page.linked(f"{officer.address('cases')}?of={track.id}"))
    prefix = officer.address("cases")
    found = sorted({link for link, _ in page.links if link.startswith(prefix) and link != prefix})
    cases = [link for link in found if "?" not in link]
    return {link.removeprefix(prefix).strip("/"): sitting.open(link).words for link in cases}


def determine(officer: Officer, label: str, *, ground: str = "", reason: str = "") -> None:
    """Eligible, unless a ground is given."""
    sitting = officer.sitting
    sitting.open(officer.address("cases", label))
    values = {"eligible": "no" if ground else "yes", "ground": ground, "reason": reason}
    page = sitting.send(officer.address("cases", label, "screening"), dict(values))
    assert page.address == officer.address("cases", label)


# The panel


def invite(officer: Officer, track: Track, name: str, email: str, organisation: str) -> None:
    officer.of_track(track, "reviewers")
    values = {"name": name, "email": email, "organisation": organisation}
    page = officer.sitting.send(values=dict(values), having="email")
    assert name in page.words


def invite_from_list(officer: Officer, track: Track, rows: Iterable[tuple[str, str, str]]) -> None:
    """First it is shown what the list would do; the second press does it."""
    sitting = officer.sitting
    officer.of_track(track, "reviewers")
    text = "\r\n".join(",".join(row) for row in [("name", "email", "organisation"), *rows])
    sheet = file("reviewers.csv", text.encode("utf-8-sig"))
    listed = sitting.send(officer.address(track.id, "reviewers", "list"), {"sheet": sheet})
    assert all(name in listed.words for name, _email, _organisation in rows)
    done = sitting.send(having="rows")
    assert done.address == officer.address(track.id, "reviewers")


def record_conflict(officer: Officer, label: str, name: str) -> None:
    """Whoever is chosen by name does not see the application from then on."""
    sitting = officer.sitting
    sitting.open(officer.address("cases", label))
    to = officer.address("cases", label, "conflicts")
    (person,) = (
        value
        for control in sitting.page.form(to).named("person")
        for value, words in control.options.items()
        if words == name
    )
    values = {
        "person": person,
        "kind": "challenge",
        "ground": sitting.page.form(to).offered("ground")[0],
        "reason": "A party objected.",
    }
    sitting.send(to, dict(values))


def assign_as_proposed(officer: Officer, track: Track) -> None:
    sitting = officer.sitting
    officer.of_track(track, "assignments")
    sitting.follow(officer.address(track.id, "assignments", "proposal"))
    page = sitting.send(officer.address(track.id, "assignments", "apply"))
    assert page.address == officer.address(track.id, "assignments")
    try:
        page.linked(officer.address(track.id, "assignments", "proposal"))
    except CannotUse:
        return
    raise AssertionError("reviews are still short, as nobody has proposed enough")


def open_scoring(officer: Officer, track: Track, due: datetime) -> None:
    officer.of_track(track, "assignments")
    wall = due.astimezone(officer.call.zone).strftime("%Y-%m-%dT%H:%M")
    page = officer.sitting.send(officer.address(track.id, "assignments", "open"), {"due": wall})
    assert page.address == officer.address(track.id, "progress")


def ranking_sheet(officer: Officer, track: Track) -> bytes:
    """The locked ranking as a workbook."""
    officer.of_track(track, "ranking")
    content = officer.sitting.download(officer.address(track.id, "ranking", "xlsx"))
    assert content.startswith(XLSX)
    return content


# From the amounts to the announcement


def recommend_amount(officer: Officer, label: str, amount: int, reason: str) -> None:
    sitting = officer.sitting
    officer.room("selection")
    (link,) = (each for each, words in sitting.page.links if words == label and "case=" in each)
    sitting.open(link)
    values = {"amount": f"{amount:,}", "reason": reason}
    sitting.send(officer.address("cases", label, "amount"), dict(values))


def run_selection(officer: Officer) -> None:
    officer.room("selection")
    officer.sitting.send(officer.address("selection", "run"))


def recommend(officer: Officer, minutes: str) -> None:
    officer.room("selection")
    page = officer.sitting.send(officer.address("selection", "recommendation"), {"minutes": minutes})
    assert page.address == officer.address("decision")


def prepare_decision(officer: Officer, notes: Mapping[str, str]) -> Page:
    """With the office's words for some applicants, by label."""
    officer.room("decision")
    officer.sitting.send(officer.address("decision", "prepare"))
    if notes:
        values = {f"note-{label}": note for label, note in notes.items()}
        officer.sitting.send(officer.address("decision", "prepare"), dict(values))
    return officer.sitting.page


def letter_to(officer: Officer, label: str) -> str:
    """The result letter as it would be sent, previewed from the decision's page."""
    page = officer.room("decision")
    (link, *_) = (each for each, _ in page.links if f"letter={label}" in each)
    return officer.sitting.open(link).words


def announce(officer: Officer) -> None:
    officer.room("decision")
    page = officer.sitting.send(officer.address("decision", "announce"), {"sure": True})
    assert page.address == officer.address("decision")
