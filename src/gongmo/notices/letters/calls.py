"""Changes of a published call that its applicants learn of."""

from collections.abc import Mapping

from gongmo.calls.models import Extension, Version
from gongmo.domain.events.calls import CallAmended, WindowExtended
from gongmo.notices.addresses import member_rows, recipients
from gongmo.notices.compose import Moment, Quoted, Values, Verbatim
from gongmo.notices.letters.letterhead import Letterhead, letterhead_of
from gongmo.notices.letters.occasion import Occasion, Writer
from gongmo.notices.links import site
from gongmo.notices.models import Letter


def amended(event: CallAmended, occasion: Occasion) -> list[Letter]:
    head = letterhead_of(event.call)
    version = Version.objects.get(call__slug=event.call, number=event.version)
    values: Values = {
        "version": event.version,
        "at": Moment(occasion.at, head.zone),
        "reason": Quoted(version.reason),
        "link": _page(event.call),
    }
    return _to_applicants(head, "call_amended", values, occasion)


def extended(event: WindowExtended, occasion: Occasion) -> list[Letter]:
    """To the applicants of the track: the closing is the one this fact states, whatever came later."""
    head = letterhead_of(event.call)
    of_track = Extension.objects.filter(call__slug=event.call, track=event.track, closes=event.closes)
    values: Values = {
        "track": head.title(event.track),
        "closes": Moment(event.closes, head.zone),
        "reason": Quoted(of_track.order_by("-pk")[0].reason),
        "link": _page(event.call),
    }
    return _to_applicants(head, "window_extended", values, occasion, track=event.track)


def _to_applicants(
    head: Letterhead, kind: str, values: Values, occasion: Occasion, track: str | None = None
) -> list[Letter]:
    """Each person once, however many applications it works on, submitted or not."""
    rows = member_rows(since=occasion.at, still=occasion.now).filter(application__call=head.call.call_id)
    chosen = rows if track is None else rows.filter(application__track=track)
    to_all = recipients(row.person for row in chosen)
    return [head.letter(kind, to, values, about=head.call.slug) for to in to_all]


def _page(call: str) -> Verbatim:
    return Verbatim(site(f"/calls/{call}/"))


LETTERS: Mapping[str, Writer] = {
    CallAmended.kind: amended,
    WindowExtended.kind: extended,
}
