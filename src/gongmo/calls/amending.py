"""What an amendment may no longer change: applications are judged by the rules under which they were handed in.

From the closing of a track on its own rules stay as they are, and those of the whole call that say what is shown to
whom, who must not judge, and how much there is; from the first lock of scores on also how the selection goes. Titles,
dates, contacts and sources may be corrected at any time.
"""

from collections.abc import Mapping
from typing import Any

from gongmo.calls.queries import any_scores_locked, closed_tracks

OF_CALL = ("currency", "zone", "budget", "disclosure", "blindness", "conflicts", "objection")
OF_SELECTION = ("selection",)
WORDS = {"title", "summary"}
"""Of a track: what it is called decides nothing."""


def changes_promises(slug: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether the canonical form `after` breaks what `before` promised to whoever is in."""
    closed = closed_tracks(slug)
    if not closed:
        return False
    whole = OF_CALL + (OF_SELECTION if any_scores_locked(slug) else ())
    if any(before.get(name) != after.get(name) for name in whole):
        return True
    return any(_rules(before, track) != _rules(after, track) for track in closed)


def _rules(call: Mapping[str, Any], track: str) -> Mapping[str, Any] | None:
    """The track without its words; None where the call has no such track."""
    found = next((each for each in call["tracks"] if each["id"] == track), None)
    return None if found is None else {name: value for name, value in found.items() if name not in WORDS}
