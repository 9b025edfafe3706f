"""One call over its pages alone, from the file to the letters, and computed again by anybody from what was published."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from tests.journey import applicant, auditor, chair, officer, public, reviewer
from tests.journey.applicant import Applying
from tests.journey.auditor import Auditor
from tests.journey.cast import applicants_of
from tests.journey.chair import Chair
from tests.journey.officer import Officer
from tests.journey.played import Played, played
from tests.journey.public import Reader
from tests.journey.reviewer import Reviewer
from tests.journey.sitting import Clock, Sitting

from gongmo.cli.site.tick import Pass, one_pass
from gongmo.domain.spec.track import Track
from gongmo.evidence.canonical import content_hash
from gongmo.ledger.actions import open_log
from gongmo.ledger.queries import body_of, facts_about
from gongmo.lifecycle.health import symptoms
from gongmo.people.actions import confirm_address, grant_installation_role, open_account

pytestmark = pytest.mark.django_db(transaction=True)
EXAMPLES = Path(__file__).parents[2] / "examples"
CALLS = {
    "the shipped call": (EXAMPLES / "k-city-network-2023.yaml", 12),
    "another call": (Path(__file__).with_name("another.yaml"), 5),
}
"""Files, and how many apply in each track."""
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
OFFICER = "officer"
ORGANISATION = "Institute of Nobody"
NOTE = "The committee liked the <b>maps</b>."


@dataclass
class Journey:
    """Everybody who takes part in one call, and the time they read."""

    call: Played
    clock: Clock
    officer: Officer
    auditor: Auditor
    applications: int
    chairs: list[Chair] = field(default_factory=list)
    applying: list[Applying] = field(default_factory=list)
    applied_as: dict[str, Applying] = field(default_factory=dict)
    ineligible: list[str] = field(default_factory=list)
    reviewers: dict[str, list[Reviewer]] = field(default_factory=dict)

    def on(self, track: Track) -> list[Applying]:
        return [each for each in self.applying if each.track.id == track.id]

    @property
    def eligible(self) -> list[str]:
        return [label for label in self.applied_as if label not in self.ineligible]

    def label_of(self, applying: Applying) -> str:
        return next(label for label, each in self.applied_as.items() if each is applying)

    def tick(self) -> Pass:
        """As the worker does every minute."""
        done = one_pass()
        assert not done.failed, done.failed
        assert done.done["unsent"] == 0
        return done


@pytest.fixture(params=CALLS)
def journey(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> Iterator[Journey]:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    file, applications = CALLS[request.param]
    call = played(file)
    clock = Clock(call.opens - 5 * DAY).set_by(monkeypatch)
    yield Journey(call, clock, opened_office(call, clock), Auditor(call), applications)
    cache.clear()


def opened_office(call: Played, clock: Clock) -> Officer:
    """The installation as its operator leaves it: the log is open, and one person may begin calls."""
    open_log(name="example.org/log", simulated=False, at=clock.at)
    account = open_account(
        name="Officer Han",
        email="officer@office.example.org",
        password=applicant.PASSWORD,
        language="en",
        at=clock.at,
    )
    confirm_address(account=account)
    grant_installation_role(person=account.person, role="programme_officer", at=clock.at)
    office = Officer(call)
    office.sitting.open("/sign-in/")
    office.sitting.send(values={"login": account.email, "password": applicant.PASSWORD}, having="password")
    return office


def test_a_call_from_its_file_to_its_letters(journey: Journey, tmp_path: Path) -> None:
    announce_the_call(journey)
    apply_in_every_track(journey)
    close(journey)
    screen(journey)
    seat_the_panels(journey)
    score(journey)
    lock(journey)
    select(journey)
    decide(journey)
    announced = read_as_everybody(journey, tmp_path / "public")
    ranked_again_by_the_auditor(journey, tmp_path / "audit")
    told_to_each_applicant(journey, announced)
    assert list(symptoms()) == []


def announce_the_call(journey: Journey) -> None:
    """Begun from the file, with a chair for each track and an auditor, who make their accounts themselves."""
    office = journey.officer
    officer.begin_from_file(office)
    for role in officer.roles(office):
        if role != OFFICER:
            officer.appoint(office, [(f"Staff, {role}", address_of(role), role)])
    officer.publish(office)
    journey.tick()
    for track in journey.call.tracks:
        journey.chairs.append(Chair(journey.call, track))
        joined(journey.chairs[-1].sitting, f"Chair of {track.id}", address_of(f"chair:{track.id}"))


def address_of(role: str) -> str:
    return f"{role.replace(':', '-')}@office.example.org"


def joined(sitting: Sitting, name: str, email: str) -> None:
    sitting.open("/sign-in/")
    sitting.follow("/sign-up/")
    applicant.sign_up(sitting, name, email)


def apply_in_every_track(journey: Journey) -> None:
    journey.clock.go(journey.call.opens)
    for track in journey.call.tracks:
        for who in applicants_of(track, journey.applications):
            journey.applying.append(applicant.apply(journey.call, track, who))
    journey.tick()
    for applying in journey.applying:
        assert any(applying.number in str(letter.body) for letter in letters_to(applying.who.email))


def close(journey: Journey) -> None:
    """A second before the end one can still submit anew; at the end, and after it, nothing changes."""
    first = journey.applying[0]
    ends = first.track.window(journey.call.specification.zone).ends
    journey.clock.go(ends - 30 * SECOND)
    applicant.submit_anew(first)
    journey.clock.go(ends)
    applicant.finds_closed(first)
    journey.clock.go(max(journey.call.closes, journey.clock.at) + SECOND)
    assert journey.tick().done["closed"] == len(journey.call.tracks)
    assert journey.tick().done["closed"] == 0


def screen(journey: Journey) -> None:
    """The last applicant of the first track has sent nothing that could be scored."""
    office = journey.officer
    for track in journey.call.tracks:
        for label, words in officer.labels(office, track).items():
            journey.applied_as[label] = next(each for each in journey.on(track) if each.number in words)
    for label, applying in journey.applied_as.items():
        out = applying is journey.on(journey.call.tracks[0])[-1]
        ground = {"ground": "incomplete", "reason": "The proposal is an empty page."} if out else {}
        officer.determine(office, label, **ground)
        journey.ineligible += [label] if out else []


def seat_the_panels(journey: Journey) -> None:
    """Half by hand and half from a list; one declines; one is in conflict with an application; the rest as proposed."""
    office = journey.officer
    for track in journey.call.tracks:
        people = [reviewer_of(track, number) for number in range(track.scoring.reviews + 2)]
        by_hand, listed = people[:2], people[2:]
        for person in by_hand:
            officer.invite(office, track, person.name, person.email, ORGANISATION)
        officer.invite_from_list(office, track, [(each.name, each.email, ORGANISATION) for each in listed])
        journey.tick()
        reviewer.decline(people.pop(), "No time this month.")
        for person in people:
            reviewer.accept(person)
        journey.reviewers[track.id] = people
        barred = next(label for label in journey.eligible if journey.applied_as[label].track.id == track.id)
        officer.record_conflict(office, barred, people[0].name)
        officer.assign_as_proposed(office, track)
        officer.open_scoring(office, track, journey.clock.at + 14 * DAY)
    journey.tick()


def reviewer_of(track: Track, number: int) -> Reviewer:
    return Reviewer(f"Reviewer {number + 1} ({track.id})", f"reviewer-{number + 1}@{track.id}.example.org")


def score(journey: Journey) -> None:
    """One of each panel comes back another day and steps back from one application."""
    journey.clock.go(journey.clock.at + DAY)
    for track in journey.call.tracks:
        known = [each.who for each in journey.on(track)]
        for place, person in enumerate(journey.reviewers[track.id]):
            if place == 1:
                reviewer.come_back(person)
                reviewer.step_back(person)
            assert reviewer.score_everything(person, track, known) > 0


def lock(journey: Journey) -> None:
    """By each chair; then the office opens every number of the ranking, and takes it along as a workbook."""
    for each in journey.chairs:
        chair.lock(each)
        officer.ranking_sheet(journey.officer, each.track)


def select(journey: Journey) -> None:
    """The panel gives the best of the first track a step less than it asked for, and stands by the run."""
    office, track = journey.officer, journey.call.tracks[0]
    best = journey.label_of(journey.on(track)[0])
    officer.run_selection(office)
    amount = track.support.max - (track.support.step or 1)
    officer.recommend_amount(office, best, amount, "Without the vehicles.")
    officer.run_selection(office)
    officer.recommend(office, "All were present. The panel stands by the result.")


def decide(journey: Journey) -> None:
    """What was previewed is what is sent, once a second person has approved and the office has announced."""
    office = journey.officer
    noted = journey.label_of(journey.on(journey.call.tracks[0])[0])
    officer.prepare_decision(office, {noted: NOTE})
    assert NOTE in officer.letter_to(office, noted)
    assert "All were present." in chair.approve(journey.chairs[0])
    officer.announce(office)
    journey.tick()


def read_as_everybody(journey: Journey, folder: Path) -> dict[str, Any]:
    """The page names whom it awards, and the published files give the same set and amounts, hash for hash."""
    reader = Reader(journey.call)
    page = public.read_results(reader)
    selection = public.selected_again(public.announced_files(reader, folder))
    awarded = {award["application"] for award in selection["awards"]}
    assert awarded
    for label, applying in journey.applied_as.items():
        assert (applying.who.name in page.words) == (label in awarded), label
    (announced,) = (fact for fact in facts_about(journey.call.slug) if fact.kind == "results_announced")
    body = body_of(announced)
    assert body is not None
    assert body["result_hash"] == content_hash(selection)
    assert content_hash(selection) in public.read_how(reader).words
    return selection


def ranked_again_by_the_auditor(journey: Journey, folder: Path) -> None:
    """From the sheets the auditor takes along: each ranking has the hash that the public page states."""
    joined(journey.auditor.sitting, "Auditor", address_of("auditor"))
    taken = auditor.take_sheets(journey.auditor, folder)
    assert len(taken.seeds) == len(journey.call.tracks)
    told = public.read_how(Reader(journey.call)).words
    rankings = auditor.ranked_again(taken)
    assert len(rankings) == len(journey.call.tracks)
    for ranking in rankings:
        assert content_hash(ranking) in told
    auditor.reads_every_page(journey.auditor)
    public.verified(taken.files["log.jsonl"])


def told_to_each_applicant(journey: Journey, selection: dict[str, Any]) -> None:
    """On one's own page and in one letter, whether awarded or not."""
    awarded = {award["application"] for award in selection["awards"]}
    for label, applying in journey.applied_as.items():
        words = applicant.result(applying)
        assert label in words
        assert ("Your application is selected." in words) == (label in awarded)
        assert any(applying.number in str(letter.body) for letter in letters_to(applying.who.email)[-1:])
    for person in journey.reviewers[journey.call.tracks[0].id]:
        assert not reviewer.cards(person), "what reviewers could see ended with the decision"


def letters_to(email: str) -> list[Any]:
    return [letter for letter in mail.outbox if letter.to == [email]]
