"""The call that is played: whatever file is given, read as everybody reads it. Nothing else here knows its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from gongmo.domain.spec.call import Call
from gongmo.domain.spec.check import examine
from gongmo.domain.spec.load import read
from gongmo.domain.spec.track import Track
from gongmo.domain.times import Window


@dataclass(frozen=True)
class Played:
    file: Path
    specification: Call

    @property
    def slug(self) -> str:
        return self.specification.call

    @property
    def tracks(self) -> Sequence[Track]:
        return self.specification.tracks

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.specification.zone)

    @property
    def opens(self) -> datetime:
        return max(window.opens for window in self.windows)

    @property
    def closes(self) -> datetime:
        """When the last track has closed, grace included."""
        return max(window.ends for window in self.windows)

    @property
    def windows(self) -> list[Window]:
        return [track.window(self.specification.zone) for track in self.tracks]

    def address(self, *parts: str) -> str:
        """Below the call's public page."""
        return "/".join(["", "calls", self.slug, *parts, ""])


def played(file: Path) -> Played:
    found = examine(read(file.read_bytes(), file.name), {}).call
    assert found is not None, file
    return Played(file, found)
