"""When something fails: the same masthead where it can still be drawn, and a number to quote."""

import logging

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from gongmo.domain.numbers import random_number

log = logging.getLogger("gongmo.web")


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose protection against forgery no longer matches: expired, or signed in elsewhere."""
    return render(request, "frame/stale.html", {"reason": reason}, status=403)


def failed(request: HttpRequest) -> HttpResponse:
    """Drawn without the database, which may be what failed."""
    ticket = f"E-{random_number()}"
    log.error("Ticket %s for %s %s", ticket, request.method, request.path)
    text = render_to_string("frame/failed.html", {"ticket": ticket, "static": settings.STATIC_URL})
    return HttpResponse(text, status=500)
