"""Texts of what everybody reads: the public pages and the applicants' desk speak three languages."""

from gongmo.domain.texts import Text


def three(english: str, korean: str, arabic: str) -> Text:
    return {"en": english, "ko": korean, "ar": arabic}
