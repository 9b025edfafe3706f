"""What the pages of the office write: addresses within the room they are read in, and the titles of fixed values."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template.context import RequestContext
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from gongmo.domain.conflicts import ground_said as conflict_ground
from gongmo.domain.exact import exact_text
from gongmo.domain.exact import shown as shown_fraction
from gongmo.domain.texts import Text, say
from gongmo.domain.wording import kinds
from gongmo.domain.wording.review import CONFLICT_KINDS, END_GROUNDS
from gongmo.domain.wording.review import GROUNDS as CONFLICT_GROUNDS
from gongmo.domain.wording.screening import GROUNDS
from gongmo.web.frame.templatetags.gongmo import language

register = template.Library()

TITLES: Mapping[str, Mapping[str, Text]] = {
    "ground": GROUNDS,
    "conflict": CONFLICT_KINDS,
    "conflict_ground": CONFLICT_GROUNDS,
    "end": END_GROUNDS,
    "stage": kinds.STAGE,
    "applicant": kinds.APPLICANT,
    "order": kinds.ORDER,
}
MILLION = 1_000_000
INSIDE = frozenset({"track", "label", "file", "assignment", "sheet"})
"""Parts of addresses in the patterns of the office."""


@register.simple_tag(takes_context=True)
def there(context: RequestContext, page: str, **parts: Any) -> str:  # noqa: ANN401 - parts of an address
    """The page of this room and this call. What is no part of its pattern (`case`, `run`, `state`) becomes its query."""
    desk = context["desk"]
    inside = {name: part for name, part in parts.items() if name in INSIDE}
    query = {name: value for name, value in parts.items() if name not in inside and value not in ("", None)}
    address = reverse(f"{desk.room.name}_{page}", kwargs={"slug": desk.slug, **inside})
    return f"{address}?{urlencode(query)}" if query else address


@register.filter
def titled(value: str, table: str) -> str:
    """The title of a fixed value; one that no table knows stands for itself."""
    text = TITLES[table].get(value)
    return say(text, language()) if text else value


@register.filter
def points(value: Decimal | Fraction | None) -> str:
    """Every digit that is not an idle zero: `82.5`."""
    return "–" if value is None else exact_text(Fraction(value))


@register.filter
def millions(amount: int | None) -> str:
    """In millions of the currency, as the head of a column says; exact or not at all."""
    if amount is None:
        return "–"
    whole, rest = divmod(amount, MILLION)
    return f"{whole:,}" if not rest else f"{Decimal(amount) / MILLION:,f}"


@register.filter
def percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0


@register.simple_tag
def gauge(value: int, most: int, tick: int | None = None) -> SafeString:
    """A meter: how much of the greatest possible is used, with a mark where the least stands."""
    most = max(most, value, tick or 0, 1)
    mark = ""
    if tick:
        x = f"{100 * tick / most:.2f}%"
        mark = format_html('<line class="tick" x1="{}" x2="{}" y1="0" y2="10"/>', x, x)
    return format_html(
        '<svg class="chart" height="10" aria-hidden="true"><rect class="d" width="100%" y="2" height="6"/>'
        '<rect class="a" width="{}%" y="2" height="6"/>{}</svg>',
        f"{100 * value / most:.2f}",
        mark,
    )


@register.inclusion_tag("office/_cells.html")
def cells(finished: int, drafted: int, assigned: int) -> dict[str, object]:
    """One small square for each review; bars beyond forty, where nobody counts squares any more."""
    kinds_of = ["a"] * finished + ["b"] * drafted + ["d"] * (assigned - finished - drafted)
    squares = [(n * 10, kind) for n, kind in enumerate(kinds_of)]
    return {"squares": squares, "finished": finished, "drafted": drafted, "assigned": assigned}


@register.filter
def hashed(value: bytes) -> str:
    return bytes(value).hex()


@register.filter
def said_ground(ground: str, desk: Any) -> str:  # noqa: ANN401 - a desk of a published call
    """The ground of a conflict, as this call published it."""
    return conflict_ground(ground, desk.specification.conflicts, language())


@register.filter
def total(value: Fraction | None) -> str:
    """Two decimals, `≈` where they are not the whole truth; nothing where there is no total."""
    return shown_fraction(value) if isinstance(value, Fraction) else ""


@register.filter
def track_title(track: str, desk: Any) -> str:  # noqa: ANN401 - a desk of a published call
    """Of the version in force; a track that it no longer has stands by its id."""
    known = desk.specification.track(track)
    return say(known.title, language()) if known else track
