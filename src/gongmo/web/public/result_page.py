"""The figures of a result, and its tracks with how many had applied."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gongmo.domain.money import Money
from gongmo.domain.spec.call import Call
from gongmo.lifecycle.results import Results, TrackResults
from gongmo.web.public.cover import Fact
from gongmo.web.public.written import Figure, money_figure


@dataclass(frozen=True)
class TrackResult:
    """`cases` is how many applications the track closed with."""

    track: TrackResults
    cases: int


def result_facts(results: Results, call: Call) -> Sequence[Fact]:
    return [
        Fact(_("Selected"), Figure(str(len(results.awards)))),
        Fact(_("Cities and regions"), Figure(str(results.places))),
        Fact(_("Countries"), Figure(str(results.countries))),
        Fact(_("Support in all"), money_figure(Money(results.spent, call.currency))),
    ]


def tracks_with_cases(results: Results, cases: Mapping[str, int]) -> list[TrackResult]:
    return [TrackResult(track, cases.get(track.track.id, 0)) for track in results.tracks]
