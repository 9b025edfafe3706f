"""The public holidays a call's closing may fall on: those of the country of its time zone."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from gongmo.domain.calendars.days_off import SHIPPED, shipped_days_off
from gongmo.domain.spec.call import Call
from gongmo.domain.texts import Text


def days_off(call: Call | None) -> Mapping[date, Text]:
    """Holidays by name; none for a country or a year without a shipped calendar, and none for what is no call."""
    if call is None:
        return {}
    years = {closing.year for track in call.tracks if (closing := track.closes())}
    country = _countries_by_zone().get(call.zone, "")
    known = SHIPPED.get(country, ())
    return shipped_days_off(country) if years and all(year in known for year in years) else {}


@cache
def _countries_by_zone() -> Mapping[str, str]:
    """Time zone → country, from the zone table of the time zone database."""
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {zone: country for country, _, zone, *_ in lines}
