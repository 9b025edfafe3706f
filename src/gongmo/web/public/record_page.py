"""What the page of funded projects shows: the reader's question, the rows that answer it, and their pictures."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from babel import Locale
from django.http import QueryDict
from django.utils.translation import gettext as _

from gongmo.domain.record.compare import Disagreement, Funded, YearEnd, disagreements, unnamed, year_ends
from gongmo.domain.record.statements import Measure, Scope
from gongmo.domain.texts import say
from gongmo.domain.wording.record import TRACKS
from gongmo.portfolio import queries
from gongmo.web.public.charts import Segment, inline_bar, tone_of, year_chart
from gongmo.web.public.place_map import Spot, place_map

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongmo.portfolio.models import Place, Project

LANGUAGES = ("ko", "en", "ar")
RIGHT_TO_LEFT = frozenset({"ar"})
MOST_ROWS = 500
"""On one page; the sheet to take away has all."""


@dataclass(frozen=True)
class Asked:
    """What the address asks for. What cannot be is as if it had not been asked."""

    year: int | None = None
    track: str = ""
    country: str = ""
    text: str = ""

    @property
    def anything(self) -> bool:
        return bool(self.year or self.track or self.country or self.text)


@dataclass(frozen=True)
class Line:
    """A row of a table of counts, with its bar."""

    key: int | str
    projects: int
    places: int
    countries: int
    bar: tuple[Segment, ...]


def asked(query: QueryDict) -> Asked:
    year = query.get("year", "")
    return Asked(
        year=int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        track=query.get("track", "")[:60],
        country=query.get("country", "")[:2].upper(),
        text=" ".join(query.get("q", "").replace("\0", "").split())[:200],
    )


def chosen(programme: str, question: Asked) -> "QuerySet[Project]":
    """The rows that answer the question, the latest first."""
    return queries.projects(
        programme,
        year=question.year,
        track=question.track,
        country=question.country,
        text=question.text,
        countries_named=countries_named(question.text),
    )


def countries_named(text: str) -> list[str]:
    """Countries whose name in any of our languages holds the text."""
    wanted = text.casefold()
    if not wanted:
        return []
    names = [(code, name) for tongue in LANGUAGES for code, name in Locale.parse(tongue).territories.items()]
    return sorted({code for code, name in names if len(code) == 2 and wanted in name.casefold()})


def context(programme: str, question: Asked, language: str) -> dict[str, Any]:
    """Everything the page says. The counts on the cover and the disagreements are of the whole record."""
    record, statements = queries.funded(programme), queries.statements(programme)
    ends = year_ends(statements, record)
    missing = unnamed(ends)
    tracks = [name for name, _count in Counter(project.track for project in record).most_common()]
    found = chosen(programme, question)
    rows = list(found)
    return {
        "asked": question,
        "whole": whole(record, missing),
        "years": sorted({project.year for project in record}, reverse=True),
        "tracks": [(track, track_name(track, language), tone_of(track, tracks)) for track in tracks],
        "rows": [row_shown(row, language) for row in rows[:MOST_ROWS]],
        "found": len(rows),
        "map": place_map(spots(rows, language), tracks, _("Seoul")),
        "disagreements": [disagreement(each) for each in disagreements(statements, record)],
        "ends": [(end, *closes(end)) for end in ends],
        "missing": sum(missing.values()),
        "loading": queries.latest_loading(programme),
        **pictures(rows, found, tracks, {} if question.anything else missing, language),
    }


def whole(record: Sequence[Funded], missing: Mapping[int, int]) -> dict[str, int]:
    years = {project.year for project in record}
    return {
        "projects": len(record),
        "announced": len(record) + sum(missing.values()),
        "places": len({project.place for project in record if project.place is not None}),
        "countries": len({project.country for project in record}),
        "years": len(years),
        "first": min(years, default=0),
        "last": max(years, default=0),
    }


def pictures(
    rows: "Sequence[Project]",
    found: "QuerySet[Project]",
    tracks: Sequence[str],
    missing: Mapping[int, int],
    language: str,
) -> dict[str, Any]:
    """Charts and tables of the rows that were found, by year, track and country."""
    mirrored = language in RIGHT_TO_LEFT
    by_year, by_country, by_track = (_tracks_by(rows, name) for name in ("year", "country", "track"))
    return {
        "year_chart": year_chart(by_year, tracks, missing, mirrored=mirrored),
        "by_year": [
            (count, [by_year[int(count.key)][track] for track in tracks], missing.get(int(count.key), 0))
            for count in queries.counts_by_year(found)
        ],
        "by_track": _lines(queries.counts_by_track(found), by_track, tracks, mirrored=mirrored),
        "by_country": sorted(
            _lines(queries.counts_by_country(found), by_country, tracks, mirrored=mirrored),
            key=lambda line: (-line.projects, country_name(str(line.key), language)),
        ),
    }


def _tracks_by(rows: "Sequence[Project]", name: str) -> dict[Any, Counter[str]]:
    counted: dict[Any, Counter[str]] = defaultdict(Counter)
    for row in rows:
        counted[getattr(row, name)][row.track] += 1
    return dict(counted)


def _lines(
    counts: Sequence[queries.Counts],
    by: Mapping[Any, Mapping[str, int]],
    tracks: Sequence[str],
    *,
    mirrored: bool,
) -> list[Line]:
    most = max((count.projects for count in counts), default=0)
    return [
        Line(
            c.key,
            c.projects,
            c.places,
            c.countries,
            inline_bar(by.get(c.key, {}), tracks, most, mirrored=mirrored),
        )
        for c in counts
    ]


def track_name(track: str, language: str) -> str:
    return say(TRACKS[track], language) if track in TRACKS else track


def country_name(code: str, language: str) -> str:
    return str(Locale.parse(language).territories.get(code, code))


def row_shown(row: "Project", language: str) -> dict[str, Any]:
    """A project with its names in the reader's language and its source by the name of its site."""
    host = urlsplit(row.source).hostname or ""
    return {
        "project": row,
        "place": row.printed_place,
        "track": track_name(row.track, language),
        "country": country_name(row.country, language),
        "host": host.removeprefix("www.").removeprefix("m."),
    }


def spots(rows: "Sequence[Project]", language: str) -> list[Spot]:
    """Places that can stand on the map, with what happened there, by their latest name."""
    placed: dict[Place, list[Project]] = defaultdict(list)
    for row in rows:
        if row.place is not None and row.place.latitude is not None:
            placed[row.place].append(row)
    return [_spot(place, there, language) for place, there in placed.items()]


def _spot(place: "Place", rows: "Sequence[Project]", language: str) -> Spot:
    years = ", ".join(f"{row.year} {track_name(row.track, language)}" for row in rows)
    return Spot(
        place.name.partition(" (")[0],
        f"{place.name}, {country_name(place.country, language)}: {years}",
        float(place.latitude or 0),
        float(place.longitude or 0),
        Counter(row.track for row in rows),
    )


def disagreement(found: Disagreement) -> dict[str, Any]:
    return {
        "question": question_of(found),
        "values": [(said, found.agrees(said)) for said in found.statements],
        "ours": found.ours,
        "counts": found.ours is not None,
    }


def question_of(found: Disagreement) -> str:
    scope, year, country, place, measure = found.subject
    words = {"year": year, "place": place, "country": country}
    texts = {
        (Scope.SELECTION, Measure.PROJECTS): _("How many projects were in the %(year)s selection?"),
        (Scope.SELECTION, Measure.PLACES): _("How many places were in the %(year)s selection?"),
        (Scope.SELECTION, Measure.COUNTRIES): _("How many countries were in the %(year)s selection?"),
        (Scope.TOTAL, Measure.PROJECTS): _("How many projects were there by the end of %(year)s?"),
        (Scope.TOTAL, Measure.PLACES): _("How many places were there by the end of %(year)s?"),
        (Scope.TOTAL, Measure.COUNTRIES): _("How many countries were there by the end of %(year)s?"),
        (Scope.PROJECT, Measure.PLACE): _("Where did the project recorded as %(place)s %(year)s take place?"),
        (Scope.PROJECT, Measure.TITLE): _("What is the title of the project in %(place)s %(year)s?"),
    }
    return texts[scope, measure] % words


def closes(end: YearEnd) -> tuple[bool, bool]:
    """Whether the record equals what was published: projects, countries."""
    return end.projects in (None, end.our_projects), end.countries in (None, end.our_countries)
