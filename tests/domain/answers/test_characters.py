import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongmo.domain.answers.characters import HIDDEN, characters, is_empty, tidy, tidy_line, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("한글", 2),
        (unicodedata.normalize("NFD", "한글"), 2),
        ("é", 1),
        ("e\u0301", 1),
        ("a\r\nb", 3),
        ("👍🏽", 2),
    ],
)
def test_characters_are_counted_as_composed(text: str, count: int) -> None:
    assert characters(text) == count


def test_words_are_parted_by_blanks_of_any_kind() -> None:
    assert words("가 나\n다\u3000라") == 4


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "\u3164\u115f", "\ufeff", "\x00", "\u2800"])
def test_what_nobody_can_see_is_empty(text: str) -> None:
    assert is_empty(text)


@pytest.mark.parametrize("text", ["0", ".", "ㅎ", "\u200b.", "\u0301"])
def test_what_can_be_seen_is_not(text: str) -> None:
    assert not is_empty(text)


def test_copied_text_is_tidied() -> None:
    assert tidy("\ufeff 가\u000b나\r\n다\x00 \u202e") == "가\n나\n다"
    assert tidy(unicodedata.normalize("NFD", "한글")) == "한글"
    assert tidy_line(" 가\n 나\u00a0다 ") == "가 나 다"
    assert tidy("سلام\u200fabc\u200d") == "سلام\u200fabc\u200d"


@given(st.text(st.characters(codec=None)))
def test_what_is_tidy_stays_as_it_is(text: str) -> None:
    tidied = tidy(text)
    assert tidy(tidied) == tidied
    assert not HIDDEN.search(tidied)
    assert unicodedata.is_normalized("NFC", tidied)
    assert is_empty(tidied) == is_empty(text)
    assert tidy_line(tidy_line(text)) == tidy_line(text)
    assert "\n" not in tidy_line(text)
