"""The reviewer's desk: the invitation, one's own applications, and a scorecard for each."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from django.core import mail
from tests.journey.applicant import sign_in
from tests.journey.cast import Applicant
from tests.journey.page import CannotUse, Sent
from tests.journey.sitting import Sitting, path_of

from gongmo.domain.spec.track import Track

LINK = re.compile(r"https?://\S+?/invitation/\S+")
SCORECARD = re.compile(r"^/reviews/\d+/$")


@dataclass
class Reviewer:
    name: str
    email: str
    sitting: Sitting = field(default_factory=Sitting)


def accept(reviewer: Reviewer) -> None:
    """Through the link in the letter, which opens an account at the address it came to."""
    reviewer.sitting.open(invitation_to(reviewer.email))
    page = reviewer.sitting.send(press="accept=1")
    assert page.address == "/reviews/"


def decline(reviewer: Reviewer, reason: str) -> None:
    reviewer.sitting.open(invitation_to(reviewer.email))
    reviewer.sitting.send(values={"reason": reason}, press="decline=1")


def invitation_to(email: str) -> str:
    letter = next(letter for letter in reversed(mail.outbox) if letter.to == [email])
    found = LINK.search(str(letter.body))
    assert found, letter.body
    return path_of(found[0].rstrip(".,)"))


def come_back(reviewer: Reviewer) -> None:
    """Another day, at another machine, with a code by mail."""
    reviewer.sitting = Sitting()
    sign_in(reviewer.sitting, reviewer.email)
    assert reviewer.sitting.page.address == "/reviews/"


def step_back(reviewer: Reviewer) -> None:
    """From the first application of the list, which is gone afterwards."""
    sitting, mine = reviewer.sitting, cards(reviewer)
    sitting.follow(f"{mine[0]}conflict/")
    ground = sitting.page.form(having="ground").offered("ground")[0]
    values = {"what": "conflict", "ground": ground, "reason": "I read an earlier draft."}
    sitting.send(values=dict(values), having="what")
    assert cards(reviewer) == mine[1:]


def cards(reviewer: Reviewer) -> list[str]:
    """Addresses of the scorecards one's own list leads to."""
    page = reviewer.sitting.open("/reviews/")
    return sorted({address for address, _ in page.links if SCORECARD.match(address)})


def score_everything(reviewer: Reviewer, track: Track, known: list[Applicant]) -> int:
    """Every application on one's own list, one after the other; how many there were."""
    mine = cards(reviewer)
    for card in mine:
        reviewer.sitting.open("/reviews/")
        page = reviewer.sitting.follow(card)
        who = next(each for each in known if f"<b>{each.name}</b>" in page.words)
        finish(reviewer, track, who, hasty=card == mine[0])
    return len(mine)


def finish(reviewer: Reviewer, track: Track, who: Applicant, *, hasty: bool) -> None:
    """The hasty keep a draft first, without reasons: it is kept, and cannot be finished."""
    sitting, card = reviewer.sitting, reviewer.sitting.page.address
    names = [
        control.name.removeprefix("reason-")
        for control in sitting.page.form(having="act").controls
        if control.name.startswith("reason-")
    ]
    points = {name: str(_points(track, name, who, reviewer)) for name in names}
    typed: dict[str, Sent] = {f"points-{name}": given for name, given in points.items()}
    if hasty:
        sitting.send(values=typed, press="act=draft", having="revision")
        assert sitting.send(press="act=finish", having="revision", expected=422).marked
        typed = {}
    reasons: dict[str, Sent] = {f"reason-{name}": f"Seen in {who.name}." for name in names}
    comment: dict[str, Sent] = {"comment": f"{reviewer.name} on <i>{who.name}</i>."}
    page = sitting.send(values=typed | reasons | comment, press="act=finish", having="revision")
    assert page.address != card
    page = sitting.open(card)
    try:
        page.form(having="comment")
    except CannotUse:
        return
    raise AssertionError(f"{card} can still be written in")


def _points(track: Track, criterion: str, who: Applicant, reviewer: Reviewer) -> Decimal:
    """As good as the applicant is, a point more or less for who looks; in the steps of the scale."""
    known = track.criterion(criterion)
    assert known is not None
    step = track.scoring.step or Decimal(1)
    wanted = known.points * Decimal(str(who.quality)) - step * (len(reviewer.email) % 3)
    return max(step * 0, (wanted / step).to_integral_value() * step)
