"""A planned date in words, as coarse as it was announced."""

from gongmo.domain.wording.calendar_names import ARABIC_MONTHS, ENGLISH_MONTHS


def planned(year: int, month: int, day: int, language: str) -> str:
    """`2023년 6월`, `June 2023`, `23 June 2023`; `day` is 0 where only the month is known."""
    if language == "ko":
        return f"{year}년 {month}월" + (f" {day}일" if day else "")
    months = ARABIC_MONTHS if language == "ar" else ENGLISH_MONTHS
    return (f"{day} " if day else "") + f"{months[month - 1]} {year}"
