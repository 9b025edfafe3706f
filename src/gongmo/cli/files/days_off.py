"""The public holidays a call's closing may fall on: those of the country of its time zone."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from gongmo.domain.calendars.days_off import SHIPPED, shipped_days_off
from gongmo.domain.spec.call import Call
from gongmo.domain.texts import Text


def days_off(call: Call) -> Mapping[date, Text]:
    """Holidays by name in the years in which the call's tracks close; none where the country is not known."""
    years = {closing.year for track in call.tracks if (closing := track.closes())}
    country = countries_by_zone().get(call.zone, "")
    if years and all(year in SHIPPED.get(country, ()) for year in years):
        return shipped_days_off(country)
    return _computed(country, years) if country and years else {}


@cache
def countries_by_zone() -> Mapping[str, str]:
    """Time zone → country, from the zone table of the time zone database."""
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {zone: country for country, _, zone, *_ in lines}


def _computed(country: str, years: set[int]) -> Mapping[date, Text]:
    import holidays  # noqa: PLC0415 - slow import

    if country not in holidays.list_supported_countries():
        return {}
    return {day: {"en": name} for day, name in holidays.country_holidays(country, years=years).items()}
