from datetime import date

import holidays

from gongmo.domain.calendars.days_off import SHIPPED, shipped_days_off


def test_the_shipped_table_agrees_with_its_source() -> None:
    for country, years in SHIPPED.items():
        source = holidays.country_holidays(country, years=years, language="ko")
        assert {day: text["ko"] for day, text in shipped_days_off(country).items()} == dict(source.items())


def test_korean_substitute_holidays_are_known() -> None:
    assert shipped_days_off("KR")[date(2023, 5, 29)]["en"] == "Alternative holiday for Buddha's Birthday"
