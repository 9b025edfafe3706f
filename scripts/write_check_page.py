"""Writes `docs/checks.md`: every code of a finding with its texts in English and Korean."""

from collections.abc import Iterator
from pathlib import Path

from gongmo.cli.files.say import word
from gongmo.domain.wording.entry import Entry
from gongmo.domain.wording.patterns import braced, pattern
from gongmo.domain.wording.table import FAMILIES

PAGE = Path(__file__).parents[1] / "docs" / "checks.md"
HEAD = """\
# What the checks find

Every finding has a code. This page lists them all, in the words of the commands; `gongmo explain CODE` prints one of
them. In braces stand the values of the case at hand. An **error** keeps a call from being published; a **warning**
names what is unusual; a **note** only informs.

모든 지적에는 코드가 있습니다. 이 문서에는 그 코드와 문구가 모두 있고, `gongmo explain 코드`로도 볼 수 있습니다. 중괄호에는 그때그때의 값이
들어갑니다. **오류**가 있으면 공고할 수 없고, **주의**는 드문 일을 알리며, **참고**는 알리기만 합니다.

Written by `scripts/write_check_page.py` from the tables in `src/gongmo/domain/wording`.
"""
WHY = {"en": "Why:", "ko": "까닭:"}


def page() -> str:
    return "\n".join([HEAD, *_sections()])


def _sections() -> Iterator[str]:
    for family in FAMILIES:
        if family.entries:
            yield f"## {family.title['en']} · {family.title['ko']}\n"
            for code, entry in family.entries.items():
                yield f"### `{code}`\n"
                yield from (_paragraph(entry, language) for language in ("en", "ko"))


def _paragraph(entry: Entry, language: str) -> str:
    message, reason, mend = (
        pattern(text, language, braced) for text in (entry.message, entry.reason, entry.mend)
    )
    severity = word(entry.severity, language).capitalize()
    parts = [f"**{severity}.** {message}", reason and f"{WHY[language]} {reason}"]
    parts.append(mend and f"{word('mend', language)} {mend}")
    return "\\\n".join(part for part in parts if part) + "\n"


def write() -> None:
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write()
