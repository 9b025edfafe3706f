"""Texts in several languages: a map from BCP 47 language tag to text."""

from collections.abc import Mapping

Text = Mapping[str, str]

FALLBACK = ("en", "ko")


def say(text: Text, language: str) -> str:
    """The text in `language`, else in English, else in Korean, else in whatever language it has; '' when empty."""
    for tag in (language, language.split("-", maxsplit=1)[0], *FALLBACK):
        if text.get(tag):
            return text[tag]
    return next((words for words in text.values() if words), "")


def one_line(text: str) -> str:
    """Without line breaks, controls and invisible signs: what a file says must not steer a terminal or a log."""
    return "".join(character if character.isprintable() else " " for character in text)
