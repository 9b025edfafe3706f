"""How a route is declared: its address, its view, who may reach it, and how its subject is found.

Fetching and authorising are one step: `see(visitor, **parts of the address)` gives the view its subject, or None.
Then not allowed and not existing look the same, for every method, before any other refusal.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar, cast

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode

from gongmo.web.frame.policy import Policy
from gongmo.web.frame.visitor import Ask, Visitor

Subject = TypeVar("Subject")
See = Callable[..., Subject | None]
View = Callable[[Ask, Subject], HttpResponseBase]


@dataclass(frozen=True)
class Route:
    name: str
    pattern: str
    methods: tuple[str, ...]
    policy: Policy


TABLE: dict[str, Route] = {}
"""Every route of ours by its name, filled as the URL modules load."""


def page(
    pattern: str,
    view: View[Subject],
    *,
    name: str,
    policy: Policy,
    see: See[Subject],
    methods: Iterable[str] = ("GET",),
) -> URLPattern:
    """A declared route. `view(request, subject)` runs only when `see` found something for this visitor."""
    route = Route(name, pattern, tuple(methods), policy)
    if TABLE.setdefault(name, route) != route:
        raise ValueError(name)

    def door(request: HttpRequest, **parts: str) -> HttpResponseBase:
        ask = cast("Ask", request)
        subject = see(ask.visitor, **parts)
        if subject is None:
            return nothing_here(ask, public=policy.public)
        if ask.method not in route.methods and not (ask.method == "HEAD" and "GET" in route.methods):
            return HttpResponseNotAllowed(route.methods)
        return view(ask, subject)

    return path(pattern, door, name=name)


def anybody(visitor: Visitor) -> Visitor:
    return visitor


def signed_in(visitor: Visitor) -> Visitor | None:
    return None if visitor.anonymous else visitor


def nothing_here(request: Ask, *, public: bool) -> HttpResponse:
    """The one answer for what does not exist and what is not open to this visitor."""
    if request.visitor.anonymous and not public:
        query = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{reverse('account_login')}?{query}")
    return render(request, "frame/nothing.html", status=404)


def unknown_address(request: HttpRequest, **_parts: str) -> HttpResponse:
    """Whatever no route matches."""
    return nothing_here(cast("Ask", request), public=_under_public_pattern(request.path))


def _under_public_pattern(address: str) -> bool:
    """Addresses below a public route's first part, such as `/calls/…`, are public whether they exist or not."""
    first = address.lstrip("/").split("/", maxsplit=1)[0]
    return first in {
        route.pattern.split("/", maxsplit=1)[0] for route in TABLE.values() if route.policy.public
    } - {""}
