"""Writes the public holidays shipped with gongmo, so that checking a Korean call need not compute calendars."""

import csv
from pathlib import Path

import holidays

COUNTRY = "KR"
YEARS = range(2015, 2041)
TABLE = Path(__file__).parents[1] / "src" / "gongmo" / "domain" / "calendars" / f"{COUNTRY}.csv"


def rows() -> list[tuple[str, str, str]]:
    korean, english = (
        holidays.country_holidays(COUNTRY, years=YEARS, language=tag) for tag in ("ko", "en_US")
    )
    return [(day.isoformat(), korean[day], english[day]) for day in sorted(korean)]


def write() -> None:
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("day", "ko", "en"), *rows()])


if __name__ == "__main__":
    write()
