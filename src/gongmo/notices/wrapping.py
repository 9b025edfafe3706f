"""Lines as mail readers and terminals show them whole. Korean letters are two columns wide."""

import re
import unicodedata

WIDTH = 74
INDENT = re.compile(r" *(?:- )?")
ADDRESS = re.compile(r"https?://\S+")


def wrapped(text: str) -> str:
    """Each line within the width, those that follow under its indentation. An address stays whole on its own line."""
    return "\n".join(line for long in text.split("\n") for line in _lines(long.rstrip()))


def columns(text: str) -> int:
    return sum(_width(character) for character in text)


def _lines(line: str) -> list[str]:
    if columns(line) <= WIDTH or ADDRESS.fullmatch(line.strip()):
        return [line]
    first = INDENT.match(line)
    indent = first[0] if first else ""
    lines, current = [], indent
    room = WIDTH - len(indent)
    for word in (part for long in line[len(indent) :].split() for part in _parts(long, room)):
        if current.strip(" -") and columns(current) + 1 + columns(word) > WIDTH:
            lines.append(current)
            current = " " * len(indent)
        current += f" {word}" if current.strip(" -") else word
    return [*lines, current]


def _parts(word: str, room: int) -> list[str]:
    """A word longer than a line, broken where the line ends."""
    parts, current = [], ""
    for character in word:
        if columns(current) + _width(character) > room:
            parts.append(current)
            current = ""
        current += character
    return [*parts, current]


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
