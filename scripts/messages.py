"""The catalogues of the pages: `extract` adds what templates and code say, `compile` builds them, `check` finds gaps.

Korean is complete for every desk; Arabic for what everybody and the applicants read.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

WEB = Path(__file__).parents[1] / "src" / "gongmo" / "web"
LANGUAGES = {"ko": None, "ar": {"frame", "public", "applicant"}}
"""None: every desk."""
CALL = re.compile(
    r"\b(gettext|ngettext|pgettext|npgettext|_)\(\s*((?:u?(?:'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")\s*,?\s*)+)"
)
NAMES = {
    "_",
    "gettext",
    "gettext_lazy",
    "ngettext",
    "ngettext_lazy",
    "pgettext",
    "pgettext_lazy",
    "npgettext",
}

Message = tuple[str | None, str, str | None]
"""Context, singular, plural."""


def desks(language: str) -> list[str]:
    only = LANGUAGES[language]
    return sorted(
        folder.name
        for folder in WEB.iterdir()
        if (folder / "apps.py").exists() and (only is None or folder.name in only)
    )


def said_in(desk: str) -> list[Message]:
    found: dict[Message, None] = {}
    for file in sorted((WEB / desk).rglob("*.html")):
        found |= dict.fromkeys(_of_template(file))
    for file in sorted((WEB / desk).rglob("*.py")):
        found |= dict.fromkeys(_of_code(file))
    return list(found)


def _of_template(file: Path) -> Iterator[Message]:
    for name, texts in CALL.findall(templatize(file.read_text("utf-8"))):
        parts = list(ast.literal_eval(f"[{texts.rstrip().rstrip(',')}]"))
        yield _message(name, parts)


def _of_code(file: Path) -> Iterator[Message]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMES:
            parts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            if parts:
                yield _message(node.func.id, parts)


def _message(name: str, parts: list[str]) -> Message:
    context = parts.pop(0) if name.startswith(("pgettext", "npgettext")) else None
    return context, parts[0], parts[1] if "ngettext" in name or "npgettext" in name else None


def catalogue(desk: str, language: str) -> tuple[Path, Catalog]:
    file = WEB / desk / "locale" / language / "LC_MESSAGES" / "django.po"
    if not file.exists():
        return file, Catalog(
            language, project="gongmo", header_comment="# Texts of a desk's pages.", fuzzy=False
        )
    with file.open("rb") as stream:
        return file, read_po(stream, locale=language)


def extract(only: str) -> None:
    for language in LANGUAGES:
        for desk in desks(language):
            if only in {"", desk}:
                _extract(desk, language)


def _extract(desk: str, language: str) -> None:
    file, catalog = catalogue(desk, language)
    before = len(catalog)
    for context, text, plural in said_in(desk):
        if catalog.get((text, plural) if plural else text, context) is None:
            catalog.add((text, plural) if plural else text, context=context, flags=_flags(text))
    if len(catalog) != before:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as stream:
            write_po(stream, catalog, omit_header=False, width=110, sort_output=False)


def _flags(text: str) -> list[str]:
    return ["python-format"] if re.search(r"%\(\w+\)[sd]|%[sd]", text) else []


def compile_all() -> None:
    for language in LANGUAGES:
        for desk in desks(language):
            file, catalog = catalogue(desk, language)
            target = file.with_suffix(".mo")
            if file.exists() and (not target.exists() or target.stat().st_mtime < file.stat().st_mtime):
                with target.open("wb") as stream:
                    write_mo(stream, catalog)


def gaps() -> Iterator[str]:
    for language in LANGUAGES:
        for desk in desks(language):
            _, catalog = catalogue(desk, language)
            for context, text, plural in said_in(desk):
                message = catalog.get((text, plural) if plural else text, context) or catalog.get(
                    text, context
                )
                if (
                    message is None
                    or not message.string
                    or (plural and not all(message.string))
                    or message.fuzzy
                ):
                    yield f"{desk}/{language}: {text!r}"
                elif list(message.check(catalog)):
                    yield f"{desk}/{language}: places differ in {text!r}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("extract", "compile", "check"))
    parser.add_argument("desk", nargs="?", default="")
    asked = parser.parse_args()
    if asked.what == "extract":
        extract(asked.desk)
    elif asked.what == "compile":
        compile_all()
    else:
        missing = list(gaps())
        print("\n".join(missing))
        return 1 if missing else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
