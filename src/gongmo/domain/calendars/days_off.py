"""Public holidays that ship with gongmo, by country (ISO 3166-1 alpha-2), read from a table beside this file."""

import csv
from datetime import date
from functools import cache
from importlib.resources import files

from gongmo.domain.texts import Text

SHIPPED = {"KR": range(2015, 2041)}


@cache
def shipped_days_off(country: str) -> dict[date, Text]:
    """Every shipped holiday with its name. Raises FileNotFoundError for a country not in `SHIPPED`."""
    table = (files("gongmo.domain.calendars") / f"{country}.csv").read_text("utf-8")
    return {
        date.fromisoformat(row["day"]): {"ko": row["ko"], "en": row["en"]}
        for row in csv.DictReader(table.splitlines())
    }
