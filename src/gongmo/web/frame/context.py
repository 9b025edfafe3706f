"""What every page shows around its matter."""

from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest

from gongmo.web.frame.desks import desks_of
from gongmo.web.frame.middleware import THEMES
from gongmo.web.frame.visitor import Ask

RIGHT_TO_LEFT = frozenset({"ar"})


def frame(request: HttpRequest) -> dict[str, Any]:
    """Lazy where it costs a query: error pages and fragments show no masthead."""
    ask = cast("Ask", request)
    if not hasattr(ask, "visitor"):
        return {}
    chosen = request.COOKIES.get("theme", "")
    return {
        "visitor": ask.visitor,
        "at": ask.at,
        "demonstration": ask.simulated,
        "desks": lambda: desks_of(ask.visitor),
        "languages": settings.LANGUAGES,
        "direction": "rtl" if ask.visitor.language in RIGHT_TO_LEFT else "ltr",
        "theme": chosen if chosen in THEMES else "system",
    }
