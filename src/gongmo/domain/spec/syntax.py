"""What the YAML parser complains of, in words of our own: its own sentences are English and speak of tokens."""

import re
from collections.abc import Mapping

from ruamel.yaml.error import MarkedYAMLError

from gongmo.domain.texts import Text

UNREADABLE: Text = {"en": "its structure cannot be read", "ko": "구조를 읽을 수 없습니다"}
UNCLOSED_QUOTE = "found unexpected end of stream"
PROBLEMS: Mapping[str, Text] = {
    "mapping values are not allowed here": {
        "en": "a colon stands where none can be",
        "ko": "쌍점이 올 수 없는 자리에 있습니다",
    },
    r"found character '\\t'": {
        "en": "a tab stands where only spaces may be",
        "ko": "빈칸이 와야 할 자리에 탭이 있습니다",
    },
    "found character .* that cannot start any token": {
        "en": "text that begins with this sign needs quotes",
        "ko": "이 부호로 시작하는 글은 따옴표로 감싸야 합니다",
    },
    UNCLOSED_QUOTE: {
        "en": "a quotation mark is opened here and never closed",
        "ko": "여기서 연 따옴표가 닫히지 않았습니다",
    },
    "expected ',' or": {
        "en": "a comma or a closing bracket is missing",
        "ko": "쉼표나 닫는 괄호가 없습니다",
    },
    "expected <block end>": {
        "en": "this line does not fit the indentation of those above",
        "ko": "이 줄이 윗줄들의 들여쓰기와 맞지 않습니다",
    },
    "could not find expected ':'": {"en": "a key has no colon", "ko": "키 뒤에 쌍점이 없습니다"},
    "found unknown escape character": {
        "en": "a backslash is followed by a character that means nothing there",
        "ko": "역슬래시 뒤에 쓸 수 없는 글자가 있습니다",
    },
    "expected the node content": {"en": "a value is missing here", "ko": "값이 있어야 할 자리에 없습니다"},
    "sequence entries are not allowed here": {
        "en": "an item of a list cannot begin here",
        "ko": "목록의 항목이 올 수 없는 자리에 있습니다",
    },
    "invalid intendation": {
        "en": "text runs on without its indentation, or a bracket is never closed",
        "ko": "들여쓰기 없이 글이 이어지거나 괄호가 닫히지 않았습니다",
    },
}


def complaint(error: MarkedYAMLError) -> Text:
    problem = str(error.problem or error.context)
    return next((text for start, text in PROBLEMS.items() if re.match(start, problem)), UNREADABLE)


def position(error: MarkedYAMLError) -> tuple[int, int]:
    """Line and column, from 1: an unclosed quotation mark where it is opened, all else where the parser gave up."""
    mark = error.context_mark if error.problem == UNCLOSED_QUOTE else error.problem_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
