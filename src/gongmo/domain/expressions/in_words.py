"""A condition as a phrase beside its question, for a form that shows every question."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from gongmo.domain.expressions import arabic, english, korean
from gongmo.domain.expressions.clauses import Said, clauses
from gongmo.domain.expressions.glossary import Glossary
from gongmo.domain.expressions.kinds import Kind
from gongmo.domain.expressions.syntax import Expression
from gongmo.domain.texts import Text

NO_NAMES: Mapping[str, Kind] = MappingProxyType({})

PHRASES: Mapping[str, Callable[[Said, Glossary], str]] = MappingProxyType(
    {"en": english.phrase, "ko": korean.phrase, "ar": arabic.phrase}
)


def in_words(
    condition: Expression,
    titles: Mapping[str, Text],
    options: Mapping[str, Mapping[str, Text]],
    language: str,
    *,
    names: Mapping[str, Kind] = NO_NAMES,
    currency: str = "KRW",
) -> str:
    """Such as `Only when “Output” is “Master plan”` or `“성과물”이 “기본계획”인 경우에만`; English where the language
    has no phrases. `options` has the titles of options (and of countries) by question; `names` says which numbers are
    money and which texts are dates.
    """
    spoken = language.split("-", maxsplit=1)[0]
    spoken = spoken if spoken in PHRASES else "en"
    glossary = Glossary(titles, options, names, spoken, currency)
    return PHRASES[spoken](clauses(condition, names), glossary)
