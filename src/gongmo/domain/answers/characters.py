"""Text as people write it: how long it is, what in it nobody can see, and how it is tidied when it arrives."""

import re
import unicodedata

LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""All that word processors and systems write for a new line."""
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufeff\ufffe\uffff]")
"""Controls, halves of characters, and signs that turn the writing round: nobody types them, databases and printers
stumble over them. Marks of direction that Arabic needs are not among them.
"""
FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Blanks that Unicode counts as letters or symbols: Hangul fillers and the empty braille cell."""


def characters(text: str) -> int:
    """How many characters a person counts: code points after Unicode normalisation form C, a line break being one.

    So a Korean syllable is one whether it came composed (한) or in its letters (ㅎㅏㄴ), as file systems and
    telephones differ in this. Signs joined from several, such as some emoji, count each of their parts.
    """
    return len(unicodedata.normalize("NFC", LINE_BREAKS.sub("\n", text)))


def words(text: str) -> int:
    return len(text.split())


def is_empty(text: str) -> bool:
    """Nothing in it can be seen."""
    return all(
        character.isspace() or character in FILLERS or unicodedata.category(character) in {"Cc", "Cf"}
        for character in text
    )


def tidy(text: str) -> str:
    """As it is kept: in form C, with one kind of line break, without hidden characters and blanks at the ends."""
    return unicodedata.normalize("NFC", HIDDEN.sub("", LINE_BREAKS.sub("\n", text))).strip()


def tidy_line(text: str) -> str:
    """The same in one line, with single spaces."""
    return " ".join(tidy(text).split())
