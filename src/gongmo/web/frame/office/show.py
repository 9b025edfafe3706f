"""Drawing a page of the office: every one of them knows its desk and its place in the masthead."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import slugify

from gongmo.web.frame.office.languages import DIRECTION
from gongmo.web.frame.office.room import OfCall, OfTrack
from gongmo.web.frame.visitor import Ask

PER_PAGE = 50


@dataclass(frozen=True)
class Place:
    """A template and the entry of the masthead it belongs to."""

    template: str
    section: str


def show(request: Ask, place: Place, desk: OfCall, *, status: int = 200, **context: Any) -> HttpResponse:  # noqa: ANN401
    track = desk.track if isinstance(desk, OfTrack) else None
    around: dict[str, Any] = {"desk": desk, "track": track, "section": place.section, "here": desk.room.home}
    around |= {"visitor": desk.visitor, "direction": DIRECTION}
    return render(request, f"office/{place.template}.html", {**around, **context}, status=status)


def paged(request: Ask, rows: "QuerySet[Model, Any]", per_page: int = PER_PAGE) -> "Page[Any]":
    """One page of the rows; a number that is none, or beyond the last, is answered with the nearest page."""
    return Paginator(rows, per_page).get_page(request.GET.get("page"))


def download(content: bytes | str, name: str, kind: str) -> HttpResponse:
    """Bytes to keep. The name is plain ASCII, so no browser has to guess."""
    stem, _, suffix = name.rpartition(".")
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{slugify(stem)}.{suffix}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
