import pytest

from gongmo.domain.texts import one_line, say


@pytest.mark.parametrize(
    ("language", "said"),
    [("ko", "도시"), ("ko-KR", "도시"), ("en", "City"), ("fr", "City"), ("ar", "City")],
)
def test_a_text_is_said_in_the_language_else_in_english(language: str, said: str) -> None:
    assert say({"ko": "도시", "en": "City"}, language) == said


def test_an_empty_text_does_not_hide_another() -> None:
    assert say({"en": "", "ko": "도시"}, "en") == "도시"
    assert say({"en": "", "fr": "Ville"}, "ko") == "Ville"


def test_a_text_of_nothing_is_empty() -> None:
    assert say({}, "en") == say({"fr": ""}, "en") == ""


def test_what_a_file_says_cannot_steer_a_terminal() -> None:
    assert one_line("a\x1b[31mb\r\nc\u202ed") == "a [31mb  c d"
    assert one_line("과천시, “A” — 5억") == "과천시, “A” — 5억"
