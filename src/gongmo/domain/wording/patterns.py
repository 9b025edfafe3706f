"""The texts of a code before there is a finding: every place for a value filled with a stand-in."""

from collections.abc import Callable
from dataclasses import dataclass

from gongmo.domain.texts import Text


@dataclass(frozen=True)
class _StandIns(dict[str, str]):
    stand_in: Callable[[str], str]

    def __missing__(self, name: str) -> str:
        return self.stand_in(name)


def pattern(text: Text, language: str, stand_in: Callable[[str], str]) -> str:
    """The text in `language` ('' where there is none), with `stand_in(name)` for the value of that name."""
    return text.get(language, "").format_map(_StandIns(stand_in))


def braced(name: str) -> str:
    return f"{{{name}}}"


def dots(_: str) -> str:
    return "…"
