"""Facts of the closing of a track and of the formal check after it."""

from dataclasses import dataclass
from datetime import datetime

from gongmo.domain.events.fact import Fact


@dataclass(frozen=True, kw_only=True)
class TrackClosed(Fact):
    """Intake ended at `closes`. The first checkpoint signed at or after it seeds the track's draw."""

    kind = "track_closed"
    public = True

    call: str
    track: str
    closes: datetime


@dataclass(frozen=True, kw_only=True)
class EligibilityDetermined(Fact):
    """`ground` is the code of the rule that was not met, empty when the application is eligible."""

    kind = "eligibility_determined"

    call: str
    track: str
    application: str
    eligible: bool
    ground: str
    reason_hash: str
