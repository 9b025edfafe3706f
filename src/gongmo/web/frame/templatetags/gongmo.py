"""How values are written on a page: texts in the reader's language, money in words, instants in a zone."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import get_timezone_location
from django import template
from django.forms import BoundField, CheckboxInput, FileInput, RadioSelect
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from gongmo.domain import money as domain_money
from gongmo.domain.exact import shown as shown_fraction
from gongmo.domain.texts import Text, say
from gongmo.domain.wording.speak import written

register = template.Library()

GROUPS_SHOWN = 4


def language() -> str:
    return (get_language() or "ko").split("-")[0]


@register.filter
def said(text: Text | None) -> str:
    """A map from language tag to text, in the reader's language."""
    return say(text, language()) if text else ""


@register.filter
def tongue(text: Text | None) -> SafeString | str:
    """`lang="ko"` where a text is not in the reader's own language, so that it is spoken as what it is."""
    if not text or text.get(language()):
        return ""
    tag = next((tag for tag in ("en", "ko", *text) if text.get(tag)), "")
    return format_html(' lang="{}" dir="{}"', tag, "rtl" if tag == "ar" else "ltr") if tag else ""


@register.filter
def money(amount: int | None, currency: str = "KRW") -> str:
    """`5억원`, `500 million won`."""
    return "" if amount is None else domain_money.in_words(domain_money.Money(amount, currency), language())


@register.filter
def exactly(amount: int | None, currency: str = "KRW") -> str:
    """`KRW 500,000,000`."""
    return "" if amount is None else domain_money.exact(domain_money.Money(amount, currency))


@register.filter
def score(value: Fraction | str | None) -> str:
    """Two decimals, with ≈ where they are not the whole truth."""
    return "" if value is None else shown_fraction(Fraction(value))


@register.filter
def country(code: str) -> str:
    return str(Locale.parse(language()).territories.get(code, code))


@register.filter
def in_zone(value: datetime, zone: str) -> datetime:
    return value.astimezone(ZoneInfo(zone))


@register.filter
def day(value: date) -> str:
    """`2023. 5. 10.(수)`, `10 May 2023`. An instant is first brought into its zone by `in_zone`."""
    return written(value.date() if isinstance(value, datetime) else value, language())


@register.simple_tag
def instant(value: datetime, zone: str) -> SafeString:
    """The instant in the call's zone, with the zone's name told by `zone_name`."""
    local = value.astimezone(ZoneInfo(zone))
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), written(local, language()))


@register.filter
def zone_name(zone: str) -> str:
    """The zone by its city, as a reader says it: `서울`, `Seoul`."""
    return get_timezone_location(zone, locale=Locale.parse(language()), return_city=True)


@register.filter
def offset(value: datetime, zone: str) -> str:
    """`UTC+9`."""
    seconds = int((value.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()).total_seconds())
    hours, minutes = divmod(abs(seconds) // 60, 60)
    sign = "−" if seconds < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


@register.simple_tag
def time_left(until: datetime, at: datetime) -> str:
    """`6 days 3 hours`, `41 minutes`: the two largest units, rounded down."""
    seconds = max(0, int((until - at).total_seconds()))
    days, rest = divmod(seconds, 86400)
    hours, minutes = rest // 3600, rest % 3600 // 60
    parts = [
        ngettext("%(n)d day", "%(n)d days", days) % {"n": days} if days else "",
        ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours} if days or hours else "",
        "" if days else ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes},
    ]
    return " ".join(part for part in parts if part)


@register.simple_tag
def state(sign: str, word: str) -> SafeString:
    """A sign and a word; `sign` is `on`, `half`, `done`, `none`, `bad` or `warn`."""
    return format_html('<span class="state {}">{}</span>', sign, word)


@register.filter
def short_hash(value: str) -> SafeString:
    """First and last four groups; the whole stands in the title and is what gets copied."""
    groups = [value[start : start + 4] for start in range(0, len(value), 4)]
    if len(groups) <= 2 * GROUPS_SHOWN:
        return format_html('<bdi class="id">{}</bdi>', value)
    text = " ".join((*groups[:2], "…", *groups[-2:]))
    return format_html('<bdi class="id" title="{}">{}</bdi>', value, text)


@register.filter
def size(value: int) -> str:
    """`412 kB`, `7.8 MB`."""
    if value < 1_000_000:
        return f"{max(1, round(value / 1000))} kB"
    return f"{value / 1_000_000:.1f} MB"


@register.filter
def item(mapping: Mapping[str, object], key: str) -> object:
    return mapping.get(key, "")


@register.filter
def control(field: BoundField) -> SafeString:
    """The form's control in our look, tied to its hint and error."""
    widget = field.field.widget
    plain = isinstance(widget, CheckboxInput | RadioSelect | FileInput)
    attributes: dict[str, str | bool] = {} if plain else {"class": "input"}
    told = [f"{field.auto_id}-{part}" for part in _told(field)]
    if told:
        attributes["aria-describedby"] = " ".join(told)
    if field.errors:
        attributes["aria-invalid"] = "true"
    return field.as_widget(attrs=attributes)


def _told(field: BoundField) -> list[str]:
    return [part for part, there in (("hint", field.help_text), ("error", field.errors)) if there]


@register.filter
def is_checkbox(field: BoundField) -> bool:
    return isinstance(field.field.widget, CheckboxInput)


@register.filter
def is_group(field: BoundField) -> bool:
    """Several controls under one label: a fieldset with a legend."""
    return isinstance(field.field.widget, RadioSelect) or field.use_fieldset


@register.simple_tag
def error_prefix() -> str:
    return _("Error:")
