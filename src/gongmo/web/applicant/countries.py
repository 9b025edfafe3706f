"""Countries by name, as people look for them in a list."""

import unicodedata
from functools import lru_cache

from babel import Locale
from django.conf import settings

from gongmo.domain.answers.countries import COUNTRIES
from gongmo.domain.texts import Text


@lru_cache(maxsize=8)
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name, in the order of the names without their accents."""
    named = [(code, country_name(code, language)) for code in COUNTRIES]
    return tuple(sorted(named, key=lambda country: _plainly(country[1])))


def country_name(code: str, language: str) -> str:
    return str(Locale.parse(language).territories.get(code, code))


@lru_cache(maxsize=1)
def country_titles() -> dict[str, Text]:
    """Every country's name in every language of the site."""
    spoken = [language for language, _ in settings.LANGUAGES]
    return {code: {each: country_name(code, each) for each in spoken} for code in COUNTRIES}


def _plainly(name: str) -> str:
    composed = unicodedata.normalize("NFKD", name)
    return unicodedata.normalize(
        "NFC", "".join(c for c in composed if not unicodedata.combining(c))
    ).casefold()
