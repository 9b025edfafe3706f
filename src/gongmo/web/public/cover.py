"""The figures on the cover of a call: at most four, each from the typed values."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from gongmo.domain.money import Money
from gongmo.domain.spec.call import Call
from gongmo.domain.spec.track import CountBy
from gongmo.web.public.written import Figure, day_figure, money_figure, planned_figure, range_figure


@dataclass(frozen=True)
class Fact:
    label: str | Promise
    figure: Figure


def facts(call: Call, announced: datetime | None) -> list[Fact]:
    """`announced` is when the results were, if they are."""
    year = call.dates.announced.year
    found = [Fact(_("Support in all"), money_figure(Money(call.budget, call.currency)))]
    if awards := _awards(call):
        found.append(Fact(_("To be selected"), awards))
    found.append(Fact(_("Per case"), _support(call)))
    if announced:
        found.append(Fact(_("Results announced"), day_figure(announced, call.zone, year)))
    else:
        found.append(Fact(_("Result planned"), planned_figure(call.dates.result_planned, year)))
    return found


def least_and_most(call: Call) -> tuple[int, int | None]:
    """How many awards the published numbers of the tracks and of the whole call come to."""
    least = sum(track.awards.min for track in call.tracks)
    tops = [track.awards.max for track in call.tracks]
    together = sum(top for top in tops if top is not None) if all(tops) else None
    limits = [limit for limit in (together, call.selection.max) if limit is not None]
    return least, min(limits, default=None)


def _awards(call: Call) -> Figure | None:
    least, most = least_and_most(call)
    if not least and most is None:
        return None
    places = all(track.awards.count_by is CountBy.PLACE for track in call.tracks)
    if most is None:
        return Figure(
            str(least), pgettext("figure", "places or more") if places else pgettext("figure", "or more")
        )
    unit = pgettext("figure", "places") if places else pgettext("figure", "awards")
    if not least:
        return Figure(
            str(most), pgettext("figure", "places at most") if places else pgettext("figure", "at most")
        )
    return Figure(str(least) if least == most else f"{least}–{most}", unit)


def _support(call: Call) -> Figure:
    ranges = [track.support for track in call.tracks]
    low, high = min(r.min for r in ranges), max(r.max for r in ranges)
    return range_figure(Money(low, call.currency), Money(high, call.currency))
