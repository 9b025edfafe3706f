"""The dates of a call as calendar entries, in the reader's language."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from gongmo.domain.spec.scalars import Coarse
from gongmo.domain.texts import say
from gongmo.web.frame.templatetags.gongmo import language, offset, zone_name
from gongmo.web.public.calendar import Calendar, Event
from gongmo.web.public.sight import Shown
from gongmo.web.public.tracks import cutoffs
from gongmo.web.public.written import moment, text_of


def deadlines(shown: Shown, address: str) -> Calendar:
    """`address` is that of the call, with its host."""
    host = urlsplit(address).hostname or "localhost"
    return Calendar(
        name=say(shown.specification.title, language()),
        stamp=shown.call.published_at,
        sequence=shown.call.version - 1 + len(shown.call.extensions),
        address=address,
        events=[*_of_tracks(shown, host), _result(shown, host)],
    )


def _of_tracks(shown: Shown, host: str) -> Iterator[Event]:
    call, slug = shown.specification, shown.call.slug
    for track in call.tracks:
        names = {"call": say(call.title, language()), "track": say(track.title, language())}
        window = shown.window(track)
        yield Event(f"{slug}-{track.id}-opens@{host}", window.opens, _("%(call)s, %(track)s: opens") % names)
        ends = cutoffs(shown, track) or [window.closes]
        for end in ends:
            kind = f"cutoff-{end:%Y%m%d}" if track.intake.rolling else "closes"
            said = (
                _("%(call)s, %(track)s: cut-off")
                if track.intake.rolling
                else _("%(call)s, %(track)s: closes")
            )
            local = text_of(moment(end, call.zone, 0))
            yield Event(
                uid=f"{slug}-{track.id}-{kind}@{host}",
                starts=end,
                summary=said % names,
                description=f"{local} {zone_name(call.zone)} ({offset(end, call.zone)})",
                reminds=True,
            )


def _result(shown: Shown, host: str) -> Event:
    """On the day, or over the whole month where only that is known."""
    planned: Coarse = shown.specification.dates.result_planned
    return Event(
        uid=f"{shown.call.slug}-result@{host}",
        starts=date(planned.year, planned.month, planned.day or 1),
        until=planned.last_day + timedelta(days=1),
        summary=_("%(call)s: result planned") % {"call": say(shown.specification.title, language())},
    )
