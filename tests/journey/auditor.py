"""The auditor's desk: reads everything, changes nothing, and computes the ranking again from the sheets it offers."""

from dataclasses import dataclass, field

from tests.journey.played import Played
from tests.journey.sitting import Sitting


@dataclass
class Auditor:
    call: Played
    sitting: Sitting = field(default_factory=Sitting)

    def address(self, *parts: str) -> str:
        return "/".join(["", "audit", self.call.slug, *parts, ""])
