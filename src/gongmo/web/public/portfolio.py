"""What was funded, to everybody: the page, and the record to take away."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import URLPattern

from gongmo.documents.sheets import write_sheet
from gongmo.domain.exact import exact_text
from gongmo.domain.record.projects import COLUMNS, MILLION
from gongmo.domain.sheets.table import Cell
from gongmo.portfolio import queries
from gongmo.web.frame.policy import FOR_ALL
from gongmo.web.frame.routes import page
from gongmo.web.frame.visitor import Ask, Visitor
from gongmo.web.public.record_page import asked, chosen, context, country_name

if TYPE_CHECKING:
    from gongmo.portfolio.models import Project

HEADER = [column.name for column in COLUMNS]


def any_record(visitor: Visitor) -> list[str]:  # noqa: ARG001 - everybody sees the record
    """The programmes that have one; the page says so where there is none."""
    return queries.programmes()


def portfolio(request: Ask, programmes: list[str]) -> HttpResponse:
    programme = _programme(request, programmes)
    if not programme:
        return render(request, "public/portfolio_empty.html", {"here": "portfolio"})
    shown = context(programme, asked(request.GET), request.visitor.language)
    shown |= {"here": "portfolio", "programme": programme, "programmes": programmes}
    return render(request, "public/portfolio.html", shown | {"query": request.GET.urlencode()})


def record_csv(request: Ask, programmes: list[str]) -> HttpResponse:
    """The rows that the address asks for, in the columns in which a record is loaded."""
    programme = _programme(request, programmes)
    rows = [_cells(row) for row in chosen(programme, asked(request.GET))]
    data = write_sheet(".csv", HEADER, rows, title=programme, bom=True)
    headers = {"Content-Disposition": f'attachment; filename="{programme or "record"}.csv"'}
    return HttpResponse(data, content_type="text/csv; charset=utf-8", headers=headers)


def record_json(request: Ask, programmes: list[str]) -> JsonResponse:
    programme = _programme(request, programmes)
    rows = [_plain(row) for row in chosen(programme, asked(request.GET))]
    return JsonResponse({"programme": programme, "projects": rows}, json_dumps_params={"ensure_ascii": False})


def _programme(request: Ask, programmes: list[str]) -> str:
    """The one asked for, else the first; '' where there is no record or no such programme."""
    wanted = request.GET.get("programme", "")
    return wanted if wanted in programmes else ("" if wanted else next(iter(programmes), ""))


def _cells(row: "Project") -> list[Cell]:
    return [
        row.year,
        f"{row.track}_{row.strand}" if row.strand else row.track,
        row.country,
        country_name(row.country, "en"),
        row.printed_place,
        row.place.latitude if row.place else None,
        row.place.longitude if row.place else None,
        row.title,
        row.sector,
        row.implementer,
        None if row.support is None else Fraction(row.support, MILLION),
        row.source,
    ]


def _plain(row: "Project") -> dict[str, object]:
    """Coordinates as text, digit for digit."""
    place = row.place
    return {
        "year": row.year,
        "track": row.track,
        "strand": row.strand or None,
        "country": row.country,
        "place": row.printed_place or None,
        "latitude": _digits(place.latitude) if place else None,
        "longitude": _digits(place.longitude) if place else None,
        "title": row.title or None,
        "sector": row.sector or None,
        "implementer": row.implementer or None,
        "support_krw": row.support,
        "source": row.source,
    }


def _digits(value: Decimal | None) -> str | None:
    return None if value is None else exact_text(Fraction(value))


def routes() -> list[URLPattern]:
    return [
        page("portfolio/", portfolio, name="portfolio", policy=FOR_ALL, see=any_record),
        page("portfolio/record.csv", record_csv, name="portfolio_csv", policy=FOR_ALL, see=any_record),
        page("portfolio/record.json", record_json, name="portfolio_json", policy=FOR_ALL, see=any_record),
    ]
