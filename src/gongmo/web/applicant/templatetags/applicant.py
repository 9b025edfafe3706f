"""Instants to the second and beyond, where a receipt or a refusal quotes them; titles of kinds; countries by name."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from gongmo.domain.texts import say
from gongmo.domain.wording.kinds import APPLICANT
from gongmo.domain.wording.speak import written
from gongmo.web.applicant.countries import countries
from gongmo.web.frame.templatetags.gongmo import language

register = template.Library()


@register.simple_tag
def precisely(value: datetime, zone: str) -> SafeString:
    """`10 May 2023, 16:41:07.318`."""
    local = value.astimezone(ZoneInfo(zone))
    text = f"{written(local, language())}:{local:%S}.{local.microsecond // 1000:03}"
    return format_html('<time datetime="{}"><bdi>{}</bdi></time>', value.isoformat(), text)


@register.simple_tag
def clock(value: datetime, zone: str) -> str:
    """`22:47:52`."""
    return f"{value.astimezone(ZoneInfo(zone)):%H:%M:%S}"


@register.filter
def applicant_kind(kind: str) -> str:
    return say(APPLICANT.get(kind, {}), language()) or kind


@register.simple_tag
def all_countries() -> tuple[tuple[str, str], ...]:
    """Code and name, in the order of the names."""
    return countries(language())
