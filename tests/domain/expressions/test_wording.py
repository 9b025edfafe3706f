import ast
import string
from pathlib import Path

from gongmo.domain import expressions
from gongmo.domain.expressions.check import PART, WHOLE
from gongmo.domain.expressions.sorts import Sort
from gongmo.domain.wording.expressions import ENTRIES, SORTS

PACKAGE = Path(expressions.__path__[0])


def codes_in_the_source() -> set[str]:
    texts = (
        node.value
        for file in PACKAGE.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant)
    )
    return {text for text in texts if isinstance(text, str) and text.startswith("condition-")}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_code_has_its_words_and_no_other() -> None:
    assert codes_in_the_source() == ENTRIES.keys()
    assert {*WHOLE.values(), *PART.values()} <= ENTRIES.keys()


def test_every_code_says_what_to_do() -> None:
    for code, entry in ENTRIES.items():
        for text in (entry.message, entry.mend):
            assert all(text[language].endswith(".") for language in ("en", "ko")), code


def test_both_languages_name_the_same_values() -> None:
    for code, entry in ENTRIES.items():
        for text in (entry.message, entry.reason, entry.mend):
            assert fields(text["en"]) == fields(text["ko"]), code


def test_every_sort_has_its_name() -> None:
    assert SORTS.keys() == {sort.value for sort in Sort} - {Sort.UNKNOWN.value}
