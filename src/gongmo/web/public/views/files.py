"""What can be taken away from a call: its specification, its deadlines, its published sheets."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse

from gongmo.calls.queries import version_text, versions_of
from gongmo.decisions.queries import announced_decision
from gongmo.lifecycle.sheets import published_files
from gongmo.web.frame.visitor import Ask, Visitor
from gongmo.web.public import sight
from gongmo.web.public.deadlines import deadlines
from gongmo.web.public.sight import Shown


@dataclass(frozen=True)
class File:
    name: str
    text: str


def seen_version(visitor: Visitor, slug: str, number: int) -> File | None:
    """A version of a published call as it was written."""
    shown = sight.call(visitor, slug)
    version = versions_of(shown.call.call_id).filter(number=number).first() if shown else None
    return File(f"{slug}-v{number}.yaml", version.text) if version else None


def seen_sheet(visitor: Visitor, slug: str, name: str) -> File | None:
    """One of the files of the announced public sheet."""
    shown = sight.concluded(visitor, slug)
    decision = announced_decision(shown.call.call_id) if shown else None
    if shown is None or decision is None:
        return None
    files = published_files(decision, shown.call)
    return File(name, files[name]) if name in files else None


def specification(request: Ask, shown: Shown) -> HttpResponse:  # noqa: ARG001 - a view's signature
    text = version_text(shown.call.call_id)
    return _download(File(f"{shown.call.slug}.yaml", text), "application/yaml")


def version(request: Ask, file: File) -> HttpResponse:  # noqa: ARG001 - a view's signature
    return _download(file, "application/yaml")


def sheet(request: Ask, file: File) -> HttpResponse:  # noqa: ARG001 - a view's signature
    return _download(file, "text/csv")


def calendar(request: Ask, shown: Shown) -> HttpResponse:  # noqa: ARG001 - a view's signature
    address = settings.GONGMO_URL + reverse("call", args=[shown.call.slug])
    response = HttpResponse(deadlines(shown, address).text(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{shown.call.slug}.ics"'
    return response


def _download(file: File, kind: str) -> HttpResponse:
    response = HttpResponse(file.text.encode(), content_type=f"{kind}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return response
