"""What happens to every request before its view: the clock is read, the reader's choices are kept, the visitor known."""

from collections.abc import Callable, Container
from typing import cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import escape_leading_slashes

from gongmo.ledger.clock import read
from gongmo.web.frame.visitor import Ask, visitor_of

Next = Callable[[HttpRequest], HttpResponse]
THEMES = ("system", "light", "dark")
YEAR = 365 * 24 * 3600


def read_clock(get_response: Next) -> Next:
    """The database's time, once, before anything else and outside any transaction: it is `at` in every rule."""

    def middleware(request: HttpRequest) -> HttpResponse:
        ask, reading = cast("Ask", request), read()
        ask.at, ask.simulated = reading.at, reading.simulated
        return get_response(request)

    return middleware


def keep_choices(get_response: Next) -> Next:
    """`?language=` and `?theme=` choose for this browser and lead back to the same page without them.

    The page is always one of ours: a path that begins with two slashes would lead to another site.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        offered: dict[str, Container[str]] = {"language": dict(settings.LANGUAGES), "theme": THEMES}
        chosen = {name: request.GET[name] for name in offered if request.GET.get(name) in offered[name]}
        if request.method != "GET" or not chosen:
            return get_response(request)
        rest = [
            (name, value) for name, values in request.GET.lists() if name not in chosen for value in values
        ]
        response = HttpResponseRedirect(
            escape_leading_slashes(request.path) + (f"?{urlencode(rest)}" if rest else "")
        )
        for name, value in chosen.items():
            response.set_cookie(
                name, value, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
            )
        return response

    return middleware


def know_visitor(get_response: Next) -> Next:
    def middleware(request: HttpRequest) -> HttpResponse:
        ask = cast("Ask", request)
        ask.visitor = visitor_of(request, ask.at)
        response = get_response(request)
        if not ask.visitor.anonymous:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return middleware
