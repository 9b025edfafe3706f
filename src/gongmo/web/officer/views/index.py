"""The calls an officer works on, and beginning another."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongmo.calls.actions import CannotStart, begin_call
from gongmo.calls.drafts import Renewed, renewed
from gongmo.calls.queries import officed_calls, version_text
from gongmo.domain.spec.load import read
from gongmo.people.queries import person_known_as
from gongmo.web.frame.office.languages import DIRECTION
from gongmo.web.frame.office.listing import listed
from gongmo.web.frame.visitor import Ask, Visitor
from gongmo.web.officer.beginning import FileForm, RenewForm, fresh_text
from gongmo.web.officer.going import done

UNPROCESSABLE = 422


def index(request: Ask, visitor: Visitor) -> HttpResponse:
    rows = officed_calls(visitor.person or 0, visitor.at)
    context = {"listed": listed(rows, visitor.at), "here": "office", "writes": True}
    context |= {"visitor": visitor, "direction": DIRECTION}
    return render(request, "office/index.html", context)


def new(request: Ask, visitor: Visitor) -> HttpResponse:
    """From last year's call, or from a file. Nothing is announced by it: the draft is for its staff alone."""
    mine = [row.slug for row in officed_calls(visitor.person or 0, visitor.at)]
    act = request.POST.get("act", "")
    renew = RenewForm(request.POST if act in {"look", "renew"} else None).offer(mine, visitor.at.year)
    fresh = FileForm(request.POST if act == "file" else None, request.FILES if act == "file" else None)
    found: Renewed | None = None
    if renew.is_bound and renew.is_valid():
        found = _renewed(renew, visitor)
        if found and act == "renew":
            slug = renew.cleaned_data["slug"]
            if _start(visitor, slug, found.text):
                return done(request, _("The call is begun as a draft."), "edit", slug=slug)
            renew.add_error("slug", _("A call of this name exists already."))
    if fresh.is_bound and fresh.is_valid():
        text = fresh_text(fresh)
        slug = _name_in(text)
        if slug and _start(visitor, slug, text):
            return done(request, _("The call is begun as a draft."), "edit", slug=slug)
        fresh.add_error(
            "text", _("A call of this name exists already.") if slug else _("The text names no call.")
        )
    context: dict[str, Any] = {"renew": renew, "fresh": fresh, "found": found, "here": "office"}
    context |= {"visitor": visitor, "direction": DIRECTION}
    status = UNPROCESSABLE if renew.errors or fresh.errors else 200
    return render(request, "office/new.html", context, status=status)


def _renewed(form: RenewForm, visitor: Visitor) -> Renewed | None:
    given = form.cleaned_data
    rows = officed_calls(visitor.person or 0, visitor.at)
    source = next(row for row in rows if row.slug == given["source"])
    try:
        return renewed(version_text(source.pk) or source.draft.text, slug=given["slug"], year=given["year"])
    except ValueError:
        form.add_error("source", _("This call states no opening that could be moved."))
        return None


def _name_in(text: str) -> str:
    """The name the text gives its call, whatever else is wrong with it."""
    data = read(text.encode(), "").document.data
    name = data.get("call") if isinstance(data, dict) else None
    return name if isinstance(name, str) else ""


def _start(visitor: Visitor, slug: str, text: str) -> bool:
    """Begun with whoever begins it as its officer; False where a call of that name exists."""
    person = person_known_as(visitor.email)
    data = read(text.encode(), "").document.data
    programme = str(data.get("programme", slug)) if isinstance(data, dict) else slug
    if person is None:
        return False
    try:
        begin_call(
            slug=slug,
            programme=programme,
            text=text,
            officer=person.pk,
            officer_id=person.public_id,
            by=visitor.by,
            at=visitor.at,
        )
    except CannotStart:
        return False
    return True
