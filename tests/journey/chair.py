"""The chair of a track: follows the scoring, locks it, and approves the decision as the second person."""

from dataclasses import dataclass, field

from tests.journey.played import Played
from tests.journey.sitting import Sitting

from gongmo.domain.spec.track import Track


@dataclass
class Chair:
    call: Played
    track: Track
    sitting: Sitting = field(default_factory=Sitting)

    def address(self, *parts: str) -> str:
        return "/".join(["", "panel", self.call.slug, *parts, ""])


def lock(chair: Chair) -> None:
    sitting = chair.sitting
    sitting.open("/panel/")
    sitting.follow(chair.address(chair.track.id))
    sitting.follow(chair.address(chair.track.id, "lock"))
    page = sitting.send()
    assert page.address == chair.address(chair.track.id, "ranking")


def approve(chair: Chair) -> str:
    """Reads the decision that is prepared and approves exactly that; what was read."""
    sitting = chair.sitting
    sitting.open("/panel/")
    sitting.follow(chair.address(chair.track.id))
    read = sitting.follow(chair.address("approval")).words
    sitting.send(having="decision")
    return read
