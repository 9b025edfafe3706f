"""What was funded, as readers ask for it. Projects, places and countries are three counts."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from gongmo.domain.record.compare import Funded
from gongmo.domain.record.statements import Measure, Scope, StatementRow
from gongmo.portfolio.models import Loading, Project, Statement

SEARCHED = ("title", "sector", "implementer", "printed_place", "place__name")


@dataclass(frozen=True)
class Counts:
    """`key` is a year, a track, a country's two letters, or '' for all there is."""

    key: int | str
    projects: int
    places: int
    countries: int


def programmes() -> list[str]:
    """Those with a record, by slug."""
    return list(Project.objects.order_by("programme").values_list("programme", flat=True).distinct())


def projects(
    programme: str = "",
    *,
    year: int | None = None,
    track: str = "",
    country: str = "",
    text: str = "",
    countries_named: Collection[str] = (),
) -> QuerySet[Project]:
    """The latest first. `countries_named` are those whose names hold `text` in some language: the door knows."""
    found = Project.objects.select_related("place").order_by(
        "-year", F("track").desc(), "country", "printed_place"
    )
    for field, wanted in (("programme", programme), ("year", year), ("track", track), ("country", country)):
        if wanted:
            found = found.filter(**{field: wanted})
    for word in text.split():
        anywhere = Q(country__in=countries_named)
        for field in SEARCHED:
            anywhere |= Q(**{f"{field}__icontains": word})
        found = found.filter(anywhere)
    return found


def counts_by_year(found: QuerySet[Project]) -> list[Counts]:
    return _counted(found, "year", "year")


def counts_by_track(found: QuerySet[Project]) -> list[Counts]:
    return _counted(found, "track", "-projects", "track")


def counts_by_country(found: QuerySet[Project]) -> list[Counts]:
    """The country with most projects first."""
    return _counted(found, "country", "-projects", "country")


def counts_of(found: QuerySet[Project]) -> Counts:
    """All there is, in one line."""
    return Counts("", **found.order_by().aggregate(**MEASURES))


def funded(programme: str) -> list[Funded]:
    """Every project as counting needs it."""
    rows = Project.objects.filter(programme=programme).values_list("year", "track", "country", "place")
    return [Funded(*row) for row in rows]


def statements(programme: str) -> list[StatementRow]:
    """What sources state, in the order of the sheet."""
    return [_stated(row) for row in Statement.objects.filter(programme=programme).order_by("position")]


def latest_loading(programme: str) -> Loading | None:
    return Loading.objects.filter(programme=programme).order_by("-pk").first()


MEASURES = {
    "projects": Count("pk"),
    "places": Count("place", distinct=True),
    "countries": Count("country", distinct=True),
}


def _counted(found: QuerySet[Project], field: str, *order: str) -> list[Counts]:
    rows = found.order_by().values(field).annotate(**MEASURES).order_by(*order)
    return [Counts(row[field], row["projects"], row["places"], row["countries"]) for row in rows]


def _stated(row: Statement) -> StatementRow:
    return StatementRow(
        Scope(row.scope),
        row.year,
        row.country,
        row.place,
        Measure(row.measure),
        row.value,
        row.source,
        row.quote,
        row.note,
        row.source_url,
        row.stated_on,
    )
