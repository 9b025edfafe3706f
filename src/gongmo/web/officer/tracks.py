"""The tracks of a call whether or not it is published: a draft names them too, once it can be read."""

from collections.abc import Mapping

from gongmo.calls.queries import call_with_draft
from gongmo.domain.spec.load import read
from gongmo.domain.texts import Text
from gongmo.web.frame.office.room import OfCall


def drafted_tracks(desk: OfCall) -> Mapping[str, Text]:
    """Titles by id; of the version in force where there is one."""
    if desk.call is not None:
        return {track.id: track.title for track in desk.call.specification.tracks}
    known = call_with_draft(desk.slug)
    reading = read(known.draft.text.encode(), desk.slug) if known else None
    call = reading.call if reading else None
    return {track.id: track.title for track in call.tracks} if call else {}
