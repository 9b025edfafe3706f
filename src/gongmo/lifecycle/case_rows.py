"""Cases as rows of the sheets that `gongmo rank` and `gongmo select` read: what is known about each before scores."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gongmo.calls.queries import InForce
from gongmo.domain.answers.values import shaped
from gongmo.domain.sheets.applications import ApplicationRow
from gongmo.domain.sheets.reader import tidy
from gongmo.domain.spec.track import Track
from gongmo.domain.texts import say
from gongmo.lifecycle.gathered import Gathered
from gongmo.review.queries import granted_bonus, locked_applications
from gongmo.screening.models import Case
from gongmo.screening.queries import cases_of

PLACE, REQUESTED, SMALLEST_VIABLE = "place", "requested", "smallest_viable"


@dataclass(frozen=True)
class Where:
    """The place of an application, as its form names it; the country is the applicant's where no place is asked."""

    name: str
    country: str


@dataclass(frozen=True)
class Names:
    """What rules on applicants, operators, countries and places compare."""

    applicant: str
    operator: str
    country: str
    place: str


def where(case: Case, track: Track) -> Where:
    """The first place the form asks for. A demonstration by a company happens elsewhere than the company sits."""
    home = case.application.organisation.country
    for question in track.questions():
        if question.kind == PLACE:
            given = shaped(PLACE, case.submission.content.get(question.id))
            return Where(tidy(given["name"]), given["country"] or home) if given else Where("", home)
    return Where("", home)


def application_rows(
    call: InForce, track: str | None = None, *, labelled: bool, known: Gathered | None = None
) -> list[ApplicationRow]:
    """Every case, by label where `labelled`, else by number. Names are those the public knows them by; two values that
    differ never look alike, so that a rule which compares them compares what it means.
    """
    now = known or Gathered(call, cases_of(call.call_id, track))
    cases = [case for case in now.cases if call.specification.track(case.closing.track)]
    ranked_on = _ranked_on(now, cases)
    names = _names(call, cases)
    rows = []
    for case in cases:
        content, number = case.submission.content, case.application.number
        ranked, named, recommended = ranked_on[number], names[case.pk], now.amounts.get(case.pk)
        row = ApplicationRow(
            application=case.label if labelled else number,
            track=case.closing.track,
            applicant=named.applicant,
            operator=named.operator,
            country=named.country,
            place=named.place,
            requested=_money(content, REQUESTED),
            recommended=recommended[-1].amount if recommended else None,
            smallest_viable=_money(content, SMALLEST_VIABLE),
            bonus=ranked.bonus,
            eligible=ranked.eligible,
        )
        rows.append(row)
    return sorted(rows, key=lambda row: row.application)


def _ranked_on(now: Gathered, cases: Iterable[Any]) -> dict[str, ApplicationRow]:
    """Bonus and eligibility as the locked ranking knew them; before the lock as they stand."""
    rows: list[ApplicationRow] = []
    for track in {case.closing.track for case in cases}:
        lock = now.locks.get(track)
        rows += locked_applications(lock) if lock else _still_open(now, track)
    return {row.application: row for row in rows}


def _still_open(now: Gathered, track: str) -> list[ApplicationRow]:
    rule = now.call.specification.track(track)
    bonus = granted_bonus(rule, now.adjustments.get(track, ())) if rule else {}
    return [
        ApplicationRow(number, track, bonus=bonus.get(number, Decimal()), eligible=case.fit is True)
        for case in now.cases
        if case.closing.track == track and (number := case.application.number)
    ]


def _money(content: Mapping[str, Any], question: str) -> int | None:
    return shaped("money", content.get(question))


def _names(call: InForce, cases: Iterable[Case]) -> dict[int, Names]:
    """By the case's key."""
    language = call.specification.languages.required[0]
    applicants: dict[Hashable, str] = {}
    places: dict[Hashable, str] = {}
    found: list[tuple[Case, str, Where]] = []
    for case in cases:
        track = call.specification.track(case.closing.track)
        organisation = case.application.organisation
        spot = where(case, track) if track else Where("", organisation.country)
        found.append((case, (track.operator if track else None) or "", spot))
        applicants.setdefault(organisation.pk, tidy(say(organisation.name, language)))
        places.setdefault(_same(spot), spot.name)
    applicants, places = _distinct(applicants), _distinct(places)
    return {
        case.pk: Names(
            applicant=applicants[case.application.organisation_id],
            operator=operator,
            country=spot.country,
            place=places[_same(spot)],
        )
        for case, operator, spot in found
    }


def _same(spot: Where) -> tuple[str, str]:
    """Capitals make no other place; another country does. What has no name is no place to compare."""
    return (spot.name.casefold(), spot.country) if spot.name else ("", "")


def _distinct(names: Mapping[Hashable, str]) -> dict[Hashable, str]:
    """The same names, numbered where two different things bear one: `Springfield`, `Springfield (2)`."""
    taken: set[str] = set()
    shown: dict[Hashable, str] = {}
    for key, name in names.items():
        number, written = 1, name
        while name and written in taken:
            number += 1
            written = f"{name} ({number})"
        taken.add(written)
        shown[key] = written
    return shown
