"""What was changed in a call after its publication, and why: amendments, and closings moved for everybody."""

from dataclasses import dataclass
from datetime import datetime

from gongmo.calls.queries import InForce, versions_of
from gongmo.domain.texts import Text


@dataclass(frozen=True)
class Change:
    """An amendment has a version, a moved closing the track and the new closing. The reason stands as written."""

    at: datetime
    reason: str
    version: int = 0
    track: Text | None = None
    closes: datetime | None = None


def changes(call: InForce) -> list[Change]:
    """The latest first; without a query where nothing was changed."""
    if call.version == 1 and not call.extensions:
        return []
    versions = list(versions_of(call.call_id).select_related("call"))
    amended = [Change(v.published_at, v.reason, version=v.number) for v in versions if v.number > 1]
    moved = []
    for extension in versions[0].call.extensions.order_by("pk"):
        track = call.specification.track(extension.track)
        title = track.title if track else {"en": extension.track}
        moved.append(Change(extension.granted_at, extension.reason, track=title, closes=extension.closes))
    return sorted([*amended, *moved], key=lambda change: change.at, reverse=True)
